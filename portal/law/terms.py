"""How long the law gives: the kinds of term that Điều 11 uses."""

import dataclasses
from enum import StrEnum
from typing import Final

from portal.law.citations import Lang


class TermKind(StrEnum):
    """The name of a kind of term in a row of the rulebook."""

    WORKING_DAYS = "working-days"
    CALENDAR_DAYS = "calendar-days"
    SAME_DAY = "same-day"
    IMMEDIATELY = "immediately"
    SCHEDULED = "scheduled"
    NO_FIXED_TERM = "no-fixed-term"


@dataclasses.dataclass(frozen=True, slots=True)
class _Days:
    """`limit` days at most; `target` where the text gives two figures ("02 đến 05 ngày")."""

    limit: int
    target: int | None = None

    def __post_init__(self) -> None:
        if self.limit < 1:
            raise ValueError("a term has at least one day")
        if self.target is not None and not 1 <= self.target <= self.limit:
            raise ValueError("a target lies between one day and the limit")


class WorkingDays(_Days):
    """ "Trong 05 ngày làm việc": days off are not counted."""


class CalendarDays(_Days):
    """ "Trong 10 ngày": every day is counted; the last one, where it is a day off, gives way."""


@dataclasses.dataclass(frozen=True, slots=True)
class SameDay:
    """ "Trong ngày": by the end of the day of the event."""


@dataclasses.dataclass(frozen=True, slots=True)
class Immediately:
    """ "Ngay khi ...": late once that working day is over."""


@dataclasses.dataclass(frozen=True, slots=True)
class Scheduled:
    """ "Theo định kỳ": on the day that an approved schedule names."""


@dataclasses.dataclass(frozen=True, slots=True)
class NoFixedTerm:
    """The text sets no term, and none is made up."""


Term = WorkingDays | CalendarDays | SameDay | Immediately | Scheduled | NoFixedTerm

_COUNTED: Final[dict[TermKind, type[WorkingDays] | type[CalendarDays]]] = {
    TermKind.WORKING_DAYS: WorkingDays,
    TermKind.CALENDAR_DAYS: CalendarDays,
}
_PLAIN: Final[dict[TermKind, Term]] = {
    TermKind.SAME_DAY: SameDay(),
    TermKind.IMMEDIATELY: Immediately(),
    TermKind.SCHEDULED: Scheduled(),
    TermKind.NO_FIXED_TERM: NoFixedTerm(),
}


def term_of(kind: TermKind, limit: int | None = None, target: int | None = None) -> Term:
    """The term that a row writes as kind and figures; `ValueError` where they don't fit together."""
    if kind in _COUNTED:
        if limit is None:
            raise ValueError(f"{kind} needs a number of days")
        return _COUNTED[kind](limit, target)
    if limit is not None or target is not None:
        raise ValueError(f"{kind} has no number of days")
    return _PLAIN[kind]


def describe(term: Term, lang: Lang = "vi") -> str:
    """The term in words: "02 đến 05 ngày làm việc", "2 to 5 working days"."""
    match term:
        case WorkingDays() | CalendarDays():
            return _figures(term, lang) + _UNIT[type(term), lang] + _plural(term, lang)
        case _:
            return _WORDS[type(term)][lang]


def _figures(term: _Days, lang: Lang) -> str:
    if lang == "en":
        return f"{term.target} to {term.limit} " if term.target else f"{term.limit} "
    return f"{term.target:02d} đến {term.limit:02d} " if term.target else f"{term.limit:02d} "


def _plural(term: _Days, lang: Lang) -> str:
    return "s" if lang == "en" and term.limit > 1 else ""


_UNIT: Final[dict[tuple[type[_Days], Lang], str]] = {
    (WorkingDays, "vi"): "ngày làm việc",
    (WorkingDays, "en"): "working day",
    (CalendarDays, "vi"): "ngày",
    (CalendarDays, "en"): "calendar day",
}
_WORDS: Final[dict[type[Term], dict[Lang, str]]] = {
    SameDay: {"vi": "trong ngày", "en": "the same day"},
    Immediately: {"vi": "ngay", "en": "at once"},
    Scheduled: {"vi": "theo định kỳ đã được phê duyệt", "en": "on the approved schedule"},
    NoFixedTerm: {"vi": "không ấn định thời hạn", "en": "no fixed term"},
}
