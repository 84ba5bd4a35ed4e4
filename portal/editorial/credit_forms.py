"""The rows of credits and quotations in the editor: what may be chosen, asked once a form."""

from typing import Any

from django.utils import timezone
from django.utils.functional import cached_property
from modelcluster.forms import BaseChildFormSet

from portal.core.collation import alphabetical
from portal.editorial.models import Source
from portal.organisation.models import Unit


class CreditFormSet(BaseChildFormSet):
    """Units that exist today and sources in force; what a row names already stays, though it has ended."""

    @cached_property
    def choosable(self) -> dict[str, list[Any]]:
        today = timezone.localdate()
        rows = {"unit": Unit.objects.valid_on(today), "source": Source.objects.in_force(today)}
        return {
            name: list(found.order_by(alphabetical("name_vi")))
            for name, found in rows.items()
            if name in self.form.base_fields
        }

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        for name, rows in self.choosable.items():
            kept = getattr(form.instance, f"{name}_id")
            keys = [row.pk for row in rows]
            more = [] if kept is None or kept in keys else [getattr(form.instance, name)]
            field = form.fields[name]
            field.queryset = field.queryset.filter(pk__in=[*keys, *(row.pk for row in more)])
            field.choices = [("", "---------"), *((row.pk, called(row)) for row in (*rows, *more))]


def called(row: Source | Unit) -> str:
    """A row by a name that fits beside others."""
    return row.short_name_vi if isinstance(row, Unit) else row.name_vi
