"""The questions asked of units, duties and seats: what holds on a day."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Q

from portal.law.duties import Duty


class PeriodQuerySet(models.QuerySet[Any]):
    def valid_on(self, day: date) -> Self:
        """What has begun by a day and not ended before it; the last day counts."""
        return self.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=day), valid_from__lte=day)


class UnitQuerySet(PeriodQuerySet):
    def holding(self, duty: Duty, on: date) -> Self:
        """The unit that holds a duty on a day (at most one)."""
        assigned = Q(duties__valid_to__isnull=True) | Q(duties__valid_to__gte=on)
        return self.filter(assigned, duties__duty=duty, duties__valid_from__lte=on)
