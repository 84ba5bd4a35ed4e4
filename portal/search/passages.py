"""The place of a text that answers, with the words that were asked for."""

import re
from typing import Final

from portal.core.text import fold
from portal.search.words import folded

WORD: Final = re.compile(r"\w+")
AROUND: Final = 12  # words before the first that was found
LENGTH: Final = 40  # words

Piece = tuple[str, bool]


def passage(text: str, words: str) -> list[Piece]:
    """About forty words of a text round the first that was asked for: (piece, whether it was asked for)."""
    wanted = set(folded(words))
    places = list(WORD.finditer(text))
    hits = [fold(place[0]) in wanted for place in places]
    if not places:
        return []
    best = max(range(len(places)), key=lambda at: (sum(hits[at : at + LENGTH // 2]), -at)) if any(hits) else 0
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


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Neighbours of one sort as one, so that a phrase is marked as a phrase."""
    joined: list[Piece] = []
    for text, marked in pieces:
        if joined and (joined[-1][1] == marked) and text:
            joined[-1] = (joined[-1][0] + text, marked)
        elif text:
            joined.append((text, marked))
    return joined
