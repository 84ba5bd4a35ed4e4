"""Which rules hold on a day."""

import datetime as dt
from typing import Any, Self

from django.db import models
from django.db.models import Q

from .rules import canonical


class RuleQuerySet(models.QuerySet[Any]):
    def in_force(self, on: dt.date) -> Self:
        """Rules whose validity holds the day of the event (Điều 20 khoản 1)."""
        return self.filter(Q(valid_to=None) | Q(valid_to__gte=on), valid_from__lte=on)

    def named(self, code: str) -> Self:
        """Every version of a rule, however its id is typed ("11.1a-contact", "r11.1A-Contact")."""
        return self.filter(code=canonical(code))
