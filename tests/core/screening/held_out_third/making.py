"""Drafts of cases: what is drawn is remembered as expected, or as official, while the text is written."""

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence

from portal.core.screening import Kind, Known
from tests.core.screening.cases import Case, Content, expect
from tests.core.screening.people import Made

PEOPLE = (
    *("Nguyễn Văn Mẫu", "Trần Thị Ví Dụ", "Lê Văn Thử", "Phạm Thị Minh Họa", "Hoàng Văn Giả Định"),
    *("Lò Văn Thí", "Quàng Thị Thử Nghiệm", "Ngô Đình Phỏng", "Đinh Thị Tạm", "Lý A Nháp", "Cao Văn Bản"),
    *("Y Mẫu Niê", "Thạch Ví", "Trương Thị Thí Điểm", "Huỳnh Văn Tạm Ghi", "Dương Thị Kiểm Thử"),
)
PLACES = (
    *("thành phố Hà Nội", "thành phố Hải Phòng", "tỉnh Nghệ An", "tỉnh Lâm Đồng", "tỉnh Đồng Tháp"),
    *("tỉnh Quảng Trị", "tỉnh Gia Lai", "thành phố Cần Thơ", "tỉnh Phú Thọ", "tỉnh Cà Mau"),
)
BANKS = (
    *("Vietcombank", "BIDV", "Agribank", "VietinBank", "MB", "Techcombank", "LPBank", "Sacombank"),
    *("Ngân hàng TMCP Á Châu", "Ngân hàng TMCP Tiên Phong"),
)
BHXH_AREAS = ("01", "02", "08", "22", "26", "31", "38", "40", "46", "52", "66", "74", "75", "79", "83", "91")
BYTES = ("DN", "HC", "GD", "HS", "TE", "HT", "CN", "BT", "SV", "HN", "CK", "TC")


def package(parts: Mapping[str, bytes]) -> bytes:
    """A ZIP file of these parts, in this order, the same in every run."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (2025, 9, 8, 8, 30, 0))
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            file.writestr(entry, content)
    return out.getvalue()


def lines(*parts: str) -> str:
    return "\n".join(parts)


def cut(digits: str, sizes: Sequence[int], by: str) -> str:
    pieces, at = [], 0
    for size in sizes:
        pieces.append(digits[at : at + size])
        at += size
    if at < len(digits):
        pieces.append(digits[at:])
    return by.join(pieces)


def mobile_written(number: str, way: int) -> str:
    rest = number[1:]
    ways = (
        number,
        cut(number, (4, 3, 3), " "),
        cut(number, (4, 3, 3), "."),
        cut(number, (4, 3, 3), "-"),
        cut(number, (3, 3, 4), " "),
        cut(number, (2, 4, 4), "."),
        "+84 " + cut(rest, (3, 3, 3), " "),
        "+84" + rest,
        "(+84) " + cut(rest, (2, 3, 4), " "),
        cut(number, (4, 2, 2, 2), " "),
        cut(number, (3, 4, 3), "."),
        cut(number, (4, 6), " "),
        cut(number, (4, 6), "."),
    )
    return ways[way % len(ways)]


def landline_written(number: str, way: int) -> str:
    size = 3 if number.startswith(("024", "028")) else 4
    area, rest = number[:size], number[size:]
    half = cut(rest, (4, 4) if size == 3 else (4, 3), " ")
    ways = (
        f"{area} {half}",
        f"({area}) {half}",
        f"{area}.{rest}",
        f"({area}) {rest}",
        f"{area}-{cut(rest, (4, 4), '-')}",
        f"(84-{area[1:]}) {rest}",
        f"+84 {area[1:]} {half}",
        number,
        f"{area}.{cut(rest, (1, 3, 4), '.')}",
        f"{area}. {rest}",
        f"({area}){rest}",
    )
    return ways[way % len(ways)]


class Draft(Made):
    """Numbers for one case. What has a Vietnamese name here is expected to be found where it is written."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.pairs: list[tuple[Kind, str]] = []
        self.phones: set[str] = set()
        self.mails: set[str] = set()
        self.accounts: set[str] = set()

    def number(self, below: int) -> int:
        return int(self.digits(7)) % below

    def mark(self, kind: Kind, text: str) -> str:
        self.pairs.append((kind, text))
        return text

    def name(self) -> str:
        return self.one_of(PEOPLE)

    def place(self) -> str:
        return self.one_of(PLACES)

    def bank(self) -> str:
        return self.one_of(BANKS)

    def cccd(self, *sizes: int, by: str = " ") -> str:
        return cut(self.mark(Kind.CITIZEN_ID, self.citizen()), sizes or (12,), by)

    def cmnd(self, *sizes: int, by: str = " ") -> str:
        return cut(self.mark(Kind.CITIZEN_ID, self.old_card()), sizes or (9,), by)

    def insurance(self) -> str:
        return self.one_of(BHXH_AREAS) + self.one_of("01229") + self.digits(7)

    def so(self, *sizes: int, by: str = " ") -> str:
        return cut(self.mark(Kind.SOCIAL_INSURANCE, self.insurance()), sizes or (10,), by)

    def card_of(self, insurance: str) -> str:
        return self.one_of(BYTES) + self.one_of("2345") + self.one_of(BHXH_AREAS) + insurance

    def the(self, *sizes: int, by: str = " ") -> str:
        return cut(self.mark(Kind.HEALTH_CARD, self.card_of(self.insurance())), sizes or (15,), by)

    def the_moi(self) -> str:
        return self.mark(Kind.HEALTH_CARD, self.insurance())

    def so_the(self) -> tuple[str, str]:
        """The social insurance number and the health card of one person: the card ends with the number."""
        number = self.so()
        return number, self.mark(Kind.HEALTH_CARD, self.card_of(number))

    def sdt(self, way: int | None = None) -> str:
        number = self.mark(Kind.PHONE, self.mobile())
        return mobile_written(number, self.number(13) if way is None else way)

    def ban(self, way: int | None = None) -> str:
        number = self.mark(Kind.PHONE, self.landline())
        return landline_written(number, self.number(11) if way is None else way)

    def stk(self, length: int = 13, *sizes: int, by: str = " ") -> str:
        return cut(self.mark(Kind.BANK_ACCOUNT, self.account(length)), sizes or (length,), by)

    def address(self) -> str:
        word = self.one_of(
            ("nguoimau", "vidu", "thunghiem", "mau.thu", "minhhoa", "giadinh.gd", "tapnhap_nt")
        )
        tail = self.one_of(("", ".nv", "_hn", "-bhxh", ".tt")) + self.digits(3)
        return (
            word
            + tail
            + "@"
            + self.one_of(
                ("gmail.com", "gmail.com", "yahoo.com.vn", "outlook.com", "vss.gov.vn", "ctymau-vd.com.vn")
            )
        )

    def mail(self) -> str:
        return self.mark(Kind.EMAIL, self.address())

    def stamp(self, text: str) -> str:
        return self.mark(Kind.SECRECY, text)

    def office_phone(self) -> str:
        number = self.landline()
        self.phones.add(landline_written(number, 0))
        return landline_written(number, self.number(11))

    def office_mobile(self) -> str:
        number = self.mobile()
        self.phones.add(number)
        return mobile_written(number, self.number(13))

    def office_mail(self) -> str:
        found = (
            self.one_of(("vanphong", "tuyentruyen", "tiepnhan", "congthongtin"))
            + self.digits(2)
            + "@vss.gov.vn"
        )
        self.mails.add(found)
        return found

    def office_account(self, length: int = 12) -> str:
        number = self.account(length)
        self.accounts.add(number)
        return number

    def money(self) -> str:
        groups = (1, 2, 2, 2, 2, 2, 3, 3)[self.number(8)]
        head = self.one_of("123456789") + self.digits(self.number(3))
        tail = "000" if self.number(2) else self.digits(3)
        return ".".join([head, *(self.digits(3) for _ in range(groups - 1)), tail])

    def day(self, by: str = "/") -> str:
        return f"{1 + self.number(28):02}{by}{1 + self.number(12):02}{by}{2019 + self.number(7)}"

    def born(self) -> str:
        return f"{1 + self.number(28):02}/{1 + self.number(12):02}/{1950 + self.number(55)}"

    def docno(self, tail: str = "BHXH-CSXH") -> str:
        return f"{100 + self.number(4800)}/{tail}"

    def tax(self) -> str:
        return "0" + self.one_of("123") + "0" + self.digits(7)


Shape = Callable[[Draft, int], Content]


class Shapes:
    """The templates of one module, in their order."""

    def __init__(self) -> None:
        self.cases: list[Case] = []

    def __call__(self, template: str, variants: int = 3) -> Callable[[Shape], Shape]:
        def kept(shape: Shape) -> Shape:
            for turn in range(variants):
                draft = Draft(zlib.crc32(f"third {template} {turn}".encode()))
                content = shape(draft, turn)
                known = Known(frozenset(draft.phones), frozenset(draft.mails), frozenset(draft.accounts))
                found = expect(*draft.pairs)
                self.cases.append(Case(f"{template}-{turn + 1}", template, content, found, known))
            return shape

        return kept
