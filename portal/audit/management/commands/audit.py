"""`portal audit verify`: whether the log is whole."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.audit.verification import WORDS, faults


class Command(BaseCommand):
    help = "Kiểm tra nhật ký kiểm toán: sửa, chèn, xoá, đảo thứ tự, cắt cuối."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("what", choices=["verify"])

    def handle(self, *args: Any, **options: Any) -> None:
        count, found = faults()
        if found:
            first = found[0]
            raise CommandError(f"Nhật ký không toàn vẹn: {WORDS[first.kind]} ở sự kiện số {first.seq}.")
        self.stdout.write(f"Nhật ký toàn vẹn: {count} sự kiện.")
