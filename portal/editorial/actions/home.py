"""The standing office sets the home page and the search: alert, tasks, links, synonyms, pinned answers
(Điều 7 khoản 2 điểm a).
"""

from typing import Any

from django.db.models import Model

from portal.audit import actions as audit
from portal.core import freshness
from portal.core.acting import action
from portal.editorial.models import AlertBanner, PinnedAnswer, SearchSuggestion, Synonyms
from portal.editorial.standing import standing_of
from portal.law.findings import Finding, refuse_if
from portal.organisation.models import User


def key_of(row: Model) -> str:
    """What shows it: an alert stands over every page, the search has its own, the rest is the home page."""
    if isinstance(row, AlertBanner):
        return "alert"
    return "finding" if isinstance(row, (Synonyms, PinnedAnswer, SearchSuggestion)) else "home"


@action("editorial.furnish")
def keep(*, row: Model, by: User, form: Any = None) -> Model:
    """Save an alert, a task, a link, or what helps to find."""
    refuse_if(against(by))
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


def against(by: User) -> list[Finding]:
    if standing_of(by).in_standing_office:
        return []
    return [Finding("not-standing-office", citation="Điều 7 khoản 2 điểm a")]
