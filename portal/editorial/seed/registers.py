"""Rows of the registers for the demonstration: two official sources, how often lasting pages are reviewed."""

from datetime import timedelta

from django.utils import timezone

from portal.editorial.actions import registers
from portal.editorial.models import ReviewInterval, Source
from portal.organisation.models import User

SOURCES = (
    ("Cổng Thông tin điện tử Chính phủ", "Government Portal", "https://chinhphu.vn/", "state"),
    (
        "Cơ sở dữ liệu quốc gia về văn bản pháp luật",
        "National Database of Legal Documents",
        "https://vbpl.vn/",
        "legal-database",
    ),
)
WHY = "Trình diễn: trang của cơ quan nhà nước. Bộ phận thường trực ghi căn cứ khi dùng thật."
DAYS_BETWEEN_REVIEWS = 180


def load_registers(editor: User, head: User) -> None:
    """As the standing office and the head of the board would keep them. Idempotent."""
    since = timezone.localdate() - timedelta(days=30)
    for name_vi, name_en, address, kind in SOURCES:
        if not Source.objects.filter(name_vi=name_vi).exists():
            row = Source(
                name_vi=name_vi,
                name_en=name_en,
                address=address,
                kind=kind,
                why_official=WHY,
                valid_from=since,
            )
            registers.keep_source(row=row, by=editor)
    if not ReviewInterval.objects.exists():
        interval = ReviewInterval(kind="staticpage", days=DAYS_BETWEEN_REVIEWS, valid_from=since)
        registers.keep_interval(row=interval, by=head)
