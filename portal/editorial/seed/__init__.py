"""The first tree of sections, proposed to the board; under `develop`, a living site."""

import csv
from collections.abc import Iterator
from pathlib import Path

from wagtail.models import Locale

from portal.core import freshness
from portal.editorial.models import Section, Synonyms

TREE = Path(__file__).with_name("sections.csv")
SYNONYMS = Path(__file__).with_name("synonyms.csv")


def load() -> None:
    """Make the two languages, the proposed sections and the first synonyms; nothing that exists is changed.

    The regulation's annex isn't among the documents: the tree is a proposal until the board approves it
    (Điều 6 khoản 2 điểm a, Điều 7 khoản 1 điểm a).
    """
    for code in ("vi", "en"):
        Locale.objects.get_or_create(language_code=code)
    with TREE.open(encoding="utf-8", newline="") as lines:
        for position, row in enumerate(csv.DictReader(lines)):
            propose(row, position)
    if not Synonyms.objects.exists():
        Synonyms.objects.bulk_create(
            Synonyms(language=language, words="\n".join(ways)) for language, ways in first_synonyms()
        )
        freshness.touch("finding")


def first_synonyms() -> Iterator[tuple[str, list[str]]]:
    """Abbreviations and everyday words, as (language, ways of saying the same); the newsroom has them on."""
    with SYNONYMS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield row["language"], [way.strip() for way in row["words"].split("|")]


def propose(row: dict[str, str], position: int) -> None:
    above, _, slug = row["path_vi"].rpartition("/")
    Section.objects.get_or_create(
        parent=section_at(above) if above else None,
        slug_vi=slug,
        defaults={
            "name_vi": row["name_vi"],
            "name_en": row["name_en"],
            "slug_en": row["path_en"].rpartition("/")[2],
            "duty": row["duty"],
            "in_menu": row["in_menu"] == "yes",
            "position": position,
        },
    )


def section_at(path: str) -> Section:
    """The section at a Vietnamese slug path, one or two parts."""
    above, _, slug = path.rpartition("/")
    found: Section = (
        Section.objects.get(slug_vi=slug, parent__slug_vi=above)
        if above
        else Section.objects.get(slug_vi=slug, parent=None)
    )
    return found
