"""Accounts that nobody uses are disabled, and enabled again by the body that manages them."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import F, Q
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from portal.core.acting import action
from portal.law.findings import Finding, Refused, refuse_if
from portal.organisation import authority, families, rules
from portal.organisation.actions.doing import settle, tell
from portal.organisation.actions.leaving import disable
from portal.organisation.models import User


@action("organisation.disable_idle")
def disable_idle(*, now: datetime) -> list[User]:
    """Disable whoever has not signed in for `rules.IDLE_DAYS` days; those who were.

    Never the head of the board: without the head nobody may ask for an administration account, assign or
    delegate (Điều 6 khoản 3, Điều 7 khoản 2 điểm c), and no body could open the portal's way back.
    """
    head = authority.board_head(timezone.localdate(now))
    found = list(idle(now).exclude(pk=head.pk if head else None).order_by("pk"))
    for user in found:
        disable(None, user, reason="idle")
    return found


def idle(now: datetime) -> Any:
    """Whose account is enabled and was last signed in to, made or opened again too long ago."""
    used = Coalesce(F("last_login"), F("date_joined"))
    since = Greatest(used, Coalesce(F("enabled_at"), F("date_joined")))
    limit = now - timedelta(days=rules.IDLE_DAYS)
    return User.objects.alias(since=since).filter(Q(is_active=True), since__lte=limit)


@action("organisation.enable_account")
def enable_account(*, by: User | None, user: User, decision: str) -> User:
    """Open a disabled account again: its family's body, with a reason. `by` None is the operator."""
    today = timezone.localdate()
    if by is not None and by == user:
        raise Refused(Finding("own-account", citation=rules.ACCOUNTS))
    if by is not None and not families.manages_account(by, user, today):
        raise Refused(Finding("not-your-accounts", citation=rules.ACCOUNTS))
    refuse_if(rules.decided(rules.Span(today), decision))
    kept: User = User.objects.select_for_update().get(pk=user.pk)
    if kept.is_active:
        raise Refused(Finding("already-enabled"))
    kept.is_active, kept.enabled_at = True, timezone.now()
    kept.save(update_fields=["is_active", "enabled_at"])
    settle(kept)
    tell("organisation.enable_account", by, kept, decision=decision)
    return kept


@action("organisation.close_account")
def close_account(*, by: User | None, user: User, decision: str) -> User:
    """Close an account: it stays on record, every session of it is dead, its password is gone."""
    today = timezone.localdate()
    if by is not None and not families.manages_account(by, user, today):
        raise Refused(Finding("own-account" if by == user else "not-your-accounts", citation=rules.ACCOUNTS))
    refuse_if(rules.decided(rules.Span(today), decision))
    user.set_unusable_password()
    user.save(update_fields=["password"])
    disable(by, user, reason=decision)
    tell("organisation.close_account", by, user, decision=decision)
    return user
