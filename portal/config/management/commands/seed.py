"""`portal seed`: what the portal can't be without, and, where it may, the demonstration."""

from collections.abc import Callable
from importlib import import_module

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.module_loading import module_has_submodule


class Command(BaseCommand):
    help = "Ghi dữ liệu ban đầu. Chạy lại nhiều lần cho cùng một kết quả."

    def handle(self, **options: object) -> None:
        for load in _loaders("load"):
            load()
        if settings.PORTAL_DEMONSTRATION:
            for load in _loaders("load_demonstration"):
                load()


def _loaders(name: str) -> list[Callable[[], None]]:
    found = []
    for app in ("rulebook", "organisation", "editorial"):
        package = import_module(f"portal.{app}")
        if module_has_submodule(package, "seed"):
            function = getattr(import_module(f"portal.{app}.seed"), name, None)
            if function:
                found.append(function)
    return found
