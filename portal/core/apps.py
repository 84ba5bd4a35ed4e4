from django.apps import AppConfig
from django.core import checks
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate, post_save, pre_delete, pre_migrate, pre_save
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "portal.core"
    verbose_name = _("Nền tảng")

    def ready(self) -> None:
        from portal.core import bare_pictures, collation, freshness, settled, triggers

        triggers.register(*triggers.append_only("audit_event"))
        bare_pictures.teach_willow()
        connection_created.connect(collation.teach)
        pre_migrate.connect(triggers.before_migrations, sender=self)
        post_migrate.connect(triggers.after_migrations, sender=self)
        checks.register(checks.Tags.database)(triggers.check)
        for name in ("Image", "Document"):
            post_save.connect(freshness.touch_file, sender=self.get_model(name))
            pre_save.connect(settled.before_save, sender=self.get_model(name))
            pre_delete.connect(settled.before_delete, sender=self.get_model(name))
