"""Logging in, out, wrongly and too often is on record; of an unknown name nothing is kept."""

import time
from typing import Any

from allauth.account.signals import password_changed, password_set
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from axes.signals import user_locked_out
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver

from portal.audit import actions as audit
from portal.organisation.lockout import address, username
from portal.organisation.models import User
from portal.organisation.session_store import ADDRESS, BEGAN, BROWSER, USED
from portal.organisation.sessions import end_sessions


@receiver(user_logged_in, dispatch_uid="organisation.logged_in")
def logged_in(user: Any, request: Any = None, **signal: Any) -> None:
    if request is not None:
        begin(request)
    audit.record(verb="organisation.log_in", actor=user)


def begin(request: Any) -> None:
    """What the session says of itself: since when, from where, in which browser."""
    request.session[BEGAN] = request.session[USED] = int(time.time())
    request.session[ADDRESS] = address(request)
    request.session[BROWSER] = request.META.get("HTTP_USER_AGENT", "")[:200]


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


@receiver([password_changed, password_set], dispatch_uid="organisation.password")
def password_is_new(user: Any, **signal: Any) -> None:
    audit.record(verb="organisation.change_password", actor=user, target=user)


@receiver(
    [authenticator_added, authenticator_removed, authenticator_reset], dispatch_uid="organisation.factor"
)
def second_factor_changed(
    user: Any, authenticator: Any, signal: Any, request: Any = None, **rest: Any
) -> None:
    """On record; once a factor is off, only the session goes on in which it was taken off."""
    verb = "drop" if signal is authenticator_removed else "set"
    if signal is authenticator_removed:
        end_sessions(user)
        if request is not None and request.user == user:
            update_session_auth_hash(request, user)
    audit.record(
        verb=f"organisation.{verb}_second_factor",
        actor=user,
        target=user,
        detail={"type": authenticator.type},
    )
