"""The standing office sets the home page and the search: alert, tasks, links, synonyms, pinned answers
(Điều 7 khoản 2 điểm a).
"""

from collections.abc import Sequence
from typing import Any

from django.db.models import Model

from portal.audit import actions as audit
from portal.core import freshness
from portal.core.acting import action
from portal.editorial.models import AlertBanner, HomeTask, PinnedAnswer, SearchSuggestion, Synonyms
from portal.editorial.standing import standing_of
from portal.law.findings import Finding, Refused, refuse_if
from portal.organisation.models import User
from portal.organisation.official import against_words


def key_of(row: Model) -> str:
    """What shows it: an alert stands over every page, the search has its own, the rest is the home page."""
    if isinstance(row, AlertBanner):
        return "alert"
    return "finding" if isinstance(row, (Synonyms, PinnedAnswer, SearchSuggestion)) else "home"


@action("editorial.furnish")
def keep(*, row: Model, by: User, form: Any = None) -> Model:
    """Save an alert, a task, a link, or what helps to find."""
    refuse_if(against(by))
    refuse_if(against_words({field.name: getattr(row, field.attname) for field in row._meta.fields}))
    row.save()
    audit.record(verb="editorial.furnish", actor=by, target=row, detail={"kind": row._meta.model_name})
    freshness.touch(key_of(row), changed=row)
    return row


@action("editorial.clear")
def remove(*, row: Model, by: User) -> None:
    """Take one of them away."""
    refuse_if(against(by))
    audit.record(verb="editorial.clear", actor=by, target=row, detail={"kind": row._meta.model_name})
    freshness.touch(key_of(row), changed=row)
    row.delete()


@action("editorial.order_tasks")
def order(*, tasks: Sequence[int], by: User) -> None:
    """Put the tasks in this order, all of them; refused where they are no longer those that were seen."""
    refuse_if(against(by))
    rows = {row.pk: row for row in HomeTask.objects.select_for_update()}
    if sorted(tasks) != sorted(rows):
        raise Refused(Finding("tasks-changed"))
    before = list(rows)
    for place, pk in enumerate(tasks, 1):
        rows[pk].position = place
    HomeTask.objects.bulk_update(rows.values(), ["position"])
    detail = {"before": before, "after": list(tasks)}
    audit.record(verb="editorial.order_tasks", actor=by, detail=detail)
    freshness.touch("home")


def against(by: User) -> list[Finding]:
    if standing_of(by).in_standing_office:
        return []
    return [Finding("not-standing-office", citation="Điều 7 khoản 2 điểm a")]
