"""The command line of the portal: Django's management commands under one name."""

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

    execute_from_command_line(["portal", *sys.argv[1:]])


if __name__ == "__main__":
    main()
