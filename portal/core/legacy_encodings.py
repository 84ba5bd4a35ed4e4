"""Vietnamese typed for old fonts (TCVN3/ABC, VNI) that arrives as Latin-1 letters (Điều 5 khoản 2).

Recognised only where the letters make no Vietnamese syllable as they stand and do once decoded, so that
Unicode Vietnamese and other languages are never touched.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from portal.core.text import nfc

_TCVN3_FROM = "¡¢£¤¥¦§¨©ª«¬­®¯µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
_TCVN3_TO = "ĂÂÊÔƠƯĐăâêôơưđẰàảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
_TCVN3 = str.maketrans(_TCVN3_FROM, _TCVN3_TO)

_VNI_MARKS = {
    **dict(zip("øùûõï", "\u0300\u0301\u0309\u0303\u0323", strict=True)),
    **{
        mark: "\u0302" + tone
        for mark, tone in zip("âàáåãä", ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"), strict=True)
    },
    **{
        mark: "\u0306" + tone
        for mark, tone in zip("êèéúüë", ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"), strict=True)
    },
}
_VNI_LETTERS = dict(zip("ñôöìíæóòîÑÔÖÌÍÆÓÒÎ", "đơưìíỉĩịỵĐƠƯÌÍỈĨỊỴ", strict=True))
_VNI_PAIR = re.compile(f"([aeouyôöAEOUYÔÖ])([{''.join(_VNI_MARKS)}{''.join(_VNI_MARKS).upper()}])")
_VNI_SINGLE = re.compile(f"[{''.join(_VNI_LETTERS)}]")

_WORD = re.compile(r"[A-Za-z\u00a1-\uffff]+")
_SHOUTED = re.compile(r"(?=(?:[^A-Z]*[A-Z]){3})[^a-z]*$")
_SIGN = re.compile(r"µ.*|[Nn]?[ºª]|[^A-Za-zÀ-ÿ]+")  # units, ordinals, lone signs: no words
_HIGH = re.compile(r"[\u00a1-\u00ff]")
_NUCLEI = (
    "iêu yêu oai oay oeo uây uôi ươi ươu uyê uya uyu ia iê yê ua uô ưa ươ ai ao au ay âu ây eo êu iu oa oă "
    "oe oi ôi ơi ui ưi uy uê uơ uâ ưu oo a ă â e ê i o ô ơ u ư y"
)
_SYLLABLE = re.compile(
    r"^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
    rf"(?:{'|'.join(_NUCLEI.split())})(?:ng|nh|ch|[cmnpt])?$"
)
_SHORT = re.compile(r"[B-DF-HJ-NP-TV-XZ]{0,3}Đ[B-DF-HJ-NP-TV-XZ]{0,3}")  # QĐ, NĐ, HĐND
ENOUGH = 0.7


def from_tcvn3(text: str) -> str:
    """TCVN3 (TCVN 5712:1993) letters as Unicode.

    It has no marked capitals but Ă Â Ê Ô Ơ Ư Đ: a line typed in capitals mixes both, and is made whole.
    What a .Vn...H font would show as capitals stays in small letters.
    """
    lines = text.split("\n")
    return "\n".join(
        decoded.upper() if _SHOUTED.match(line) else decoded
        for line, decoded in zip(lines, text.translate(_TCVN3).split("\n"), strict=True)
    )


def from_vni(text: str) -> str:
    """VNI pairs (base letter, mark) and single letters as Unicode."""

    def pair(match: re.Match[str]) -> str:
        base = _VNI_LETTERS.get(match[1], match[1])
        return nfc(base + _VNI_MARKS[match[2].lower()])

    return _VNI_SINGLE.sub(lambda match: _VNI_LETTERS[match[0]], _VNI_PAIR.sub(pair, text))


DECODERS: dict[str, Callable[[str], str]] = {"tcvn3": from_tcvn3, "vni": from_vni}


def suspect(text: str) -> str | None:
    """The old encoding that a text was typed in, or None."""
    words = [word for word in _WORD.findall(nfc(text)) if _HIGH.search(word) and max(word) <= "\u00ff"]
    words = [word for word in words if not _SIGN.fullmatch(word)]
    strange = [word for word in words if not is_syllable(word)]
    if not strange:
        return None
    shares = {name: share(strange, words, decode) for name, decode in DECODERS.items()}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= ENOUGH else None


def share(strange: list[str], words: list[str], decode: Callable[[str], str]) -> float:
    """How many of the words with high letters become Vietnamese syllables, of those that were none."""
    mended = sum(is_syllable(read) or bool(_SHORT.fullmatch(read)) for read in map(decode, strange))
    return mended / len(strange) if mended * 3 >= len(words) else 0.0


@lru_cache(maxsize=50_000)
def is_syllable(word: str) -> bool:
    """Whether a word has the shape of one Vietnamese syllable, marks set aside for its letters only."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    parts = unicodedata.normalize("NFD", word.lower())
    if sum(mark in tones for mark in parts) > 1:
        return False
    bare = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in tones))
    return bool(_SYLLABLE.match(bare))


def to_unicode(text: str, encoding: str) -> str:
    """A text decoded from an encoding that `suspect` named; KeyError for any other."""
    return nfc(DECODERS[encoding](text))
