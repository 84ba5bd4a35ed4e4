"""Logging in, out, wrongly and too often is on record; of an unknown name nothing is kept."""

from typing import Any

from allauth.account.signals import password_changed, password_reset, password_set
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from axes.signals import user_locked_out
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver

from portal.audit import actions as audit
from portal.organisation.lockout import username
from portal.organisation.models import User


@receiver(user_logged_in, dispatch_uid="organisation.logged_in")
def logged_in(user: Any, **signal: Any) -> None:
    audit.record(verb="organisation.log_in", actor=user)


@receiver(user_logged_out, dispatch_uid="organisation.logged_out")
def logged_out(user: Any, **signal: Any) -> None:
    if user is not None:
        audit.record(verb="organisation.log_out", actor=user)


@receiver(user_login_failed, dispatch_uid="organisation.login_failed")
def login_failed(request: Any, credentials: Any, **signal: Any) -> None:
    if request is not None:
        account = User.objects.filter(username__iexact=username(request, credentials)).first()
        audit.record(verb="organisation.log_in_wrongly", actor=None, target=account)


@receiver(user_locked_out, dispatch_uid="organisation.locked_out")
def locked_out(username: str, **signal: Any) -> None:
    account = User.objects.filter(username__iexact=username).first()
    audit.record(verb="organisation.lock_out", actor=None, target=account)


@receiver([password_changed, password_set, password_reset], dispatch_uid="organisation.password")
def password_is_new(user: Any, **signal: Any) -> None:
    audit.record(verb="organisation.change_password", actor=user, target=user)


@receiver(
    [authenticator_added, authenticator_removed, authenticator_reset], dispatch_uid="organisation.factor"
)
def second_factor_changed(user: Any, authenticator: Any, signal: Any, **rest: Any) -> None:
    verb = "drop" if signal is authenticator_removed else "set"
    audit.record(
        verb=f"organisation.{verb}_second_factor",
        actor=user,
        target=user,
        detail={"type": authenticator.type},
    )
