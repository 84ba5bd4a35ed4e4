"""Persons who do not exist, and how their numbers are written: each digit comes of a rule, none of a list.

The shapes are the real ones: twelve digits of a citizen (province, century and sex, year, six more), nine of
an old identity card, ten of social insurance, two letters and thirteen digits of a health card.
"""

import hashlib
from dataclasses import dataclass

from portal.core.screening import Kind, Known
from tests.core.screening.cases import Case, Content, expect

FAMILIES: tuple[tuple[str, str], ...] = (
    ("Nguyễn", "nguyen"),
    ("Trần", "tran"),
    ("Lê", "le"),
    ("Phạm", "pham"),
    ("Võ", "vo"),
)
FAMILIES += (("Đặng", "dang"), ("Bùi", "bui"), ("Huỳnh", "huynh"), ("Lò", "lo"), ("Y", "y"))
GIVEN: tuple[tuple[str, str], ...] = (
    ("Thị Hường", "huong"),
    ("Văn Thắng", "thang"),
    ("Minh Khuê", "khue"),
    ("Quốc Đạt", "dat"),
)
GIVEN += (("Thị Ánh Tuyết", "tuyet"), ("Xuân Bách", "bach"), ("Thanh Nhàn", "nhan"))
PROVINCES = ("001", "024", "031", "038", "042", "048", "052", "068", "079", "092", "096")
OLD_PROVINCES = ("012", "031", "142", "172", "186", "201", "225", "273", "331", "362")
GROUPS = ("DN", "HT", "GD", "TE", "HC", "CN", "HS", "BT", "TC", "XN")
MOBILES = ("032", "035", "038", "070", "077", "081", "085", "086", "090", "091", "094", "096", "098", "099")
AREAS = ("0236", "0258", "0292", "0225", "0203", "024", "028")
ACCOUNTS = (("0071", 13), ("1018", 12), ("5601", 14), ("2003", 13), ("1903", 14), ("0451", 10), ("109", 12))
MAILBOXES = ("gmail.com", "yahoo.com.vn", "outlook.com", "icloud.com", "hotmail.com", "fpt.vn")
KINDS = {
    "citizen": Kind.CITIZEN_ID,
    "old_id": Kind.CITIZEN_ID,
    "insurance": Kind.SOCIAL_INSURANCE,
    "card": Kind.HEALTH_CARD,
    "mobile": Kind.PHONE,
    "landline": Kind.PHONE,
    "account": Kind.BANK_ACCOUNT,
    "email": Kind.EMAIL,
}


def digits(count: int, *seed: object) -> str:
    """As many digits as asked for, always the same for one seed."""
    number = int(hashlib.sha256(repr(seed).encode()).hexdigest(), 16)
    return str(number % 10**count).zfill(count)


@dataclass(frozen=True)
class Person:
    """Somebody invented, and the numbers the state, a bank and a telephone company gave them."""

    name: str
    citizen: str
    old_id: str
    insurance: str
    card: str
    mobile: str
    landline: str
    account: str
    email: str

    def has(self, *fields: str) -> tuple[tuple[Kind, str], ...]:
        """What must be found where these of their numbers stand."""
        return tuple((KINDS[field], getattr(self, field)) for field in fields)


def person(n: int) -> Person:
    """The n-th of them."""
    family, given = FAMILIES[n % len(FAMILIES)], GIVEN[n % len(GIVEN)]
    province, area = PROVINCES[n % len(PROVINCES)], AREAS[n % len(AREAS)]
    start, length = ACCOUNTS[n % len(ACCOUNTS)]
    insurance = ("79", "01", "48", "22", "31", "74", "91", "38")[n % 8] + digits(8, "insurance", n)
    year = 50 + n % 50
    return Person(
        name=f"{family[0]} {given[0]}",
        citizen=f"{province}{n % 2}{year}{digits(6, 'citizen', n)}",
        old_id=OLD_PROVINCES[n % len(OLD_PROVINCES)] + digits(6, "old", n),
        insurance=insurance,
        card=f"{GROUPS[n % len(GROUPS)]}{1 + n % 5}{province[1:]}{insurance}",
        mobile=MOBILES[n % len(MOBILES)] + digits(7, "mobile", n),
        landline=f"{area}3{digits(10 - len(area), 'landline', n)}",
        account=start + digits(length - len(start), "account", n),
        email=f"{given[1]}.{family[1]}{year}@{MAILBOXES[n % len(MAILBOXES)]}",
    )


def spaced(text: str, *sizes: int, by: str = " ") -> str:
    """A number in groups, as people write it down."""
    groups, at = [], 0
    for size in sizes:
        groups.append(text[at : at + size])
        at += size
    return by.join(group for group in [*groups, text[at:]] if group)


def case(
    name: str, template: str, content: Content, *pairs: tuple[Kind, str], known: Known | None = None
) -> Case:
    """A case whose expectation is written as it stands there."""
    return Case(name, template, content, expect(*pairs), known or Known())


def mark(level: str) -> tuple[Kind, str]:
    """A mark of secrecy."""
    return Kind.SECRECY, level


PLACE = (Kind.LOCATION, "")
