"""Whose accounts somebody manages, and whose they see, on a day (Điều 7 khoản 2)."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils import timezone

from portal.organisation import authority
from portal.organisation.models import BoardMembership, RoleGrant, Unit, UnitMembership
from portal.organisation.roles import ADMINISTRATION, MANAGED_BY, ROLES, Family

ALL: Final = frozenset(Family)


@dataclass(frozen=True)
class Reach:
    """The families somebody manages today, those they see (the head, an auditor: all), whether they ask."""

    managed: frozenset[Family]
    seen: frozenset[Family]
    may_ask: bool


def reach(user: Any) -> Reach:
    """The answers for screens: asked once a request. Actions ask `managed` anew."""
    known: Reach | None = user.__dict__.get("_reach")
    if known is None:
        today = timezone.localdate()
        own, heads_board = managed(user, today), authority.board_position(user, today) == "head"
        seen_ = ALL if heads_board or authority.reads_all(user, today) else own
        asks = heads_board or bool(authority.units_headed(user, today))
        known = user.__dict__["_reach"] = Reach(own, seen_, asks)
    return known


def managed(user: Any, on: date) -> frozenset[Family]:
    """The families whose body somebody belongs to: by the role that manages it, where its duty is held."""
    held = authority.roles_of(user, on)
    return frozenset(
        family for family, role in MANAGED_BY.items() if role in held and authority.in_place(user, role, on)
    )


def asks_for(user: Any, on: date) -> tuple[list[Unit], bool]:
    """For whose accounts somebody may ask: the units they head, and whether for administration."""
    return authority.units_headed(user, on), authority.board_position(user, on) == "head"


def of_account(user: Any, on: date) -> frozenset[Family]:
    """The families whose body opens and closes an account as a whole.

    Administration wins: a seat or one administration role on it, and no other body may open it. Without
    any row in force the rows it had count; an account that never had one is administration's.
    """
    if BoardMembership.objects.valid_on(on).filter(user=user).exists():
        return frozenset({ADMINISTRATION})
    grants, memberships = RoleGrant.objects.filter(user=user), UnitMembership.objects.filter(user=user)
    found = _of_rows(grants.valid_on(on), memberships.valid_on(on)) or _of_rows(grants, memberships)
    return frozenset({ADMINISTRATION}) if ADMINISTRATION in found or not found else found


def _of_rows(grants: Any, memberships: Any) -> frozenset[Family]:
    roles = {ROLES[role].family for role in grants.values_list("role", flat=True) if role in ROLES}
    return frozenset(roles | {Family(value) for value in memberships.values_list("family", flat=True)})


def manages_account(by: Any, user: Any, on: date) -> bool:
    """Whether somebody may open or close another's account as a whole."""
    return by != user and bool(managed(by, on) & of_account(user, on))
