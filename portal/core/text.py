"""Vietnamese text: one normal form, one way to fold, one alphabet."""

import re
import unicodedata
from typing import Any

from anyascii import anyascii

ALPHABET = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
TONES = {"": 0, "\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}  # huyền hỏi ngã sắc nặng
_ORDER = {letter: index * 2 for index, letter in enumerate(ALPHABET)} | {"f": 17, "j": 23, "w": 53, "z": 57}
_SPACES = re.compile(r"\s+")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def nfc(text: str) -> str:
    """Precomposed Unicode, the form in which all text is kept (TCVN 6909:2001, Điều 5 khoản 2)."""
    return unicodedata.normalize("NFC", text)


def nfc_throughout(value: Any) -> Any:
    """NFC for every text inside a JSON-like value."""
    if isinstance(value, str):
        return nfc(value)
    if isinstance(value, dict):
        return {key: nfc_throughout(each) for key, each in value.items()}
    if isinstance(value, list):
        return [nfc_throughout(each) for each in value]
    return value


def fold(text: str) -> str:
    """Lower case without marks, đ as d, single spaces: what people type without a Vietnamese keyboard."""
    bare = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return _SPACES.sub(" ", "".join(mark for mark in bare if not unicodedata.combining(mark))).strip()


def slug(text: str) -> str:
    """A part of an address: ASCII, hyphens, đ kept as d; empty where nothing can be written so."""
    return _NOT_SLUG.sub("-", anyascii(nfc(text)).lower()).strip("-")


def collation_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """The Vietnamese order: letters of the alphabet first (d before đ), tones, small before capital."""
    letters: list[int] = []
    tones: list[int] = []
    for character in nfc(text).lower():
        letter, tone = untoned(character)
        letters.append(
            _ORDER[letter] if letter in _ORDER else ord(letter) - 1000 if ord(letter) < 97 else ord(letter)
        )
        tones.append(tone)
    return tuple(letters), tuple(tones), text.swapcase()


def untoned(character: str) -> tuple[str, int]:
    """A letter without its tone mark, and the tone."""
    parts = unicodedata.normalize("NFD", character)
    tone = next((mark for mark in parts if mark in TONES and mark), "")
    return unicodedata.normalize("NFC", parts.replace(tone, "") if tone else parts), TONES[tone]
