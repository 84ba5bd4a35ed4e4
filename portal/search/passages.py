"""The place of a text that answers, with the words that were asked for."""

import re
from itertools import accumulate
from typing import Final

from portal.core.text import nfc
from portal.search.words import bare, folded, has_marks, marked, one_place

WORD: Final = re.compile(r"\w+")
AROUND: Final = 12  # words before the first that was found
LENGTH: Final = 40  # words

Piece = tuple[str, bool]


def passage(text: str, words: str) -> list[Piece]:
    """About forty words of a text round the first that was asked for: (piece, whether it was asked for)."""
    text = nfc(text)
    places = list(WORD.finditer(text))
    hits = _hits([place[0] for place in places], words)
    if not places:
        return []
    best = _densest(hits, LENGTH // 2) if any(hits) else 0
    first = max(0, best - AROUND) if best else 0
    chosen = range(first, min(first + LENGTH, len(places)))
    start = places[first].start() if first else 0
    pieces: list[Piece] = [("… ", False)] if first else []
    for at in chosen:
        pieces += [(text[start : places[at].start()], False), (places[at][0], hits[at])]
        start = places[at].end()
    last = chosen[-1]
    pieces.append((" …" if last + 1 < len(places) else text[start:], False))
    return _joined(pieces)


def _densest(hits: list[bool], width: int) -> int:
    """Where the first of the stretches begins that have most hits."""
    before = [0, *accumulate(hits), *[sum(hits)] * width]
    return max(range(len(hits)), key=lambda at: (before[at + width] - before[at], -at))


def _hits(text: list[str], words: str) -> list[bool]:
    """Which words were asked for: as written where somebody wrote marks, and beside another of them."""
    written = marked(words)
    spelled = any(map(has_marks, written))
    wanted = set(written if spelled else folded(words))
    found = [(one_place(word.lower()) if spelled else bare(word.lower())) in wanted for word in text]
    if len(wanted) == 1:
        return found
    before, after = [False, *found], [*found[1:], False]
    return [hit and (before[at] or after[at]) for at, hit in enumerate(found)]


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Neighbours of one sort as one, so that a phrase is marked as a phrase."""
    joined: list[Piece] = []
    for text, asked in pieces:
        if joined and (joined[-1][1] == asked) and text:
            joined[-1] = (joined[-1][0] + text, asked)
        elif text:
            joined.append((text, asked))
    return joined
