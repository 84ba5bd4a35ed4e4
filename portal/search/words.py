"""Vietnamese text as the index sees it: words with their marks, and without."""

import functools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from portal.core.text import TONES, fold, untoned

# A document's number is one word: 595/QĐ-BHXH, 41/2024/QH15, 50/2026/NĐ-CP
NUMBER: Final = re.compile(r"\d+(?:/\w+(?:-\w+)*)+")
WORD: Final = re.compile(r"[^\W_]+")
MARKS: Final = {number: mark for mark, number in TONES.items()}
# kỹ or kĩ, lý or lí, quy or qui: y alone after a consonant
EITHER: Final = re.compile(r"^([b-df-hj-np-tv-xz]+|qu)y$")
# oa, oe, uy at the end of a syllable: the tone is written on either vowel (hòa, hoà)
TWO_PLACES: Final = re.compile(r"(?<!q)(oa|oe|uy)$")


def marked(text: str) -> list[str]:
    """The words of a text as written, in small letters, each with its tone in one place."""
    return [one_place(word) for word in _words(unicodedata.normalize("NFC", text).lower())]


def folded(text: str) -> list[str]:
    """The same words without marks, đ as d; English ones in the singular."""
    return [bare(word) for word in marked(text)]


def pairs(words: Sequence[str]) -> list[str]:
    """Neighbours as one word each: most Vietnamese words are two syllables (thai_sản)."""
    return [f"{one}_{other}" for one, other in pairwise(words)]


@functools.lru_cache(maxsize=20_000)
def bare(word: str) -> str:
    """A word, in small letters, without its marks; y as i where both are written; in the singular."""
    return singular(EITHER.sub(r"\1i", fold(word)))


def singular(word: str) -> str:
    """An English word without its plural; no Vietnamese syllable ends in s."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]


@functools.lru_cache(maxsize=20_000)
def one_place(word: str) -> str:
    """A syllable with the tone of oa, oe, uy on the second vowel, wherever it was written."""
    letters = [untoned(letter) for letter in word]
    bare = "".join(letter for letter, _tone in letters)
    tone = max((tone for _letter, tone in letters), default=0)
    if not tone or not TWO_PLACES.search(bare):
        return word
    return unicodedata.normalize("NFC", bare + MARKS[tone])


def has_marks(word: str) -> bool:
    """Whether somebody has written a word with Vietnamese marks, and so means these."""
    return fold(word) != word


def _words(text: str) -> Iterator[str]:
    """Numbers of documents whole, and beside them their parts, so that a part finds them too."""
    for word in re.finditer(rf"{NUMBER.pattern}|{WORD.pattern}", text):
        if "/" in word[0]:
            yield word[0]
        yield from (short(part) for part in WORD.findall(word[0]))


def short(word: str) -> str:
    """A number without the zeros before it: 01/7 is 1/7."""
    return word.lstrip("0") or "0" if word.isdecimal() else word
