"""What the rulebook adds to the newsroom."""

from typing import Any

from wagtail import hooks

from .viewsets import viewsets


@hooks.register("register_admin_viewset")
def register_rulebook() -> list[Any]:
    return viewsets
