"""Moments as people type them."""

from datetime import datetime

from django.http import QueryDict
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_naive, make_aware


def moment_in(data: QueryDict, name: str) -> datetime | None:
    """A moment as a `datetime-local` field posts it, in Vietnam's time; None where there is none."""
    try:
        found = parse_datetime(data.get(name, ""))
    except ValueError:
        return None
    return make_aware(found) if found and is_naive(found) else found
