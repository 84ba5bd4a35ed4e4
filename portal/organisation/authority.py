"""Who somebody is on a day: units, duties, the board. Answers for `editorial` and those above."""

from datetime import date
from typing import Any

from portal.law.duties import Duty
from portal.organisation.models import BoardMembership, RoleGrant, Unit, UnitMembership, User
from portal.organisation.roles import ACTING_ROLES, OF_MEMBERSHIPS, OF_SEATS, READS_ALL, ROLES


def memberships(user: Any, on: date) -> list[UnitMembership]:
    """The units somebody works for on a day, units that exist on that day only. Asked once a request."""
    known: dict[date, list[UnitMembership]] = user.__dict__.setdefault("_memberships", {})
    if on not in known:
        rows = UnitMembership.objects.valid_on(on).filter(user=user, unit__in=Unit.objects.valid_on(on))
        known[on] = list(rows.select_related("unit").order_by("pk"))
    return known[on]


def roles_of(user: Any, on: date) -> frozenset[str]:
    """The names of the roles granted to somebody on a day. Asked once a request."""
    known: dict[date, frozenset[str]] = user.__dict__.setdefault("_roles", {})
    if on not in known:
        rows = RoleGrant.objects.valid_on(on).filter(user=user)
        known[on] = frozenset(rows.values_list("role", flat=True))
    return known[on]


def roles_held(user: Any, on: date) -> frozenset[str]:
    """The roles granted, and those that follow from a seat on the board or from work for a unit."""
    followed = {OF_MEMBERSHIPS[row.role] for row in memberships(user, on) if row.role in OF_MEMBERSHIPS}
    if position := board_position(user, on):
        followed.add(OF_SEATS[position])
    return roles_of(user, on) | followed


def serves(user: Any, role: str, on: date) -> bool:
    """Whether somebody has a role and, where it serves a duty, works in the unit that holds the duty."""
    return role in roles_held(user, on) and in_place(user, role, on)


def in_place(user: Any, role: str, on: date) -> bool:
    """Whether somebody works in the unit that holds the duty which a role serves, if it serves one."""
    duty = ROLES[role].duty
    return duty is None or holder(duty, on) in units_of(user, on)


def units_of(user: Any, on: date) -> list[Unit]:
    """The units somebody works for on a day."""
    return [membership.unit for membership in memberships(user, on)]


def heads_unit(user: Any, unit: Unit, on: date) -> bool:
    """Whether somebody is the head of a unit on a day."""
    return unit in units_headed(user, on)


def units_headed(user: Any, on: date) -> list[Unit]:
    """The units whose head somebody is on a day (Điều 7 khoản 1 điểm b)."""
    return [row.unit for row in memberships(user, on) if row.role == UnitMembership.Role.HEAD]


def holder(duty: Duty, on: date) -> Unit | None:
    """The unit that holds a duty on a day; None where nobody is known to."""
    unit: Unit | None = Unit.objects.holding(duty, on).first()
    return unit


def holds_duty(user: Any, duty: Duty, on: date) -> bool:
    """Whether somebody acts for a duty: the right role, in the unit that holds it on that day."""
    if not roles_of(user, on) & ACTING_ROLES.get(duty, frozenset()):
        return False
    unit = holder(duty, on)
    return unit is not None and unit.pk in {each.pk for each in units_of(user, on)}


def reads_all(user: Any, on: date) -> bool:
    """Whether somebody reads, without acting, whatever has been submitted."""
    return bool(roles_of(user, on) & READS_ALL)


def board_position(user: Any, on: date) -> str:
    """Somebody's place on the board on a day, "" for none (Điều 6 khoản 1)."""
    row = BoardMembership.objects.valid_on(on).filter(user=user).first()
    return str(row.position) if row else ""


def board_head(on: date) -> User | None:
    """The head of the board on a day (Điều 6 khoản 3)."""
    row = (
        BoardMembership.objects.valid_on(on)
        .filter(position=BoardMembership.Position.HEAD)
        .select_related("user")
        .first()
    )
    return row.user if row else None


def board_members(on: date) -> list[User]:
    """Everyone on the board on a day."""
    rows = BoardMembership.objects.valid_on(on).select_related("user").order_by("pk")
    return [row.user for row in rows]


def is_board_member(user: Any, on: date) -> bool:
    return bool(board_position(user, on))


def forget(user: Any) -> None:
    """Ask the rows anew: they have changed since they were asked."""
    for name in ("_memberships", "_roles", "_reach", "_perm_cache", "_user_perm_cache", "_group_perm_cache"):
        user.__dict__.pop(name, None)
