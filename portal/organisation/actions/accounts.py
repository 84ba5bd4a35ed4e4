"""Accounts and their roles: four bodies manage four families, nobody their own (Điều 7 khoản 2)."""

from datetime import date
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import timezone

from portal.core.acting import action
from portal.core.text import nfc
from portal.law.findings import Finding, Refused, refuse_if
from portal.organisation import authority, families, rules
from portal.organisation.actions import leaving
from portal.organisation.actions.doing import end, settle, tell
from portal.organisation.actions.units import collection_of
from portal.organisation.models import AccountRequest, RoleGrant, Unit, UnitMembership, User
from portal.organisation.roles import (
    ADMINISTRATION,
    MEMBERSHIP_OF,
    OF_MEMBERSHIPS,
    ROLES,
    Family,
    family_of_membership,
)
from portal.organisation.rules import Asked, Span


@action("organisation.create_account")
def create_account(
    *,
    by: User | None,
    username: str,
    name: str,
    email: str,
    password: str | None = None,
    is_demonstration: bool = False,
) -> User:
    """Make an account without any role; without a password it is set through the mail.

    `Refused` unless a manager of some family asks, the name is free, the password is strong.
    """
    if by is not None and not families.managed(by, timezone.localdate()):
        raise Refused(Finding("not-permitted", citation=rules.ACCOUNTS))
    if User.objects.filter(username__iexact=nfc(username)).exists():
        raise Refused(Finding("username-taken", "username"))
    user = User(username=nfc(username), name=nfc(name), email=email, is_demonstration=is_demonstration)
    if password is not None:
        refuse_if(weaknesses(password, user))
    user.set_password(password)
    user.save()
    tell("organisation.create_account", by, user, username=user.username)
    return user


def weaknesses(password: str, user: User) -> list[Finding]:
    try:
        validate_password(password, user)
    except ValidationError as error:
        return [Finding("weak-password", "password", params={"reasons": " ".join(error.messages)})]
    return []


@action("organisation.grant")
def grant(
    *,
    by: User | None,
    user: User,
    role: str,
    valid_from: date,
    decision: str,
    valid_to: date | None = None,
    request: AccountRequest | None = None,
) -> RoleGrant:
    """Give a role; one of administration only at the `request` of the head of the board, still undecided."""
    if role not in ROLES or ROLES[role].on_board:
        raise Refused(Finding("unknown-role", "role"))
    span = Span(valid_from, valid_to)
    refuse_if(rules.decided(span, decision))
    others = RoleGrant.objects.select_for_update().filter(user=user, role=role).periods()
    family = ROLES[role].family
    refuse_if([*_managed(by, user, family, span, others), *_at_request(by, user, role, family, request)])
    row: RoleGrant = RoleGrant.objects.create(
        user=user, role=role, valid_from=valid_from, valid_to=valid_to, decision=decision, granted_by=by
    )
    settle(user)
    tell("organisation.grant", by, row, user=user.pk, role=role, decision=decision)
    return row


@action("organisation.end_grant")
def end_grant(*, by: User | None, granted: RoleGrant, on: date, decision: str) -> RoleGrant:
    """Take a role back: `on` is its last day."""
    refuse_if(_managed(by, granted.user, ROLES[granted.role].family, Span(granted.valid_from)))
    kept: RoleGrant = end(granted, on, decision)
    settle(kept.user)
    tell("organisation.end_grant", by, kept, on=on, decision=decision)
    return kept


@action("organisation.join_unit")
def join_unit(
    *,
    by: User | None,
    user: User,
    unit: Unit,
    role: str,
    valid_from: date,
    decision: str,
    valid_to: date | None = None,
    family: Family | None = None,
    request: AccountRequest | None = None,
) -> UnitMembership:
    """Let an account work for a unit. `family` is asked for mere staff alone: by default the one of `by`."""
    span = Span(valid_from, valid_to)
    refuse_if(rules.decided(span, decision))
    owner = family_of_membership(role, family or _family_of(by))
    others = UnitMembership.objects.select_for_update().filter(user=user, unit=unit, role=role).periods()
    asked_for = OF_MEMBERSHIPS.get(role) or (request.role if request else "")
    refuse_if([*_managed(by, user, owner, span, others), *_at_request(by, user, asked_for, owner, request)])
    row: UnitMembership = UnitMembership.objects.create(
        user=user,
        unit=unit,
        role=role,
        valid_from=valid_from,
        valid_to=valid_to,
        decision=decision,
        family=owner,
    )
    if role in OF_MEMBERSHIPS:
        collection_of(unit)
    settle(user)
    tell("organisation.join_unit", by, row, user=user.pk, unit=unit.pk, role=role, decision=decision)
    return row


@action("organisation.leave_unit")
def leave_unit(*, by: User | None, membership: UnitMembership, on: date, decision: str) -> UnitMembership:
    """Let an account no longer work for a unit: `on` is the last day, of its roles there too."""
    refuse_if(_managed(by, membership.user, Family(membership.family), Span(membership.valid_from)))
    kept: UnitMembership = end(membership, on, decision)
    tell("organisation.leave_unit", by, kept, on=on, decision=decision)
    leaving.end_roles_there(by, kept, on)
    settle(kept.user)
    if on < timezone.localdate():
        leaving.close(kept)
    return kept


def provide(
    *,
    by: User | None,
    account: User | None,
    new: dict[str, Any],
    role: str,
    unit: Unit | None,
    family: Family,
    request: AccountRequest | None = None,
    **period: Any,
) -> User:
    """Everything that a wish for an account comes to: the account, its work in a unit, its role.

    `new` is what `create_account` needs where there is no `account`. A seat on the board is not given here:
    for it the account alone is made.
    """
    user = account or create_account(by=by, **new)
    if request is not None and request.account is None:
        request.account = user
        request.save(update_fields=["account"])
    if role in MEMBERSHIP_OF and unit is not None:
        join_unit(by=by, user=user, unit=unit, role=MEMBERSHIP_OF[role], request=request, **period)
    elif not ROLES[role].on_board:
        if unit is not None and not _works_in(user, unit, period["valid_from"]):
            join_unit(by=by, user=user, unit=unit, role="staff", family=family, request=request, **period)
        grant(by=by, user=user, role=role, request=request, **period)
    return user


def _works_in(user: User, unit: Unit, on: date) -> bool:
    return UnitMembership.objects.valid_on(on).filter(user=user, unit=unit).exists()


def _family_of(by: User | None) -> Family:
    """The family whose body somebody belongs to; of more than one, the first in the order of Điều 7."""
    managed = families.managed(by, timezone.localdate()) if by else frozenset()
    return next((family for family in Family if family in managed), ADMINISTRATION)


def _managed(
    by: User | None, user: User, family: Family, span: Span, others: list[Span] | None = None
) -> list[Finding]:
    """What stands against somebody who doesn't manage this family, or manages their own account."""
    may = by is not None and family in families.managed(by, timezone.localdate())
    return rules.grant(by=by.pk if by else None, to=user.pk, may_grant=may, span=span, others=others or ())


def _at_request(
    by: User | None, user: User, role: str, family: Family, request: AccountRequest | None
) -> list[Finding]:
    """Of administration: whether the head of the board asked for just this."""
    if family != ADMINISTRATION:
        return []
    head = authority.board_head(timezone.localdate())
    asked = asked_by(request) if request else None
    return rules.at_heads_request(
        head=head.pk if head else None, by=by.pk if by else None, asked=asked, to=user.pk, role=role
    )


def asked_by(request: AccountRequest) -> Asked:
    """A request as `rules` judge a grant by it."""
    return Asked(
        by=request.requested_by_id,
        open=request.is_open,
        account=request.account_id,
        role=request.role,
        number=request.number,
        dated=request.dated,
    )
