"""The editor's panels, in the order in which an author thinks."""

from typing import Any

from django.forms import RadioSelect
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList, Panel

from portal.editorial.credit_forms import CreditFormSet
from portal.editorial.forms import PublicationForm
from portal.editorial.widgets import AccountInput


def opening(*extra: Panel) -> list[Panel]:
    return [
        FieldPanel("title"),
        FieldPanel("section"),
        *extra,
        FieldPanel("summary", help_text=_("Một hoặc hai câu: bài nói gì, cho ai.")),
    ]


def picture() -> Panel:
    return MultiFieldPanel([FieldPanel("lead_image"), FieldPanel("lead_caption")], heading=_("Ảnh đại diện"))


class ChosenInline(InlinePanel):
    """Rows beside the text whose choices are read once for the whole form."""

    def get_form_options(self) -> dict[str, Any]:
        options: dict[str, Any] = super().get_form_options()
        options["formsets"][self.relation_name]["formset"] = CreditFormSet
        return options


def credits_panel() -> Panel:
    share = FieldPanel("share", help_text=_("Để trống thì chia đều. Không công khai."))
    return ChosenInline(
        "contributions",
        heading=_("Tác giả, người đóng góp"),
        label=_("Người đóng góp"),
        panels=[
            FieldPanel("name"),
            FieldRowPanel([FieldPanel("role"), share]),
            FieldPanel("user", widget=AccountInput, help_text=_("Tên đăng nhập, nếu có tài khoản.")),
            FieldPanel("unit"),
        ],
    )


def quotations_panel() -> Panel:
    source = FieldPanel("source", help_text=_("Nguồn chưa có: báo bộ phận thường trực."))
    return ChosenInline(
        "quotations",
        heading=_("Nội dung trích dẫn, sử dụng lại"),
        label=_("Mục trích dẫn"),
        panels=[
            source,
            FieldPanel("extent"),
            FieldRowPanel([FieldPanel("author"), FieldPanel("title")]),
            FieldRowPanel([FieldPanel("url"), FieldPanel("original_on")]),
        ],
    )


def closing() -> list[Panel]:
    """Source and authors (Điều 8 khoản 3), attachments, address."""
    return [
        MultiFieldPanel(
            [
                FieldPanel("reuse", widget=RadioSelect),
                FieldRowPanel(
                    [
                        FieldPanel("source_name", heading=_("Nguồn của phần tự biên soạn")),
                        FieldPanel("source_url"),
                    ]
                ),
                quotations_panel(),
                credits_panel(),
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
