"""When terms end: the boundary table, clause by clause (Điều 11; Bộ luật Dân sự 2015, Điều 147-148)."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from portal.law.calendars import WorkingCalendar
from portal.law.deadlines import LOCAL, Deadline, Part, deadline, is_late, local_date, working_days_left
from portal.law.findings import Refused
from portal.law.terms import CalendarDays, Immediately, NoFixedTerm, SameDay, Scheduled, Term, WorkingDays

from .calendar_2024_2026 import CALENDAR


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def due(term: Term, start: str) -> str:
    found = deadline(term, day(start), CALENDAR).due
    assert found is not None
    return found.isoformat()


@pytest.mark.parametrize(
    ("start", "days", "expected"),
    [
        ("2024-04-26", 5, "2024-05-07"),  # Fri; 29/4-1/5 off, Sat 4/5 worked
        ("2024-05-03", 1, "2024-05-04"),  # Fri; the make-up Saturday
        ("2024-05-04", 1, "2024-05-06"),  # the event falls on the make-up Saturday
        ("2024-04-26", 2, "2024-05-03"),
        ("2024-02-07", 1, "2024-02-15"),  # the last day before Tết
        ("2024-02-10", 1, "2024-02-15"),  # the event falls on mùng 1 Tết
        ("2026-10-05", 7, "2026-10-14"),  # 11.1a hỏi đáp: 07 ngày làm việc
        ("2026-10-05", 10, "2026-10-19"),  # 11.1a câu hỏi phức tạp: 10 ngày làm việc
        ("2026-01-01", 1, "2026-01-05"),  # 2/1 exchanged for Sat 10/1
        ("2026-01-09", 1, "2026-01-10"),
        ("2026-08-21", 1, "2026-08-22"),
        ("2026-08-28", 1, "2026-09-03"),  # 31/8 exchanged, 1-2/9 off
        ("2026-11-23", 1, "2026-11-25"),  # Ngày Văn hóa Việt Nam
    ],
)
def test_working_days_skip_days_off_and_count_make_up_saturdays(start: str, days: int, expected: str) -> None:
    assert due(WorkingDays(days), start) == expected


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2024-04-05", "2024-04-15"),  # day 10 is a Monday
        ("2024-04-08", "2024-04-19"),  # day 10 is Giỗ Tổ, 18/4: the next working day
        ("2024-04-19", "2024-05-02"),  # day 10 is 29/4: past 30/4 and 1/5
        ("2024-04-24", "2024-05-04"),  # day 10 is the make-up Saturday: it is worked, so it stays
        ("2024-04-25", "2024-05-06"),  # day 10 is a Sunday
        ("2024-01-31", "2024-02-15"),  # day 10 is mùng 1 Tết
    ],
)
def test_11_1d_ten_days_are_calendar_days_and_a_last_day_off_gives_way(start: str, expected: str) -> None:
    assert due(CalendarDays(10), start) == expected


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2024-05-03T08:00", "2024-05-03"),
        ("2024-05-03T17:00", "2024-05-03"),
        ("2024-05-03T17:01", "2024-05-04"),  # after hours; the next working day is the make-up Saturday
        ("2024-05-04T09:00", "2024-05-04"),
        ("2024-05-05T09:00", "2024-05-06"),
        ("2024-02-08T09:00", "2024-02-15"),
        ("2024-02-10T23:00", "2024-02-15"),
    ],
)
@pytest.mark.parametrize("term", [SameDay(), Immediately()])
def test_same_day_after_hours_or_on_a_day_off_ends_on_the_next_working_day(
    term: Term, start: str, expected: str
) -> None:
    moment = dt.datetime.fromisoformat(start).replace(tzinfo=LOCAL)
    assert deadline(term, moment, CALENDAR).due == day(expected)


def test_office_hours_are_a_parameter() -> None:
    moment = dt.datetime(2024, 5, 3, 16, 45, tzinfo=LOCAL)
    assert deadline(SameDay(), moment, CALENDAR, closes=dt.time(16, 30)).due == day("2024-05-04")


def test_the_day_is_that_of_viet_nam() -> None:
    """18:30 UTC on Friday is already Saturday in Việt Nam."""
    moment = dt.datetime(2024, 4, 26, 18, 30, tzinfo=ZoneInfo("UTC"))
    assert local_date(moment) == day("2024-04-27")
    assert deadline(WorkingDays(1), moment, CALENDAR).start == day("2024-04-27")


def test_a_moment_without_a_zone_is_an_error() -> None:
    with pytest.raises(ValueError, match="zone"):
        deadline(WorkingDays(1), dt.datetime(2024, 4, 26, 9), CALENDAR)


def test_the_term_ends_at_midnight_after_its_last_day() -> None:
    """Bộ luật Dân sự 2015, Điều 148 khoản 6."""
    found = deadline(WorkingDays(1), day("2024-05-03"), CALENDAR)
    assert found.ends == dt.datetime(2024, 5, 5, tzinfo=LOCAL)


def test_two_to_five_days_give_a_target_and_a_limit() -> None:
    """11.1a: "02 đến 05 ngày làm việc"."""
    found = deadline(WorkingDays(5, target=2), day("2026-10-05"), CALENDAR)
    assert (found.target, found.due) == (day("2026-10-07"), day("2026-10-12"))


def test_no_term_is_made_up_where_the_text_sets_none() -> None:
    found = deadline(NoFixedTerm(), day("2024-04-26"), CALENDAR)
    assert (found.due, found.ends, found.days, found.provisional) == (None, None, (), False)
    assert not is_late(found.due, day("2030-01-01"))


def test_a_scheduled_term_ends_on_the_day_that_the_schedule_names() -> None:
    found = deadline(Scheduled(), day("2024-04-26"), CALENDAR, scheduled=day("2024-06-15"))
    assert found.due == day("2024-06-15")
    assert [step.part for step in found.days] == [Part.SCHEDULED]
    with pytest.raises(Refused):
        deadline(Scheduled(), day("2024-04-26"), CALENDAR)


def test_lateness_compares_local_dates() -> None:
    last = day("2024-05-07")
    assert not is_late(last, dt.datetime(2024, 5, 7, 23, 59, tzinfo=LOCAL))
    assert is_late(last, dt.datetime(2024, 5, 8, 0, 0, tzinfo=LOCAL))
    assert is_late(last, dt.datetime(2024, 5, 7, 17, 0, tzinfo=ZoneInfo("UTC")))


def test_working_days_left() -> None:
    last = day("2024-05-07")
    assert working_days_left(last, day("2024-04-26"), CALENDAR) == 5
    assert working_days_left(last, last, CALENDAR) == 0
    assert working_days_left(last, day("2024-05-12"), CALENDAR) == -3


class TestPastTheLastAnnouncedYear:
    """Only the fixed days of Bộ luật Lao động Điều 112 are known, and the date says so."""

    def found(self, start: str, days: int) -> Deadline:
        return deadline(WorkingDays(days), day(start), CALENDAR)

    def test_a_term_within_an_announced_year_is_firm(self) -> None:
        assert not self.found("2026-12-30", 1).provisional

    def test_a_term_that_reaches_the_next_year_is_provisional(self) -> None:
        found = self.found("2026-12-31", 1)
        assert (found.due, found.unannounced) == (day("2027-01-04"), (2027,))
        assert found.provisional

    def test_a_term_counted_from_the_last_day_of_an_unannounced_year_is_firm(self) -> None:
        calendar = WorkingCalendar.of([], announced=[2028])
        assert not deadline(WorkingDays(1), day("2027-12-31"), calendar).provisional

    @pytest.mark.parametrize(
        ("start", "expected"),
        [
            ("2026-12-31", "2027-01-04"),  # Tết dương lịch, then a weekend
            ("2027-04-29", "2027-05-03"),  # 30/4; 1/5 is a Saturday, no day in lieu is guessed
            ("2027-09-01", "2027-09-03"),  # 2/9; the second day is not guessed
            ("2027-02-05", "2027-02-08"),  # Tết is not guessed
        ],
    )
    def test_only_fixed_days_are_off(self, start: str, expected: str) -> None:
        assert self.found(start, 1).due == day(expected)

    def test_calendar_days_rest_on_their_last_day_only(self) -> None:
        assert not deadline(CalendarDays(400), day("2024-12-01"), CALENDAR).provisional
        assert deadline(CalendarDays(10), day("2026-12-25"), CALENDAR).unannounced == (2027,)

    def test_same_day_in_an_unannounced_year_is_provisional(self) -> None:
        assert deadline(SameDay(), day("2027-03-01"), CALENDAR).provisional


def test_the_steps_say_how_it_was_found() -> None:
    found = deadline(WorkingDays(2), day("2024-04-29"), CALENDAR)
    seen = [(step.day.day, step.part, step.number, step.source) for step in found.days]
    assert seen == [
        (29, Part.EVENT, None, "TB 1570"),
        (30, Part.OFF, None, "TB 5015"),
        (1, Part.OFF, None, "TB 5015"),
        (2, Part.COUNTED, 1, ""),
        (3, Part.COUNTED, 2, ""),
    ]
    assert found.calendar_version == 7
    assert [step.counted for step in found.days] == [False, False, False, True, True]
