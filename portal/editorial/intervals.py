"""How often published texts are looked through, and whose task that is (rà soát)."""

from datetime import date, timedelta

from django.utils import timezone

from portal.editorial.models import Publication, ReviewInterval
from portal.editorial.rules import Interval, interval_for
from portal.editorial.standing import section_line
from portal.law.duties import Duty
from portal.organisation import authority


def intervals_on(day: date) -> list[Interval]:
    """The intervals that hold on a day, the newest last."""
    rows = ReviewInterval.objects.in_force(day).order_by("valid_from", "pk")
    return [Interval(row.kind, row.section_id, row.days, row.duty) for row in rows]


def interval_of(publication: Publication) -> int | None:
    """Within how many days a text is reviewed; None where nobody has set that."""
    found = nearest(publication, timezone.localdate())
    return found.days if found else None


def nearest(publication: Publication, day: date) -> Interval | None:
    """The interval that holds for a text on a day."""
    return interval_for(intervals_on(day), publication.kind, section_line(publication.section))


def next_review(publication: Publication, day: date) -> tuple[date | None, str]:
    """When a text that is right on a day is reviewed next, and under which duty ("": its own unit's)."""
    found = nearest(publication, day)
    return (day + timedelta(days=found.days), found.duty) if found else (None, "")


def owners_of(publication: Publication, day: date) -> frozenset[int]:
    """The unit whose task a text's review is: the duty's holder, else the unit that supplied it."""
    holder = authority.holder(Duty(publication.review_duty), day) if publication.review_duty else None
    return frozenset({holder.pk if holder else publication.unit_id})
