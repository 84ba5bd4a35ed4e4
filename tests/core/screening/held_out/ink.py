"""Writes invented numbers into texts, and remembers what it wrote. Nothing here belongs to anybody.

A text holds fields such as `{cccd}` or `{sdt:n}`; each draws a fresh number from the case's name, so that a
case is the same everywhere and always. The letter after the colon is how people write it: `s` in groups with
blanks, `n` with dots, `h` with dashes, `l` in lower case, `U` in upper case; telephones have further ones.
"""

from dataclasses import dataclass, field
from hashlib import sha256

Expected = frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Case:
    """A text, or a file (its name, its bytes), and all that a reader should find in it.

    `expected` holds (kind, normalised text): numbers as the digits that stand there (`+84 9...` is `849...`),
    e-mail in lower case, cards as upper-case letters and digits, stamps as upper-case words,
    "" for a location.
    """

    name: str
    template: str
    content: str | tuple[str, bytes]
    expected: Expected


PROVINCES = ("001", "079", "048", "031", "034", "038", "040", "092", "075", "089")
OFFICES = ("01", "79", "48", "31", "34", "38", "40", "92", "75", "89")
GROUPS = ("DN", "GD", "HC", "HS", "TE", "HT", "CN", "HN", "TQ", "SV")
MOBILE = ("091", "098", "032", "036", "070", "079", "085", "056", "093", "086")
BOXES = ("gmail.com", "congtykhongcothat.vn", "yahoo.com.vn", "bhxh-vidu.gov.vn", "benhvien-vidu.com.vn")
SIGNS = {"s": " ", "n": ".", "h": "-"}


def _joined(parts: list[str], how: str) -> str:
    return SIGNS.get(how, "").join(parts)


@dataclass
class Ink:
    """What one case draws its numbers from, and the list of what it drew."""

    name: str
    drawn: int = 0
    written: set[tuple[str, str]] = field(default_factory=set)

    def digits(self, count: int) -> str:
        self.drawn += 1
        number = int(sha256(f"{self.name} {self.drawn}".encode()).hexdigest(), 16)
        return str(number)[-count:]

    def pick(self, among: tuple[str, ...]) -> str:
        return among[int(self.digits(6)) % len(among)]

    def fill(self, text: str) -> str:
        """The text with every field written."""
        return text.format(**{kind: _Field(self, kind) for kind in WRITERS})

    @property
    def expected(self) -> Expected:
        return frozenset(self.written)


@dataclass(frozen=True)
class _Field:
    ink: Ink
    kind: str

    def __format__(self, how: str) -> str:
        return WRITERS[self.kind](self.ink, how)


def _note(ink: Ink, kind: str, text: str) -> str:
    letters = "".join(letter for letter in text if letter.isalnum()).upper()
    ink.written.add((kind, letters))
    return text


def _citizen(ink: Ink, how: str) -> str:
    century, year = ink.pick(("0 71", "1 84", "0 93", "1 66", "2 03", "3 05")).split()
    rest = ink.digits(6)
    return _note(ink, "citizen-id", _joined([ink.pick(PROVINCES), century + year, rest[:3], rest[3:]], how))


def _old_citizen(ink: Ink, how: str) -> str:
    rest = ink.digits(7)
    parts = [ink.pick(("01", "02", "17", "25", "31")) + rest[0], rest[1:4], rest[4:]]
    return _note(ink, "citizen-id", _joined(parts, how))


def _insurance(ink: Ink, how: str) -> str:
    rest = ink.digits(8)
    return _note(ink, "social-insurance", _joined([ink.pick(OFFICES) + rest[:2], rest[2:5], rest[5:]], how))


def _card(ink: Ink, how: str) -> str:
    rest = ink.digits(8)
    parts = [ink.pick(GROUPS), ink.pick(("1", "2", "3", "4")), ink.pick(OFFICES), ink.pick(OFFICES) + rest]
    text = _note(ink, "health-card", _joined(parts, how))
    return text.lower() if how == "l" else text


def _new_card(ink: Ink, how: str) -> str:
    rest = ink.digits(8)
    return _note(ink, "health-card", _joined([ink.pick(OFFICES) + rest[:2], rest[2:5], rest[5:]], how))


def _phone(ink: Ink, how: str) -> str:
    """`+` +84 and blanks, `8` 84 alone, `p` (+84) and dots, `L` and `D` a town's line, `x` in 3-3-4."""
    start, rest = ink.pick(MOBILE), ink.digits(7)
    forms = {
        "+": f"+84 {start[1:]}{rest[0]} {rest[1:4]} {rest[4:]}",
        "8": f"84{start[1:]}{rest}",
        "p": f"(+84) {start[1:]}{rest[0]}.{rest[1:4]}.{rest[4:]}",
        "L": f"(024) 3{rest[:3]} {rest[3:]}",
        "D": f"028.3{rest[:3]}.{rest[3:]}",
        "x": f"{start} {rest[:3]} {rest[3:]}",
    }
    return _note(ink, "phone", forms.get(how) or _joined([start + rest[0], rest[1:4], rest[4:]], how))


def _account(ink: Ink, how: str) -> str:
    length = int(ink.pick(("9", "10", "12", "13", "14", "15")))
    text = ink.pick(("1", "2", "5", "6", "7")) + ink.digits(length - 1)
    return _note(ink, "bank-account", _joined([text[at : at + 4] for at in range(0, length, 4)], how))


def _mail(ink: Ink, how: str) -> str:
    who = ink.pick(("khong.co.that", "nguyenvana_vidu", "tranthib-vidu", "ketoan.vidu", "Le.Van.C+bhxh"))
    text = f"{who}{ink.digits(4)}@{ink.pick(BOXES)}"
    ink.written.add(("email", text.lower()))
    return text.upper() if how == "U" else text


def _stamp(ink: Ink, how: str) -> str:
    """`1` MẬT, `2` TỐI MẬT, `3` TUYỆT MẬT."""
    text = {"1": "MẬT", "2": "TỐI MẬT", "3": "TUYỆT MẬT"}[how]
    ink.written.add(("secrecy", text))
    return text


WRITERS = {
    "cccd": _citizen,
    "cmnd": _old_citizen,
    "bhxh": _insurance,
    "card": _card,
    "newcard": _new_card,
    "sdt": _phone,
    "stk": _account,
    "mail": _mail,
    "stamp": _stamp,
}


def written(name: str, template: str, text: str) -> Case:
    """A case of plain text."""
    ink = Ink(name)
    content = ink.fill(text)
    return Case(name, template, content, ink.expected)
