"""Moments as people type them, and as forms show them."""

from datetime import datetime

from django.http import QueryDict
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_naive, localtime, make_aware, now


def moment_in(data: QueryDict, name: str) -> datetime | None:
    """A moment as a `datetime-local` field posts it, in Vietnam's time; None where there is none."""
    try:
        found = parse_datetime(data.get(name, ""))
    except ValueError:
        return None
    return make_aware(found) if found and is_naive(found) else found


def still_to_come(moment: datetime | None) -> datetime | None:
    """A moment that can still be kept."""
    return moment if moment and moment > now() else None


def typed(moment: datetime | None) -> str:
    """As a `datetime-local` field holds it."""
    return f"{localtime(moment):%Y-%m-%dT%H:%M}" if moment else ""
