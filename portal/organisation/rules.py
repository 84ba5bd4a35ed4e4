"""What may not be, of dates, seats, duties and accounts. Pure: values in, findings out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from portal.law.findings import Finding

BOARD: Final = "Điều 6 khoản 1"
ACCOUNTS: Final = "Điều 7 khoản 2"
UNIQUE_POSITIONS: Final = frozenset({"head", "standing_deputy"})


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
