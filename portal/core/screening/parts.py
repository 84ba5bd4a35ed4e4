"""What a file is taken apart into, within bounds."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from portal.core.screening.kinds import Unreadable
from portal.core.screening.labels import Labels

LARGEST: Final = 50 * 1024 * 1024  # bytes of a file
MOST_UNPACKED: Final = 200 * 1024 * 1024  # bytes of all its parts
MOST_PARTS: Final = 5_000
MOST_CHARACTERS: Final = 20_000_000
LONGEST_NAME: Final = 100  # characters of a cell that names others
LONGEST_LOOK: Final = 30.0  # seconds


@dataclass(frozen=True)
class Part:
    """A text of a file: where it stands, what its table calls it, and whether it is a page's head or foot."""

    place: str
    text: str
    hint: str = ""
    set_apart: bool = False


def bounded(parts: Iterator[Part]) -> Iterator[Part]:
    """The same parts, until they are too many or take too long: `Unreadable`, "large" or "slow"."""
    end = time.monotonic() + LONGEST_LOOK
    characters = 0
    for part in parts:
        characters += len(part.text)
        if characters > MOST_CHARACTERS:
            raise Unreadable("large")
        if time.monotonic() > end:
            raise Unreadable("slow")
        yield part


class Grid:
    """A table read cell by cell, which knows what a cell's left neighbour or its column calls it."""

    def __init__(self) -> None:
        self.columns: dict[int, str] = {}
        self.left: tuple[int, str] = (0, "")

    def hint(self, row: int, column: int, text: str) -> str:
        """What the cell is called. A cell that is itself a name is kept for those beside and below."""
        name = self.left[1] if self.left[0] == row else self.columns.get(column, "")
        if len(text) <= LONGEST_NAME and sum(mark.isdigit() for mark in text) <= 4 and Labels(text).every:
            self.columns[column] = text
            self.left = (row, text)
        elif text.strip():
            self.left = (0, "")
        return name
