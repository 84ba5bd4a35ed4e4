from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "portal.search"
    verbose_name = _("Tìm kiếm")

    def ready(self) -> None:
        from portal.core import scheduler

        scheduler.every(minutes=1, name="follow-search", task="portal.search.tasks.follow")
