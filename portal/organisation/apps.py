from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationConfig(AppConfig):
    name = "portal.organisation"
    verbose_name = _("Tổ chức")

    def ready(self) -> None:
        from portal.core import scheduler
        from portal.organisation import receivers, searching

        self.receivers = receivers
        searching.register_sources()
        scheduler.every(minutes=60, name="sync-roles", task="portal.organisation.tasks.sync_roles")
