"""Which days are worked: dated rows with the decision behind each, as an immutable value."""

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from portal.law.citations import LABOUR_CODE, Citation

# Of the days that the article gives, those that stand fixed in the solar calendar. Tết and Giỗ Tổ follow the
# lunar one, and the second day of Quốc khánh is chosen each year: they are announced, never computed.
FIXED_DAYS_OFF: Final = frozenset({(1, 1), (4, 30), (5, 1), (9, 2)})
FIXED_BY: Final = Citation(112, act=LABOUR_CODE.vi)
WEEKLY_REST: Final = Citation(111, act=LABOUR_CODE.vi)


class RowKind(StrEnum):
    """What a row makes of its day."""

    HOLIDAY = "holiday"  # nghỉ lễ, tết
    COMPENSATION = "compensation"  # nghỉ bù
    SWAP = "swap"  # nghỉ hoán đổi
    MAKE_UP = "make-up"  # làm bù


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    """A day off, or a make-up working day, with the decision; `known_on` is None where it is not known."""

    day: dt.date
    kind: RowKind
    decision: str
    known_on: dt.date | None = None


class Nature(StrEnum):
    """Why a day is worked or not."""

    WORKING = "working"
    WEEKEND = "weekend"
    FIXED = "fixed"  # by Điều 112 alone, in a year that is not announced
    HOLIDAY = "holiday"
    COMPENSATION = "compensation"
    SWAP = "swap"
    MAKE_UP = "make-up"


WORKED: Final = frozenset({Nature.WORKING, Nature.MAKE_UP})


@dataclasses.dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """The days of the agency, Monday to Friday but for the rows.

    `announced` holds the years whose rows are complete; in any other year a day is known provisionally only,
    from the rows at hand and the fixed days of Điều 112 Bộ luật Lao động. `version` grows with every change.
    """

    rows: Mapping[dt.date, Row]
    announced: frozenset[int]
    version: int = 0

    @classmethod
    def of(cls, rows: Iterable[Row], announced: Iterable[int], version: int = 0) -> "WorkingCalendar":
        """The calendar of these rows; `ValueError` where two speak of one day."""
        listed = list(rows)
        by_day = {row.day: row for row in listed}
        if len(by_day) < len(listed):
            raise ValueError("two rows for one day")
        return cls(MappingProxyType(by_day), frozenset(announced), version)

    def nature(self, day: dt.date) -> Nature:
        """What the day is."""
        row = self.rows.get(day)
        if row is not None:
            return Nature(row.kind.value)
        if day.weekday() >= 5:
            return Nature.WEEKEND
        if not self.knows(day) and (day.month, day.day) in FIXED_DAYS_OFF:
            return Nature.FIXED
        return Nature.WORKING

    def source(self, day: dt.date) -> str:
        """The decision or article behind the day's nature; empty for a plain working day."""
        row = self.rows.get(day)
        if row is not None:
            return row.decision
        by_law = {Nature.WEEKEND: WEEKLY_REST, Nature.FIXED: FIXED_BY}.get(self.nature(day))
        return str(by_law) if by_law else ""

    def is_working(self, day: dt.date) -> bool:
        """Whether the agency works on the day."""
        return self.nature(day) in WORKED

    def knows(self, day: dt.date) -> bool:
        """Whether the rows of the day's year are announced, so that its nature is firm."""
        return day.year in self.announced
