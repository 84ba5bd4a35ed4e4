"""Words, numbers and days set in type."""

import datetime

import pytest

from portal.core import typography


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("theo Điều 4 khoản 1 điểm đ", "theo Điều_4 khoản_1 điểm_đ"),
        ("Bảo hiểm xã hội Việt Nam", "Bảo hiểm xã hội Việt_Nam"),
        ("trong 10 ngày làm việc", "trong 10_ngày làm việc"),
        ("từ ngày 14/10/2026 đến tháng 12", "từ ngày_14/10/2026 đến tháng_12"),
        ("mức 1.200 đồng", "mức 1.200_đồng"),
        ("Chương II. Hoạt động", "Chương_II. Hoạt động"),
        ("không có gì để giữ", "không có gì để giữ"),
    ],
)
def test_what_a_line_may_not_tear_is_held_together(text: str, held: str) -> None:
    assert typography.joined(text).replace(typography.NBSP, "_") == held


def test_numbers_and_days_follow_the_language() -> None:
    day = datetime.date(2026, 10, 4)
    assert typography.number(12480, "vi") == "12.480"
    assert typography.number(12480, "en") == "12,480"
    assert typography.day(day, "vi") == "04/10/2026"
    assert typography.day(day, "en") == "4 October 2026"


def test_sizes_of_files() -> None:
    assert typography.size(88_064, "vi") == "86 KB"
    assert typography.size(1_258_291, "vi") == "1,2 MB"
    assert typography.size(1_258_291, "en") == "1.2 MB"
    assert typography.size(10, "vi") == "1 KB"
