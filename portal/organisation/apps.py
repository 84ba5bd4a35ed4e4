from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

DAILY = 24 * 60  # minutes


class OrganisationConfig(AppConfig):
    name = "portal.organisation"
    verbose_name = _("Tổ chức")

    def ready(self) -> None:
        from portal.core import scheduler, triggers
        from portal.organisation import receivers, searching
        from portal.organisation.triggers import GUARDS

        triggers.register(*GUARDS)
        self.receivers = receivers
        searching.register_sources()
        scheduler.every(minutes=60, name="sync-roles", task="portal.organisation.tasks.sync_roles")
        scheduler.every(minutes=DAILY, name="disable-idle", task="portal.organisation.tasks.disable_idle")
        scheduler.every(minutes=DAILY, name="close-left", task="portal.organisation.tasks.close_left")
