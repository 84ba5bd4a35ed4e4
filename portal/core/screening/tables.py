"""What tables and lists call the numbers in them: by column, by row, by a title or a line above."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Final

from portal.core.screening.folding import bare
from portal.core.screening.kinds import Kind
from portal.core.screening.labels import Label, Labels
from portal.core.screening.secrecy import is_field
from portal.core.screening.words import OTHER

LONGEST_NAME: Final = 100  # characters of a cell that names others
LONGEST_LINE: Final = 1_000  # characters; what is longer is no row
LONGEST_HEAD: Final = 400  # characters of several cells or lines that name together
MOST_DIGITS: Final = 4  # in a name
MOST_BESIDE: Final = 4  # words that a name alone may have beside what it names
LONGEST_TITLE: Final = 14  # words
FARTHEST_LIST: Final = 12  # lines without a number until a list is over
_WORDS: Final = re.compile(r"[a-z]{2,40}")
_GENERAL: Final = re.compile(r"(?:ma so|ma|so|code|number|no|id|so hieu)?[\W_]{0,3}")
_ANY_NUMBER: Final = re.compile(r"\b(?:ma|so|code|number)\b")
_BLANK: Final = re.compile(r"[\W_]*")
_DIGIT: Final = re.compile(r"[0-9]")
_YEAR: Final = re.compile(r"(?<![0-9./])(?:19|20)[0-9]{2}(?![0-9./])")
_ORDINAL: Final = re.compile(r"[(\[]?[0-9]{1,4}[)\].]?")
_RULE: Final = re.compile(r"[|:\-+= \t]+")
_DIVIDERS: Final = (("|", 1), ("\t", 1), (";", 2), (",", 2))
_WIDE: Final = re.compile(r" {2,}")
_LINE: Final = re.compile(r"[^\n]+")
_LIST: Final = re.compile(
    r"\A(?:danh sach|ds |bang |cac |nhung |stt\b|tt\b|so tt\b|list)|ho (?:va )?ten|sau day|duoi day|nhu sau"
)
_ITEM: Final = re.compile(r"\s*(?:[-+*\u2022\u00b7\u2013o]\s|[0-9a-z]{1,3}[.)/]\s?|[0-9])", re.IGNORECASE)


_RANKS: Final = (
    *(Kind.PHONE, Kind.CITIZEN_ID, Kind.SOCIAL_INSURANCE, Kind.HEALTH_CARD),
    *(OTHER, Kind.BANK_ACCOUNT),
)


@dataclass(frozen=True)
class Cell:
    """A cell's text, the column where it begins, and how many it spans."""

    text: str
    column: int
    wide: int = 1


def span(times: str, most: int = 100) -> int:
    """How many columns or rows a file says: at least one."""
    return max(1, min(int(times), most)) if times.isascii() and times.isdigit() and len(times) < 9 else 1


def letters(column: int) -> str:
    """A sheet's column by its name: 28 is AB."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


class Grid:
    """A table read row by row, which knows what its cells are called."""

    def __init__(self, above: str = "") -> None:
        self.columns: dict[int, str] = {}
        self.upper: dict[int, str] = {}  # the row above, while it may be part of a heading
        self.title = above if _is_short(above) and Labels(above).every else ""
        self.last = 0

    def row(self, number: int, cells: Sequence[Cell]) -> list[str]:
        """What each of a row's cells is called."""
        filled = [cell for cell in cells if not _BLANK.fullmatch(cell.text)]
        if filled:
            apart, self.last = number > self.last + 1, number
            self._heading(filled, apart=apart)
        return list(self._hints(cells))

    def heads(self, column: int) -> bool:
        """Whether a column has a heading that says what it holds, if not what is looked for."""
        return not _GENERAL.fullmatch(bare(self.columns.get(column, "").strip()))

    def _heading(self, filled: list[Cell], *, apart: bool) -> None:
        """Keeps the row if it names columns, below what stands above it in the heading."""
        if any(_digits(cell.text) > MOST_DIGITS or len(cell.text) > LONGEST_NAME for cell in filled):
            self.upper = {}
            return
        if len(filled) == 1 and not (is_name(filled[0].text) and not self.columns):
            if filled[0].column not in self.columns or apart:
                self.title, self.upper = filled[0].text, {}
            return
        if _ORDINAL.fullmatch(filled[0].text.strip()):
            return  # a row of data without numbers, or the columns' own numbers
        own = {column: cell.text for cell in filled for column in range(cell.column, cell.column + cell.wide)}
        follows = bool(self.upper) and not apart
        whole = {
            column: f"{self.upper.get(column, '') if follows else ''} {own.get(column, '')}".strip()[
                -LONGEST_HEAD:
            ]
            for column in (self.upper | own if follows else own)
        }
        self.upper = whole
        names = sum(is_name(text) for text in {*whole.values()})
        if names >= (1 if follows or apart or not self.columns else 2):
            self.columns = whole
        elif apart:
            self.columns = {}

    def _hints(self, cells: Sequence[Cell]) -> Iterator[str]:
        beside, sure = "", False
        for cell in cells:
            above = self.columns.get(cell.column, "")
            if self.title and _GENERAL.fullmatch(bare(above.strip())) and (above or not self.columns):
                above = f"{self.title} {above}".strip()
            called = bool(calls(above))
            yield beside if sure or not called else above
            if _is_short(cell.text) and (Labels(cell.text).every or is_field(cell.text)):
                beside = cell.text
                sure = is_name(cell.text) and not calls(self.columns.get(cell.column, ""))
            elif not _BLANK.fullmatch(cell.text) and not (sure and _digits(cell.text)):
                beside, sure = "", False


def _digits(text: str) -> int:
    """How many digits stand in a text besides years: a title has those too."""
    return len(_DIGIT.findall(_YEAR.sub("", text)))


def _is_short(text: str) -> bool:
    return len(text) <= LONGEST_NAME and _digits(text) <= MOST_DIGITS


def is_name(text: str) -> bool:
    """Whether a short text does little but name a kind of number: Số CCCD (12 số)."""
    if not _is_short(text):
        return False
    labels = Labels(text)
    named = sum(len(_WORDS.findall(label.words)) for label in labels.every)
    return bool(named) and len(_WORDS.findall(labels.bare)) - named <= MOST_BESIDE


def calls(hint: str) -> list[Label]:
    """The kinds that a name gives, the nearest first. Số tiền chuyển khoản is a sum, not an account."""
    labels = Labels(" ".join(hint.split()))
    every = labels.every
    if every and every[0].kind is OTHER:
        every = [label for label in every if label.kind is not Kind.BANK_ACCOUNT or label.says_number]
        every = [label for label in every if not labels.of_one_name(every[0], label)]
    sole = len({label.kind for label in every}) <= 1
    return sorted((replace(label, sole=sole) for label in every[::-1]), key=_rank)


def _rank(label: Label) -> int:
    """Where several kinds share a name: those first that a number's own look tells."""
    return _RANKS.index(label.kind)


class Places:
    """Stretches of a text that are called by something that stands elsewhere."""

    def __init__(self, stretches: Iterable[tuple[int, int, str]]) -> None:
        self.stretches = sorted(stretches)
        self.starts = [start for start, _, _ in self.stretches]

    def begin(self, position: int) -> int:
        """Where the stretch begins that holds a position; -1 for none."""
        index = bisect_right(self.starts, position) - 1
        return self.starts[index] if index >= 0 and position < self.stretches[index][1] else -1

    def at(self, position: int) -> tuple[int, list[Label]]:
        """Where the stretch begins that holds a position, and what calls it there."""
        start = self.begin(position)
        if start < 0:
            return start, []
        name = self.stretches[bisect_right(self.starts, position) - 1][2]
        return start, [replace(label, start=start, end=start) for label in calls(name)]


class Names(Labels):
    """All names in a text, those of its tables and lists too."""

    def __init__(self, text: str, hint: str = "") -> None:
        super().__init__(text)
        self.cells = Places([(0, len(text) + 1, hint)] if hint else rows(text))
        self.lists = Places([] if hint else listed(text))

    def near(self, position: int) -> list[Label]:
        """What names a number: in its cell, its cell, in its line, its list."""
        beside = self.before(position)
        start, called = self.cells.at(position)
        if called:
            return [*(label for label in beside if label.start >= start), *called]
        if beside or start >= 0:
            return beside
        return [label for label in self.lists.at(position)[1] if label.says_number]

    def parted(self, left: int, right: int) -> bool:
        """Whether two cells of a table hold the two positions."""
        return self.cells.begin(left) != self.cells.begin(right)


def rows(text: str) -> Iterator[tuple[int, int, str]]:
    """The cells of tables that are typed into a text, by bars, tabs, semicolons, commas or wide space."""
    grid, mark, size, number = Grid(), "", 0, 0
    for line in _LINE.finditer(text):
        number += 1
        if _RULE.fullmatch(line[0]):
            number -= 1  # what stands between a head and its rows
            continue
        now, cells = _cells(line[0], line.start(), mark)
        if now != mark or (now in (";", ",") and len(cells) != size):
            if now in (";", ",") and not any(is_name(text[slice(*cell)]) for cell in cells):
                now, cells = "", []
            grid, number = Grid(), 1
        mark, size = now, len(cells)
        if cells:
            shown = [Cell(text[start:end].strip(), at) for at, (start, end) in enumerate(cells, 1)]
            for (start, end), cell, hint in zip(cells, shown, grid.row(number, shown), strict=True):
                if hint or grid.heads(cell.column):
                    yield start, end, hint


def _cells(line: str, offset: int, before: str) -> tuple[str, list[tuple[int, int]]]:
    """How a line is divided, preferably as the line before, and its cells."""
    if len(line) > LONGEST_LINE:
        return "", []
    for mark, least in sorted(_DIVIDERS, key=lambda each: each[0] != before):
        if line.count(mark) >= least:
            return mark, _split(line, offset, re.compile(re.escape(mark)))
    if _WIDE.search(line.strip()):
        return "  ", _split(line, offset, _WIDE)
    return "", []


def _split(line: str, offset: int, divider: re.Pattern[str]) -> list[tuple[int, int]]:
    cells, start = [], len(line) - len(line.lstrip(" "))
    for gap in divider.finditer(line, start):
        cells.append((offset + start, offset + gap.start()))
        start = gap.end()
    return [*cells, (offset + start, offset + len(line))]


def _begins(title: str, following: re.Match[str] | None) -> bool:
    """Whether a line that names a number, and is no sentence, is followed by the first of a list."""
    if following is None or not _ITEM.match(following[0]) or title.endswith("."):
        return False
    labels = Labels(title)
    first = labels.every[0]
    others = _ANY_NUMBER.search(labels.bare, 0, first.start)  # mã số sinh viên được tặng thẻ BHYT
    return len(title.split()) <= LONGEST_TITLE and first.says_number and not others


def listed(text: str) -> Iterator[tuple[int, int, str]]:
    """The lines of lists that a line above names: Danh sách mã số BHXH chưa có CCCD:"""
    name, waited = "", 0
    lines = [*_LINE.finditer(text)]
    for line, following in zip_longest(lines, lines[1:]):
        plain = line[0].strip()
        if len(plain) > LONGEST_LINE:
            name = ""
        elif _digits(plain) <= MOST_DIGITS and len(plain) <= 2 * LONGEST_NAME and Labels(plain).every:
            heads = (
                is_name(plain)
                or plain.endswith(":")
                or _LIST.search(bare(plain))
                or _begins(plain, following)
            )
            name, waited = (
                (f"{name} {plain}"[-LONGEST_HEAD:] if waited == 0 and name else plain) if heads else "",
                0,
            )
        elif name and _digits(plain) > MOST_DIGITS and (_ITEM.match(plain) or len(plain) <= LONGEST_NAME):
            waited = 1
            yield line.start(), line.end(), name
        else:
            waited += 1
            if waited > FARTHEST_LIST or len(plain) > LONGEST_NAME:
                name = ""
