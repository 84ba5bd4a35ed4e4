"""Which live texts are to be looked through again, and whom that concerns (rà soát)."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from portal.editorial.links import absolute
from portal.editorial.models import Publication
from portal.editorial.rules import Standing
from portal.editorial.standing import standing, today
from portal.organisation.models import DutyAssignment


def concerned(user: Any) -> Q:
    """Texts whose review is a task of one's unit; all for the standing office, the board, and the auditor."""
    known = standing(user)
    if known.in_standing_office or known.board_position or known.reads_all:
        return Q()
    return tasks_of(known)


def tasks_of(known: Standing) -> Q:
    """Texts whose review is a task of somebody's units: by a duty that they hold, else as their own texts."""
    assigned = DutyAssignment.objects.valid_on(today())
    mine = assigned.filter(unit__in=known.units).values("duty")
    of_a_duty = Q(review_duty__in=assigned.values("duty"))
    return Q(review_duty__in=mine) | (Q(unit__in=known.units) & ~of_a_duty)


def to_review(user: Any, on: date) -> QuerySet[Publication]:
    """What is due by a day, the longest overdue first."""
    due = Publication.objects.filter(concerned(user), live=True, review_due_on__lte=on)
    return due.select_related("section__parent", "unit", "locale").order_by("review_due_on", "pk")


def listed(page: Any, user: Any) -> dict[str, Any]:
    """A page of what is due: where each stands on the portal, and whether its review is the reader's task."""
    known = standing(user)
    tasks = Publication.objects.filter(tasks_of(known), pk__in=[text.pk for text in page])
    mine = set(tasks.values_list("pk", flat=True))
    rows = [
        {
            "text": text,
            "url": absolute(text.language, text.path or "/"),
            "may_mark": known.in_standing_office or text.pk in mine,
        }
        for text in page
    ]
    return {"page": page, "rows": rows}
