"""Signing somebody out everywhere: sessions carry the account's epoch, and end when it moves on."""

from django.db.models import F
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from portal.organisation.models import Session, User

MOST = 50  # sessions shown


def end_sessions(user: User) -> None:
    """End every session of an account at its next request, inside the caller's transaction.

    Whoever changes roles, the password or the second factor of an account calls this. To keep the one session
    in which somebody changed their own, call `django.contrib.auth.update_session_auth_hash` after it.
    """
    User.objects.filter(pk=user.pk).update(session_epoch=F("session_epoch") + 1)
    user.refresh_from_db(fields=["session_epoch"])


def open_sessions(user: User) -> list[Session]:
    """Where somebody is signed in now, the latest first: not what has ended or died with the epoch."""
    rows = Session.objects.filter(user=user, expire_date__gt=timezone.now()).order_by("-began_at")[:MOST]
    bound = user.get_session_auth_hash()
    return [row for row in rows if constant_time_compare(row.get_decoded().get("_auth_user_hash", ""), bound)]
