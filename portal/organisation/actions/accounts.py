"""Accounts and their roles: four bodies manage four kinds, nobody their own (Điều 7 khoản 2)."""

from datetime import date
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import timezone

from portal.core.acting import action
from portal.core.text import nfc
from portal.law.findings import Finding, Refused, refuse_if
from portal.organisation import authority, rules
from portal.organisation.actions.doing import end, tell
from portal.organisation.actions.units import collection_of
from portal.organisation.groups import follow
from portal.organisation.models import RoleGrant, Unit, UnitMembership, User
from portal.organisation.roles import OF_MEMBERSHIPS, POSTING, ROLES
from portal.organisation.rules import Span

MANAGERS = ("posting-admin", "qa-admin", "procedures-admin", "it-admin")


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

    `Refused` unless a manager of some kind of account asks, the name is free, the password is strong.
    """
    today = timezone.localdate()
    if by is not None and not any(authority.serves(by, role, today) for role in MANAGERS):
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


@action("organisation.close_account")
def close_account(*, by: User | None, user: User, decision: str) -> User:
    """Close an account: it stays on record, and every session of it is dead."""
    _manages(by, user, "it-admin", Span(timezone.localdate()))
    refuse_if(rules.decided(Span(timezone.localdate()), decision))
    user.is_active = False
    user.set_unusable_password()
    user.save(update_fields=["is_active", "password"])
    tell("organisation.close_account", by, user, decision=decision)
    return user


@action("organisation.grant")
def grant(
    *, by: User | None, user: User, role: str, valid_from: date, decision: str, valid_to: date | None = None
) -> RoleGrant:
    """Give a role; administration accounts at the request of the head, whose number is the decision."""
    if role not in ROLES or ROLES[role].granted_by is None:
        raise Refused(Finding("unknown-role", "role"))
    span = Span(valid_from, valid_to)
    refuse_if(rules.decided(span, decision))
    others = RoleGrant.objects.select_for_update().filter(user=user, role=role).periods()
    _manages(by, user, ROLES[role].granted_by or "", span, others)
    row: RoleGrant = RoleGrant.objects.create(
        user=user, role=role, valid_from=valid_from, valid_to=valid_to, decision=decision, granted_by=by
    )
    follow(user)
    tell("organisation.grant", by, row, user=user.pk, role=role, decision=decision)
    return row


@action("organisation.end_grant")
def end_grant(*, by: User | None, granted: RoleGrant, on: date, decision: str) -> RoleGrant:
    """Take a role back: `on` is its last day."""
    _manages(by, granted.user, ROLES[granted.role].granted_by or "", Span(granted.valid_from))
    kept: RoleGrant = end(granted, on, decision)
    follow(kept.user)
    tell("organisation.end_grant", by, kept, on=on, decision=decision)
    return kept


@action("organisation.join_unit")
def join_unit(
    *, by: User | None, user: User, unit: Unit, role: str, valid_from: date, decision: str, **until: Any
) -> UnitMembership:
    """Let an account work for a unit; `until` may hold `valid_to`."""
    span = Span(valid_from, until.get("valid_to"))
    refuse_if(rules.decided(span, decision))
    memberships = UnitMembership.objects.select_for_update()
    _manages(by, user, POSTING, span, memberships.filter(user=user, unit=unit, role=role).periods())
    row: UnitMembership = UnitMembership.objects.create(
        user=user, unit=unit, role=role, valid_from=valid_from, decision=decision, **until
    )
    if role in OF_MEMBERSHIPS:
        collection_of(unit)
    follow(user)
    tell("organisation.join_unit", by, row, user=user.pk, unit=unit.pk, role=role, decision=decision)
    return row


@action("organisation.leave_unit")
def leave_unit(*, by: User | None, membership: UnitMembership, on: date, decision: str) -> UnitMembership:
    """Let an account no longer work for a unit: `on` is the last day."""
    _manages(by, membership.user, POSTING, Span(membership.valid_from))
    kept: UnitMembership = end(membership, on, decision)
    follow(kept.user)
    tell("organisation.leave_unit", by, kept, on=on, decision=decision)
    return kept


def _manages(by: User | None, user: User, role: str, span: Span, others: list[Span] | None = None) -> None:
    """Refuse whoever doesn't manage this kind of account, or manages their own."""
    may = by is not None and authority.serves(by, role, timezone.localdate())
    refuse_if(
        rules.grant(by=by.pk if by else None, to=user.pk, may_grant=may, span=span, others=others or ())
    )
