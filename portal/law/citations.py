"""Naming an article of law, in Vietnamese and in English, and reading it back."""

import dataclasses
import re
import unicodedata
from collections.abc import Callable
from typing import Final, Literal

Lang = Literal["vi", "en"]

POINTS: Final = "abcdđeghiklmnopqrstuvxy"


@dataclasses.dataclass(frozen=True, slots=True)
class Act:
    """An act of law: its names, the Vietnamese one being the official one."""

    vi: str
    en: str


REGULATION: Final = Act("Quy chế", "the Regulation")
CIVIL_CODE: Final = Act("Bộ luật Dân sự 2015", "the Civil Code 2015")
LABOUR_CODE: Final = Act("Bộ luật Lao động 2019", "the Labour Code 2019")
ACTS: Final = (REGULATION, CIVIL_CODE, LABOUR_CODE)


@dataclasses.dataclass(frozen=True, slots=True)
class Citation:
    """A place in an act: article (Điều), clause (khoản), point (điểm), indent (gạch đầu dòng, from 1).

    `act` is the Vietnamese name of the act; the portal's own regulation where empty.
    """

    article: int
    clause: int | None = None
    point: str = ""
    indent: int | None = None
    act: str = ""

    def __post_init__(self) -> None:
        if any(number is not None and number < 1 for number in (self.article, self.clause, self.indent)):
            raise ValueError("articles, clauses and indents are numbered from 1")
        if self.point and self.point not in POINTS:
            raise ValueError(f"not a point of a Vietnamese act: {self.point}")

    def format(self, lang: Lang = "vi") -> str:
        """ "Điều 11 khoản 1 điểm a", "Article 11(1)(a)"; then the act, where it isn't the Regulation."""
        return _english(self) if lang == "en" else _vietnamese(self)

    def __str__(self) -> str:
        return self.format()

    @property
    def place(self) -> tuple[int, int, int, int]:
        """Where it stands in its act: a key to sort by, đ between d and e."""
        point = POINTS.index(self.point) + 1 if self.point else 0
        return self.article, self.clause or 0, point, self.indent or 0


def parse(text: str) -> Citation:
    """Read any form that is in use; raise `ValueError` for anything else.

    "Điều 11 khoản 1 điểm a", "điểm a khoản 1 Điều 11", "Article 11(1)(a)", "11.1a"; an act may follow.
    """
    cleaned = " ".join(unicodedata.normalize("NFC", text).split())
    for shape in _SHAPES:
        found = shape.fullmatch(cleaned)
        if found:
            return _cited(found.groupdict())
    raise ValueError(f"not a citation: {text!r}")


def _vietnamese(cited: Citation) -> str:
    parts = [f"Điều {cited.article}"]
    parts += [f"khoản {cited.clause}"] if cited.clause else []
    parts += [f"điểm {cited.point}"] if cited.point else []
    parts += [f"gạch đầu dòng {cited.indent}"] if cited.indent else []
    return " ".join([*parts, cited.act]).rstrip()


def _english(cited: Citation) -> str:
    clause = f"({cited.clause})" if cited.clause else ""
    point = f"({cited.point})" if cited.point else ""
    indent = f" indent {cited.indent}" if cited.indent else ""
    act = f" of {_name(cited.act, lambda known: known.vi, lambda known: known.en)}" if cited.act else ""
    return f"Article {cited.article}{clause}{point}{indent}{act}"


def _name(name: str, known_by: Callable[[Act], str], wanted: Callable[[Act], str]) -> str:
    return next((wanted(act) for act in ACTS if known_by(act) == name), name)


def _cited(found: dict[str, str | None]) -> Citation:
    act = _name(found.get("act") or "", lambda known: known.en, lambda known: known.vi)
    if act and not act[0].isupper():
        raise ValueError(f"not the name of an act: {act!r}")
    clause, indent = found.get("clause"), found.get("indent")
    return Citation(
        article=int(found["article"] or 0),
        clause=int(clause) if clause else None,
        point=(found.get("point") or "").lower(),
        indent=int(indent) if indent else None,
        act="" if act == REGULATION.vi else act,
    )


_POINT = f"(?P<point>[{POINTS}{POINTS.upper()}])"
_SHAPES: Final = tuple(
    re.compile(shape)
    for shape in (
        rf"[Đđ]iều (?P<article>\d+)(?: khoản (?P<clause>\d+))?(?: điểm {_POINT})?"
        r"(?: gạch đầu dòng (?P<indent>\d+))?(?: (?P<act>[^\W\d].*))?",
        rf"(?:gạch đầu dòng (?P<indent>\d+) )?(?:[Đđ]iểm {_POINT} )?(?:[Kk]hoản (?P<clause>\d+) )?"
        r"[Đđ]iều (?P<article>\d+)(?: (?P<act>[^\W\d].*))?",
        rf"[Aa]rticle (?P<article>\d+)(?:\((?P<clause>\d+)\))?(?:\({_POINT}\))?"
        r"(?: indent (?P<indent>\d+))?(?: of (?P<act>.+))?",
        rf"(?P<article>\d+)(?:\.(?P<clause>\d+))?{_POINT}?",
    )
)
