"""What the newsroom shows of texts: screens, buttons, addresses, links in rich text."""

from typing import Any

from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, include, path, reverse_lazy
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.admin.rich_text.converters.html_to_contentstate import ExternalLinkElementHandler
from wagtail.snippets.action_menu import ActionMenuItem
from wagtail.snippets.models import register_snippet

from portal.core.rich_text import link_handler
from portal.core.views import convert_text
from portal.editorial import links, rules
from portal.editorial.models import Publication
from portal.editorial.release_rules import may_see_sets
from portal.editorial.screening_rules import may_see_incidents
from portal.editorial.standing import keeps_systems, open_submission, standing, text_of
from portal.editorial.viewsets import ALL

for viewset in ALL:
    register_snippet(viewset)


class HeadsItem(MenuItem):
    """For the head of the board, and those who read all."""

    def is_shown(self, request: Any) -> bool:
        known = standing(request.user)
        return known.heads_board or known.reads_all


class BoardItem(MenuItem):
    """For members of the board."""

    def is_shown(self, request: Any) -> bool:
        return bool(standing(request.user).board_position)


class OfficeItem(MenuItem):
    """For those who act for an office that edits."""

    def is_shown(self, request: Any) -> bool:
        return bool(standing(request.user).duties)


class IncidentsItem(MenuItem):
    """For those who act on incidents."""

    def is_shown(self, request: Any) -> bool:
        return not may_see_incidents(standing(request.user), keeps_systems=keeps_systems(request.user))


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern | URLResolver]:
    return [
        path("chuyen-ma/", convert_text, name="convert_text"),
        path("noi-dung/", include("portal.editorial.urls")),
        path("ban-bien-tap/", include("portal.editorial.board_urls")),
    ]


BOARD_SCREENS = Menu(
    register_hook_name=None,
    items=[
        MenuItem(_("Phân công, ủy quyền"), reverse_lazy("board:mandates"), icon_name="key", order=10),
        MenuItem(_("Ai được duyệt"), reverse_lazy("board:authority"), icon_name="help", order=20),
        MenuItem(_("Ai làm được gì"), reverse_lazy("board:matrix"), icon_name="table", order=25),
        HeadsItem(
            _("Duyệt nhân danh Trưởng Ban"), reverse_lazy("board:in_my_name"), icon_name="user", order=30
        ),
        MenuItem(_("Đăng khẩn"), reverse_lazy("board:urgent"), icon_name="warning", order=40),
        IncidentsItem(_("Sự cố lộ bí mật"), reverse_lazy("board:incidents"), icon_name="warning", order=50),
    ],
)


@hooks.register("register_admin_menu_item")
def board_item() -> MenuItem:
    return SubmenuMenuItem(_("Thẩm quyền"), BOARD_SCREENS, icon_name="key", order=210)


@hooks.register("register_admin_menu_item")
def sections_item() -> MenuItem:
    return MenuItem(
        _("Chuyên mục"), reverse_lazy("board:sections"), icon_name="folder-open-inverse", order=200
    )


@hooks.register("register_admin_menu_item")
def queue_item() -> MenuItem:
    return BoardItem(_("Chờ duyệt"), reverse_lazy("editorial:queue"), icon_name="check", order=105)


class SetsItem(MenuItem):
    """For the office that makes sets and the board that makes them ready."""

    def is_shown(self, request: Any) -> bool:
        return not may_see_sets(standing(request.user))


@hooks.register("register_admin_menu_item")
def sets_item() -> MenuItem:
    return SetsItem(_("Đợt đăng"), reverse_lazy("editorial:release_sets"), icon_name="date", order=110)


@hooks.register("register_admin_menu_item")
def receive_item() -> MenuItem:
    return OfficeItem(_("Nhập công văn, thư"), reverse_lazy("editorial:receive"), icon_name="mail", order=130)


class ConsentsItem(MenuItem):
    """For those who record consents or check what is published."""

    def is_shown(self, request: Any) -> bool:
        return bool(request.user.has_perm("editorial.view_consent"))


@hooks.register("register_admin_menu_item")
def consents_item() -> MenuItem:
    return ConsentsItem(
        _("Ý kiến đồng ý của Lãnh đạo"), reverse_lazy("editorial:consents"), icon_name="check", order=225
    )


class UpkeepItem(MenuItem):
    """For those who have to do with texts."""

    def is_shown(self, request: Any) -> bool:
        return bool(request.user.has_perm("editorial.view_article"))


@hooks.register("register_admin_menu_item")
def upkeep_item() -> MenuItem:
    return UpkeepItem(_("Cần rà soát"), reverse_lazy("editorial:upkeep"), icon_name="history", order=130)


@hooks.register("insert_global_admin_js")
def paste_script() -> str:
    """Old encodings are noticed wherever text is pasted."""
    return format_html('<script src="{}" defer></script>', static("editorial/paste.js"))


@hooks.register("register_rich_text_features", order=100)
def plain_links(features: Any) -> None:
    """The link button asks for an address; pages are not chosen from a tree that does not exist."""
    choosers = features.plugins_by_editor["draftail"]["link"].data["chooserUrls"]
    choosers["pageChooser"] = choosers["externalLinkChooser"]
    rule = features.converter_rules_by_converter["contentstate"]["link"]["from_database_format"]
    rule[f'a[linktype="{links.KIND}"]'] = OwnLinkInEditor("LINK")


@hooks.register("register_rich_text_features")
def own_links(features: Any) -> None:
    features.register_link_type(link_handler(links.KIND))


class OwnLinkInEditor(ExternalLinkElementHandler):
    """A link to our own text, shown to its author as the address that it has today."""

    def get_attribute_data(self, attrs: dict[str, str]) -> dict[str, str]:
        return {"url": links.for_the_editor(attrs["id"])}


class SubmitItem(ActionMenuItem):
    """Save and hand in."""

    name = "action-submit"
    label = _("Lưu và gửi")
    icon_name = "upload"

    def is_shown(self, context: dict[str, Any]) -> bool:
        if context.get("locked_for_user"):
            return False
        instance = context.get("instance")
        if instance is None:
            return True
        return not rules.may_submit(
            standing(context["request"].user), text_of(instance, open_submission(instance))
        )


class PassOnItem(ActionMenuItem):
    """Save the edited text and lay it before the board."""

    name = "action-pass-on"
    label = _("Lưu và trình Ban Biên tập")
    icon_name = "upload"

    def is_shown(self, context: dict[str, Any]) -> bool:
        instance = context.get("instance")
        if instance is None or context.get("locked_for_user"):
            return False
        return not rules.may_pass_on(
            standing(context["request"].user), text_of(instance, open_submission(instance))
        )


@hooks.register("register_snippet_action_menu_item")
def submit_item(model: type[Any]) -> ActionMenuItem | None:
    return SubmitItem(order=10) if issubclass(model, Publication) else None


@hooks.register("register_snippet_action_menu_item")
def pass_on_item(model: type[Any]) -> ActionMenuItem | None:
    return PassOnItem(order=11) if issubclass(model, Publication) else None


@hooks.register("construct_snippet_action_menu")
def no_stock_publishing(items: list[Any], request: Any, context: dict[str, Any]) -> None:
    """Nobody publishes or unpublishes from the editor."""
    if issubclass(context["model"], Publication):
        items[:] = [item for item in items if item.name not in ("action-publish", "action-unpublish")]
