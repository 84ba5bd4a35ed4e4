from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CountingConfig(AppConfig):
    name = "portal.counting"
    verbose_name = _("Lượt xem và tìm kiếm")

    def ready(self) -> None:
        from portal.core import scheduler

        scheduler.every(minutes=60, name="fold-counts", task="portal.counting.tasks.fold")
