"""What the review screen shows of the screening: each thing in its place, and who may do what."""

from dataclasses import dataclass
from typing import Any

from portal.core.messages import kind_words
from portal.editorial import screening_rules
from portal.editorial.comparison import Row
from portal.editorial.links import IDENTITY
from portal.editorial.models import Clearance, Publication
from portal.editorial.rules import Standing, Text
from portal.editorial.screening import Flag, documents_of, flags
from portal.editorial.screening_files import Official, screened_file
from portal.editorial.screening_messages import reason_words
from portal.editorial.screening_rules import GROUNDS, PERSONAL_GROUNDS, SECRECY, UNREADABLE


@dataclass(frozen=True)
class Noted:
    """A flag with its words and the acts that somebody is offered."""

    flag: Flag
    what: str
    why_not_read: str
    more: int
    may_propose: bool
    may_agree: bool
    grounds: tuple[tuple[str, str], ...]

    @property
    def is_secrecy(self) -> bool:
        return self.flag.kind == SECRECY


def noted(text: Publication, known: Standing, rules_text: Text) -> list[Noted]:
    """Everything found in what is under review, marks of secrecy first."""
    holds = not screening_rules.may_propose(known, rules_text)
    found = [note(flag, known, rules_text, holds) for flag in flags(text)]
    return sorted(found, key=lambda each: (not each.is_secrecy, each.flag.flagged.passes))


def note(flag: Flag, known: Standing, rules_text: Text, holds: bool) -> Noted:
    allowed = GROUNDS.get(flag.kind, PERSONAL_GROUNDS)
    return Noted(
        flag=flag,
        what=kind_words(flag.kind),
        why_not_read=reason_words(flag.reason) if flag.kind == UNREADABLE else "",
        more=flag.count - len(flag.shown) if flag.shown else 0,
        may_propose=holds and flag.clearance is None,
        may_agree=not screening_rules.may_agree(known, rules_text, flag.flagged),
        grounds=tuple((value, str(label)) for value, label in Clearance.Ground.choices if value in allowed),
    )


def with_notes(rows: list[Row], found: list[Noted]) -> list[tuple[Row, list[Noted]]]:
    """The rows of the comparison, each with what was found in its new side."""
    by_line: dict[str, list[Noted]] = {}
    for each in found:
        if each.flag.line:
            by_line.setdefault(each.flag.line, []).append(each)
    return [
        (row, by_line.get(IDENTITY.sub("–", "".join(piece.text for piece in row.new)), [])) for row in rows
    ]


def attached(text: Publication) -> list[dict[str, Any]]:
    """The documents of a text with the hash of what stands in them (None where the file is gone)."""
    official = Official()
    return [{"document": each, "screened": screened_file(each, official)} for each in documents_of(text)]
