"""Days off and make-up days as rows (Bộ luật Lao động 2019, Điều 111-112)."""

import datetime as dt

import pytest

from portal.law.calendars import Nature, Row, RowKind, WorkingCalendar

from .calendar_2024_2026 import CALENDAR


@pytest.mark.parametrize(
    ("day", "nature", "source"),
    [
        (dt.date(2024, 5, 2), Nature.WORKING, ""),
        (dt.date(2024, 5, 5), Nature.WEEKEND, "Điều 111 Bộ luật Lao động 2019"),
        (dt.date(2024, 4, 30), Nature.HOLIDAY, "TB 5015"),
        (dt.date(2024, 4, 29), Nature.SWAP, "TB 1570"),
        (dt.date(2024, 5, 4), Nature.MAKE_UP, "TB 1570"),
        (dt.date(2025, 9, 2), Nature.FIXED, "Điều 112 Bộ luật Lao động 2019"),
        (dt.date(2025, 9, 1), Nature.WORKING, ""),
    ],
)
def test_what_a_day_is_and_who_says_so(day: dt.date, nature: Nature, source: str) -> None:
    assert (CALENDAR.nature(day), CALENDAR.source(day)) == (nature, source)


def test_an_announced_year_is_what_its_rows_say() -> None:
    """A fixed day without a row is worked: the rows of an announced year are complete."""
    calendar = WorkingCalendar.of([], announced=[2025])
    assert calendar.is_working(dt.date(2025, 9, 2))
    assert calendar.knows(dt.date(2025, 9, 2))
    assert not calendar.knows(dt.date(2026, 9, 2))


def test_a_row_of_an_unannounced_year_counts_already() -> None:
    row = Row(dt.date(2027, 2, 8), RowKind.HOLIDAY, "TB 1", dt.date(2026, 11, 1))
    calendar = WorkingCalendar.of([row], announced=[])
    assert calendar.nature(row.day) == Nature.HOLIDAY


def test_a_day_has_one_row() -> None:
    row = Row(dt.date(2027, 2, 8), RowKind.HOLIDAY, "TB 1")
    with pytest.raises(ValueError, match="two rows"):
        WorkingCalendar.of([row, row], announced=[])


def test_the_calendar_can_not_be_changed() -> None:
    with pytest.raises(TypeError):
        CALENDAR.rows[dt.date(2024, 1, 2)] = CALENDAR.rows[dt.date(2024, 1, 1)]  # type: ignore[index]
