"""What a search answers: from the index, and once more from what is public now."""

from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, Final

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from portal.editorial.models import Publication
from portal.editorial.querysets import PublicationQuerySet
from portal.editorial.searching import read
from portal.search import index
from portal.search.documents import sources
from portal.search.index import Found
from portal.search.passages import Piece, passage
from portal.web import fixed
from portal.web.finding import synonyms
from portal.web.narrowing import Narrowing
from portal.web.units import entry

FURTHEST: Final = 1000  # answers that anybody leafs through


@dataclass(frozen=True)
class Answer:
    """One thing that was found."""

    title: str
    url: str
    kind: str | Promise
    passage: list[Piece]
    date: datetime | None = None
    is_sample: bool = False


class Answers:
    """A list for `Paginator`: asks the index for a page, shows of that what is public."""

    def __init__(self, narrowing: Narrowing, page: int, size: int) -> None:
        self.words, self.language = narrowing.words, narrowing.around.language
        self.facets = narrowing.facets
        self.start, self.size = min(max(page - 1, 0) * size, FURTHEST), size

    @cached_property
    def found(self) -> Found | None:
        """The page that was asked for; None while there is no index, which the worker then makes."""
        try:
            return index.opened(settings.SEARCH_INDEX).search(
                self.words,
                self.language,
                facets=self.facets,
                synonyms=synonyms(self.language),
                start=self.start,
                size=self.size,
            )
        except index.Unusable:
            return None

    def __len__(self) -> int:
        return self.count()

    def count(self) -> int:
        return min(self.found.total if self.found else self.titled.count(), FURTHEST)

    @property
    def more(self) -> bool:
        """Whether there is more than is counted."""
        return self.found is not None and self.found.total > FURTHEST

    @property
    def titled(self) -> PublicationQuerySet:
        return Publication.objects.public(self.language).titled(self.words).newest()

    def hits(self, start: int, end: int) -> list[tuple[str, int]]:
        if self.found is None:
            return [("text", pk) for pk in self.titled.values_list("pk", flat=True)[start:end]]
        if start != self.start:  # the last page instead of one that isn't there
            self.start = start
            del self.found
        return self.found.hits[: end - start] if self.found else []

    def __getitem__(self, part: slice) -> list[Answer]:
        return shown(self.hits(part.start, part.stop), self.words, self.language)


def shown(hits: Collection[tuple[str, int]], words: str, language: str) -> list[Answer]:
    """Those of the hits that are public now, in their order; one query for each kind among them."""
    keys = defaultdict[str, list[int]](list)
    for kind, pk in hits:
        keys[kind].append(pk)
    public = {
        source.kind: source.public(keys[source.kind], language) for source in sources() if source.kind in keys
    }
    return [SHOWN[kind](public[kind][pk], words, language) for kind, pk in hits if pk in public.get(kind, {})]


def text(row: Publication, words: str, language: str) -> Answer:
    return Answer(
        title=row.title,
        url=row.path or "",
        kind=row.section.name(language),
        passage=passage(read(row.specific), words),
        date=row.first_published_at,
        is_sample=row.is_sample,
    )


def section(row: Any, words: str, language: str) -> Answer:
    return Answer(
        row.name(language), row.path(language), _("Chuyên mục"), passage(row.intro(language), words)
    )


def unit(row: Any, words: str, language: str) -> Answer:
    found = entry(row, language)
    return Answer(found.name, found.url, _("Đơn vị"), passage(row.functions(language), words))


def person(row: Any, words: str, language: str) -> Answer:
    """On the page of the agency's leaders, or of the unit."""
    where = entry(row.unit, language)
    url = fixed.path("leaders", language) if row.leads_agency else where.url
    return Answer(row.person.name, url, row.post(language), passage(where.name, words))


SHOWN: Final[dict[str, Callable[[Any, str, str], Answer]]] = {
    "text": text,
    "section": section,
    "unit": unit,
    "person": person,
}
