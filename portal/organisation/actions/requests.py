"""A unit's head, or the board's, asks for an account; its body grants or refuses (Điều 7 khoản 2)."""

from datetime import date
from typing import Any

from django.utils import timezone

from portal.core.acting import action
from portal.core.text import nfc_throughout
from portal.law.duties import Duty
from portal.law.findings import Finding, Refused, refuse_if
from portal.organisation import authority, families, rules
from portal.organisation.actions.accounts import provide
from portal.organisation.actions.doing import tell
from portal.organisation.models import AccountRequest, Unit, User
from portal.organisation.roles import ADMINISTRATION, MEMBERSHIP_OF, ROLES, Family
from portal.organisation.rules import Span, Wish
from portal.organisation.states import TRANSITIONS, RequestState


@action("organisation.request_account")
def request_account(*, by: User, role: str, **asked: Any) -> AccountRequest:
    """Ask for a role, for an `account` there is or for a new one of this `username`, `name` and `email`.

    `asked` are the other fields of `AccountRequest`. `Refused` unless `by` heads the unit, or the board where
    the role is one of administration.
    """
    fields = nfc_throughout(asked)
    if role not in ROLES:
        raise Refused(Finding("unknown-role", "role"))
    row = AccountRequest(requested_by=by, role=role, family=ROLES[role].family, **fields)
    if row.account is not None:
        row.username = row.name = row.email = ""
    today = timezone.localdate()
    units, heads_board = families.asks_for(by, today)
    heads = frozenset(unit.pk for unit in units)
    own = row.account == by
    found = rules.request(wish_of(row), heads=heads, heads_board=heads_board, own=own, today=today)
    refuse_if([*found, *somebody(row)])
    row.save()
    tell("organisation.request_account", by, row, family=row.family, role=role, number=row.number)
    return row


def wish_of(row: AccountRequest) -> Wish:
    role = ROLES[row.role]
    return Wish(
        role=row.role,
        # A seat follows from personnel's record; asked for here is the account for it, where there is none
        grantable=not role.on_board or row.account is None,
        administration=role.family == ADMINISTRATION,
        unit=row.unit.pk if row.unit else None,
        unit_fits=unit_fits(row.role, row.unit, row.valid_from),
        span=Span(row.valid_from, row.valid_to),
        reason=row.reason,
        number=row.number,
        dated=row.dated,
    )


def unit_fits(role: str, unit: Unit | None, on: date) -> bool:
    """Whether a role can serve in a unit: it holds the role's duty; without a duty, the unit exists."""
    duty: Duty | None = ROLES[role].duty
    if duty is not None:
        return unit is not None and authority.holder(duty, max(on, timezone.localdate())) == unit
    if unit is None:
        return role not in MEMBERSHIP_OF
    return Unit.objects.valid_on(on).filter(pk=unit.pk).exists()


def somebody(row: AccountRequest) -> list[Finding]:
    """Whether it says for whom: an account, or all that a new one needs."""
    if row.account is not None:
        return []
    if not (row.username and row.name and row.email):
        return [Finding("nobody", "account")]
    if User.objects.filter(username__iexact=row.username).exists():
        return [Finding("username-taken", "username")]
    return []


@action("organisation.grant_request")
def grant_request(*, by: User, request: AccountRequest, reason: str) -> AccountRequest:
    """Do what was asked for, all of it: the account, its unit, its role."""
    row = to_decide(by, request, reason)
    written = f"{row.number} ngày {row.dated:%d/%m/%Y}" if row.dated else f"Đề nghị {row.pk}: {reason}"
    provide(
        by=by,
        account=row.account,
        new={"username": row.username, "name": row.name, "email": row.email},
        role=row.role,
        unit=row.unit,
        family=Family(row.family),
        request=row,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        decision=written[:200],
    )
    return decided(row, RequestState.GRANTED, by, reason)


@action("organisation.refuse_request")
def refuse_request(*, by: User, request: AccountRequest, reason: str) -> AccountRequest:
    """Say no, and why."""
    return decided(to_decide(by, request, reason), RequestState.REFUSED, by, reason)


@action("organisation.withdraw_request")
def withdraw_request(*, by: User, request: AccountRequest) -> AccountRequest:
    """Whoever asked no longer does."""
    row = _undecided(request, RequestState.WITHDRAWN)
    if row.requested_by != by:
        raise Refused(Finding("not-permitted", citation=rules.ACCOUNTS))
    row.state = RequestState.WITHDRAWN
    row.save(update_fields=["state"])
    tell("organisation.withdraw_request", by, row)
    return row


def to_decide(by: User, request: AccountRequest, reason: str) -> AccountRequest:
    """The request under lock, undecided, before somebody of its family's body who has a reason."""
    if Family(request.family) not in families.managed(by, timezone.localdate()):
        raise Refused(Finding("not-your-accounts", citation=rules.ACCOUNTS))
    if not reason.strip():
        raise Refused(Finding("no-reason", "reason"))
    return _undecided(request, RequestState.GRANTED)


def _undecided(request: AccountRequest, to: RequestState) -> AccountRequest:
    row: AccountRequest = AccountRequest.objects.select_for_update().get(pk=request.pk)
    if to not in TRANSITIONS[RequestState(row.state)]:
        raise Refused(Finding("request-decided"))
    return row


def decided(row: AccountRequest, state: RequestState, by: User, reason: str) -> AccountRequest:
    row.state, row.decided_by, row.decided_at = state, by, timezone.now()
    row.decision_reason = reason
    row.save(update_fields=["state", "decided_by", "decided_at", "decision_reason"])
    verb = "grant_request" if state == RequestState.GRANTED else "refuse_request"
    tell(f"organisation.{verb}", by, row, role=row.role, account=row.account_id, reason=reason)
    return row
