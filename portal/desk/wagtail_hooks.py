"""The newsroom's home and menu."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, include, path, reverse_lazy
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from portal.desk.mine import Mine

HIDDEN = frozenset({"explorer", "reports", "settings", "help", "snippets"})


@hooks.register("construct_homepage_panels")
def home_panels(request: HttpRequest, panels: list[Any]) -> None:
    """Nothing of Wagtail's (it knows Pages only): what waits for me, what I sent and where it is."""
    panels[:] = Mine(request.user).panels()


@hooks.register("construct_homepage_summary_items")
def no_summary(request: HttpRequest, items: list[Any]) -> None:
    items.clear()


@hooks.register("construct_main_menu")
def menu(request: HttpRequest, items: list[Any]) -> None:
    items[:] = [item for item in items if item.name not in HIDDEN]


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern | URLResolver]:
    return [path("", include("portal.desk.urls"))]


class CountsItem(MenuItem):
    """For those who may see the counts."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm("counting.view_daycount"))


@hooks.register("register_admin_menu_item")
def counts_item() -> MenuItem:
    return CountsItem(
        _("Lượt xem và tìm kiếm"), reverse_lazy("desk:counts"), icon_name="view", name="counts", order=330
    )


@hooks.register("insert_global_admin_css")
def stylesheet() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("editorial/newsroom.css"))
