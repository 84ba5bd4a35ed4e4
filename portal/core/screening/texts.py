"""Screens a text.

No pattern repeats, without bound, a group that itself repeats: each reads its stretch once, so that time
grows with the length of the text and no text can make it grow faster.
"""

import functools
import re
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

from portal.core.screening.emails import addresses
from portal.core.screening.kinds import Found, Kind, Known
from portal.core.screening.numbers import Numbers
from portal.core.screening.phones import national
from portal.core.screening.secrecy import stamps
from portal.core.screening.tables import Names
from portal.core.screening.words import FAR
from portal.core.text import nfc

_CARD_HOLDERS: Final = re.compile(
    r"DN|HX|CH|NN|TK|HC|XK|HT|TB|NO|CT|XB|TN|CS|QN|CA|CY|XN|MS|CC|CK|CB|KC|HD|TE|BT|HN|DT|DK|XD|TS|TC|"
    r"TQ|TA|TY|HG|LS|PV|GB|GD|HS|SV|TV|TL|PB|ND|AK|XV|TR|TG|TH|TX|HK|HM|CN"
)
_CARD_SHAPE: Final = re.compile(
    r"(?<![^\W_])([A-Za-z]{2})[ .\u00a0-]{0,2}[1-9]" + r"[ .\u00a0\n-]{0,2}[0-9]" * 12 + r"(?![^\W_])"
)
_BOXES: Final = re.compile(r"(?<![^\W_])[0-9](?:[ \t|\u00a0\[\]_]{1,4}[0-9]){8,14}(?![^\W_])")
_COLUMNS: Final = "123456789101112131415"  # how a table numbers its columns
_WEB: Final = re.compile(r"(?:https?://|www\.)[^\s<>\"]{1,2000}")
_DIALLED: Final = re.compile(r"(?:https?://)?(?:www\.)?(?:zalo\.me|wa\.me|t\.me|viber|m\.me)", re.IGNORECASE)
_WORTH_A_LOOK: Final = re.compile(r"[0-9][^A-Za-z\n]{0,12}[0-9]|@|\(at\)|\[at\]|\uff20|còng")


NOTHING_KNOWN: Final = Known()


def scan_text(text: str, known: Known = NOTHING_KNOWN) -> list[Found]:
    """Everything in a plain text that must not stand in public, in order. Offsets are those of its NFC.

    A number or an address is official only if `known` says so, also one at gov.vn: the name before the sign
    is mostly a
    person's, and whoever runs a unit's general mailbox has it among the unit's addresses.
    """
    return scan_part(text, known, "")


def scan_part(text: str, known: Known, place: str, hint: str = "", *, set_apart: bool = False) -> list[Found]:
    """The same for a part of a file. `hint`: what its table calls it. `set_apart`: a page's head or foot."""
    text = nfc(text).translate(plain_digits())
    found = [*_marks(text, hint, set_apart=set_apart), *_personal(text, nfc(hint)), *_boxed(text, nfc(hint))]
    return [each for each in _in_order(text, found, place) if not is_known(each, known)]


@functools.cache
def plain_digits() -> Mapping[int, str]:
    """Digits of every writing (full width, raised), as those that patterns know."""
    others = (code for code in range(128, sys.maxunicode + 1) if chr(code).isdecimal())
    return {code: str(unicodedata.decimal(chr(code))) for code in others}


def _boxed(text: str, hint: str) -> Iterator[tuple[Kind, int, int]]:
    """Numbers of which every digit has a box of its own: |0|0|1|0|6|0|5|9|6|5|6|4|."""
    for boxes in _BOXES.finditer(text):
        digits = "".join(mark for mark in boxes[0] if mark.isdigit())
        before = text[max(0, boxes.start() - FAR) : boxes.start()].rstrip(" \t|\u00a0[_")
        if digits not in _COLUMNS:
            for kind, start, _end in _personal(f"{before} {digits}", hint):
                if start > len(before):
                    yield kind, boxes.start(), boxes.end()


def is_known(found: Found, known: Known) -> bool:
    """Whether what was found is official."""
    digits = "".join(mark for mark in found.text if mark.isdigit())
    match found.kind:
        case Kind.EMAIL:
            return found.text.lower() in {each.strip().lower() for each in known.emails}
        case Kind.PHONE:
            return national(digits) in {national(re.sub(r"[^0-9]", "", each)) for each in known.phones}
        case Kind.BANK_ACCOUNT:
            return digits in {re.sub(r"[^0-9]", "", each) for each in known.accounts}
        case _:
            return False


def _marks(text: str, hint: str, *, set_apart: bool) -> list[tuple[Kind, int, int]]:
    return [(Kind.SECRECY, start, end) for start, end in stamps(text, set_apart=set_apart, hint=hint)]


def _in_order(text: str, found: list[tuple[Kind, int, int]], place: str) -> list[Found]:
    unique = sorted(dict.fromkeys(found), key=lambda each: each[1])
    return [Found(kind, unboxed(text[start:end]), start, end, place) for kind, start, end in unique]


def unboxed(text: str) -> str:
    """A number without its boxes, anything else as it stands."""
    return "".join(mark for mark in text if mark.isdigit()) if _BOXES.fullmatch(text) else text


def _personal(text: str, hint: str) -> list[tuple[Kind, int, int]]:
    if not _WORTH_A_LOOK.search(text):
        return []
    mail = [(Kind.EMAIL, start, end) for start, end in addresses(text)]
    labels = Names(text, hint)
    cards = [
        (Kind.HEALTH_CARD, *match.span()) for match in _CARD_SHAPE.finditer(text) if _is_card(match, labels)
    ]
    web = [match.span() for match in _WEB.finditer(text) if not _DIALLED.match(match[0])]
    taken = [(start, end) for _, start, end in [*mail, *cards]] + web
    return [*mail, *cards, *Numbers(text, labels, taken).found()]


def _is_card(match: re.Match[str], labels: Names) -> bool:
    """A known group of holders, or any two letters where the text names a card."""
    if _CARD_HOLDERS.fullmatch(match[1].upper()) and not (match[1] == "TK" and match[0][2] == " "):
        return True
    return any(label.kind is Kind.HEALTH_CARD for label in labels.near(match.start())[:1])
