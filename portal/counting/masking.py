"""What people type, without what says who they are."""

import re
import unicodedata
from typing import Final

MASK: Final = "•••"
LONGEST: Final = 100  # characters
# An identity card, a social insurance code, a telephone: nine digits or more with nothing but signs between.
# A document's number (595/QĐ-BHXH) has letters or fewer digits.
NUMBER: Final = re.compile(r"\d(?:[\W_]*\d){8,}")
MAIL: Final = re.compile(r"[^\s@]+\s*@\s*[^\s@]+")
SPACES: Final = re.compile(r"\s+")
UNSEEN: Final = {"Cc", "Cf", "Cs", "Co", "Cn"}


def masked(text: str) -> str:
    """A text with every number of nine digits or more, and every mail address, made unreadable."""
    return NUMBER.sub(MASK, MAIL.sub(MASK, plain(text)))


def words(text: str) -> str:
    """The words of a search as they are kept: masked, in small letters, in one normal form, not long."""
    small = unicodedata.normalize("NFC", masked(text).lower())
    return SPACES.sub(" ", small).strip()[:LONGEST].rstrip()


def plain(text: str) -> str:
    """In one normal form, without characters that can't be seen (nor, some of them, be stored)."""
    seen = (" " if unicodedata.category(each) in UNSEEN else each for each in text)
    return unicodedata.normalize("NFC", "".join(seen))
