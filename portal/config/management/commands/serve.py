"""`portal serve`: the web server, the background worker and the scheduler, as one."""

import os
import sys
from argparse import ArgumentParser

from django.conf import settings
from django.core.checks import Tags
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from portal.config import processes, web_server
from portal.config.checks import refuse_unsafe
from portal.core import hosts
from portal.organisation.seed import demonstration

PYTHON = [sys.executable, "-m"]
BEHIND = ["nice"]  # readers come first


class Command(BaseCommand):
    help = "Chạy Cổng: máy chủ web, tiến trình nền và bộ lập lịch, trong một nhóm tiến trình."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--prepare", action="store_true", help="cập nhật cơ sở dữ liệu và dữ liệu ban đầu trước"
        )
        parser.add_argument("--workers", type=int, default=2, help="số tiến trình web")

    def handle(self, *, prepare: bool, workers: int, **options: object) -> None:
        address, port = os.environ.get("LISTEN", "127.0.0.1"), port_of(os.environ.get("PORT", "8000"))
        try:
            refuse_unsafe()
            processes.port_is_free(address, port)
            self.lock = processes.alone_in(settings.DATA)
        except (ImproperlyConfigured, OSError) as refusal:
            raise CommandError(str(refusal)) from None
        if prepare:
            call_command("migrate", verbosity=0)
            call_command("seed")
        self.check(tags=[Tags.database], databases=["default"])
        connections.close_all()
        self._announce()
        ended = processes.together(
            [
                web_server.command(
                    "portal.config.wsgi:application", address=address, port=port, workers=workers
                ),
                [*BEHIND, *PYTHON, "portal", "work"],
                [*BEHIND, *PYTHON, "portal", "schedule"],
            ]
        )
        if ended:
            raise CommandError(f"Một tiến trình đã dừng ngoài ý muốn, Cổng dừng theo: {ended}")

    def _announce(self) -> None:
        lines = {
            "Tiếng Việt": hosts.url("vi"),
            "English": hosts.url("en"),
            "Khu vực biên tập": hosts.url("desk", "/admin/"),
        }
        if settings.PORTAL_DEMONSTRATION:
            lines["Tài khoản dùng thử"] = ", ".join(row["username"] for row in demonstration.table())
            lines["Mật khẩu chung"] = demonstration.PASSWORD
        for name, text in lines.items():
            self.stdout.write(f"  {name:20} {text}")
        self.stdout.flush()


def port_of(said: str) -> int:
    if not said.isdecimal() or not 0 < int(said[:6]) < 65536:
        raise CommandError(f"PORT phải là số từ 1 đến 65535, không phải “{said}”.")
    return int(said)
