"""`portal search rebuild|follow|status`: the index of what is public."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.search import following


class Command(BaseCommand):
    help = "Chỉ mục tìm kiếm: dựng lại, cập nhật, cho biết chậm bao nhiêu."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("what", choices=["rebuild", "follow", "status"])

    def handle(self, *args: Any, what: str, **options: Any) -> None:
        if what == "rebuild":
            self.stdout.write(f"Đã dựng lại chỉ mục: {following.rebuild()} mục.")
        elif what == "follow":
            self.stdout.write(f"Đã cập nhật {following.follow()} thay đổi.")
        else:
            self.status()

    def status(self) -> None:
        behind = following.behind()
        if behind is None:
            raise CommandError("Chưa có chỉ mục dùng được. Chạy: portal search rebuild")
        self.stdout.write(f"Chỉ mục còn chậm {behind} thay đổi.")
