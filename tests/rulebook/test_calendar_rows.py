"""Days off and make-up days 2021 to 2026, against the decisions and against a library."""

import datetime as dt

import holidays
import pytest
from pytest_django import DjangoAssertNumQueries

from portal.law.calendars import RowKind
from portal.rulebook import seed
from portal.rulebook.actions import add_day, entry_of
from portal.rulebook.calendars import working_calendar
from portal.rulebook.models import Calendar, CalendarYear, DayRow
from portal.rulebook.rules import DayEntry, day_findings

YEARS = range(2021, 2027)
# What the library (0.109) gets wrong: the exchange of the New Year of 2026.
MISSED_OFF = {dt.date(2026, 1, 2)}
MISSED_WORKED = {dt.date(2026, 1, 10)}


def weekdays_off_by_library(library: holidays.HolidayBase) -> set[dt.date]:
    return {day for day in library if day.weekday() < 5}


@pytest.mark.usefixtures("seeded")
class TestSeed:
    def test_weekdays_off_agree_with_the_library_but_for_its_known_error(self) -> None:
        library = holidays.country_holidays("VN", years=YEARS)
        ours = set(DayRow.objects.exclude(kind=RowKind.MAKE_UP).values_list("day", flat=True))
        theirs = weekdays_off_by_library(library)
        assert ours - theirs == MISSED_OFF
        assert theirs - ours == set()

    def test_make_up_days_agree_with_the_library_but_for_its_known_error(self) -> None:
        library = holidays.country_holidays("VN", years=YEARS)
        ours = set(DayRow.objects.filter(kind=RowKind.MAKE_UP).values_list("day", flat=True))
        theirs = {day for day in library.weekend_workdays if day.year in YEARS}
        assert ours - theirs == MISSED_WORKED
        assert theirs - ours == set()

    @pytest.mark.parametrize(
        ("year", "count"), [(2021, 11), (2022, 11), (2023, 11), (2024, 12), (2025, 12), (2026, 14)]
    )
    def test_days_off_of_each_year(self, year: int, count: int) -> None:
        rows = DayRow.objects.filter(day__year=year).exclude(kind=RowKind.MAKE_UP)
        assert rows.count() == count

    def test_every_row_names_its_decision_and_passes_the_rules_of_the_form(self) -> None:
        today = dt.date(2026, 11, 23)
        for row in DayRow.objects.all():
            assert day_findings(entry_of(row), today) == []

    def test_the_day_a_decision_became_known_is_given_or_unknown_never_guessed(self) -> None:
        known = set(DayRow.objects.exclude(known_on=None).values_list("decision", "known_on"))
        assert known == {("TB 9441/TB-BNV", dt.date(2025, 10, 16))}

    def test_loading_again_changes_nothing(self) -> None:
        version = Calendar.objects.get().version
        assert seed.load() == 0
        assert Calendar.objects.get().version == version == 1

    def test_loading_again_keeps_what_somebody_changed(self) -> None:
        DayRow.objects.filter(day=dt.date(2026, 11, 24)).update(decision="Văn bản mới")
        seed.load()
        assert DayRow.objects.get(day=dt.date(2026, 11, 24)).decision == "Văn bản mới"

    def test_2027_is_not_announced(self) -> None:
        calendar = working_calendar()
        assert calendar.announced == set(YEARS)
        assert not calendar.knows(dt.date(2027, 2, 8))

    def test_the_calendar_costs_two_queries(self, django_assert_num_queries: DjangoAssertNumQueries) -> None:
        with django_assert_num_queries(2):
            calendar = working_calendar()
        assert calendar.version == 1
        assert len(calendar.rows) == DayRow.objects.count() == 75


@pytest.mark.django_db
def test_an_empty_rulebook_announces_nothing() -> None:
    calendar = working_calendar()
    assert (calendar.rows, calendar.announced, calendar.version) == ({}, frozenset(), 0)


@pytest.mark.django_db
def test_a_year_that_is_not_announced_stays_provisional_whatever_its_rows() -> None:
    CalendarYear.objects.create(year=2025)
    add_day(by=None, entry=DayEntry(dt.date(2025, 1, 28), RowKind.HOLIDAY, "TB 6150"))
    calendar = working_calendar()
    assert calendar.announced == frozenset()
    assert not calendar.is_working(dt.date(2025, 1, 28))
