"""What a number is called in the words around it: số CCCD, STK, mã số thuế.

Words are sought without their marks, as they are often typed. A pattern is a plain alternation of words:
nothing in it is
repeated without bound, so a text is read once.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from portal.core.screening.folding import bare
from portal.core.screening.kinds import Kind
from portal.core.screening.words import BANKS, CLOSE, FAR, OTHER, WORDS

# Between two words may stand more than one space, or none: sốtàikhoản, so_tai_khoan, SoTaiKhoan.
_LABEL: Final = re.compile(
    r"(?<![a-z0-9])(?:"
    + "|".join(f"({words})" for _, _, words in WORDS).replace(" ", "[ ]{0,2}")
    + r")(?![a-z])",
    re.ASCII,
)
_AS_SPACES: Final = str.maketrans(dict.fromkeys("_\u00a0\u2007\u2009\u200b\u202f\u2060\ufeff", " "))
_FILLERS: Final = re.compile(
    r"10|12|9|anh|ba|ban|bhxh|bhyt|bi|ca|cap|cccd|chi|chinh|chu|cmnd|co|cu|cua|cuu|day|di|dien"
    r"|dinh|don|dong|dung|duoc|duoi|em|gan|ghi|gom|han|hang|het|hien|hieu|hoac|huynh|is|kem|khach"
    r"|ky|la|lac|lao|lien|ma|mang|mat|minh|moi|my|nay|ngan|nguoi|nha|nhan|nhu|no|number|o|ong|or"
    r"|phu|quy|rieng|sai|sau|so|tai|ten|the|theo|thoai|toi|tra|va|zalo"
)


_COUNTS: Final = ("tong so", "so luong", "so nguoi", "so luot")
LONGEST_COUNT: Final = 20  # characters from what counts to what is counted
_NUMBERED: Final = (
    *("so", "ma", "ms", "stk", "cccd", "cmnd", "ssn", "cmt", "tknh", "ddcn", "gcmnd", "scmnd", "scccd"),
    *("sdt", "dt", "dien thoai", "di dong", "can cuoc", "chung minh", "the b", "a/c", "zalo", "tel"),
)


@dataclass(frozen=True)
class Label:
    """A name found in a text: of which kind its number is, and how far that may stand."""

    kind: Kind | None
    reach: int
    words: str
    start: int
    end: int
    sole: bool = True  # False: the name gives other kinds, too

    @property
    def is_weak(self) -> bool:
        """Whether it must be followed at once, and a phone may stand there too: BHXH, BHYT, TK."""
        return self.reach == CLOSE

    @property
    def says_number(self) -> bool:
        """Whether it names a number, not only the thing that has one: số tài khoản, not tài khoản."""
        words = self.words.replace(".", "")
        return words.startswith(_NUMBERED) or words.endswith((" so", "number", " no", "code"))


def _is_called(text: str, start: int, end: int) -> bool:
    """Whether the words are part of somebody's name: Cao Văn Bản, Nguyễn Công Văn."""
    words = text[start:end].split()
    before = re.split(r"\s", text[max(0, start - 20) : start])
    follows = text[start - 1 : start] == " " and before[-2:-1] != [] and before[-2].istitle()
    return follows and before[-2].isalpha() and len(words) == 2 and all(word.istitle() for word in words)


class Labels:
    """All labels of a text, in order."""

    def __init__(self, text: str) -> None:
        self.bare = bare(text)
        found = [
            Label(WORDS[place - 1][0], WORDS[place - 1][1], match[0], match.start(), match.end())
            for match in _LABEL.finditer(self.bare.translate(_AS_SPACES))
            if (place := match.lastindex)
            and not (WORDS[place - 1][0] is OTHER and _is_called(text, match.start(), match.end()))
        ]
        self.every = [label for index, label in enumerate(found) if not self._counted(found, index)]
        self.starts = [label.start for label in self.every]

    def _counted(self, found: list[Label], index: int) -> bool:
        """Whether a label names what is only counted: tổng số sổ BHXH."""
        before = found[index - 1] if index else None
        return (
            before is not None
            and before.words.startswith(_COUNTS)
            and found[index].start - before.end <= LONGEST_COUNT
            and not re.search(r"[^a-z ]", self.bare[before.end : found[index].start])
        )

    def before(self, position: int) -> list[Label]:
        """Those that reach a number at `position`, the nearest first."""
        found: list[Label] = []
        index = bisect_left(self.starts, position)
        while index and position - self.starts[index - 1] < FAR + 40:
            index -= 1
            label = self.every[index]
            if (
                label.end <= position
                and position - label.end <= label.reach
                and self._same_line(label, position)
            ):
                found.append(label)
        return found

    def after(self, position: int) -> Label | None:
        """One that explains the number just before it: 0123456789 (mã số BHXH)."""
        index = bisect_left(self.starts, position)
        if index == len(self.every):
            return None
        label = self.every[index]
        gap = self.bare[position : label.start]
        gap = gap.strip()
        if len(gap) > 10:
            return None
        named = gap in ("(", "la", "[", "chinh la", "(so")
        bank = label.kind is Kind.BANK_ACCOUNT and gap in (
            "-",
            "\u2013",
            "tai",
            "nh",
            ",",
            "(nh",
            "mo tai",
            "/",
        )
        return label if named or (bank and re.fullmatch(BANKS, label.words)) else None

    def of_one_name(self, head: Label, other: Label) -> bool:
        """Whether the second only says which: mã vận đơn sổ BHXH."""
        between = self.bare[head.end : other.start]
        return head is not other and head.says_number and not re.search(r"[^a-z ]| va | hoac ", between)

    def gap(self, label: Label, position: int) -> str:
        """What stands between a label and its number, without marks."""
        return self.bare[label.end : position]

    def adjoins(self, label: Label, position: int) -> bool:
        """Whether only marks and filling words stand between."""
        return all(_FILLERS.fullmatch(word) for word in re.findall(r"[a-z0-9]+", self.gap(label, position)))

    def _same_line(self, label: Label, position: int) -> bool:
        """A label ends with its line, but for one that ends the line and has its number on the next."""
        breaks = self.gap(label, position).count("\n")
        return not breaks or (breaks <= 2 and self.adjoins(label, position))
