"""`portal accounts enable NAME --decision "..."`: for the operator, when no body can open an account."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext_lazy as _

from portal.law.findings import Refused
from portal.organisation.actions import idling
from portal.organisation.messages import words
from portal.organisation.models import User


class Command(BaseCommand):
    help = "Mở lại một tài khoản đã khoá (enable), khi không còn ai của bộ phận quản lý làm được."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("verb", choices=["enable"], help=str(_("việc cần làm")))
        parser.add_argument("username", help=str(_("tên đăng nhập")))
        parser.add_argument("--decision", default="", help=str(_("lý do, căn cứ")))

    def handle(self, *, username: str, decision: str, **options: Any) -> None:
        user = User.objects.filter(username=username).first()
        if user is None:
            raise CommandError(_("Không có tài khoản này."))
        try:
            idling.enable_account(by=None, user=user, decision=decision)
        except Refused as refusal:
            raise CommandError(" ".join(words(finding) for finding in refusal.findings)) from None
        self.stdout.write(str(_("Đã mở lại tài khoản.")))
