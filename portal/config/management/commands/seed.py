"""`portal seed`: what the portal can't be without, and, under `develop`, the demonstration."""

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from portal.editorial.seed import demonstration as editorial_demonstration
from portal.editorial.seed import load as load_editorial
from portal.organisation import authority, groups
from portal.organisation.models import Unit, User
from portal.organisation.seed import demonstration as organisation_demonstration
from portal.organisation.seed import load as load_organisation
from portal.rulebook.seed import load as load_rulebook


class Command(BaseCommand):
    help = "Ghi dữ liệu ban đầu. Chạy lại nhiều lần cho cùng một kết quả."

    def handle(self, **options: object) -> None:
        load_rulebook()
        load_organisation()
        groups.sync()
        load_editorial()
        if settings.PORTAL_DEMONSTRATION:
            organisation_demonstration.load_demonstration()
            editorial_demonstration.load_demonstration(cast())


def cast() -> editorial_demonstration.Cast:
    """Which demonstration account plays which part in the sample texts."""
    users = {user.username: user for user in User.objects.filter(is_demonstration=True)}
    return editorial_demonstration.Cast(
        author=users["unit-editor"],
        unit=_unit(users["unit-editor"]),
        unit_head=users["unit-head"],
        editor=users["editor"],
        english=users["english"],
        english_unit=_unit(users["english"]),
        head=users["head"],
        deputy=users["deputy"],
        member=users["member"],
    )


def _unit(user: User) -> Unit:
    return authority.units_of(user, timezone.localdate())[0]
