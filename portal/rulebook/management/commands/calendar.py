"""`portal calendar import FILE [--dry-run]`, `portal calendar announce YEAR --decision TEXT`."""

import datetime as dt
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext_lazy as _

from portal.law.findings import Finding, Refused, refuse_if
from portal.rulebook import day_table
from portal.rulebook.actions import announce_year, import_days, plan_import
from portal.rulebook.messages import words


class Command(BaseCommand):
    help = "Nhập ngày nghỉ và làm bù từ tệp CSV, công bố lịch nghỉ của một năm."

    def add_arguments(self, parser: ArgumentParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        table = verbs.add_parser("import", help="nhập một tệp CSV")
        table.add_argument("file", type=Path, help="tệp CSV, mã UTF-8")
        table.add_argument("--dry-run", action="store_true", help="chỉ thử, không ghi")
        year = verbs.add_parser("announce", help="ghi rằng lịch nghỉ của một năm đã công bố đủ")
        year.add_argument("year", type=int, help="năm")
        year.add_argument("--decision", required=True, help="số, ký hiệu của thông báo")
        year.add_argument("--known-on", type=dt.date.fromisoformat, help="ngày được biết, nếu rõ")

    def handle(self, *, verb: str, **options: Any) -> None:
        try:
            told = self.table(**options) if verb == "import" else self.year(**options)
        except Refused as refusal:
            raise CommandError("\n".join(words(finding) for finding in refusal.findings)) from None
        self.stdout.write(told)

    def table(self, *, file: Path, dry_run: bool, **options: Any) -> str:
        text, findings = day_table.decode(content_of(file))
        refuse_if(findings)
        plan = plan_import(text) if dry_run else import_days(by=None, text=text)
        refuse_if(plan.findings)
        done = _("Chỉ thử, chưa ghi: ") if dry_run else ""
        told = _("thêm %(added)s ngày, sửa %(changed)s ngày, %(unchanged)s ngày giữ nguyên.")
        counted = {"added": len(plan.added), "changed": len(plan.changed), "unchanged": plan.unchanged}
        return f"{done}{str(told) % counted}"

    def year(self, *, year: int, decision: str, known_on: dt.date | None, **options: Any) -> str:
        row = announce_year(by=None, year=year, decision=decision, known_on=known_on)
        return str(_("Đã ghi lịch nghỉ năm %(year)s theo %(decision)s.")) % {
            "year": row.year,
            "decision": row.decision,
        }


def content_of(file: Path) -> bytes:
    """What the file holds; `Refused` where it can't be read."""
    try:
        return file.read_bytes()
    except OSError:
        raise Refused(Finding("command.file", params={"file": file})) from None
