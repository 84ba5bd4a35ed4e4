"""What a file is taken apart into, within bounds."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from portal.core.screening.kinds import Unreadable

LARGEST: Final = 50 * 1024 * 1024  # bytes of a file
MOST_UNPACKED: Final = 200 * 1024 * 1024  # bytes of all its parts
MOST_PARTS: Final = 5_000
MOST_CHARACTERS: Final = 20_000_000
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
