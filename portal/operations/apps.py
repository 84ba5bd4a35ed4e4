from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OperationsConfig(AppConfig):
    name = "portal.operations"
    verbose_name = _("Vận hành")

    def ready(self) -> None:
        from portal.editorial.signals import secret_removed
        from portal.operations.known_backups import mark_after_removal

        secret_removed.connect(mark_after_removal)
