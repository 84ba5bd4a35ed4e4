"""Still needed? Asked of every grant and membership once a quarter, of its family's body (Điều 7 khoản 2)."""

from datetime import date
from typing import Any

from django.utils import timezone

from portal.core.acting import action
from portal.law.findings import Finding, Refused, refuse_if
from portal.organisation import families, rules
from portal.organisation.actions.accounts import end_grant, leave_unit
from portal.organisation.actions.doing import tell
from portal.organisation.models import Recertification, RoleGrant, UnitMembership, User
from portal.organisation.roles import ROLES, Family


@action("organisation.recertify")
def recertify(
    *, by: User, row: RoleGrant | UnitMembership, quarter: date, kept: bool, reason: str = ""
) -> Recertification:
    """Confirm a grant or a membership for the quarter with this first day, or end it today with a reason."""
    today = timezone.localdate()
    locked: Any = type(row).objects.select_for_update().get(pk=row.pk)
    named = {"grant" if isinstance(row, RoleGrant) else "membership": locked}
    refuse_if(
        rules.recertification(
            own=locked.user_id == by.pk,
            manages=family_of(locked) in families.managed(by, today),
            first=quarter,
            on=today,
            begun=locked.valid_from,
            answered=Recertification.objects.filter(quarter=quarter, **named).exists(),
        )
    )
    if not rules.Span(locked.valid_from, locked.valid_to).covers(today):
        raise Refused(Finding("already-ended", params={"day": locked.valid_to or locked.valid_from}))
    if not kept:
        _end(by, locked, today, reason)
    answer = Recertification.objects.create(quarter=quarter, kept=kept, reason=reason, by=by, **named)
    tell("organisation.recertify", by, locked, quarter=quarter, kept=kept, reason=reason)
    return answer


def family_of(row: RoleGrant | UnitMembership) -> Family:
    return ROLES[row.role].family if isinstance(row, RoleGrant) else Family(row.family)


def _end(by: User, row: Any, on: date, reason: str) -> None:
    if not reason.strip():
        raise Refused(Finding("no-reason", "reason"))
    if row.valid_to == on:
        return
    if isinstance(row, RoleGrant):
        end_grant(by=by, granted=row, on=on, decision=reason)
    else:
        leave_unit(by=by, membership=row, on=on, decision=reason)
