"""Leaving closes: who no longer works in a unit has no role there, no session, in the end no account."""

from datetime import date
from typing import Any

from django.db.models import Q
from django.utils import timezone

from portal.core.acting import action
from portal.law.duties import Duty
from portal.organisation import authority
from portal.organisation.actions.doing import settle, tell
from portal.organisation.models import BoardMembership, RoleGrant, UnitMembership, User
from portal.organisation.roles import OF_MEMBERSHIPS, ROLES


@action("organisation.close_left")
def close_left(*, on: date) -> int:
    """Close what ended before a day and is not closed yet; how many memberships that were."""
    rows = (
        UnitMembership.objects.select_for_update(of=("self",)).to_close(on=on).select_related("user", "unit")
    )
    found = list(rows.order_by("valid_to", "pk"))
    for row in found:
        end_roles_there(None, row, row.valid_to)
        close(row)
    return len(found)


def close(membership: UnitMembership) -> None:
    """Once the last day has passed: sessions die, and an account with nothing left is disabled."""
    user = membership.user
    settle(user)
    if user.is_active and nothing_left(user, timezone.localdate()):
        disable(None, user, reason="left-unit")
    membership.closed_at = timezone.now()
    membership.save(update_fields=["closed_at"])


def nothing_left(user: User, on: date) -> bool:
    """Whether no role, unit or seat is in force or still to come."""
    going_on = Q(user=user) & (Q(valid_to__isnull=True) | Q(valid_to__gte=on))
    tables: tuple[Any, ...] = (RoleGrant, UnitMembership, BoardMembership)
    return not any(table.objects.filter(going_on).exists() for table in tables)


def end_roles_there(by: User | None, membership: UnitMembership, on: date) -> None:
    """End, with the same last day, the roles that served only in the unit that is left."""
    later = Q(valid_to__isnull=True) | Q(valid_to__gt=on)
    others = UnitMembership.objects.exclude(pk=membership.pk).filter(later, user=membership.user)
    units = set(others.values_list("unit", flat=True))
    for row in RoleGrant.objects.select_for_update().filter(later, user=membership.user):
        if serves_only(row.role, membership.unit_id, units, on):
            row.valid_to = max(on, row.valid_from)
            row.save(update_fields=["valid_to"])
            tell("organisation.end_grant", by, row, on=row.valid_to, decision=membership.decision)


def serves_only(role: str, left: int, units: set[int], on: date) -> bool:
    """Whether a role has no place any more: the unit left holds its duty, or it is a unit's and none is."""
    if role in OF_MEMBERSHIPS.values():
        return not units
    duty = ROLES[role].duty if role in ROLES else None
    return duty is not None and left not in units and _holds(left, duty, on)


def _holds(unit: int, duty: Duty, on: date) -> bool:
    held = authority.holder(duty, on)
    return held is not None and held.pk == unit


def disable(by: User | None, user: User, *, reason: str) -> None:
    """Nobody signs in with it; its rows stay, and count again once it is enabled."""
    user.is_active = False
    user.save(update_fields=["is_active"])
    settle(user)
    tell("organisation.disable_account", by, user, reason=reason)
