"""Who answers for an account when its owner can't get in (Điều 7 khoản 2): never the owner."""

from datetime import date
from typing import Any

from django.utils import timezone

from portal.organisation import authority, families
from portal.organisation.models import RoleGrant, User
from portal.organisation.roles import ADMINISTRATION, MANAGED_BY

TECHNICAL = MANAGED_BY[ADMINISTRATION]
MOST = 20  # keepers told by mail


def keeps(by: Any, user: Any, on: date) -> bool:
    """Whether one belongs to the body of another's account; of technical administration: heads the board."""
    if by == user or not user.is_active:
        return False
    if TECHNICAL in authority.roles_of(user, on):
        return authority.board_position(by, on) == "head"
    return families.manages_account(by, user, on)


def may_keep(by: Any) -> bool:
    """Whether somebody answers for any account at all, today. Cheap enough for a menu."""
    reach = families.reach(by)
    if reach.managed or reach.seen != families.ALL:
        return bool(reach.managed)
    return authority.board_position(by, timezone.localdate()) == "head"


def keepers_of(user: User, on: date) -> list[User]:
    """Whom to tell of an account that is in trouble."""
    if TECHNICAL in authority.roles_of(user, on):
        head = authority.board_head(on)
        return [head] if head and head != user else []
    roles = {MANAGED_BY[family] for family in families.of_account(user, on)}
    grants = RoleGrant.objects.valid_on(on).filter(role__in=roles, user__is_active=True).exclude(user=user)
    people = {row.user for row in grants.select_related("user").order_by("pk")[:MOST]}
    return sorted(
        (each for each in people if families.manages_account(each, user, on)), key=lambda each: each.pk
    )
