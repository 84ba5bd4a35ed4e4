"""Signing somebody out everywhere: sessions carry the account's epoch, and end when it moves on."""

from django.db.models import F

from portal.organisation.models import User


def end_sessions(user: User) -> None:
    """End every session of an account at its next request, inside the caller's transaction.

    Whoever changes roles, the password or the second factor of an account calls this. To keep the one session
    in which somebody changed their own, call `django.contrib.auth.update_session_auth_hash` after it.
    """
    User.objects.filter(pk=user.pk).update(session_epoch=F("session_epoch") + 1)
    user.refresh_from_db(fields=["session_epoch"])
