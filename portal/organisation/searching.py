"""What of this app can be found: units of today, by any name they have had."""

from collections.abc import Collection, Iterator, Mapping

from portal.organisation.models import Unit
from portal.search.documents import Document, Source, register

LANGUAGES = ("vi", "en")


def register_sources() -> None:
    register(Source("unit", ("organisation.unit",), units, public_units))


def units(pks: Collection[int] | None) -> Iterator[Document]:
    rows = Unit.objects.current()
    for row in rows if pks is None else rows.filter(pk__in=pks):
        for language in LANGUAGES:
            body = " ".join([row.short_name_vi, row.covers, row.former_names, row.functions(language)])
            yield Document("unit", row.pk, language, row.name(language), body)


def public_units(pks: Collection[int], language: str) -> Mapping[int, Unit]:
    return Unit.objects.current().in_bulk(list(pks))
