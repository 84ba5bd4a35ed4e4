"""The way back that two people walk: one asks, another answers for who it is, then the first gets in.

Điều 7 khoản 2: the body that manages a family of accounts answers for them; nobody for their own.
"""

import secrets
from datetime import timedelta
from typing import Any, Final

from allauth.mfa.models import Authenticator
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from portal.audit import actions as audit
from portal.core.acting import action
from portal.law.findings import Finding, Refused, refuse_if
from portal.organisation import keepers, lockout, notices, rules
from portal.organisation.actions.accounts import weaknesses
from portal.organisation.models import Recovery, User
from portal.organisation.sessions import end_sessions
from portal.organisation.states import Lost

WAITS: Final = timedelta(days=7)  # for somebody to confirm
LASTS: Final = timedelta(hours=24)  # the link and the code
TRIES: Final = 5  # wrong codes
DIGITS: Final = 8


def digest(secret: str, salt: str) -> str:
    """What is kept of a link or a code: of no use to who reads the database but not the settings."""
    return salted_hmac(f"portal.recovery.{salt}", secret, algorithm="sha256").hexdigest()


@action("organisation.ask_recovery")
def ask(*, by: User | None, user: User, what: Lost) -> None:
    """Somebody says that they can't get in. Nothing is given for it; whoever keeps the account is told once.

    While one is open another changes nothing, so that a stranger can't spoil the one under way.
    """
    User.objects.select_for_update().get(pk=user.pk)
    if not user.is_active or Recovery.objects.open().filter(user=user).exists():
        return
    now = timezone.now()
    Recovery.objects.filter(user=user, closed_at=None).update(closed_at=now)
    row: Recovery = Recovery.objects.create(user=user, what=what, asked_at=now, expires_at=now + WAITS)
    audit.record(verb="organisation.ask_recovery", actor=by, target=user, detail={"what": what.value})
    notices.recovery_asked(row)


@action("organisation.confirm_recovery")
def confirm(*, by: User, recovery: Recovery, what: Lost, reason: str) -> str:
    """Answer for who asked: gives the code to hand over by voice or in person; the link goes by mail.

    `Refused` unless `by` belongs to the body of the account, says how they made sure, and is somebody else.
    """
    kept = Recovery.objects.select_for_update().select_related("user").get(pk=recovery.pk)
    _answers_for(by, kept.user)
    waits = Recovery.objects.waiting().filter(pk=kept.pk).exists()
    refuse_if(rules.confirmed(reason=reason, waits=waits, email=kept.user.email))
    link, code = secrets.token_urlsafe(32), f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
    kept.what, kept.reason, kept.confirmed_by, kept.confirmed_at = what, reason.strip(), by, timezone.now()
    kept.link_digest, kept.code_digest = digest(link, "link"), digest(code, f"code:{kept.pk}")
    kept.expires_at = kept.confirmed_at + LASTS
    kept.save()
    detail = {"what": kept.what, "reason": kept.reason}
    audit.record(verb="organisation.confirm_recovery", actor=by, target=kept.user, detail=detail)
    notices.recovery_link(kept, link)
    return code


@action("organisation.refuse_recovery")
def refuse(*, by: User, recovery: Recovery, reason: str) -> None:
    """It was not the person, or it is not needed any more: also a link that is out is dead at once."""
    kept = Recovery.objects.select_for_update().select_related("user").get(pk=recovery.pk)
    _answers_for(by, kept.user)
    if kept.closed_at is not None:
        raise Refused(Finding("recovery-over"))
    kept.closed_at = timezone.now()
    kept.save(update_fields=["closed_at"])
    audit.record(
        verb="organisation.refuse_recovery", actor=by, target=kept.user, detail={"reason": reason.strip()}
    )


def by_link(link: str) -> Recovery | None:
    """The open recovery of a link, None for any other."""
    rows = Recovery.objects.ready().filter(link_digest=digest(link, "link"))
    return rows.select_related("user", "confirmed_by").first()


@action("organisation.use_recovery")
def use(*, by: User | None, recovery: Recovery, code: str, password: str = "") -> bool:
    """With the link and the right code: the new password, the second factor off. Whether the code was right.

    A wrong code is counted, and the fifth ends it. Every session of the account dies, and all are told.
    """
    kept = Recovery.objects.select_for_update().select_related("user").get(pk=recovery.pk)
    if not Recovery.objects.ready().filter(pk=kept.pk).exists():
        raise Refused(Finding("recovery-over"))
    if not constant_time_compare(digest(code.strip(), f"code:{kept.pk}"), kept.code_digest):
        _count(kept)
        return False
    what = Lost(kept.what)
    if what.has_password:
        refuse_if(weaknesses(password, kept.user))
    renew(kept.user, what, password)
    kept.used_at = kept.closed_at = timezone.now()
    kept.save(update_fields=["used_at", "closed_at"])
    audit.record(
        verb="organisation.use_recovery",
        actor=kept.user,
        target=kept.user,
        detail={"what": kept.what, "confirmed_by": kept.confirmed_by_id},
    )
    notices.recovery_used(kept)
    return True


def renew(user: Any, what: Lost, password: str) -> None:
    """Set what was lost anew; the second factor is set up at the next sign-in, before anything else."""
    if what.has_password:
        user.set_password(password)
        user.save(update_fields=["password"])
    if what.has_factor:
        Authenticator.objects.filter(user=user).delete()
    lockout.clear(user)
    end_sessions(user)


def _count(recovery: Recovery) -> None:
    recovery.tries += 1
    if recovery.tries >= TRIES:
        recovery.closed_at = timezone.now()
    recovery.save(update_fields=["tries", "closed_at"])
    detail = {"tries": recovery.tries}
    audit.record(verb="organisation.wrong_recovery_code", actor=None, target=recovery.user, detail=detail)


def _answers_for(by: User, user: User) -> None:
    if by == user:
        raise Refused(Finding("own-recovery", citation=rules.ACCOUNTS))
    if not keepers.keeps(by, user, timezone.localdate()):
        raise Refused(Finding("not-your-accounts", citation=rules.ACCOUNTS))
