"""Live texts for the tests of public pages, put there directly: how they get live is tested elsewhere."""

import datetime
import io
import itertools
import json
from typing import Any

from django.core.files.images import ImageFile
from django.utils import timezone
from PIL import Image as Drawing
from wagtail.models import Locale

from portal.core.models import Document, Image
from portal.core.text import slug
from portal.editorial.models import (
    AlertBanner,
    Approval,
    Article,
    Attachment,
    Publication,
    Section,
    StaticPage,
)
from portal.editorial.states import SectionState
from portal.organisation.models import Unit, User

_count = itertools.count(1)


def locale(language: str) -> Locale:
    return Locale.objects.get_or_create(language_code=language)[0]


def section(name: str = "tin-tuc", parent: Section | None = None, **fields: Any) -> Section:
    """An approved section that speaks both languages."""
    defaults = {
        "name_vi": f"Chuyên mục {name}",
        "name_en": f"Section {name}",
        "slug_vi": name,
        "slug_en": f"{name}-en",
        "state": SectionState.APPROVED,
    }
    return Section.objects.create(parent=parent, **{**defaults, **fields})


def unit(name: str = "Đơn vị mẫu", **fields: Any) -> Unit:
    """A unit that exists today; the same one for the same name."""
    known = Unit.objects.filter(name_vi=name).first()
    defaults = {
        "kind": Unit.Kind.CENTRAL,
        "short_name_vi": name,
        "slug_vi": slug(name),
        "valid_from": datetime.date(2021, 1, 1),
    }
    return known or Unit.objects.create(name_vi=name, **{**defaults, **fields})


def approver() -> User:
    return User.objects.get_or_create(username="approver", name="Người duyệt")[0]


def image(title: str = "Ảnh mẫu") -> Image:
    """A picture large enough for every size that the pages use."""
    data = io.BytesIO()
    Drawing.new("RGB", (1600, 1000), (11, 84, 136)).save(data, "JPEG")
    file = ImageFile(io.BytesIO(data.getvalue()), name=f"anh-{next(_count)}.jpg")
    return Image.objects.create(title=title, file=file, description="Bộ phận một cửa", is_public=True)


def document(title: str = "Mẫu đơn") -> Document:
    file = ImageFile(io.BytesIO(b"%PDF-1.4 sample"), name=f"mau-{next(_count)}.pdf")
    return Document.objects.create(title=title, file=file, file_size=15, is_public=True)


def article(section: Section, language: str = "vi", **fields: Any) -> Article:
    """A live article under a section."""
    number = next(_count)
    defaults = {
        "title": f"Bài số {number}",
        "slug": f"bai-so-{number}",
        "summary": "Tóm tắt của một bài mẫu.",
        "unit": unit(),
        "genre": "news",
    }
    text = Article(section=section, locale=locale(language), **{**defaults, **fields})
    text.live = False
    text.save()
    live: Article = go_live(text)
    return live


def go_live(text: Any, path: str = "") -> Any:
    """Approve the text as it stands and put it at its address."""
    revision = text.save_revision()
    approval = Approval.objects.create(
        publication_id=text.pk,
        revision=revision,
        section=text.section,
        sha256="0" * 64,
        approver=approver(),
        at=timezone.now(),
    )
    now = timezone.now() - datetime.timedelta(minutes=1)
    Publication.objects.filter(pk=text.pk).update(
        live=True,
        live_approval=approval,
        live_revision=revision,
        path=path or f"{text.section.root.path(text.language)}{text.slug}/",
        first_published_at=now,
        last_published_at=now,
    )
    return type(text).objects.get(pk=text.pk)


def body(blocks: list[tuple[str, Any]]) -> str:
    """A stored body of (type, value) blocks."""
    return json.dumps([{"type": kind, "value": value} for kind, value in blocks])


def static_page(section: Section, purpose: str, language: str = "vi") -> StaticPage:
    """A live static page."""
    page = StaticPage(
        section=section,
        locale=locale(language),
        title=f"Trang {purpose}",
        slug=purpose,
        unit=unit(),
        purpose=purpose,
        body=body([("paragraph", "<p>Nội dung.</p>")]),
    )
    page.live = False
    page.save()
    live: StaticPage = go_live(page)
    return live


def attach(text: Publication) -> None:
    """A file offered beside a text."""
    Attachment.objects.create(publication_id=text.pk, document=document())


def alert(text: Publication | None = None, text_vi: str = "Cảnh giác giả mạo.") -> AlertBanner:
    """An alert that stands now."""
    now = timezone.now()
    hour = datetime.timedelta(hours=1)
    return AlertBanner.objects.create(
        text_vi=text_vi,
        text_en="Beware.",
        publication_id=text and text.pk,
        starts_at=now - hour,
        ends_at=now + hour,
    )
