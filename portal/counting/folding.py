"""Old days become months, so that the counts grow with what there is to read, not with time or attacks.

A month all of whose days are older than `DAYS` is added up on its first day. Of what people typed (words of
searches, addresses that don't exist) only what was asked `OFTEN` in that month keeps its name.
"""

from datetime import date, timedelta
from typing import Final

from django.db import transaction
from django.db.models import Sum

from portal.counting.models import DayCount

DAYS: Final = 92  # more than any list shows
OFTEN: Final = 5
EXISTING: Final = frozenset({DayCount.Kind.VIEW, DayCount.Kind.DOWNLOAD})
BATCH: Final = 500


def fold(today: date) -> int:
    """Fold every month that is due; how many groups (month, host, kind) that were."""
    done = 0
    recent = (today - timedelta(days=DAYS)).replace(day=1)
    while due := DayCount.objects.filter(day__lt=recent).exclude(day__day=1).order_by("day").first():
        fold_group(due.day.replace(day=1), due.host, due.kind)
        done += 1
    return done


@transaction.atomic
def fold_group(first: date, host: str, kind: str) -> None:
    """One month of a host and kind, in one short transaction."""
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    rows = DayCount.objects.between(first, last).filter(host=host, kind=kind)
    folded: dict[str, int] = {}
    for subject, times in rows.values_list("subject").annotate(times=Sum("count")).order_by():
        kept = subject if kind in EXISTING or times >= OFTEN else ""
        folded[kept] = folded.get(kept, 0) + times
    rows.delete()
    months = (
        DayCount(day=first, host=host, kind=kind, subject=subject, count=times)
        for subject, times in folded.items()
    )
    DayCount.objects.bulk_create(months, batch_size=BATCH)
