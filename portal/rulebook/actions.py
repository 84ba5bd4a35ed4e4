"""What may be done to the calendar: one function a verb."""

import dataclasses
import datetime as dt
import unicodedata

from django.contrib.auth.models import AbstractUser
from django.utils import timezone

from portal.audit import actions as audit
from portal.core import freshness
from portal.core.acting import action
from portal.law.findings import Finding, Refused, refuse_if

from . import day_table
from .models import Calendar, CalendarYear, DayRow
from .rules import DayEntry, day_findings, year_findings

FRESHNESS_KEY = "rulebook.calendar"


@dataclasses.dataclass(frozen=True, slots=True)
class Import:
    """What an import would do: rows to add and to change, rows that stand already, and what is wrong."""

    added: tuple[DayEntry, ...] = ()
    changed: tuple[DayEntry, ...] = ()
    unchanged: int = 0
    findings: tuple[Finding, ...] = ()


@action("rulebook.add_day")
def add_day(*, by: AbstractUser | None, entry: DayEntry) -> DayRow:
    """Add a day off or a make-up day; `Refused` where the day has a row or the entry is wrong."""
    _permit(by, "rulebook.add_dayrow")
    calendar = Calendar.locked()
    refuse_if(day_findings(entry, timezone.localdate()))
    if DayRow.objects.filter(day=entry.day).exists():
        raise Refused(Finding("day.twice", "day", params={"day": entry.day}))
    row = DayRow.objects.create(**fields_of(entry))
    _changed("rulebook.add_day", by, row, {"new": _told(entry), "calendar": calendar.count()})
    return row


@action("rulebook.change_day")
def change_day(*, by: AbstractUser | None, row: DayRow, entry: DayEntry) -> DayRow:
    """Change a row; `Refused` where the entry is wrong or its day has another row."""
    _permit(by, "rulebook.change_dayrow")
    calendar = Calendar.locked()
    refuse_if(day_findings(entry, timezone.localdate()))
    if DayRow.objects.filter(day=entry.day).exclude(pk=row.pk).exists():
        raise Refused(Finding("day.twice", "day", params={"day": entry.day}))
    kept = DayRow.objects.get(pk=row.pk)
    old = _told(entry_of(kept))
    _write(kept, entry)
    _changed("rulebook.change_day", by, kept, {"old": old, "new": _told(entry), "calendar": calendar.count()})
    return kept


@action("rulebook.withdraw_day")
def withdraw_day(*, by: AbstractUser | None, row: DayRow) -> None:
    """Take a row out: the day is again what the week makes of it."""
    _permit(by, "rulebook.delete_dayrow")
    calendar = Calendar.locked()
    kept = DayRow.objects.get(pk=row.pk)
    _changed("rulebook.withdraw_day", by, kept, {"old": _told(entry_of(kept)), "calendar": calendar.count()})
    kept.delete()


@action("rulebook.import_days")
def import_days(*, by: AbstractUser | None, text: str) -> Import:
    """Add and change the rows of a table, all or none; `Refused` with a finding for each wrong line."""
    _permit(by, "rulebook.add_dayrow", "rulebook.change_dayrow")
    calendar = Calendar.locked()
    plan = plan_import(text)
    refuse_if(plan.findings)
    if plan.added or plan.changed:
        rows = {row.day: row for row in DayRow.objects.all()}
        for entry in (*plan.added, *plan.changed):
            _write(rows.get(entry.day) or DayRow(), entry)
        told = {"added": [_told(e) for e in plan.added], "changed": [_told(e) for e in plan.changed]}
        _changed("rulebook.import_days", by, None, {**told, "calendar": calendar.count()})
    return plan


def plan_import(text: str) -> Import:
    """What `import_days` would do with this table; nothing is written."""
    entries, findings = day_table.read(text, timezone.localdate())
    standing = {row.day: entry_of(row) for row in DayRow.objects.all()}
    return Import(
        added=tuple(entry for entry in entries if entry.day not in standing),
        changed=tuple(entry for entry in entries if standing.get(entry.day, entry) != entry),
        unchanged=sum(standing.get(entry.day) == entry for entry in entries),
        findings=tuple(findings),
    )


@action("rulebook.announce_year")
def announce_year(
    *,
    by: AbstractUser | None,
    year: int,
    decision: str,
    known_on: dt.date | None = None,
    mark: str = "V",
    note: str = "",
    announced: bool = True,
) -> CalendarYear:
    """Say that a year's days off are announced completely (or, with `announced` False, that they aren't)."""
    _permit(by, "rulebook.change_calendaryear")
    calendar = Calendar.locked()
    refuse_if(year_findings(year, announced, decision, known_on, timezone.localdate()))
    fields = {"decision": _nfc(decision), "known_on": known_on, "mark": mark, "note": _nfc(note)}
    row, _created = CalendarYear.objects.update_or_create(
        year=year, defaults={**fields, "announced": announced}
    )
    told = {"year": year, "announced": announced, "decision": row.decision, "calendar": calendar.count()}
    _changed("rulebook.announce_year", by, row, told)
    return row


def entry_of(row: DayRow) -> DayEntry:
    """A row as the entry that would make it."""
    return DayEntry(row.day, row.row.kind, row.decision, row.known_on, row.mark, row.note)


def fields_of(entry: DayEntry) -> dict[str, object]:
    """An entry as the fields of a row, NFC."""
    fields = {field.name: getattr(entry, field.name) for field in dataclasses.fields(entry)}
    return {**fields, "decision": _nfc(entry.decision), "note": _nfc(entry.note), "kind": entry.kind.value}


def _permit(by: AbstractUser | None, *permissions: str) -> None:
    if by is not None and not by.has_perms(permissions):
        raise Refused(Finding("rulebook.not-permitted", citation="Điều 7 khoản 2"))


def _write(row: DayRow, entry: DayEntry) -> None:
    for field, value in fields_of(entry).items():
        setattr(row, field, value)
    row.save()


def _told(entry: DayEntry) -> dict[str, object]:
    known = entry.known_on.isoformat() if entry.known_on else None
    return {
        "day": entry.day.isoformat(),
        "kind": entry.kind.value,
        "decision": entry.decision,
        "known_on": known,
    }


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()


def _changed(
    verb: str, by: AbstractUser | None, row: DayRow | CalendarYear | None, detail: dict[str, object]
) -> None:
    audit.record(verb=verb, actor=by, target=row, detail=detail)
    freshness.touch(FRESHNESS_KEY)
