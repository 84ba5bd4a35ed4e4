from django.apps import AppConfig
from django.core.checks import Tags, register
from django.utils.translation import gettext_lazy as _


class ConfigConfig(AppConfig):
    name = "portal.config"
    label = "config"
    verbose_name = _("Cấu hình")

    def ready(self) -> None:
        from portal.config.checks import demonstration_accounts, unsafe_settings

        register(unsafe_settings)
        register(demonstration_accounts, Tags.database)
