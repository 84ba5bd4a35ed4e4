"""Folders in which something is made before it gets its name."""

import contextlib
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

PREFIX: Final = ".portal-making-"


@contextlib.contextmanager
def workplace(parent: Path) -> Iterator[Path]:
    """A folder for us alone, gone at the end. Clears away what killed predecessors left."""
    _sweep(parent)
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=parent))
    with _held(folder, fcntl.LOCK_SH):
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def name_it(made: Path, name: Path) -> None:
    """Give a file or folder that is whole and on disk its name."""
    made.rename(name)
    folder = os.open(name.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _sweep(parent: Path) -> None:
    """An empty folder may have been made just now, and not be locked yet."""
    for folder in parent.glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError), _held(folder, fcntl.LOCK_EX | fcntl.LOCK_NB):
            if any(folder.iterdir()):
                shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def _held(folder: Path, how: int) -> Iterator[None]:
    """The lock goes when the process does, however it ends."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, how)
        yield
    finally:
        os.close(handle)
