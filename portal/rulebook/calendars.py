"""The rows as the values that `law` reckons with."""

import datetime as dt

from django.db.models import Subquery

from portal.law.calendars import WorkingCalendar
from portal.law.deadlines import Deadline, deadline, local_date
from portal.law.findings import Finding, Refused

from .models import Calendar, CalendarYear, DayRow, Rule


def working_calendar() -> WorkingCalendar:
    """The calendar of all rows, in two queries."""
    # The version is read before the days: a change in between leaves it too low, never too high.
    version = Subquery(Calendar.objects.values("version")[:1])
    years = list(CalendarYear.objects.annotate(version=version).values_list("year", "announced", "version"))
    return WorkingCalendar.of(
        [row.row for row in DayRow.objects.all()],
        announced=[year for year, announced, _version in years if announced],
        version=max((found or 0 for _year, _announced, found in years), default=0),
    )


def rule_in_force(code: str, on: dt.date) -> Rule:
    """The version of a rule that holds on the day of the event; `Refused` where there is none."""
    versions = Rule.objects.named(code)
    rule: Rule | None = versions.in_force(on).order_by("-version").first()
    if rule is not None:
        return rule
    if not versions.exists():
        raise Refused(Finding("rule.unknown", "rule", params={"code": code}))
    raise Refused(Finding("rule.not-in-force", "rule", params={"code": code, "day": on}))


def deadline_of(
    rule: Rule, start: dt.date | dt.datetime, calendar: WorkingCalendar, *, scheduled: dt.date | None = None
) -> Deadline:
    """When the rule's term ends for an event; `Refused` where the event lies outside the rule's validity."""
    day = local_date(start)
    if day < rule.valid_from or (rule.valid_to is not None and day > rule.valid_to):
        raise Refused(Finding("rule.not-in-force", "rule", params={"code": rule.code, "day": day}))
    return deadline(rule.term, start, calendar, scheduled=scheduled)
