"""The rows that every installation begins with: days off 2021 to 2026, the terms of Điều 11."""

import csv
from importlib import resources

from django.utils import timezone

from portal.audit import actions as audit
from portal.core import freshness
from portal.core.acting import action
from portal.rulebook import day_table
from portal.rulebook.actions import FRESHNESS_KEY, fields_of
from portal.rulebook.models import Calendar, CalendarYear, DayRow, Rule


@action("rulebook.seed")
def load() -> int:
    """Add the rows that are missing and return how many; what somebody changed since stays as it is."""
    calendar = Calendar.locked()
    days, rules = _add_years() + _add_days(), _add_rules()
    if days:
        calendar.count()
        freshness.touch(FRESHNESS_KEY)
    if days or rules:
        detail = {"days": days, "rules": rules, "calendar": calendar.version}
        audit.record(verb="rulebook.seed", actor=None, detail=detail)
    return days + rules


def table(name: str) -> str:
    """The text of a seed file."""
    return resources.files(__name__).joinpath(name).read_text(encoding="utf-8-sig")


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a seed file by column."""
    return list(csv.DictReader(table(name).splitlines()))


def _add_days() -> int:
    entries, _findings = day_table.read(table("days.csv"), timezone.localdate())
    there = set(DayRow.objects.values_list("day", flat=True))
    missing = [DayRow(**fields_of(entry)) for entry in entries if entry.day not in there]
    return len(DayRow.objects.bulk_create(missing))


def _add_years() -> int:
    there = set(CalendarYear.objects.values_list("year", flat=True))
    missing = [_year(row) for row in rows("years.csv") if int(row["year"]) not in there]
    return len(CalendarYear.objects.bulk_create(missing))


def _add_rules() -> int:
    there = set(Rule.objects.values_list("code", "version"))
    missing = [row for row in rows("rules.csv") if (row["code"], int(row["version"])) not in there]
    return len(Rule.objects.bulk_create(_rule(row) for row in missing))


def _year(row: dict[str, str]) -> CalendarYear:
    return CalendarYear(
        year=int(row["year"]),
        announced=True,
        decision=row["decision"],
        known_on=row["known_on"] or None,
        mark=row["mark"],
        note=row["note"],
    )


def _rule(row: dict[str, str]) -> Rule:
    figures = {name: int(row[name]) if row[name] else None for name in ("limit", "target")}
    return Rule(**{**row, **figures, "version": int(row["version"]), "valid_to": row["valid_to"] or None})
