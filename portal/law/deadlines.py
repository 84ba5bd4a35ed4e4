"""When a term ends. Nothing else in the portal knows what a day is.

Bộ luật Dân sự 2015, Điều 147-148: the day of the event is not counted (147.3), the term ends at 24:00 of its
last day (148.6), and a last day that is a day off gives way to the next working day (148.5).
"""

import dataclasses
import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from portal.law.calendars import Nature, WorkingCalendar
from portal.law.findings import Finding, Refused
from portal.law.terms import CalendarDays, Immediately, NoFixedTerm, SameDay, Scheduled, Term, WorkingDays

LOCAL: Final = ZoneInfo("Asia/Ho_Chi_Minh")
OFFICE_CLOSES: Final = dt.time(17)
ONE_DAY: Final = dt.timedelta(days=1)


class Part(StrEnum):
    """What a day does in the reckoning."""

    EVENT = "event"  # day 0
    COUNTED = "counted"
    OFF = "off"  # a day off, not counted
    LAST_OFF = "last-off"  # the last day counted is a day off, so the term runs on
    CARRIED = "carried"  # the working day on which a term ends that ran on
    SCHEDULED = "scheduled"


@dataclasses.dataclass(frozen=True, slots=True)
class DayStep:
    """One day of the reckoning; `number` is its place in the count, `source` the decision or article."""

    day: dt.date
    part: Part
    nature: Nature
    source: str = ""
    number: int | None = None
    provisional: bool = False

    @property
    def counted(self) -> bool:
        return self.number is not None


@dataclasses.dataclass(frozen=True, slots=True)
class Deadline:
    """When a term ends and how that was found.

    `due` is the last day (local), None only for `NoFixedTerm`; `target` the earlier figure where the text
    gives two. `unannounced` holds the years that it rests on though their days off are not announced.
    """

    term: Term
    start: dt.date
    due: dt.date | None
    target: dt.date | None = None
    days: tuple[DayStep, ...] = ()
    unannounced: tuple[int, ...] = ()
    calendar_version: int = 0
    after_hours: bool = False

    @property
    def provisional(self) -> bool:
        return bool(self.unannounced)

    @property
    def ends(self) -> dt.datetime | None:
        """24:00 of the last day, as the first instant that is too late."""
        return None if self.due is None else dt.datetime.combine(self.due + ONE_DAY, dt.time(), LOCAL)


def local_date(moment: dt.date | dt.datetime) -> dt.date:
    """The day in Việt Nam of a moment; `ValueError` for a time without a zone."""
    if not isinstance(moment, dt.datetime):
        return moment
    return _local(moment).date()


def deadline(
    term: Term,
    start: dt.date | dt.datetime,
    calendar: WorkingCalendar,
    *,
    closes: dt.time = OFFICE_CLOSES,
    scheduled: dt.date | None = None,
) -> Deadline:
    """Reckon `term` from `start` (a day, or a moment with its zone).

    `closes` ends office hours: a same-day term that starts later, or on a day off, ends on the next working
    day. `scheduled` is the day that the approved schedule names; a `Scheduled` term without one is `Refused`.
    """
    day = local_date(start)
    after_hours = isinstance(start, dt.datetime) and _local(start).time() > closes
    reckoning = _Reckoning(term, day, calendar, after_hours)
    match term:
        case WorkingDays():
            return reckoning.working(term)
        case CalendarDays():
            return reckoning.in_calendar_days(term)
        case SameDay() | Immediately():
            return reckoning.same_day()
        case Scheduled():
            return reckoning.on_schedule(scheduled)
        case NoFixedTerm():
            return Deadline(term, day, None, calendar_version=calendar.version)


def is_late(due: dt.date | None, done: dt.date | dt.datetime) -> bool:
    """Whether what was done then came after the last day; local dates are compared, no hours."""
    return due is not None and local_date(done) > due


def working_days_left(due: dt.date, today: dt.date, calendar: WorkingCalendar) -> int:
    """Working days after today up to the last day; 0 on the last day, negative once it is over."""
    first, last = sorted((due, today))
    between = sum(calendar.is_working(first + ONE_DAY * n) for n in range(1, (last - first).days + 1))
    return between if today <= due else -between


def _local(moment: dt.datetime) -> dt.datetime:
    if moment.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return moment.astimezone(LOCAL)


@dataclasses.dataclass(frozen=True, slots=True)
class _Reckoning:
    """One walk from the day of the event, day by day."""

    term: Term
    start: dt.date
    calendar: WorkingCalendar
    after_hours: bool

    def working(self, term: WorkingDays) -> Deadline:
        steps = [self._step(self.start, Part.EVENT)]
        number = 0
        for day in _days_after(self.start):
            working = self.calendar.is_working(day)
            number += working
            steps.append(self._step(day, Part.COUNTED if working else Part.OFF, number if working else None))
            if number == term.limit:
                break
        target = next((step.day for step in steps if step.number and step.number == term.target), None)
        return self._ended(steps, target, steps[1:])

    def in_calendar_days(self, term: CalendarDays) -> Deadline:
        numbers = range(1, term.limit + 1)
        counted = [self._step(self.start + ONE_DAY * number, Part.COUNTED, number) for number in numbers]
        carried = self._carried(counted[-1].day)
        target = next((step.day for step in counted if step.number == term.target), None)
        steps = [self._step(self.start, Part.EVENT), *counted, *carried]
        return self._ended(steps, target, [counted[-1], *carried])

    def same_day(self) -> Deadline:
        if self.calendar.is_working(self.start) and not self.after_hours:
            step = self._step(self.start, Part.COUNTED, 1)
            return self._ended([step], None, [step])
        event = self._step(self.start, Part.EVENT)
        carried = list(self._until_working(self.start))
        return self._ended([event, *carried], None, [event, *carried])

    def on_schedule(self, scheduled: dt.date | None) -> Deadline:
        if scheduled is None:
            raise Refused(Finding("deadline.no-schedule", field="scheduled"))
        return self._ended([self._step(scheduled, Part.SCHEDULED)], None, [])

    def _carried(self, last: dt.date) -> list[DayStep]:
        if self.calendar.is_working(last):
            return []
        return list(self._until_working(last))

    def _until_working(self, after: dt.date) -> Iterator[DayStep]:
        for day in _days_after(after):
            working = self.calendar.is_working(day)
            yield self._step(day, Part.CARRIED if working else Part.LAST_OFF)
            if working:
                return

    def _step(self, day: dt.date, part: Part, number: int | None = None) -> DayStep:
        nature, source = self.calendar.nature(day), self.calendar.source(day)
        return DayStep(day, part, nature, source, number, provisional=not self.calendar.knows(day))

    def _ended(self, steps: list[DayStep], target: dt.date | None, rests_on: list[DayStep]) -> Deadline:
        return Deadline(
            term=self.term,
            start=self.start,
            due=steps[-1].day,
            target=target,
            days=tuple(steps),
            unannounced=tuple(sorted({step.day.year for step in rests_on if step.provisional})),
            calendar_version=self.calendar.version,
            after_hours=self.after_hours,
        )


def _days_after(day: dt.date) -> Iterator[dt.date]:
    while True:
        day += ONE_DAY
        yield day
