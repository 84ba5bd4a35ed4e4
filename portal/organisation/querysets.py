"""The questions asked of units, duties and seats: what holds on a day."""

from datetime import date
from itertools import starmap
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from portal.law.duties import Duty
from portal.organisation.rules import Span


class PeriodQuerySet(models.QuerySet[Any]):
    def valid_on(self, day: date) -> Self:
        """What has begun by a day and not ended before it; the last day counts."""
        return self.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=day), valid_from__lte=day)

    def current(self) -> Self:
        """What holds today."""
        return self.valid_on(timezone.localdate())

    def periods(self) -> list[Span]:
        """The first and last days of these rows, as `rules` judge them."""
        return list(starmap(Span, self.values_list("valid_from", "valid_to")))


class UnitQuerySet(PeriodQuerySet):
    def holding(self, duty: Duty, on: date) -> Self:
        """The unit that holds a duty on a day (at most one)."""
        assigned = Q(duties__valid_to__isnull=True) | Q(duties__valid_to__gte=on)
        return self.filter(assigned, duties__duty=duty, duties__valid_from__lte=on)


class DutyQuerySet(PeriodQuerySet):
    def of(self, duty: Duty) -> Self:
        """Every assignment of a duty, past and to come."""
        return self.filter(duty=duty)
