"""One case of a corpus for the screening, and how a corpus is measured.

`Case(name, template, content, expected, known)`:
- `name`: unique in its corpus; `template`: the shape it was made from, so that misses can be told apart by
  shape;
- `content`: a text for `scan_text`, or `(file name, bytes)` for `scan_file`;
- `expected`: what must be found, and nothing else: pairs of `Kind` and `normalised(kind, text)`. Empty: a
  hard negative;
- `known`: what is official where the case is published.

How a text is normalised, so that two corpora and the scanner agree without knowing each other's rules:
numbers (citizen id, social insurance, phone, account) to their digits, a phone's +84 or 0084 to 0; a health
card to
its letters and digits in capitals; a mail address to lower case; a location to ""; a mark of secrecy to the
one level it
states in capitals with single spaces: MẬT, TỐI MẬT, TUYỆT MẬT, SECRET, TOP SECRET or CONFIDENTIAL ("Độ mật:
Tối mật" and "TÀI LIỆU
TỐI MẬT" are TỐI MẬT, "TÀI LIỆU MẬT" is MẬT). Each pair counts once in a case, however often it stands there.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from portal.core.screening import Kind, Known

Content = str | tuple[str, bytes]
LEVELS = ("TUYỆT MẬT", "TỐI MẬT", "MẬT", "TOP SECRET", "SECRET", "CONFIDENTIAL")


@dataclass(frozen=True)
class Case:
    """A text or file, and everything that must be found in it."""

    name: str
    template: str
    content: Content
    expected: frozenset[tuple[Kind, str]] = frozenset()
    known: Known = field(default_factory=Known)


def expect(*pairs: tuple[Kind, str]) -> frozenset[tuple[Kind, str]]:
    """What a case expects, from texts as they stand in it."""
    return frozenset((kind, normalised(kind, text)) for kind, text in pairs)


def normalised(kind: Kind, text: str) -> str:
    """The one way to write what was found."""
    text = unicodedata.normalize("NFC", text)
    match kind:
        case Kind.LOCATION:
            return ""
        case Kind.EMAIL:
            return text.lower()
        case Kind.SECRECY:
            capitals = re.sub(r"[\W_]+", "", text.upper())
            return next((level for level in LEVELS if level.replace(" ", "") in capitals), capitals)
        case Kind.HEALTH_CARD:
            return re.sub(r"[\W_]+", "", text.upper())
        case Kind.PHONE:
            digits = re.sub(r"\D", "", text)
            return re.sub(r"^(?:00)?84(?:0(?=\d{9}))?(?=\d{8,10}$)", "0", digits)
        case _:
            return re.sub(r"\D", "", text)


@dataclass
class Figures:
    """Of one kind: how many were rightly found, missed, and wrongly found; and which cases went wrong."""

    right: int = 0
    missed: int = 0
    wrong: int = 0
    complaints: tuple[str, ...] = ()

    @property
    def recall(self) -> float:
        """The share of what stands there that was found: 0 to 1."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def precision(self) -> float:
        """The share of what was found that stands there: 0 to 1."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0


def total(figures: Iterable[Figures]) -> Figures:
    """The figures of several kinds together."""
    every = list(figures)
    return Figures(
        sum(each.right for each in every),
        sum(each.missed for each in every),
        sum(each.wrong for each in every),
    )
