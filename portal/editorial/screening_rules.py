"""Who lets pass what the screening found, and who removes a real secret. Pure: values in, findings out."""

from collections.abc import Iterable
from dataclasses import dataclass

from portal.editorial.rules import EDITING, Standing, Text, right_to
from portal.law.findings import Finding

SECRECY, UNREADABLE = "secrecy", "unreadable"
CITATION = "Điều 8 khoản 2"
# On which ground what may pass; whatever isn't named here: as personal data
GROUNDS = {SECRECY: frozenset({"false"}), UNREADABLE: frozenset({"read"})}
PERSONAL_GROUNDS = frozenset({"false", "official", "consented"})
SCREENING_CODES = frozenset({"personal-data", "second-person-missing", "file-unread", "secrecy-mark"})
MOST_SAID = 10  # findings of one refusal


@dataclass(frozen=True)
class Flagged:
    """Something found, as the rules judge it: what, where, and who has let it pass so far."""

    kind: str
    place: str
    proposed_by: int | None = None
    agreed_by: int | None = None

    @property
    def passes(self) -> bool:
        return self.agreed_by is not None


def against_sending(flagged: Iterable[Flagged]) -> list[Finding]:
    """Nothing marked as secret goes to more people; of the rest the sender has said why it may stay."""
    return said(
        each for each in flagged if not each.passes and (each.kind == SECRECY or each.proposed_by is None)
    )


def against_publishing(flagged: Iterable[Flagged]) -> list[Finding]:
    """What two people haven't let pass isn't published."""
    return said(each for each in flagged if not each.passes)


def said(flagged: Iterable[Flagged]) -> list[Finding]:
    """A finding for each, up to a number that somebody reads."""
    return [
        Finding(code_of(each), citation=CITATION, params={"kind": each.kind, "place": each.place})
        for each in list(flagged)[:MOST_SAID]
    ]


def code_of(flagged: Flagged) -> str:
    if flagged.kind == SECRECY:
        return "secrecy-mark"
    if flagged.proposed_by is not None:
        return "second-person-missing"
    return "file-unread" if flagged.kind == UNREADABLE else "personal-data"


def holds(standing: Standing, text: Text) -> bool:
    """Whether it is one's turn with a text: its unit's until it is confirmed, its office's, the board's."""
    if text.stage in EDITING:
        return text.edited_by in standing.duties
    if text.stage == "with_board":
        return bool(right_to("approve", standing, text))
    return text.unit in standing.units


def may_propose(standing: Standing, text: Text) -> list[Finding]:
    """Whoever holds the text says why something that was found in it may stand there."""
    return [] if holds(standing, text) else [Finding("not-yours-to-edit", citation="Điều 7 khoản 2")]


def may_agree(standing: Standing, text: Text, flagged: Flagged) -> list[Finding]:
    """A second person, who holds the text: a colleague of its unit, its office, who is to approve it."""
    if flagged.proposed_by is None or flagged.passes:
        return [Finding("nothing-proposed")]
    if flagged.proposed_by == standing.user:
        return [Finding("second-person-needed", citation=CITATION)]
    return [] if holds(standing, text) else [Finding("not-yours-to-edit", citation="Điều 7 khoản 2")]


def may_remove(standing: Standing, text: Text) -> list[Finding]:
    """A real secret is removed at once by whoever holds the text, or by the head of the board."""
    if standing.heads_board or holds(standing, text) or standing.in_standing_office:
        return []
    return [Finding("not-for-you", citation=CITATION)]


def may_see_incidents(standing: Standing, *, keeps_systems: bool) -> list[Finding]:
    """The head, the standing office, the technical unit, auditors (Điều 6 khoản 2, Điều 7 khoản 2)."""
    sees = standing.heads_board or standing.in_standing_office or standing.reads_all or keeps_systems
    return [] if sees else [Finding("not-for-you", citation="Điều 7")]


def may_close_incident(standing: Standing) -> list[Finding]:
    """The head of the board, who answers for what is published (Điều 6 khoản 3)."""
    return [] if standing.heads_board else [Finding("not-board-head", citation="Điều 6 khoản 3")]
