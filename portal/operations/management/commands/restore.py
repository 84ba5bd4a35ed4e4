"""`portal restore FILE --into FOLDER`: the data folder of a backup, from which a portal can be started."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.audit.verification import WORDS
from portal.core.files import mib
from portal.operations.databases import engine
from portal.operations.known_backups import marked_by
from portal.operations.refusals import Impossible
from portal.operations.restoring import Restored, restore


class Command(BaseCommand):
    help = "Phục hồi một bản sao lưu vào một thư mục dữ liệu mới."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="tệp do portal backup ghi")
        parser.add_argument(
            "--into", type=Path, required=True, help="thư mục dữ liệu; phải trống hoặc chưa có"
        )
        parser.add_argument(
            "--despite-secret",
            action="store_true",
            help="phục hồi cả bản sao lưu còn chứa nội dung đã gỡ bỏ vì bí mật",
        )
        parser.add_argument("--pg-bin", type=Path, help="thư mục có pg_restore, nếu không có trong PATH")

    def handle(self, *args: Any, file: Path, into: Path, pg_bin: Path | None, **options: Any) -> None:
        incident = marked_by(file.absolute())
        if incident is not None and not options["despite_secret"]:
            raise CommandError(
                f"Bản sao lưu này còn chứa nội dung đã gỡ bỏ vì bí mật (sự cố số {incident})."
                " Hãy dùng bản mới hơn; nếu buộc phải dùng: --despite-secret, rồi gỡ bỏ lại ngay."
            )
        try:
            done = restore(file.absolute(), into.absolute(), engine(pg_bin))
        except Impossible as refusal:
            raise CommandError(str(refusal)) from None
        except OSError as error:
            raise CommandError(f"Không đọc hoặc ghi được: {error}") from None
        self.say(done, into)
        if incident is not None:
            self.stderr.write(f"Trước khi mở Cổng: gỡ bỏ lại nội dung của sự cố số {incident}.")
        if done.faults:
            first = done.faults[0]
            raise CommandError(
                f"Đã phục hồi đúng như bản sao lưu, nhưng nhật ký kiểm toán không toàn vẹn:"
                f" {WORDS[first.kind]} ở sự kiện số {first.seq}."
            )

    def say(self, done: Restored, into: Path) -> None:
        manifest = done.manifest
        rows = manifest.rows
        self.stdout.write(
            f"Đã phục hồi vào {into} bản sao lưu lúc {manifest.moment}, Cổng {manifest.portal}:"
        )
        self.stdout.write(
            f"  {rows['editorial.publication']} nội dung, {rows['organisation.user']} tài khoản"
        )
        self.stdout.write(f"  {manifest.files} tệp; tất cả {mib(manifest.size)} MB, đúng từng mã kiểm")
        self.stdout.write(f"  nhật ký kiểm toán: {rows['audit.event']} sự kiện")
        self.stdout.write("Tiếp theo:")
        if done.pending:
            self.stdout.write(f"  DATA={into} portal migrate")
        self.stdout.write(f"  DATA={into} portal serve")
        self.stdout.write("Chỉ mục tìm kiếm và các trang giữ sẵn được tạo lại tự động.")
