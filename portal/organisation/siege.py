"""axes as we count: by account and address, and by account over all addresses."""

from datetime import timedelta
from typing import Any, Final

from axes.handlers.database import AxesDatabaseHandler
from django.conf import settings
from django.utils import timezone

from portal.audit import actions as audit
from portal.audit.models import Event
from portal.organisation import lockout, notices
from portal.organisation.models import User

TOLD_AGAIN: Final = timedelta(hours=24)


class Handler(AxesDatabaseHandler):
    """Refuses what `lockout` says, and tells of an account that is tried from many addresses."""

    def is_locked(self, request: Any, credentials: Any = None) -> bool:
        name, where = lockout.username(request, credentials), lockout.address(request)
        return bool(super().is_locked(request, credentials)) or lockout.is_besieged(name, where)

    def user_login_failed(self, sender: Any, credentials: Any, request: Any = None, **rest: Any) -> None:
        if request is None:
            return
        name = lockout.username(request, credentials)
        before = lockout.tries(name)
        super().user_login_failed(sender, credentials, request, **rest)
        if before < settings.ACCOUNT_FAILURE_LIMIT <= lockout.tries(name):
            tell(name)


def tell(name: str) -> None:
    """At the try that reaches the limit: on record, and by mail to the owner and the body, once a day."""
    account = User.objects.filter(username__iexact=name, is_active=True).first()
    if account is None:
        return
    before = Event.objects.filter(verb="organisation.besieged", target_id=str(account.pk))
    told = before.filter(at__gte=timezone.now() - TOLD_AGAIN).exists()
    audit.record(verb="organisation.besieged", actor=None, target=account)
    if not told:
        notices.besieged(account)
