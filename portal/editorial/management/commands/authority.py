"""`portal authority tin-tuc/thong-bao --on 2026-11-26`: who could approve there on a day, by what right."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone, translation

from portal.editorial.authority import Holder, who_could_approve
from portal.editorial.models import Section
from portal.editorial.seed import section_at


class Command(BaseCommand):
    help = "Ai được duyệt nội dung của một chuyên mục trong một ngày, theo căn cứ nào (Điều 6 khoản 3)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("section", help="đường dẫn tiếng Việt: tin-tuc hoặc tin-tuc/thong-bao")
        parser.add_argument("--on", default="", help="ngày (2026-11-26); để trống: hôm nay")
        parser.add_argument("--kind", default="", help="loại nội dung: article, staticpage")

    def handle(self, *, section: str, on: str, kind: str, **options: Any) -> None:
        try:
            where = section_at(section)
        except Section.DoesNotExist:
            raise CommandError(f"Không có chuyên mục «{section}».") from None
        try:
            day = date.fromisoformat(on) if on else timezone.localdate()
        except ValueError:
            raise CommandError(f"«{on}» không phải ngày. Hãy viết như 2026-11-26.") from None
        with translation.override("vi"):
            self.stdout.write(f"{where.full_name('vi')}, {day:%d/%m/%Y}")
            holders = who_could_approve(where, day, kind)
            self.stdout.write("\n".join(map(told, holders)) or "Không ai được duyệt trong ngày này.")


def told(holder: Holder) -> str:
    """One line: who, by what right, from when to when."""
    right = holder.mandate
    if right is None:
        return f"{holder.user} ({holder.position}): thẩm quyền của Trưởng Ban"
    until = f"{right.valid_to:%d/%m/%Y}" if right.valid_to else "khi có quyết định khác"
    lines = [
        f"{holder.user} ({holder.position}): {right}, {right.given_by} giao",
        f"từ {right.valid_from:%d/%m/%Y} đến {until}",
        ", ".join(holder.powers).lower(),
    ]
    if holder.until:
        lines.append(f"thu hồi lúc {timezone.localtime(holder.until):%H:%M %d/%m/%Y}")
    return "; ".join(lines)
