"""Old and new side by side, word by word, in plain text that can also be read aloud."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

WORD = re.compile(r"\S+\s*")


@dataclass(frozen=True)
class Piece:
    """A run of words; `mark` is "" (the same), "del" or "ins"."""

    mark: str
    text: str


@dataclass(frozen=True)
class Row:
    """One paragraph of the old beside what became of it; a side without one is empty."""

    old: tuple[Piece, ...]
    new: tuple[Piece, ...]
    changed: bool


def compared(old: Sequence[str], new: Sequence[str]) -> list[Row]:
    """Rows for two lists of paragraphs."""
    rows: list[Row] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(a=list(old), b=list(new), autojunk=False).get_opcodes():
        if tag == "equal":
            rows += [Row((Piece("", text),), (Piece("", text),), False) for text in old[i1:i2]]
        else:
            rows += changed_rows(old[i1:i2], new[j1:j2])
    return rows


def changed_rows(old: Sequence[str], new: Sequence[str]) -> Iterator[Row]:
    for index in range(max(len(old), len(new))):
        before = old[index] if index < len(old) else ""
        after = new[index] if index < len(new) else ""
        yield Row(*word_by_word(before, after), changed=True)


def word_by_word(before: str, after: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The two sides of one changed paragraph."""
    a, b = WORD.findall(before), WORD.findall(after)
    left: list[Piece] = []
    right: list[Piece] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(a=a, b=b, autojunk=False).get_opcodes():
        same = tag == "equal"
        if i2 > i1:
            left.append(Piece("" if same else "del", "".join(a[i1:i2])))
        if j2 > j1:
            right.append(Piece("" if same else "ins", "".join(b[j1:j2])))
    return tuple(left), tuple(right)


def words_changed(rows: Sequence[Row]) -> int:
    """How many words were added or removed, for the queue."""
    return sum(len(piece.text.split()) for row in rows for piece in (*row.old, *row.new) if piece.mark)
