"""What of this app can be found: texts and sections."""

import re
from collections.abc import Collection, Iterator, Mapping

from portal.editorial.models import Publication, Section
from portal.editorial.plain import block_lines
from portal.editorial.states import SectionState
from portal.search.documents import Document, Source, register

KINDS = ("article", "staticpage")
ADDRESS = re.compile(r"\s*\((?:https?|tel|mailto):[^)\s]*\)")  # behind the words of a link
AT_ONCE = 500


def register_sources() -> None:
    models = ("editorial.publication", *(f"editorial.{kind}" for kind in KINDS))
    register(Source("text", models, texts, public_texts))
    register(Source("section", ("editorial.section",), sections, public_sections))


def texts(pks: Collection[int] | None) -> Iterator[Document]:
    """The live texts of both hosts."""
    rows = Publication.objects.filter(live=True).select_related("section__parent", "locale", *KINDS)
    for row in (rows if pks is None else rows.filter(pk__in=pks)).iterator(AT_ONCE):
        text: Publication = row.specific
        facets = {f"unit:{row.unit_id}", f"section:{row.section_id}"}
        facets |= {f"section:{row.section.parent_id}"} if row.section.parent_id else set()
        facets |= {f"year:{row.first_published_at.year}"} if row.first_published_at else set()
        language = row.locale.language_code
        yield Document("text", row.pk, language, row.title, read(text), row.kind, frozenset(facets))


def read(text: Publication) -> str:
    """What a reader reads below the title."""
    lines = [text.summary]
    for child in text.body:
        lines += block_lines(child.value)
    return ADDRESS.sub("", " ".join(line for line in lines if line))


def public_texts(pks: Collection[int], language: str) -> Mapping[int, Publication]:
    rows = Publication.objects.public(language).filter(pk__in=pks)
    shown = rows.select_related(None).select_related("section", *KINDS)  # a list of answers has no pictures
    return {row.pk: row for row in shown}


def sections(pks: Collection[int] | None) -> Iterator[Document]:
    """The approved sections, each on the hosts that it has a name for."""
    rows = Section.objects.filter(state=SectionState.APPROVED)
    for row in rows if pks is None else rows.filter(pk__in=pks):
        for language in ("vi", "en") if row.name_en else ("vi",):
            yield Document("section", row.pk, language, row.name(language), row.intro(language))


def public_sections(pks: Collection[int], language: str) -> Mapping[int, Section]:
    return {row.pk: row for row in Section.objects.shown(language).filter(pk__in=pks)}
