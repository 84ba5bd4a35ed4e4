"""The questions asked of units, duties and seats: what holds on a day."""

from collections.abc import Iterable
from datetime import date
from itertools import starmap
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from portal.law.duties import Duty
from portal.organisation.roles import Family, roles_in
from portal.organisation.rules import Span, last_of_quarter, overdue_quarter
from portal.organisation.states import RequestState


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


class ReviewedQuerySet(PeriodQuerySet):
    """What the managing body is asked after every quarter."""

    def in_quarter(self, first: date, on: date) -> Self:
        """What holds on a day and had begun by the end of the quarter with this first day."""
        return self.valid_on(on).filter(valid_from__lte=last_of_quarter(first))

    def unanswered(self, first: date) -> Self:
        """What nobody has answered for in this quarter or since."""
        return self.exclude(recertifications__quarter__gte=first)

    def overdue(self, *, on: date) -> Self:
        """What should have been answered for by a day: a month after its quarter ended."""
        first = overdue_quarter(on)
        return self.in_quarter(first, on).unanswered(first)

    def of_families(self, families: Iterable[Family]) -> Self:
        raise NotImplementedError


class GrantQuerySet(ReviewedQuerySet):
    def of_families(self, families: Iterable[Family]) -> Self:
        """The grants of roles of these families; for everybody else they don't exist."""
        return self.filter(role__in=roles_in(families))


class MembershipQuerySet(ReviewedQuerySet):
    def of_families(self, families: Iterable[Family]) -> Self:
        """The memberships of these families; for everybody else they don't exist."""
        return self.filter(family__in=set(families))

    def to_close(self, *, on: date) -> Self:
        """What ended before a day and whose roles, sessions and account nobody has closed yet."""
        return self.filter(valid_to__lt=on, closed_at__isnull=True)


class RequestQuerySet(models.QuerySet[Any]):
    def of_families(self, families: Iterable[Family]) -> Self:
        return self.filter(family__in=set(families))

    def seen_by(self, user: Any, families: Iterable[Family]) -> Self:
        """Those of the families that somebody sees, and their own."""
        return self.filter(Q(family__in=set(families)) | Q(requested_by=user))

    def waiting(self) -> Self:
        return self.filter(state=RequestState.REQUESTED)


class RecoveryQuerySet(models.QuerySet[Any]):
    def open(self) -> Self:
        """Neither used, refused nor expired."""
        return self.filter(closed_at__isnull=True, expires_at__gt=timezone.now())

    def waiting(self) -> Self:
        """Asked for, and confirmed by nobody yet."""
        return self.open().filter(confirmed_by__isnull=True)

    def ready(self) -> Self:
        """Confirmed, of an account that may be used: what the link and the code are good for."""
        return self.open().filter(confirmed_by__isnull=False, user__is_active=True)
