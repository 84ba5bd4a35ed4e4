"""Five wrong tries from one address shut one account to that address for a quarter of an hour.

So a whole office behind one address is never locked out by one of its people. An account tried from many
addresses is shut to those from which its owner never signed in: a stranger can keep the owner out nowhere
where the owner works, and for no longer than the tries go on.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import Sum
from django.db.models.functions import Lower
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from portal.audit.models import Event
from portal.core.text import nfc
from portal.organisation.models import User

KNOWN_FOR: Final = timedelta(days=90)  # an address from which somebody signed in stays theirs


@dataclass(frozen=True)
class Locked:
    """An account that some addresses may not try now: how many, and until when."""

    user: User
    addresses: int
    until: datetime


def username(request: HttpRequest, credentials: Mapping[str, Any] | None = None) -> str:
    """The account that somebody tries, known or not, however it is typed."""
    typed = (credentials or {}).get("username") or request.POST.get("login", "")
    return nfc(str(typed)).strip().lower()[:150]


def address(request: HttpRequest) -> str:
    """Where a try comes from: never from a header that the one who tries could write."""
    return str(request.META.get("REMOTE_ADDR", ""))


def page(request: HttpRequest, response: Any = None, credentials: Any = None) -> HttpResponse:
    """What happened and when to try again; the same whether there is such an account or not."""
    until = ends(username(request, credentials), address(request))
    context = {"until": until, "tries": settings.AXES_FAILURE_LIMIT}
    answer = render(request, "account/locked.html", context, status=429)
    answer["Retry-After"] = str(max(1, int((until - timezone.now()).total_seconds())))
    return answer


def ends(name: str, where: str) -> datetime:
    """When the pause for a name and an address is over; a try during it doesn't make it longer."""
    attempts = AccessAttempt.objects.filter(username=name, ip_address=where).order_by("-attempt_time")
    latest = attempts.values_list("attempt_time", flat=True).first()
    until: datetime = (latest or timezone.now()) + settings.AXES_COOLOFF_TIME
    return until


def tries(name: str) -> int:
    """Wrong tries on a name in the last quarter of an hour, from wherever."""
    return int(_recent().filter(username=name).aggregate(sum=Sum("failures_since_start"))["sum"] or 0)


def is_besieged(name: str, where: str) -> bool:
    """Whether an account is tried so often from everywhere that an address new to it has to wait."""
    return tries(name) >= settings.ACCOUNT_FAILURE_LIMIT and not is_known(name, where)


def is_known(name: str, where: str) -> bool:
    """Whether the owner of an account has signed in from an address lately."""
    owners = User.objects.filter(username__iexact=name).values("pk")
    since = timezone.now() - KNOWN_FOR
    log_ins = Event.objects.filter(verb="organisation.log_in", actor_id__in=owners, address=where)
    return log_ins.filter(at__gte=since).exists()


def locked(most: int) -> list[Locked]:
    """The accounts that somebody is locked out of now, the latest first, at most so many."""
    of_name: dict[str, list[AccessAttempt]] = {}
    for attempt in _recent().order_by("-attempt_time")[: most * settings.ACCOUNT_FAILURE_LIMIT]:
        of_name.setdefault(attempt.username or "", []).append(attempt)
    owners = User.objects.alias(typed=Lower("username")).filter(typed__in=of_name)
    users = {user.username.lower(): user for user in owners}
    found = [_locked(users[name], rows) for name, rows in of_name.items() if name in users]
    return [row for row in found if row is not None][:most]


def clear(user: User) -> int:
    """Forget the wrong tries on an account; how many addresses had made some."""
    attempts = AccessAttempt.objects.filter(username=user.username.lower())
    addresses = attempts.values("ip_address").distinct().count()
    attempts.delete()
    return int(addresses)


def _locked(user: User, rows: list[AccessAttempt]) -> Locked | None:
    of_address: dict[str, int] = {}
    for row in rows:
        where = str(row.ip_address)
        of_address[where] = of_address.get(where, 0) + row.failures_since_start
    shut = sum(count >= settings.AXES_FAILURE_LIMIT for count in of_address.values())
    if not shut and sum(of_address.values()) < settings.ACCOUNT_FAILURE_LIMIT:
        return None
    return Locked(user, shut or len(of_address), rows[0].attempt_time + settings.AXES_COOLOFF_TIME)


def _recent() -> Any:
    return AccessAttempt.objects.filter(attempt_time__gte=timezone.now() - settings.AXES_COOLOFF_TIME)
