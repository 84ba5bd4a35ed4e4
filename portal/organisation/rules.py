"""What may not be, of dates, seats, duties and accounts. Pure: values in, findings out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from portal.law.findings import Finding

BOARD: Final = "Điều 6 khoản 1"
ACCOUNTS: Final = "Điều 7 khoản 2"
ADMINISTRATION: Final = "Điều 7 khoản 2 điểm c"
UNIQUE_POSITIONS: Final = frozenset({"head", "standing_deputy"})
# Days without signing in after which an account is disabled. TCVN 14423:2026 (in force 1/7/2026, in place of
# TCVN 11930:2017), by a secondary source (domain.md 2g, certainty S): to be confirmed in the standard itself.
IDLE_DAYS: Final = 45
DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """A first and a last day, both counted; no last day means until further notice."""

    first: date
    last: date | None = None

    def covers(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)

    def overlaps(self, other: "Span") -> bool:
        """Whether there is a day on which both hold."""
        return (self.last is None or other.first <= self.last) and (
            other.last is None or self.first <= other.last
        )

    def within(self, other: "Span") -> bool:
        """Whether every day of it is one of the other's."""
        if other.last is None:
            return other.first <= self.first
        return other.first <= self.first and self.last is not None and self.last <= other.last


def decided(span: Span, decision: str) -> list[Finding]:
    """Điều 6 khoản 1: whatever changes the organisation has its dates and the number of its decision."""
    findings = []
    if span.last is not None and span.last < span.first:
        findings.append(Finding("dates-backwards", "valid_to"))
    if not decision.strip():
        findings.append(Finding("no-decision", "decision"))
    return findings


def proposed(proposal: str) -> list[Finding]:
    """Điều 6 khoản 1: a seat is proposed by personnel and the standing office before it is decided on."""
    return [] if proposal.strip() else [Finding("no-proposal", "proposal", "Điều 6 khoản 1")]


def ended(span: Span, on: date, decision: str) -> list[Finding]:
    """Điều 6 khoản 1: what may be ended on a day: not before it began, not twice, by a decision."""
    if span.last is not None and span.last <= on:
        return [Finding("already-ended", "valid_to", params={"day": span.last})]
    return decided(Span(span.first, on), decision)


def seat(position: str, span: Span, others: Iterable[Span], own: Iterable[Span]) -> list[Finding]:
    """Điều 6 khoản 1: one head and one standing deputy at a time; nobody has two seats.

    `others` are the seats of the same position, `own` the seats of the same person.
    """
    findings = []
    if position in UNIQUE_POSITIONS and any(span.overlaps(other) for other in others):
        findings.append(Finding("position-taken", "position", BOARD))
    if any(span.overlaps(other) for other in own):
        findings.append(Finding("already-on-board", "user", BOARD))
    return findings


def duty(span: Span, others: Iterable[Span], unit: Span) -> list[Finding]:
    """Điều 7 khoản 2: a duty is held by one unit on a day, and by a unit that exists."""
    findings = []
    if any(span.overlaps(other) for other in others):
        findings.append(Finding("duty-taken", "duty", ACCOUNTS))
    if not span.within(unit):
        findings.append(Finding("unit-not-there", "unit"))
    return findings


def grant(*, by: int | None, to: int, may_grant: bool, span: Span, others: Iterable[Span]) -> list[Finding]:
    """Điều 7 khoản 2: four bodies manage four kinds of account, and nobody their own.

    `by` None is the portal itself, when it is set up. `others` are the grants of the same role.
    """
    findings = []
    if by is not None and by == to:
        findings.append(Finding("own-account", "user", ACCOUNTS))
    if by is not None and not may_grant:
        findings.append(Finding("not-your-accounts", "role", ACCOUNTS))
    if any(span.overlaps(other) for other in others):
        findings.append(Finding("already-granted", "role"))
    return findings


def quarter_of(day: date) -> date:
    """The first day of the quarter in which a day lies."""
    return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)


def quarter_after(first: date) -> date:
    """The first day of the next quarter."""
    return quarter_of(first + 100 * DAY)


def last_of_quarter(first: date) -> date:
    return quarter_after(first) - DAY


def answer_by(first: date) -> date:
    """The last day on which a quarter's review is in time: the end of the following quarter's first month."""
    return (quarter_after(first) + 31 * DAY).replace(day=1) - DAY


def overdue_quarter(on: date) -> date:
    """The latest quarter whose review should have been over before a day."""
    before = quarter_of(quarter_of(on) - DAY)
    return before if answer_by(before) < on else quarter_of(before - DAY)


def recertification(
    *, own: bool, manages: bool, first: date, on: date, begun: date, answered: bool
) -> list[Finding]:
    """Điều 7 khoản 2: the managing body answers once a quarter, nobody for their own account."""
    findings = []
    if own:
        findings.append(Finding("own-review", citation=ACCOUNTS))
    if not manages:
        findings.append(Finding("not-your-accounts", citation=ACCOUNTS))
    if first != quarter_of(first) or first > on or begun > last_of_quarter(first):
        findings.append(Finding("not-in-quarter"))
    if answered:
        findings.append(Finding("already-reviewed"))
    return findings


@dataclass(frozen=True, slots=True)
class Asked:
    """The head's request as a grant of administration is judged by it."""

    by: int
    open: bool
    account: int | None
    role: str
    number: str
    dated: date | None


def at_heads_request(
    *, head: int | None, by: int | None, asked: Asked | None, to: int, role: str
) -> list[Finding]:
    """Điều 7 khoản 2 điểm c: administration accounts are granted at the request of the head of the board.

    `head` is the head today; only while there is none may the portal itself (`by` None) be set up.
    """
    if by is None and head is None:
        return []
    if asked is None or not asked.number.strip() or asked.dated is None:
        return [Finding("head-must-ask", citation=ADMINISTRATION)]
    if asked.by != head:
        return [Finding("not-the-heads-request", citation=ADMINISTRATION)]
    if not asked.open:
        return [Finding("request-decided")]
    if (asked.account, asked.role) != (to, role):
        return [Finding("not-as-asked", citation=ADMINISTRATION)]
    return []


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for, and by whom it may be."""

    role: str
    grantable: bool
    administration: bool
    unit: int | None
    unit_fits: bool
    span: Span
    reason: str
    number: str = ""
    dated: date | None = None


def request(wish: Wish, *, heads: frozenset[int], heads_board: bool, own: bool, today: date) -> list[Finding]:
    """Điều 7 khoản 2: a unit's head asks for accounts of the unit, the board's head for administration.

    `heads` are the units whose head the asker is.
    """
    findings = []
    if not wish.grantable:
        findings.append(Finding("unknown-role", "role"))
    if own:
        findings.append(Finding("own-account", "account", ACCOUNTS))
    if not wish.reason.strip():
        findings.append(Finding("no-reason", "reason"))
    if wish.span.last is not None and wish.span.last < wish.span.first:
        findings.append(Finding("dates-backwards", "valid_to"))
    if not wish.unit_fits:
        findings.append(Finding("unit-does-not-fit", "unit", ACCOUNTS))
    if wish.administration:
        return [*findings, *_of_the_head(wish, heads_board, today)]
    if wish.unit not in heads:
        findings.append(Finding("not-your-unit", "unit", ACCOUNTS))
    return findings


def _of_the_head(wish: Wish, heads_board: bool, today: date) -> list[Finding]:
    findings = []
    if not heads_board:
        findings.append(Finding("head-must-ask", "role", ADMINISTRATION))
    if not wish.number.strip():
        findings.append(Finding("no-number", "number", ADMINISTRATION))
    if wish.dated is None or wish.dated > today:
        findings.append(Finding("no-date-of-request", "dated", ADMINISTRATION))
    return findings


def confirmed(*, reason: str, waits: bool, email: str) -> list[Finding]:
    """Điều 7 khoản 2: who answers for an account says how they made sure; once; its owner has a mail box."""
    findings = []
    if not email:
        findings.append(Finding("no-mail"))
    if not waits:
        findings.append(Finding("recovery-over"))
    if not reason.strip():
        findings.append(Finding("no-reason", "reason"))
    return findings
