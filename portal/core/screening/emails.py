"""Mail addresses, also those that write (at) or (dot) for the sign."""

import re
from collections.abc import Iterator
from typing import Final

# Sought from the sign outwards, over a bounded stretch on each side.
_SIGN: Final = re.compile(r"@|\uff20| ?[(\[{](?:at|a còng|a-còng|@)[)\]}] ?", re.IGNORECASE)
_NAME: Final = re.compile(r"[A-Za-z0-9._%+'-]{1,64}\Z")
_LONGEST_NAME: Final = 64
_LABEL: Final = re.compile(r"[A-Za-z0-9-]{1,63}")
_DOT: Final = re.compile(r"\.| ?[(\[{](?:dot|chấm)[)\]}] ?", re.IGNORECASE)
_MOST_LABELS: Final = 10


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Where addresses stand."""
    if not any(mark in text for mark in "@\uff20([{"):
        return
    for sign in _SIGN.finditer(text):
        name = _NAME.search(text[max(0, sign.start() - _LONGEST_NAME) : sign.start()])
        plain = name[0].lstrip(".%+'-") if name else ""
        end = _domain_end(text, sign.end())
        if plain and end:
            yield sign.start() - len(plain), end


def _domain_end(text: str, start: int) -> int | None:
    """Where the domain that begins at `start` ends: at the last label of letters behind a dot. None: no
    domain."""
    end = None
    label = _LABEL.match(text, start)
    for _ in range(_MOST_LABELS):
        dot = _DOT.match(text, label.end()) if label else None
        label = _LABEL.match(text, dot.end()) if dot else None
        if label is None:
            break
        if len(label[0]) >= 2 and label[0].rstrip("-").isalpha():
            end = label.start() + len(label[0].rstrip("-"))
    return end
