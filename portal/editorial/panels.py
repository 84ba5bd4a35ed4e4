"""The editor's panels, in the order in which an author thinks."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList, Panel

from portal.editorial.forms import PublicationForm


def opening(*extra: Panel) -> list[Panel]:
    return [
        FieldPanel("title"),
        FieldPanel("section"),
        *extra,
        FieldPanel("summary", help_text=_("Một hoặc hai câu: bài nói gì, cho ai.")),
    ]


def picture() -> Panel:
    return MultiFieldPanel([FieldPanel("lead_image"), FieldPanel("lead_caption")], heading=_("Ảnh đại diện"))


def closing() -> list[Panel]:
    """Source and authors (Điều 8 khoản 3), attachments, address."""
    return [
        MultiFieldPanel(
            [
                FieldPanel("source_name"),
                FieldPanel("source_url"),
                InlinePanel(
                    "contributions",
                    heading=_("Tác giả, người đóng góp"),
                    label=_("Người đóng góp"),
                    panels=[FieldPanel("name"), FieldPanel("role")],
                ),
            ],
            heading=_("Nguồn và tác giả (Điều 8 khoản 3)"),
        ),
        InlinePanel(
            "attachments",
            heading=_("Tệp đính kèm"),
            label=_("Tệp"),
            panels=[FieldPanel("document"), FieldPanel("label")],
        ),
        MultiFieldPanel(
            [FieldPanel("slug"), FieldPanel("origin")],
            heading=_("Đường dẫn và tính chất"),
            classname="collapsed",
        ),
    ]


def whole(panels: list[Panel]) -> ObjectList:
    return ObjectList(panels, base_form_class=PublicationForm)


def article_panels() -> ObjectList:
    event = MultiFieldPanel(
        [FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]), FieldPanel("place")],
        heading=_("Thời gian, địa điểm (chỉ cho sự kiện)"),
        classname="collapsed",
    )
    return whole([*opening(FieldPanel("genre")), picture(), FieldPanel("body"), event, *closing()])


def static_page_panels() -> ObjectList:
    return whole([*opening(FieldPanel("purpose")), picture(), FieldPanel("body"), *closing()])
