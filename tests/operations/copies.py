"""A place to restore into: a folder, and on PostgreSQL an empty database on the same server."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.postgresql import newest_programs
from tests.live import PROJECT, LivePortal

ON_POSTGRESQL = "DATABASE_URL" in os.environ
PROGRAMS = newest_programs() if ON_POSTGRESQL else None
WITH_PROGRAMS = ["--pg-bin", str(PROGRAMS)] if ON_POSTGRESQL else []


class Copy(LivePortal):
    """A portal that is to come out of a backup. On its machine nobody has run one yet."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.environment["DJANGO_SETTINGS_MODULE"] = "portal.config.settings.develop"

    def restore(self, file: Path) -> subprocess.CompletedProcess[str]:
        return self.command("restore", str(file), "--into", str(self.folder), *WITH_PROGRAMS)

    def asked(self, module: str, *arguments: str) -> str:
        """What `python -m module` says of the restored data."""
        command = [sys.executable, "-m", module, *arguments]
        done = subprocess.run(
            command, cwd=PROJECT, env=self.environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    @contextmanager
    def opened(self) -> Iterator[str]:
        """The alias under which this process may ask the restored database."""
        from portal.operations.databases import another

        name = self.environment.get("DATABASE_URL", "").rpartition("/")[2]
        with another("copy", NAME=name or self.folder / "portal.sqlite3"):
            yield "copy"


def is_tidy(*folders: Path) -> bool:
    """Whether nothing half-made is left in the folders."""
    return not any(path for folder in folders for path in folder.glob(".portal-making-*"))
