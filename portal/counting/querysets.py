"""What lists ask of the counts; each is one query, however much was counted."""

from collections.abc import Collection
from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Sum


class DayCountQuerySet(models.QuerySet[Any]):
    def between(self, first: date, last: date) -> Self:
        """Of these days, both counted."""
        return self.filter(day__gte=first, day__lte=last)

    def on_hosts(self, hosts: Collection[str]) -> Self:
        return self.filter(host__in=hosts)

    def most(self, kind: str, size: int) -> list[tuple[str, str, int]]:
        """(host, subject, how often) of what was asked for most; what has no name isn't among it."""
        named = self.filter(kind=kind).exclude(subject="")
        rows = named.values_list("host", "subject").annotate(times=Sum("count"))
        return list(rows.order_by("-times", "host", "subject")[:size])

    def totals(self) -> dict[str, int]:
        """How often each kind was counted."""
        return dict(self.values_list("kind").annotate(times=Sum("count")).order_by())

    def by_day(self, kind: str) -> dict[date, int]:
        return dict(self.filter(kind=kind).values_list("day").annotate(times=Sum("count")).order_by())

    def views_of(self, paths: Collection[str]) -> dict[tuple[str, str], int]:
        """How often the pages at these addresses were seen, by (host, path)."""
        rows = self.filter(kind="view", subject__in=paths).values_list("host", "subject")
        return {(host, path): times for host, path, times in rows.annotate(times=Sum("count")).order_by()}
