"""What every action on the organisation does alike: asks for the right, tells the log, ends a period."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from portal.audit import actions as audit
from portal.core import freshness
from portal.law.findings import Finding, Refused, refuse_if
from portal.organisation import rules
from portal.organisation.groups import follow
from portal.organisation.models import Period, Unit, User
from portal.organisation.rules import Span
from portal.organisation.sessions import end_sessions

FRESHNESS_KEY = "organisation"


def permit(by: User | None, *permissions: str) -> None:
    """Refuse somebody who lacks a permission; None is the portal itself, when it is set up."""
    if by is not None and not by.has_perms([f"organisation.{name}" for name in permissions]):
        raise Refused(Finding("not-permitted", citation="Điều 7 khoản 2"))


def tell(verb: str, by: User | None, row: Any, **detail: object) -> None:
    """Put on record what was done, and let every page that shows the organisation know."""
    audit.record(verb=verb, actor=by, target=row, detail=_plain(detail))
    unit = row.pk if isinstance(row, Unit) else getattr(row, "unit_id", None)
    freshness.touch(FRESHNESS_KEY, *([f"unit:{unit}"] if unit else []), changed=row)


def settle(user: User) -> None:
    """After a change of what somebody may: their groups follow, their sessions end."""
    follow(user)
    end_sessions(user)


def span_of(row: Period) -> Span:
    return Span(row.valid_from, row.valid_to)


def end(row: Any, on: date, decision: str) -> Any:
    """Let a period end on a day: the row as it was just read, under lock."""
    kept = type(row).objects.select_for_update().get(pk=row.pk)
    refuse_if(rules.ended(span_of(kept), on, decision))
    kept.valid_to = on
    kept.save(update_fields=["valid_to"])
    return kept


def _plain(detail: Mapping[str, object]) -> dict[str, object]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in detail.items()}
