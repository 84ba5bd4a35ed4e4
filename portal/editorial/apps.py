from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EditorialConfig(AppConfig):
    name = "portal.editorial"
    verbose_name = _("Biên tập")

    def ready(self) -> None:
        from portal.core import gates, media, rich_text, scheduler, settled, triggers
        from portal.editorial import links, searching
        from portal.editorial.consenting import consent_gate
        from portal.editorial.screening import screening_gate
        from portal.editorial.shown import is_under_review
        from portal.editorial.triggers import GUARDS
        from portal.editorial.visibility import reviews

        triggers.register(*GUARDS)
        rich_text.register_links(links.KIND, links.addresses)
        media.allow(reviews)
        settled.hold(is_under_review)
        searching.register_sources()
        gates.register("consent", consent_gate)
        gates.register("screening", screening_gate)
        scheduler.every(minutes=1, name="publish-due", task="portal.editorial.tasks.publish_due")
        scheduler.watch(
            name="publish-at-its-moment",
            task="portal.editorial.tasks.publish_due",
            latest="portal.editorial.actions.releases.latest_moment",
        )
        scheduler.every(minutes=1, name="look-ahead", task="portal.editorial.tasks.look_ahead")
        scheduler.every(minutes=15, name="remind-board", task="portal.editorial.tasks.remind")
        scheduler.every(minutes=24 * 60, name="tell-reviews", task="portal.editorial.tasks.tell_reviews")
