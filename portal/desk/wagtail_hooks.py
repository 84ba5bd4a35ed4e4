"""The newsroom's home and menu."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks

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


@hooks.register("insert_global_admin_css")
def stylesheet() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("editorial/newsroom.css"))
