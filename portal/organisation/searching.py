"""What of this app can be found: units of today, by any name they have had, and who holds a post in them."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from portal.organisation.models import Appointment, Unit
from portal.search.documents import Document, Source, register

LANGUAGES = ("vi", "en")


def register_sources() -> None:
    register(Source("unit", ("organisation.unit",), units, public_units))
    register(Source("person", ("organisation.appointment",), people, public_people))


def not_over(rows: QuerySet[Any], pks: Collection[int] | None) -> QuerySet[Any]:
    """Those of today and of days to come: who is shown on which day is asked when it is shown."""
    lasting = rows.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=timezone.localdate()))
    return lasting if pks is None else lasting.filter(pk__in=pks)


def units(pks: Collection[int] | None) -> Iterator[Document]:
    for row in not_over(Unit.objects.all(), pks):
        for language in LANGUAGES:
            body = " ".join([row.short_name_vi, row.covers, row.former_names, row.functions(language)])
            yield Document("unit", row.pk, language, row.name(language), body)


def public_units(pks: Collection[int], language: str) -> Mapping[int, Unit]:
    return Unit.objects.current().in_bulk(list(pks))


def people(pks: Collection[int] | None) -> Iterator[Document]:
    """One for each post that somebody holds, by their name, the post and the unit."""
    for row in not_over(Appointment.objects.select_related("person", "unit"), pks):
        for language in LANGUAGES:
            body = f"{row.post(language)} {row.unit.name(language)}"
            yield Document(
                "person", row.pk, language, row.person.name, body, facets=frozenset({f"unit:{row.unit_id}"})
            )


def public_people(pks: Collection[int], language: str) -> Mapping[int, Appointment]:
    return Appointment.objects.current().select_related("person", "unit").in_bulk(list(pks))
