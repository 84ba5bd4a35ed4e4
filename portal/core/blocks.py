"""The blocks that bodies are made of. Order and ids are part of what is approved."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as translate
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.images.blocks import ImageChooserBlock

from portal.core import embeds, pictures
from portal.core.rich_text import features

TEXT_LIMIT = 200_000


class PictureChooserBlock(ImageChooserBlock):
    """Chooses an image; all images of a body come with their renditions in one query."""

    def bulk_to_python(self, values: Iterable[int | None]) -> list[Any]:
        wanted = list(values)
        found = pictures.load(wanted, "photo")
        return [found.get(pk) if pk else None for pk in wanted]


class PictureBlock(blocks.StructBlock):
    """A picture with what it shows in words; empty words only for one that decorates."""

    image = PictureChooserBlock(label=_("Ảnh"))
    alt = blocks.CharBlock(label=_("Mô tả ảnh"), max_length=250, help_text=_("Ảnh cho thấy gì?"))
    caption = blocks.CharBlock(label=_("Chú thích"), max_length=250, required=False)

    class Meta:
        icon = "image"
        label = _("Ảnh")
        template = "core/blocks/image.html"


class QuoteBlock(blocks.StructBlock):
    """Words of somebody else, with author and source (Điều 8 khoản 3)."""

    text = blocks.TextBlock(label=_("Lời trích"), max_length=2000)
    author = blocks.CharBlock(label=_("Tác giả"), max_length=150)
    source = blocks.CharBlock(label=_("Nguồn chính thức"), max_length=250)

    class Meta:
        icon = "openquote"
        label = _("Trích dẫn")
        template = "core/blocks/quote.html"


class NoticeBlock(blocks.StructBlock):
    """A short note set apart."""

    tone = blocks.ChoiceBlock(
        label=_("Loại"),
        choices=[("info", _("Lưu ý")), ("warning", _("Cảnh báo")), ("law", _("Ghi chú hiệu lực"))],
        default="info",
    )
    text = blocks.TextBlock(label=_("Nội dung"), max_length=1000)

    class Meta:
        icon = "info-circle"
        label = _("Lưu ý")
        template = "core/blocks/notice.html"


class EmbedBlock(blocks.StructBlock):
    """Something of another part of the portal shown in place: (kind, reference)."""

    kind = blocks.CharBlock(label=_("Loại"), max_length=30)
    reference = blocks.CharBlock(label=_("Mã"), max_length=100)

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if not embeds.is_known(cleaned["kind"]):
            raise ValidationError(translate("Cổng không có loại nội dung nhúng này."))
        return cleaned

    class Meta:
        icon = "link"
        label = _("Nội dung nhúng")
        template = "core/blocks/embed.html"


def table_block() -> TypedTableBlock:
    cell = {"label": _("Chữ"), "required": False, "max_length": 1000}
    return TypedTableBlock(
        [("text", blocks.CharBlock(**cell)), ("number", blocks.CharBlock(**{**cell, "label": _("Số")}))],
        label=_("Bảng"),
        template="core/blocks/table.html",
    )


BODY_BLOCKS = [
    (
        "paragraph",
        blocks.RichTextBlock(
            label=_("Văn bản"),
            features=features(),
            max_length=TEXT_LIMIT,
            template="core/blocks/paragraph.html",
        ),
    ),
    ("image", PictureBlock()),
    ("quote", QuoteBlock()),
    ("table", table_block()),
    ("notice", NoticeBlock()),
    ("embed", EmbedBlock()),
]
