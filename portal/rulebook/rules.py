"""What a row of the calendar must satisfy. Pure: no database, no Django."""

import dataclasses
import datetime as dt
import unicodedata
from typing import Final

from portal.law.calendars import RowKind
from portal.law.findings import Finding

FIRST_YEAR: Final = 2000
YEARS_AHEAD: Final = 2
LABOUR: Final = "Điều 111 khoản 3 Bộ luật Lao động 2019"
ANNOUNCED_BY: Final = "Điều 112 khoản 3 Bộ luật Lao động 2019"


@dataclasses.dataclass(frozen=True, slots=True)
class DayEntry:
    """What somebody says of a day: the fields of a row, before it is one. `known_on` None: not known."""

    day: dt.date
    kind: RowKind
    decision: str
    known_on: dt.date | None = None
    mark: str = "V"
    note: str = ""


def day_findings(entry: DayEntry, today: dt.date) -> list[Finding]:
    """Điều 111-112 Bộ luật Lao động: what stands against a row."""
    findings = [*_year(entry.day.year, today, "day"), *_source(entry.decision, entry.known_on, today)]
    weekend = entry.day.weekday() >= 5
    if weekend and entry.kind in {RowKind.COMPENSATION, RowKind.SWAP}:
        findings.append(Finding("day.off-on-weekend", "day", LABOUR, {"day": entry.day}))
    if not weekend and entry.kind is RowKind.MAKE_UP:
        findings.append(Finding("day.make-up-on-weekday", "day", LABOUR, {"day": entry.day}))
    return findings


def year_findings(
    year: int, announced: bool, decision: str, known_on: dt.date | None, today: dt.date
) -> list[Finding]:
    """What stands against announcing a year: only with the decision that did."""
    findings = _year(year, today, "year")
    return [*findings, *(_source(decision, known_on, today) if announced else [])]


def canonical(code: str) -> str:
    """The id of a rule, however it was typed: "11.1A-contact" is "R11.1a-contact"."""
    bare = unicodedata.normalize("NFC", code).strip().lower().removeprefix("r")
    return f"R{bare}"


def _year(year: int, today: dt.date, field: str) -> list[Finding]:
    last = today.year + YEARS_AHEAD
    if FIRST_YEAR <= year <= last:
        return []
    return [Finding("day.year-out-of-range", field, params={"first": FIRST_YEAR, "last": last})]


def _source(decision: str, known_on: dt.date | None, today: dt.date) -> list[Finding]:
    findings = []
    if not decision.strip():
        findings.append(Finding("day.no-decision", "decision", ANNOUNCED_BY))
    if len(decision) > 200:
        findings.append(Finding("day.long-decision", "decision", params={"limit": 200}))
    if known_on is not None and known_on > today:
        findings.append(Finding("day.known-later", "known_on", params={"known_on": known_on}))
    return findings
