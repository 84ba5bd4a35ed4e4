"""A publication as paragraphs of plain text, for comparison and for reading."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from html import unescape
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.rich_text import RichText

from portal.core.models import Image
from portal.editorial.comparison import Row, compared
from portal.editorial.credits import shared
from portal.editorial.models import Article, Publication

BREAKS = re.compile(r"</(?:p|h[1-6]|li|blockquote|tr)>|<br\s*/?>|<hr\s*/?>")
TAG = re.compile(r"<[^>]+>")
LINK = re.compile(r'<a\b[^>]*?(?:href|id)="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)


def paragraphs(publication: Publication) -> list[str]:
    """Everything that is approved, in the order in which it is read."""
    return [line for line in lines(publication) if line.strip()]


def changes(publication: Publication, new: Publication) -> list[Row]:
    """What the public reads now beside a revision of it; nothing beside all of it where it isn't live."""
    old = publication.live_revision.as_object() if publication.live_revision else None
    return compared(paragraphs(old) if old else [], paragraphs(new))


def read_by_the_public(publication: Publication) -> list[str]:
    """What of a text readers see, for a comparison that they can read."""
    return [
        line for line in (publication.title, publication.summary, *body_lines(publication)) if line.strip()
    ]


def body_lines(publication: Publication) -> Iterator[str]:
    for child in publication.specific.body:
        yield from block_lines(child.value)


def lines(publication: Publication) -> Iterator[str]:
    yield named(_("Tiêu đề"), publication.title)
    yield named(_("Chuyên mục › mục"), publication.section.full_name("vi"))
    if isinstance(publication, Article):
        yield named(_("Thể loại"), publication.get_genre_display())
        yield named(_("Bắt đầu"), moment(publication.starts_at))
        yield named(_("Kết thúc"), moment(publication.ends_at))
        yield named(_("Địa điểm"), publication.place)
    yield named(_("Tóm tắt"), publication.summary)
    if publication.lead_image:
        image = publication.lead_image
        yield named(
            _("Ảnh đại diện"), f"[{image.title}: {image.description}] {publication.lead_caption}".strip()
        )
        yield provenance(image)
    yield from body_lines(publication)
    yield named(_("Nguồn"), f"{publication.source_name} {publication.source_url}".strip())
    yield from credit_lines(publication)
    for attachment in publication.attachments.all():
        yield named(_("Tệp đính kèm"), str(attachment))
    yield named(_("Đường dẫn ngắn"), publication.slug)
    yield named(_("Hẹn đăng"), moment(publication.go_live_at))
    yield named(_("Hẹn gỡ"), moment(publication.expire_at))


def credit_lines(publication: Publication) -> Iterator[str]:
    """Who made it with their shares, and what it takes from whom."""
    contributions = list(publication.contributions.all())
    try:
        shares = [f" ({share}%)" for _contribution, share in shared(contributions)]
    except ValueError:
        shares = [f" ({each.share}%)" if each.share else "" for each in contributions]
    pairs = zip(contributions, shares, strict=True)
    yield "; ".join(f"{each.get_role_display()}: {each.name}{share}" for each, share in pairs)
    for quotation in publication.quotations.all():
        said = f"{quotation} {quotation.url} {moment_of_day(quotation.original_on)}".strip()
        yield named(quotation.get_extent_display(), said)


def moment_of_day(value: date | None) -> str:
    return f"{value:%d/%m/%Y}" if value else ""


def provenance(image: Image) -> str:
    """Whose a picture is."""
    said = "; ".join(each for each in (image.author, image.source, image.licence) if each)
    return named(_("Tác giả, nguồn ảnh"), said)


def named(name: str, value: str) -> str:
    """A field with its name; nothing where it is empty."""
    return f"{name}: {value}" if value else ""


def moment(value: datetime | None) -> str:
    return f"{timezone.localtime(value):%d/%m/%Y %H:%M}" if value else ""


def block_lines(value: Any) -> Iterator[str]:
    if isinstance(value, RichText):
        for part in BREAKS.split(LINK.sub(r"\2 (\1)", value.source)):
            yield unescape(TAG.sub("", part)).strip()
    elif hasattr(value, "rows"):
        yield value.caption or ""
        headings = [str(column["heading"] or "") for column in value.columns]
        yield " | ".join(headings) if any(headings) else ""
        for row in value.rows:
            yield " | ".join(str(cell.value) for cell in row)
    elif hasattr(value, "items"):
        yield " – ".join(str(each) for _, each in value.items() if each)
        if isinstance(image := value.get("image"), Image):
            yield provenance(image)
