"""A command that says when it has come to a moment, and waits there to be killed.

`python -m tests.faults.stopped_command MOMENT backup|restore ...`
"""

import os
import sys
from pathlib import Path
from typing import Any
from unittest.mock import patch

import django

from portal.__main__ import settings_of

BACKUP = ("held", "copied", "written", "whole")
RESTORE = ("checked", "unpacked", "looked at", "whole")


def places() -> dict[str, tuple[Any, str]]:
    """Before which function each moment is."""
    from portal.operations import archive, backing_up, places, restoring, unpacking

    return {
        "held": (backing_up, "write"),
        "copied": (archive.Writer, "add_file"),
        "written": (archive.Writer, "close"),
        "checked": (unpacking, "unpack"),
        "unpacked": (restoring, "refuse_incomplete"),
        "looked at": (os, "sync"),
        "whole": (places, "name_it"),
    }


def stop(*_arguments: Any, **_options: Any) -> Any:
    print("stopped", flush=True)
    sys.stdin.read()


def main(moment: str, *command: str) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", settings_of(Path(os.environ["DATA"])))
    django.setup()
    from django.core.management import call_command

    with patch.object(*places()[moment], stop):
        call_command(*command)


if __name__ == "__main__":
    main(*sys.argv[1:])
