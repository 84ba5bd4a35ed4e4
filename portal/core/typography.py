"""How words, numbers and days are set in type. Pure Python: shared by templates, mail and commands."""

import datetime
import re
from typing import Final

NBSP: Final = "\u00a0"

# What must not be torn apart at the end of a line; each match has the spaces to hold.
_HELD_TOGETHER: Final = re.compile(
    r"Việt Nam|Viet Nam"
    r"|\b(?:Điều|điều|Khoản|khoản|Chương|Mục|Số|số|Article|Chapter)\s(?:\d+|[IVXL]+)\b"
    r"|\b(?:Điểm|điểm)\s[a-zđ]\b"
    r"|\b(?:ngày|tháng|năm|quý)\s\d[\d/]*"
    r"|\b\d[\d.,/]*\s(?:ngày|tháng|năm|giờ|phút|tuổi|đồng|triệu|tỷ|người|km|%)"
)

_MONTHS: Final = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def joined(text: str) -> str:
    """The text with no-break spaces inside "Điều 4", "Việt Nam", "10 ngày", "1.200 đồng"."""
    return _HELD_TOGETHER.sub(lambda match: re.sub(r"\s", NBSP, match[0]), text)


def number(value: int, language: str) -> str:
    """12480 as "12.480" in Vietnamese, "12,480" in English."""
    grouped = f"{value:,}"
    return grouped.replace(",", ".") if language == "vi" else grouped


def day(value: datetime.date, language: str) -> str:
    """14/10/2026 in Vietnamese; "14 October 2026" in English, where 10/11 would be read two ways."""
    if language == "vi":
        return value.strftime("%d/%m/%Y")
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def size(octets: int, language: str) -> str:
    """A file's size for people: "86 KB", "1,2 MB"."""
    if octets < 1024 * 1024:
        return f"{max(1, round(octets / 1024))} KB"
    megabytes = f"{octets / (1024 * 1024):.1f}"
    return f"{megabytes.replace('.', ',') if language == 'vi' else megabytes} MB"
