"""A hand that writes templates: what it writes as personal it notes down as expected."""

import hashlib
import unicodedata
from collections.abc import Callable, Iterable

from portal.core.screening import Kind, Known
from tests.core.screening.cases import Case, Content, normalised
from tests.core.screening.people import Made, grouped

SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đinh", "Lương", "Tạ", "Kiều", "Quách", "Phùng", "Mạc")
MIDDLES = ("Văn", "Thị", "Thử", "Mẫu", "Ví", "Giả", "Hữu", "Ngọc")
GIVENS = ("Mẫu", "Thử", "Dụ", "Nháp", "Kiểm", "Thí", "Họa", "Giả", "Trắc", "Phỏng", "Minh Họa", "Ví Dụ")
PLACES = ("Hà Nội", "Hải Phòng", "Nghệ An", "Đồng Nai", "Cần Thơ", "Lâm Đồng", "Quảng Ngãi", "Phú Thọ")
DOMAINS = ("gmail.com", "yahoo.com.vn", "outlook.com", "congtymau.com.vn", "hotmail.com", "mau.edu.vn")
MOBILES = (
    *("{0}{1}{2}", "{0} {1} {2}", "{0}.{1}.{2}", "{0}-{1}-{2}", "+84 {3} {1} {2}", "(+84) {3}{1}{2}"),
    *("{0}{1} {2}", "({0}) {1} {2}", "{0} {1}{2}", "+84{3}{1}{2}", "{0}.{1}{2}", "0084 {3} {1} {2}"),
)
LINES = ("{0} {1} {2}", "({0}) {1}{2}", "{0}.{1}.{2}", "{0}-{1}{2}", "{0}{1}{2}", "(84-{3}) {1} {2}")
BANKS = ("Agribank", "Vietcombank", "BIDV", "VietinBank", "MB", "Techcombank", "ACB")


class Writer(Made):
    """Invented people and numbers for one case; `v` is which variant of its template this is."""

    def __init__(self, template: str, variant: int) -> None:
        drawn = hashlib.sha256(f"fourth/{template}".encode()).digest()
        super().__init__(int.from_bytes(drawn[:4]) * 10 + variant)
        self.v = variant
        self.found: list[tuple[Kind, str]] = []
        self.phones: list[str] = []
        self.emails: list[str] = []
        self.accounts: list[str] = []

    def pick(self, *choices: str) -> str:
        return choices[self.v % len(choices)]

    def note(self, kind: Kind, text: str) -> str:
        self.found.append((kind, normalised(kind, text)))
        return text

    # What must be found

    def cid(self, *sizes: int, by: str = " ") -> str:
        return self.note(Kind.CITIZEN_ID, grouped(self.citizen(), *sizes, by=by))

    def cmnd(self, *sizes: int, by: str = " ") -> str:
        return self.note(Kind.CITIZEN_ID, grouped(self.old_card(), *sizes, by=by))

    def bhxh(self, *sizes: int, by: str = " ") -> str:
        return self.note(Kind.SOCIAL_INSURANCE, grouped(self.insurance(), *sizes, by=by))

    def bhyt(self, *sizes: int, by: str = " ") -> str:
        return self.note(Kind.HEALTH_CARD, grouped(self.card(), *sizes, by=by))

    def bhyt10(self, *sizes: int, by: str = " ") -> str:
        return self.note(Kind.HEALTH_CARD, grouped(self.insurance(), *sizes, by=by))

    def mob(self, style: int = -1) -> str:
        digits = self.mobile()
        form = MOBILES[style] if style >= 0 else self.one_of(MOBILES)
        return self.note(Kind.PHONE, form.format(digits[:4], digits[4:7], digits[7:], digits[1:4]))

    def line(self, style: int = -1) -> str:
        return self.note(Kind.PHONE, self._line(style))

    def acct(self, length: int = 13, *sizes: int, by: str = " ") -> str:
        return self.note(Kind.BANK_ACCOUNT, grouped(self.account(length), *sizes, by=by))

    def mail(self, domain: str = "") -> str:
        return self.note(Kind.EMAIL, self._mail(domain))

    def mark(self, text: str) -> str:
        return self.note(Kind.SECRECY, text)

    def place_of_photo(self) -> None:
        self.note(Kind.LOCATION, "")

    # What is official here

    def ok_line(self, style: int = -1) -> str:
        text = self._line(style)
        self.phones.append(normalised(Kind.PHONE, text))
        return text

    def ok_mail(self, domain: str = "vss.gov.vn") -> str:
        self.emails.append(self._mail(domain))
        return self.emails[-1]

    def ok_acct(self, length: int = 13, *sizes: int, by: str = " ") -> str:
        self.accounts.append(self.account(length))
        return grouped(self.accounts[-1], *sizes, by=by)

    # What is nobody's

    def who(self) -> str:
        return f"{self.one_of(SURNAMES)} {self.one_of(MIDDLES)} {self.one_of(GIVENS)}"

    def place(self) -> str:
        return self.one_of(PLACES)

    def bank(self) -> str:
        return self.one_of(BANKS)

    def n(self, count: int) -> str:
        return self.account(count)

    def money(self) -> str:
        return f"{self.n(1)}.{self.digits(3)}.{self.digits(1)}00"

    def big(self) -> str:
        return f"{self.n(2)}.{self.digits(3)}.{self.digits(3)}"

    def count(self) -> str:
        return f"{self.n(2)}.{self.digits(3)}"

    def date(self) -> str:
        day, month = int(self.digits(2)) % 28 + 1, int(self.digits(2)) % 12 + 1
        return f"{day:02}/{month:02}/202{self.one_of('3456')}"

    def born(self) -> str:
        return f"{self.date()[:6]}19{self.one_of('56789')}{self.digits(1)}"

    def doc(self) -> str:
        return f"{self.n(4)}/{self.one_of(('BHXH-CSXH', 'QĐ-BHXH', 'BHXH-TST', 'CV-BHXH', 'TB-BHXH'))}"

    def tax(self) -> str:
        return self.one_of(("01", "03", "02", "29")) + self.digits(8)

    def _line(self, style: int) -> str:
        digits = self.landline()
        cut = 3 if digits.startswith("02") and digits[:3] in ("024", "028") else 4
        form = LINES[style] if style >= 0 else self.one_of(LINES)
        middle = len(digits) - 4
        return form.format(digits[:cut], digits[cut:middle], digits[middle:], digits[1:cut])

    def _mail(self, domain: str) -> str:
        last, first = bare(self.one_of(GIVENS)).lower().replace(" ", ""), bare(self.one_of(SURNAMES)).lower()
        local = self.one_of((f"{first}.{last}{self.digits(2)}", f"{last}{first}{self.digits(3)}"))
        return f"{local}@{domain or self.one_of(DOMAINS)}"


Template = Callable[[Writer], Content]


def bare(text: str) -> str:
    """As typed without diacritics."""
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def cases(module: str, templates: Iterable[Template], variants: int = 3) -> list[Case]:
    made = []
    for template in templates:
        shape = f"fourth-{module}-{template.__name__.replace('_', '-')}"
        for variant in range(variants):
            writer = Writer(shape, variant)
            content = template(writer)
            known = Known(frozenset(writer.phones), frozenset(writer.emails), frozenset(writer.accounts))
            made.append(Case(f"{shape}-{variant + 1}", shape, content, frozenset(writer.found), known))
    return made
