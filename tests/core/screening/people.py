"""People and numbers that do not exist: neutral names, numbers counted up from a seed, so that every run has
the same."""

import hashlib
from collections.abc import Sequence

NAMES = (
    *("Nguyễn Văn Mẫu", "Trần Thị Ví Dụ", "Lê Văn Thử", "Phạm Thị Minh Họa", "Hoàng Văn Giả Định"),
    *("Vũ Thị Mẫu Đơn", "Đặng Văn Kiểm", "Bùi Thị Nháp", "Đỗ Văn Tập", "Hồ Thị Trắc Nghiệm"),
)
PROVINCES = (
    "001",
    "031",
    "034",
    "036",
    "038",
    "040",
    "044",
    "048",
    "056",
    "064",
    "074",
    "079",
    "087",
    "092",
    "096",
)
MOBILE = (
    "032",
    "034",
    "036",
    "038",
    "052",
    "056",
    "059",
    "070",
    "077",
    "079",
    "081",
    "083",
    "088",
    "090",
    "091",
    "098",
)
AREAS = ("024", "028", "0203", "0225", "0236", "0238", "0254", "0269", "0292")
HOLDERS = ("DN", "HC", "GD", "HS", "TE", "HT", "CN", "BT", "SV", "HX")


class Made:
    """A source of invented numbers."""

    def __init__(self, seed: int) -> None:
        self.seed, self.drawn = seed, 0

    def one_of(self, choices: Sequence[str]) -> str:
        self.drawn += 1
        drawn = hashlib.sha256(f"{self.seed}:{self.drawn}".encode()).digest()
        return choices[int.from_bytes(drawn[:6]) % len(choices)]

    def digits(self, count: int) -> str:
        return "".join(self.one_of("0123456789") for _ in range(count))

    def name(self) -> str:
        return self.one_of(NAMES)

    def citizen(self) -> str:
        return self.one_of(PROVINCES) + self.one_of("0123") + self.digits(8)

    def old_card(self) -> str:
        return self.one_of("0123") + self.digits(8)

    def insurance(self) -> str:
        return self.one_of("0123456789") + self.digits(9)

    def card(self) -> str:
        level, province = self.one_of("12345"), self.one_of(("01", "26", "38", "40", "79", "92"))
        return self.one_of(HOLDERS) + level + province + self.digits(10)

    def mobile(self) -> str:
        return self.one_of(MOBILE) + self.digits(7)

    def landline(self) -> str:
        area = self.one_of(AREAS)
        return area + self.one_of("3678") + self.digits(10 - len(area))

    def account(self, length: int) -> str:
        return self.one_of("123456789") + self.digits(length - 1)


def grouped(digits: str, *sizes: int, by: str = " ") -> str:
    """0912345678 as 0912 345 678."""
    pieces, at = [], 0
    for size in sizes:
        pieces.append(digits[at : at + size])
        at += size
    return by.join([*pieces, digits[at:]] if at < len(digits) else pieces)
