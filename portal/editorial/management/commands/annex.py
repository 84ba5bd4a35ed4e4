"""`portal annex --format odt --on 2026-11-26 --to phu-luc.odt`: the list of sections as a document."""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from portal.editorial import annex


class Command(BaseCommand):
    help = "Lập phụ lục danh sách mục, chuyên mục trong một ngày (Điều 7 khoản 1 điểm a)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--format", choices=sorted(annex.FORMS), default="odt", help="dạng tệp")
        parser.add_argument("--on", default="", help="ngày (2026-11-26); để trống: hôm nay")
        parser.add_argument("--to", default="", help="tệp sẽ ghi; để trống: phu-luc-chuyen-muc.<dạng>")

    def handle(self, *, on: str, to: str, **options: Any) -> None:
        form = options["format"]
        try:
            day = date.fromisoformat(on) if on else timezone.localdate()
        except ValueError:
            raise CommandError(f"«{on}» không phải ngày. Hãy viết như 2026-11-26.") from None
        _media_type, make = annex.FORMS[form]
        target = Path(to or f"phu-luc-chuyen-muc.{form}")
        target.write_bytes(make(annex.rows(day), day))
        self.stdout.write(str(target))
