"""`portal roles sync`: make the groups what the table of roles says. `portal roles list`: print the table."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from portal.organisation import groups
from portal.organisation.roles import ROLES
from portal.rulebook.states import DUTY_LABELS


class Command(BaseCommand):
    help = "Vai trò theo Điều 7: đồng bộ nhóm quyền (sync), hoặc in bảng vai trò (list)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("verb", choices=["sync", "list"], help=str(_("việc cần làm")))

    def handle(self, *, verb: str, **options: Any) -> None:
        if verb == "list":
            for name, role in ROLES.items():
                duty = DUTY_LABELS[role.duty] if role.duty else "–"
                self.stdout.write(f"{name}\t{role.name}\t{duty}\t{role.article}\t{role.granted_by or '–'}")
            return
        try:
            with transaction.atomic():
                groups.sync()
        except groups.UnknownPermission as missing:
            raise CommandError(_("Bảng vai trò nêu quyền không có: %s") % missing) from None
        self.stdout.write(str(_("Đã đồng bộ %(count)s vai trò.")) % {"count": len(ROLES)})
