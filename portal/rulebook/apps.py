from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RulebookConfig(AppConfig):
    name = "portal.rulebook"
    verbose_name = _("Quy định theo thời gian")
