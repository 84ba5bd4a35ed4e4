"""Addresses move with their sections: what was public keeps answering, in one hop."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Q, Value
from django.db.models.functions import Concat, Substr

from portal.core.models import FreshnessChange
from portal.editorial.models import OldAddress, Publication, Section
from portal.editorial.states import SectionState
from portal.law.findings import Finding, refuse_if

LANGUAGES = ("vi", "en")
AT_ONCE = 500  # rows of one statement
LEADS_TO = ("publication", "section")


@dataclass(frozen=True)
class Place:
    """The address of a section's page on a host."""

    language: str
    path: str
    section: int


def places(sections: Iterable[Section]) -> Iterator[Place]:
    """Where the pages of sections that are or were public stand, on the hosts whose language they have."""
    for section in sections:
        if section.state != SectionState.PROPOSED:
            for language in LANGUAGES:
                if section.slug(language) and section.root.slug(language):
                    yield Place(language, section.path(language), section.pk)


def with_topics(section: Section) -> list[Section]:
    """A section and its topics, as they are now."""
    rows = Section.objects.filter(Q(pk=section.pk) | Q(parent=section))
    return list(rows.select_related("parent").order_by("pk"))


def retire(old: Iterable[Place], now: Iterable[Place] = ()) -> None:
    """Sections' former addresses lead to the sections from now on."""
    stays = {(place.language, place.path) for place in now}
    keep(
        OldAddress(language=place.language, path=place.path, section_id=place.section)
        for place in old
        if (place.language, place.path) not in stays
    )


def keep(rows: Iterable[OldAddress]) -> None:
    """An address leads to what stood there last."""
    OldAddress.objects.bulk_create(
        rows, AT_ONCE, update_conflicts=True, unique_fields=["language", "path"], update_fields=LEADS_TO
    )


def move_texts(texts: Q, language: str, old_root: str, new_root: str, **changes: object) -> None:
    """Texts below a chuyên mục's address stand below another one; their former addresses lead to them."""
    rows = Publication.objects.filter(texts, locale__language_code=language)
    if old_root != new_root and old_root != "//" and new_root != "//":
        moving = list(rows.filter(path__startswith=old_root).values_list("pk", "path"))
        refuse_taken({new_root + path.removeprefix(old_root) for _pk, path in moving}, texts, language)
        keep(OldAddress(language=language, path=path, publication_id=pk) for pk, path in moving)
        rows.filter(path__startswith=old_root).update(
            path=Concat(Value(new_root), Substr("path", len(old_root) + 1))
        )
    if changes:
        rows.update(**changes)
    follow_in_search(rows.filter(live=True))


def refuse_taken(paths: set[str], texts: Q, language: str) -> None:
    """No text takes the address of another."""
    others = Publication.objects.filter(locale__language_code=language).exclude(texts)
    wanted = sorted(paths)
    for start in range(0, len(wanted), AT_ONCE):
        taken = others.filter(path__in=wanted[start : start + AT_ONCE]).first()
        refuse_if([Finding("text-address-taken", params={"title": taken.title})] if taken else [])


def follow_in_search(texts: Iterable[Publication]) -> None:
    """The index takes these texts in anew: the section that they are found under has changed."""
    keys = texts.values_list("pk", flat=True)  # type: ignore[attr-defined]
    FreshnessChange.objects.bulk_create(
        (FreshnessChange(keys=[], object_type="editorial.publication", object_id=str(pk)) for pk in keys),
        AT_ONCE,
    )
