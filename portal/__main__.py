"""The command line of the portal: Django's management commands under one name."""

import contextlib
import os
import sys
from pathlib import Path


def settings_of(data: Path) -> str:
    """The settings that a data folder was made for; production where it names none."""
    note = data / "settings"
    return note.read_text().strip() if note.is_file() else "portal.config.settings.production"


def main() -> None:
    data = Path(os.environ.get("DATA") or Path(__file__).resolve().parents[1] / "var")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", settings_of(data))
    from django.core.management import execute_from_command_line
    from django.db import OperationalError, ProgrammingError

    try:
        execute_from_command_line(["portal", *sys.argv[1:]])
    except (OperationalError, ProgrammingError) as error:
        sys.exit(f"Cơ sở dữ liệu chưa sẵn sàng ({str(error).strip()}). Nếu mới cài đặt: portal migrate")
    finally:
        write_refusals()


def write_refusals() -> None:
    """Put on record what was refused inside a transaction that the command then rolled back."""
    from django.apps import apps

    if apps.ready:
        from django.db import DatabaseError

        from portal.audit.actions import write_waiting

        with contextlib.suppress(DatabaseError):
            write_waiting()


if __name__ == "__main__":
    main()
