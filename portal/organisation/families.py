"""Whose accounts somebody manages, and whose they see, on a day (Điều 7 khoản 2)."""

from datetime import date
from typing import Any, Final

from portal.organisation import authority
from portal.organisation.models import BoardMembership, RoleGrant, Unit, UnitMembership
from portal.organisation.roles import ADMINISTRATION, MANAGED_BY, ROLES, Family

ALL: Final = frozenset(Family)


def managed(user: Any, on: date) -> frozenset[Family]:
    """The families whose body somebody belongs to."""
    return frozenset(family for family, role in MANAGED_BY.items() if authority.serves(user, role, on))


def reads_all(user: Any, on: date) -> bool:
    """Whether somebody sees every family without managing it: the head of the board, an auditor."""
    return authority.board_position(user, on) == "head" or authority.reads_all(user, on)


def seen(user: Any, on: date) -> frozenset[Family]:
    """The families whose rows exist for somebody."""
    return ALL if reads_all(user, on) else managed(user, on)


def asks_for(user: Any, on: date) -> tuple[list[Unit], bool]:
    """For whose accounts somebody may ask: the units they head, and whether for administration."""
    return authority.units_headed(user, on), authority.board_position(user, on) == "head"


def may_ask(user: Any, on: date) -> bool:
    units, heads_board = asks_for(user, on)
    return bool(units) or heads_board


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
