"""What may be done to the calendar, by whom, and what stays on record (Điều 7 khoản 2)."""

import datetime as dt
import unicodedata
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from portal.law.calendars import RowKind
from portal.law.findings import Refused
from portal.rulebook.actions import add_day, announce_year, change_day, import_days, plan_import, withdraw_day
from portal.rulebook.calendars import working_calendar
from portal.rulebook.models import Calendar, CalendarYear, DayRow
from portal.rulebook.rules import DayEntry

from .people import DAYS, person

pytestmark = pytest.mark.django_db

TET = DayEntry(dt.date(2026, 2, 17), RowKind.HOLIDAY, "TB 9441", dt.date(2025, 10, 16))
HEADER = "Ngày,Loại,Quyết định,Ngày được biết,Mức xác thực,Ghi chú\n"


def version() -> int:
    return Calendar.objects.values_list("version", flat=True).get()


def test_add_change_withdraw_are_on_record_and_each_is_a_new_version(told: list[dict[str, Any]]) -> None:
    keeper = person(*DAYS)
    row = add_day(by=keeper, entry=TET)
    moved = DayEntry(dt.date(2026, 2, 18), RowKind.HOLIDAY, "TB 9441")
    change_day(by=keeper, row=row, entry=moved)
    withdraw_day(by=keeper, row=row)
    assert [event["verb"] for event in told] == [
        "rulebook.add_day",
        "rulebook.change_day",
        "rulebook.withdraw_day",
    ]
    assert {event["actor"] for event in told} == {keeper}
    old = {"day": "2026-02-17", "kind": "holiday", "decision": "TB 9441", "known_on": "2025-10-16"}
    new = {"day": "2026-02-18", "kind": "holiday", "decision": "TB 9441", "known_on": None}
    assert told[1]["detail"] == {"old": old, "new": new, "calendar": 2}
    assert [event["detail"]["calendar"] for event in told] == [1, 2, 3]
    assert version() == 3
    assert not DayRow.objects.exists()


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        (DayEntry(dt.date(2026, 2, 21), RowKind.COMPENSATION, "TB"), "day.off-on-weekend"),
        (DayEntry(dt.date(2026, 2, 21), RowKind.SWAP, "TB"), "day.off-on-weekend"),
        (DayEntry(dt.date(2026, 2, 23), RowKind.MAKE_UP, "TB"), "day.make-up-on-weekday"),
        (DayEntry(dt.date(2026, 2, 17), RowKind.HOLIDAY, "  "), "day.no-decision"),
        (DayEntry(dt.date(2026, 2, 17), RowKind.HOLIDAY, "x" * 201), "day.long-decision"),
        (DayEntry(dt.date(2026, 2, 17), RowKind.HOLIDAY, "TB", dt.date(2126, 1, 1)), "day.known-later"),
        (DayEntry(dt.date(1999, 12, 31), RowKind.HOLIDAY, "TB"), "day.year-out-of-range"),
        (DayEntry(dt.date(2126, 2, 18), RowKind.HOLIDAY, "TB"), "day.year-out-of-range"),
    ],
)
def test_a_day_that_can_not_be_is_refused(entry: DayEntry, code: str, told: list[dict[str, Any]]) -> None:
    with pytest.raises(Refused) as refusal:
        add_day(by=None, entry=entry)
    assert [finding.code for finding in refusal.value.findings] == [code]
    assert [event["verb"] for event in told] == ["rulebook.add_day"]
    assert not DayRow.objects.exists()
    assert not Calendar.objects.exists()


def test_a_day_has_one_row() -> None:
    row = add_day(by=None, entry=TET)
    with pytest.raises(Refused, match=r"day\.twice"):
        add_day(by=None, entry=TET)
    other = add_day(by=None, entry=DayEntry(dt.date(2026, 2, 18), RowKind.HOLIDAY, "TB"))
    with pytest.raises(Refused, match=r"day\.twice"):
        change_day(by=None, row=other, entry=TET)
    change_day(by=None, row=row, entry=TET)
    assert version() == 3


def test_text_is_nfc() -> None:
    row = add_day(by=None, entry=DayEntry(TET.day, TET.kind, unicodedata.normalize("NFD", " Thông báo ")))
    assert row.decision == "Thông báo"


def test_a_year_is_announced_with_its_decision_only(told: list[dict[str, Any]]) -> None:
    with pytest.raises(Refused, match=r"day\.no-decision"):
        announce_year(by=None, year=2026, decision="")
    announce_year(by=None, year=2026, decision="TB 9441", known_on=dt.date(2025, 10, 16))
    assert working_calendar().announced == {2026}
    announce_year(by=None, year=2026, decision="TB 9441", announced=False)
    assert working_calendar().announced == set()
    assert CalendarYear.objects.count() == 1
    assert version() == 2
    assert told[-1]["detail"]["announced"] is False


def test_each_verb_asks_for_its_right(told: list[dict[str, Any]]) -> None:
    stranger = person()
    row = add_day(by=None, entry=TET)
    told.clear()
    for refused in (
        lambda: add_day(by=stranger, entry=TET),
        lambda: change_day(by=stranger, row=row, entry=TET),
        lambda: withdraw_day(by=stranger, row=row),
        lambda: import_days(by=stranger, text=HEADER + "17/2/2026,nghỉ lễ,TB,chưa rõ,V,\n"),
        lambda: announce_year(by=stranger, year=2026, decision="TB"),
    ):
        with pytest.raises(Refused, match="not-permitted"):
            refused()
    assert len(told) == 5
    assert DayRow.objects.get() == row
    assert version() == 1


def test_import_needs_both_rights() -> None:
    text = HEADER + "17/2/2026,nghỉ lễ,TB,chưa rõ,V,\n"
    with pytest.raises(Refused, match="not-permitted"):
        import_days(by=person("rulebook.add_dayrow"), text=text)


class TestImport:
    TABLE = HEADER + (
        "2026-02-17,nghỉ lễ,TB 9441,2025-10-16,V,\n"
        "18/02/2026,nghỉ lễ,TB 9441,chưa rõ,S,mùng 2\n"
        "22/08/2026,làm bù,TB 9441,chưa rõ,S,\n"
    )

    def test_adds_changes_and_keeps_in_one_version(self, told: list[dict[str, Any]]) -> None:
        add_day(by=None, entry=TET)
        add_day(by=None, entry=DayEntry(dt.date(2026, 2, 18), RowKind.HOLIDAY, "TB cũ"))
        done = import_days(by=None, text=self.TABLE)
        assert [entry.day.isoformat() for entry in done.added] == ["2026-08-22"]
        assert [entry.day.isoformat() for entry in done.changed] == ["2026-02-18"]
        assert done.unchanged == 1
        row = DayRow.objects.get(day=dt.date(2026, 2, 18))
        assert (row.decision, row.known_on, row.mark, row.note) == ("TB 9441", None, "S", "mùng 2")
        assert (version(), told[-1]["verb"]) == (3, "rulebook.import_days")

    def test_the_same_table_again_changes_nothing(self) -> None:
        import_days(by=None, text=self.TABLE)
        again = import_days(by=None, text=self.TABLE)
        assert (again.added, again.changed, again.unchanged) == ((), (), 3)
        assert version() == 1

    def test_a_dry_run_writes_nothing(self) -> None:
        plan = plan_import(self.TABLE)
        assert (len(plan.added), plan.findings) == (3, ())
        assert not DayRow.objects.exists()

    def test_one_wrong_row_and_nothing_is_done(self) -> None:
        with pytest.raises(Refused) as refusal:
            import_days(by=None, text=self.TABLE + "31/02/2026,nghỉ lễ,TB,chưa rõ,V,\n")
        (finding,) = refusal.value.findings
        assert (finding.code, finding.params["line"]) == ("table.day", 5)
        assert not DayRow.objects.exists()


@pytest.mark.parametrize("wrong", [{"kind": "siesta"}, {"decision": ""}, {"mark": "X"}])
def test_the_database_holds_what_a_row_is(wrong: dict[str, str]) -> None:
    fields = {"day": TET.day, "kind": "holiday", "decision": "TB", "mark": "V"}
    with pytest.raises(IntegrityError), transaction.atomic():
        DayRow.objects.create(**{**fields, **wrong})


def test_the_database_holds_what_a_year_is() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        CalendarYear.objects.create(year=2026, announced=True, decision="")
    with pytest.raises(IntegrityError), transaction.atomic():
        Calendar.objects.create(pk=2)
