"""Five wrong tries from one address shut one account to that address for a quarter of an hour."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from axes.models import AccessAttempt
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from portal.core.text import nfc


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
