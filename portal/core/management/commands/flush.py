"""`flush` empties a database that must never be emptied: for the test suite alone."""

from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.core.management.commands import flush
from django.db import connections

from portal.core import triggers


class Command(flush.Command):
    def handle(self, **options: Any) -> None:
        if not settings.GUARDS_MAY_BE_LIFTED:
            raise CommandError("Cơ sở dữ liệu này giữ hồ sơ phải lưu: không xoá trắng được.")
        with triggers.lifted(connections[options["database"]]):
            super().handle(**options)
