"""What a search answers: from the index, and once more from what is public now."""

from collections import defaultdict
from collections.abc import Callable
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
from portal.search.documents import sources
from portal.search.index import Index, Unusable
from portal.search.passages import Piece, passage
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
    """A list for `Paginator`: counts by the index, asks it for a page, shows of that what is public."""

    def __init__(self, words: str, language: str) -> None:
        self.words, self.language = words, language

    @cached_property
    def index(self) -> Index | None:
        try:
            return Index(settings.SEARCH_INDEX)
        except Unusable:
            return None

    def __len__(self) -> int:
        return self.count()

    def count(self) -> int:
        if self.index is None:
            return min(self.titled.count(), FURTHEST)
        return min(self.index.search(self.words, self.language, size=1).total, FURTHEST)

    def hits(self, start: int, end: int) -> list[tuple[str, int]]:
        """A page of the index; of the titles in the database while there is no index."""
        if self.index is None:
            return [("text", pk) for pk in self.titled.values_list("pk", flat=True)[start:end]]
        return self.index.search(self.words, self.language, start=start, size=end - start).hits

    @property
    def titled(self) -> PublicationQuerySet:
        return Publication.objects.public(self.language).titled(self.words).newest()

    def __getitem__(self, part: slice) -> list[Answer]:
        if part.stop <= part.start:
            return []
        hits = self.hits(part.start, part.stop)
        keys = defaultdict[str, list[int]](list)
        for kind, pk in hits:
            keys[kind].append(pk)
        public = {
            source.kind: source.public(keys[source.kind], self.language)
            for source in sources()
            if keys[source.kind]
        }
        return [
            SHOWN[kind](public[kind][pk], self.words, self.language)
            for kind, pk in hits
            if pk in public.get(kind, {})
        ]


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


SHOWN: Final[dict[str, Callable[[Any, str, str], Answer]]] = {"text": text, "section": section, "unit": unit}
