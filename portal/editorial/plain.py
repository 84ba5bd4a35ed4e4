"""A publication as paragraphs of plain text, for comparison and for reading."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from wagtail.rich_text import RichText

from portal.editorial.models import Article, Publication

BREAKS = re.compile(r"</(?:p|h[1-6]|li|blockquote|tr)>|<br\s*/?>|<hr\s*/?>")
TAG = re.compile(r"<[^>]+>")
LINK = re.compile(r'<a\b[^>]*?(?:href|id)="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)


def paragraphs(publication: Publication) -> list[str]:
    """Everything that is approved, in the order in which it is read."""
    return [line for line in lines(publication) if line.strip()]


def lines(publication: Publication) -> Iterator[str]:
    yield publication.title
    yield publication.section.full_name("vi")
    if isinstance(publication, Article):
        yield publication.get_genre_display()
        yield from (
            f"{moment:%d/%m/%Y %H:%M}" for moment in (publication.starts_at, publication.ends_at) if moment
        )
        yield publication.place
    yield publication.summary
    if publication.lead_image:
        image = publication.lead_image
        yield f"[{image.title}: {image.description}] {publication.lead_caption}"
    for child in publication.body:
        yield from block_lines(child.value)
    yield f"{publication.source_name} {publication.source_url}".strip()
    yield "; ".join(f"{each.get_role_display()}: {each.name}" for each in publication.contributions.all())
    yield from (str(attachment) for attachment in publication.attachments.all())
    yield publication.slug
    yield from (
        f"{moment:%d/%m/%Y %H:%M}" for moment in (publication.go_live_at, publication.expire_at) if moment
    )


def block_lines(value: Any) -> Iterator[str]:
    if isinstance(value, RichText):
        for part in BREAKS.split(LINK.sub(r"\2 (\1)", value.source)):
            yield unescape(TAG.sub("", part)).strip()
    elif hasattr(value, "rows"):
        for row in value.rows:
            yield " | ".join(str(cell.value) for cell in row)
    elif hasattr(value, "items"):
        yield " – ".join(str(each) for _, each in value.items() if each)
