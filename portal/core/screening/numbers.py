"""Numbers of people, told by their shape and by what the text calls them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from portal.core.screening.kinds import Kind
from portal.core.screening.labels import Label
from portal.core.screening.phones import is_old_landline, is_phone, may_be_phone, national
from portal.core.screening.tables import Names
from portal.core.screening.words import NEAR, OTHER

SEPARATORS: Final = frozenset(" \t\u00a0\u2007\u2009\u200b\u202f.-\u2010\u2011–()·")
WIDEST_GAP: Final = 3  # separators between two groups of one number
MOST_GROUPS: Final = 15
LONGEST: Final = 19  # digits
FEWEST: Final = 6
SURE: Final = 8  # digits that are an account also some words away from its name
LENGTHS: Final[dict[Kind | None, tuple[int, ...]]] = {
    Kind.CITIZEN_ID: (12, 9, 11, 10),
    Kind.SOCIAL_INSURANCE: (10,),
    Kind.HEALTH_CARD: (10,),
}
_DIGITS: Final = re.compile(r"[0-9]{1,400}")
_DATE: Final = re.compile(
    r"(?<![0-9])(?:0?[1-9]|[12][0-9]|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:19|20)[0-9]{2}(?![0-9]|[.-][0-9])"
)
_UNIT: Final = re.compile(
    r"[ \u00a0]{0,2}(?:dong\b|vnd\b|d\b|usd\b|trieu|ty\b|ti\b|nghin|ngan\b(?! hang)|nguoi|luot|ho so\b|don vi"
    r"|the\b|giao dich|so voi|lao dong|%|km|m2|ha\b|tai khoan"
    r"|truong hop|van ban|doanh nghiep|ho\b|eur\b|euro)"
)
_MONEY: Final = re.compile(r"[ \u00a0]{0,2}(?:dong\b(?! chi)|vnd\b|trieu|ty\b|nghin)")
_COUNTED: Final = re.compile(r"0[0-9]{2}(?:[ .-]0[0-9]{2}){3}")  # 001 002 003 004
_DOCUMENT: Final = re.compile(r"/(?:[^\W\d_]|[0-9]{1,4}/)")
_HOTLINE: Final = re.compile(r"1[89]00")
_THREES: Final = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,5}")


@dataclass(frozen=True)
class Window:
    """Some neighbouring groups of digits, read as one number."""

    start: int
    end: int
    digits: str
    first: str
    groups: int
    abroad: bool = False
    brackets: bool = False


class Numbers:
    """Finds the numbers of a text outside the stretches that are `taken`."""

    def __init__(self, text: str, labels: Names, taken: list[tuple[int, int]]) -> None:
        self.text, self.labels = text, labels
        self.last: Label | None = None  # what the number before was called
        self.last_end = 0
        self.used: dict[int, int] = {}  # labels by their start, and where the number ends that each had last
        dates = [match.span() for match in _DATE.finditer(text)]
        self.closed = sorted([*taken, *dates])

    def found(self) -> Iterator[tuple[Kind, int, int]]:
        """Kind and place of each."""
        for run in self._runs():
            index = 0
            while index < len(run) and run[-1][1] - run[index][0] >= FEWEST:
                hit = self._at(run, index)
                if hit is None:
                    index += 1
                else:
                    kind, window = hit
                    self.last_end = window.end
                    yield kind, window.start, window.end
                    index += window.groups

    def _runs(self) -> Iterator[list[tuple[int, int]]]:
        """Groups of digits with nothing but separators between, outside closed stretches."""
        run: list[tuple[int, int]] = []
        closed = iter([*self.closed, (len(self.text) + 1, len(self.text) + 1)])
        shut, shut_end = next(closed)
        for match in _DIGITS.finditer(self.text):
            while match.start() >= shut_end:
                shut, shut_end = next(closed)
            if match.start() >= shut:
                continue
            if run and not self._joined(run[-1][1], match.start()):
                yield run
                run = []
            run.append(match.span())
        if run:
            yield run

    def _joined(self, left: int, right: int) -> bool:
        return (
            not self.labels.parted(left - 1, right)
            and right - left <= WIDEST_GAP
            and all(mark in SEPARATORS for mark in self.text[left:right])
        )

    def _at(self, run: list[tuple[int, int]], index: int) -> tuple[Kind, Window] | None:
        """The number that begins with a group."""
        start = run[index][0]
        if self._inside_a_word(start) or not self._may_begin(run, index):
            return None
        windows = list(self._windows(run, index))
        if not windows or _DOCUMENT.match(self.text, windows[-1].end):
            return None
        near = self.labels.near(start) or self._continued(start)
        return self._named(windows, near) or self._shaped(windows, near)

    def _continued(self, start: int) -> list[Label]:
        """What called the number before, in a series: số CMND 012345678, 012345679 ..."""
        if self.last is None or start - self.last_end > NEAR or "\n" in self.text[self.last_end : start]:
            return []
        return [self.last]

    def _inside_a_word(self, start: int) -> bool:
        """0912... in B0912..., but not in SĐT0912...."""
        if start == 0 or not (self.text[start - 1].isalpha() or self.text[start - 1] in "_#"):
            return (
                start > 1
                and self.text[start - 1] in ".,/"
                and self.text[start - 2].isdigit()
                and not self._slashed(start)
            )
        named = self.labels.before(start)
        if self.text[start - 1] in "_#":
            return not any(label.kind and self.labels.adjoins(label, start) for label in named)
        return not any(label.end == start for label in named)

    def _slashed(self, start: int) -> bool:
        """Two numbers with a slash or a comma between, each long enough to be one."""
        return self.text[start - 1] in "/," and bool(
            re.search(r"[0-9]{3}\Z", self.text[max(0, start - 4) : start - 1])
        )

    def _may_begin(self, run: list[tuple[int, int]], index: int) -> bool:
        """Not in the middle of a number: 0912... in 1.0912..."""
        if not index:
            return True
        gap = self.text[run[index - 1][1] : run[index][0]]
        return any(mark in " \t\u00a0()\u202f" for mark in gap) or run[index][1] - run[index][0] >= 9

    def _windows(self, run: list[tuple[int, int]], index: int) -> Iterator[Window]:
        """Every number that begins with a group and ends where one may end, the shortest first."""
        start, digits, first = run[index][0], "", self.text[slice(*run[index])]
        lead = self.text[max(0, start - 2) : start]
        brackets = lead.endswith("(") and self.text[run[index][1] : run[index][1] + 1] == ")"
        abroad = "+" in lead or (lead.endswith("(") and first == "84")
        inner: set[str] = set()
        for last in range(index, min(len(run), index + MOST_GROUPS)):
            if last > index:
                inner.add(self.text[run[last - 1][1] : run[last][0]])
            digits += self.text[slice(*run[last])]
            if len(digits) > LONGEST:
                return
            if len(digits) >= FEWEST and self._may_end(run, index, last, inner):
                left = self._left(start, run[last][1])
                yield Window(left, run[last][1], digits, first, last - index + 1, abroad, brackets)

    def _left(self, start: int, end: int) -> int:
        """Where a number is written from: its plus, and the bracket that closes within it."""
        if self.text[start - 1 : start] == "+":
            start -= 1
        within = self.text[start:end]
        opens = self.text[start - 1 : start] == "(" and within.count(")") > within.count("(")
        return start - opens

    def _may_end(self, run: list[tuple[int, int]], index: int, last: int, inner: set[str]) -> bool:
        """Whether a number with these gaps inside is over here, and what follows is another."""
        end = run[last][1]
        if last + 1 == len(run):
            after = self.text[end : end + 2]
            return not (
                after[:1] == "," and after[1:].isdigit() and last == index and end - run[index][0] < 9
            )
        following = run[last + 1]
        gap, size = self.text[end : following[0]], following[1] - following[0]
        if last == index and end - run[index][0] == 10 and gap == "-" and size == 3:
            return False  # a tax code with its branch
        if size >= 9 or (self.text[following[0]] == "0" and size >= 3 and gap not in (".", ",")):
            return True
        return any(mark.isspace() for mark in gap) and gap not in inner

    def _named(self, windows: list[Window], near: list[Label]) -> tuple[Kind, Window] | None:
        """A number that the text calls by its kind: the nearest label that suits its length."""
        after = self.labels.after(windows[-1].end)
        if after:
            near = [Label(after.kind, after.reach, "so", windows[0].start, windows[0].start), *near]
        for label in near:
            if label.kind is OTHER:
                if self._blocks(label, windows[0].start):
                    return None
                continue
            window = self._suiting(label, windows)
            if window is not None:
                self.used[label.start] = window.end
                self.last = label
                return label.kind, window
        return None

    def _suiting(self, label: Label, windows: list[Window]) -> Window | None:
        """The window of a length and look that this label's numbers have."""
        start, adjoins = windows[0].start, self.labels.adjoins(label, windows[0].start)
        near = adjoins or (label.says_number and start - label.end <= NEAR)
        for window in reversed(windows):
            clear = label.says_number or (
                adjoins if not label.is_weak else adjoins and not self._phone(window)
            )
            clear = clear or (not label.is_weak and not self._phone(window))
            if label.kind is not Kind.PHONE and self._is_figure(window, adjoins):
                continue
            if _HOTLINE.match(window.digits) and (label.is_weak or not near):
                continue
            exact = not label.sole or self._shared(label)
            match label.kind:
                case Kind.PHONE:
                    good = self._named_phone(window, adjoins and not exact)
                case Kind.BANK_ACCOUNT:
                    good = clear and (near or len(window.digits) >= SURE)
                case kind:
                    lengths = LENGTHS.get(kind, ())
                    good = clear and len(window.digits) in (lengths if adjoins and not exact else lengths[:2])
                    good = good and not (len(window.digits) == 12 and window.digits[0] != "0")
            if good and not self._spent(label, start, window):
                return window
        return None

    def _shared(self, label: Label) -> bool:
        """Whether a number may as well be something else: Mã số thuế/CCCD."""
        left = self.labels.before(label.start)[:1]
        return bool(left) and left[0].kind is OTHER and label.start - left[0].end <= WIDEST_GAP

    def _spent(self, label: Label, start: int, window: Window) -> bool:
        """Whether the label had its number and this one is a phone by its look."""
        return label.start in self.used and self.used[label.start] < start and self._phone(window)

    def _named_phone(self, window: Window, adjoins: bool) -> bool:
        if _HOTLINE.match(window.digits):
            return False
        return self._phone(window) or (adjoins and may_be_phone(national(window.digits), local=True))

    def _shaped(self, windows: list[Window], near: list[Label]) -> tuple[Kind, Window] | None:
        """A number that needs no name: a phone, or twelve digits of a citizen's card."""
        if near and near[0].kind is OTHER and self._blocks(near[0], windows[0].start):
            return None
        for window in reversed(windows):
            if window.first == "0" and window.groups > 1 and len(window.digits) > window.groups:
                continue  # zero in a row of figures
            if _MONEY.match(self.labels.bare, window.end) or _COUNTED.fullmatch(
                self.text[window.start : window.end]
            ):
                continue
            if self._phone(window):
                return Kind.PHONE, window
            if len(window.digits) == 12 and window.digits[0] == "0" and window.groups <= 4:
                return Kind.CITIZEN_ID, window
        return None

    def _phone(self, window: Window) -> bool:
        digits = window.digits
        if window.abroad or digits.startswith("0084") or (window.groups == 1 and digits.startswith("84")):
            digits = national(digits)
        return is_phone(digits) or (
            window.groups > 1 and is_old_landline(window.first, digits, in_brackets=window.brackets)
        )

    def _blocks(self, label: Label, start: int) -> bool:
        """Whether a label says that this number is something else."""
        gap = self.labels.gap(label, start)
        if any(mark.isdigit() for mark in gap):
            return False
        return self.labels.adjoins(label, start) or label.words.startswith(
            ("ma", "so", "mst", "tax", "isbn", "tong so")
        )

    def _is_figure(self, window: Window, adjoins: bool) -> bool:
        """An amount or a count: a unit behind it, or thousands set off by dots."""
        if _UNIT.match(self.labels.bare, window.end):
            return True
        thousands = _THREES.fullmatch(self.text[window.start : window.end])
        return bool(thousands) and (not adjoins or len(window.first) < 3)
