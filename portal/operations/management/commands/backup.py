"""`portal backup FILE`: database and files of one moment, in one sealed file."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.core.files import mib
from portal.operations.backing_up import back_up
from portal.operations.databases import engine
from portal.operations.refusals import Impossible


class Command(BaseCommand):
    help = "Sao lưu cơ sở dữ liệu và tệp, tại một thời điểm, vào một tệp có niêm phong."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="tệp sẽ ghi; chưa được có")
        parser.add_argument("--pg-bin", type=Path, help="thư mục có pg_dump, nếu không có trong PATH")

    def handle(self, *args: Any, file: Path, pg_bin: Path | None, **options: Any) -> None:
        try:
            manifest = back_up(file.absolute(), engine(pg_bin))
        except Impossible as refusal:
            raise CommandError(str(refusal)) from None
        except OSError as error:
            raise CommandError(f"Không ghi được: {error}") from None
        events = manifest.rows["audit.event"]
        self.stdout.write(
            f"Đã sao lưu vào {file}: {manifest.files} tệp, {mib(manifest.size)} MB,"
            f" nhật ký kiểm toán đến sự kiện số {events}, lúc {manifest.moment}."
        )
        if (manifest.audit or (0, ""))[0] != events:
            self.stderr.write("Chú ý: nhật ký kiểm toán có vấn đề. Hãy chạy: portal audit verify")
