"""10,000 random cases against a slow reckoning that is written another way."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from portal.law.calendars import FIXED_DAYS_OFF, Row, RowKind, WorkingCalendar
from portal.law.deadlines import LOCAL, OFFICE_CLOSES, deadline, working_days_left
from portal.law.terms import CalendarDays, SameDay, WorkingDays

STARTS = st.dates(dt.date(2021, 1, 1), dt.date(2030, 12, 31))
YEARS = st.frozensets(st.integers(2021, 2032))
OFFSETS = range(160)
MASKS = st.integers(0, 2 ** len(OFFSETS) - 1)


def calendar_from(start: dt.date, off: int, made_up: int, announced: frozenset[int]) -> WorkingCalendar:
    """Rows from the start on, a bit of the masks for each day."""
    kinds = {0: None, 1: RowKind.HOLIDAY, 2: RowKind.MAKE_UP, 3: RowKind.SWAP}
    found = {n: kinds[(off >> n & 1) + 2 * (made_up >> n & 1)] for n in OFFSETS}
    rows = [Row(start + dt.timedelta(n), kind, "QĐ") for n, kind in found.items() if kind]
    return WorkingCalendar.of(rows, announced)


@st.composite
def starts_and_calendars(draw: st.DrawFn) -> tuple[dt.date, WorkingCalendar]:
    start = draw(STARTS)
    return start, calendar_from(start, draw(MASKS), draw(MASKS) & draw(MASKS), draw(YEARS))


CASES = starts_and_calendars()
THOROUGH = settings(max_examples=2500, deadline=None)


def worked(day: dt.date, calendar: WorkingCalendar) -> bool:
    """The law of one day, said again: a row decides; else weekends, else the fixed days of unknown years."""
    if day in calendar.rows:
        return calendar.rows[day].kind == RowKind.MAKE_UP
    fixed = (day.month, day.day) in FIXED_DAYS_OFF and day.year not in calendar.announced
    return day.isoweekday() < 6 and not fixed


def from_day(day: dt.date, calendar: WorkingCalendar) -> dt.date:
    return min(d for d in (day + dt.timedelta(n) for n in range(200)) if worked(d, calendar))


@THOROUGH
@given(CASES, st.integers(1, 30))
def test_working_days(case: tuple[dt.date, WorkingCalendar], limit: int) -> None:
    start, calendar = case
    window = [start + dt.timedelta(n) for n in range(1, 300)]
    expected = [day for day in window if worked(day, calendar)][limit - 1]
    found = deadline(WorkingDays(limit), start, calendar)
    assert found.due == expected
    years = {day.year for day in window if day <= expected} - calendar.announced
    assert found.unannounced == tuple(sorted(years))
    assert [step.number for step in found.days if step.counted] == list(range(1, limit + 1))
    assert [step.day for step in found.days] == [start, *[day for day in window if day <= expected]]
    assert working_days_left(expected, start, calendar) == limit


@THOROUGH
@given(CASES, st.integers(1, 90))
def test_calendar_days(case: tuple[dt.date, WorkingCalendar], limit: int) -> None:
    start, calendar = case
    last = start + dt.timedelta(limit)
    expected = from_day(last, calendar)
    found = deadline(CalendarDays(limit), start, calendar)
    assert found.due == expected
    assert found.unannounced == tuple(sorted({last.year, expected.year} - calendar.announced))
    assert [step.day for step in found.days] == [
        start + dt.timedelta(n) for n in range((expected - start).days + 1)
    ]


@THOROUGH
@given(CASES, st.times())
def test_same_day(case: tuple[dt.date, WorkingCalendar], hour: dt.time) -> None:
    start, calendar = case
    first = start + dt.timedelta(days=1) if hour > OFFICE_CLOSES else start
    found = deadline(SameDay(), dt.datetime.combine(start, hour, LOCAL), calendar)
    assert found.due == from_day(first, calendar)


@THOROUGH
@given(CASES, st.integers(1, 30), st.integers(0, 29))
def test_a_later_event_is_never_due_earlier_and_a_target_never_after_its_limit(
    case: tuple[dt.date, WorkingCalendar], limit: int, later: int
) -> None:
    start, calendar = case
    term = WorkingDays(limit, target=max(1, limit - later))
    first, second = (deadline(term, day, calendar) for day in (start, start + dt.timedelta(later)))
    assert first.due is not None
    assert second.due is not None
    assert first.target is not None
    assert first.target <= first.due <= second.due
    assert worked(first.due, calendar)
