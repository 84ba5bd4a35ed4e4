"""A table of days as CSV, as people keep it in Excel: read whole, every wrong row named. Pure."""

import csv
import datetime as dt
import io
import unicodedata
from collections.abc import Iterable
from typing import Final

from portal.law.calendars import RowKind
from portal.law.findings import Finding

from .rules import DayEntry, day_findings

COLUMNS: Final = ("Ngày", "Loại", "Quyết định", "Ngày được biết", "Mức xác thực", "Ghi chú")
KINDS: Final = {
    "nghỉ lễ": RowKind.HOLIDAY,
    "nghỉ bù": RowKind.COMPENSATION,
    "hoán đổi": RowKind.SWAP,
    "làm bù": RowKind.MAKE_UP,
}
UNKNOWN: Final = "chưa rõ"
MARKS: Final = ("V", "S", "K", "U")
LONGEST: Final = 2000
NOTE_LIMIT: Final = 500
_KIND_WORDS: Final = {kind: word for word, kind in KINDS.items()}


def decode(content: bytes) -> tuple[str, list[Finding]]:
    """The text of an uploaded file, NFC, without the mark that Excel puts before it."""
    try:
        return unicodedata.normalize("NFC", content.decode("utf-8-sig")), []
    except UnicodeDecodeError:
        return "", [Finding("table.not-utf8", "file")]


def read(text: str, today: dt.date) -> tuple[list[DayEntry], list[Finding]]:
    """The rows of a table (comma or semicolon) and what is wrong with it, line by line."""
    lines = unicodedata.normalize("NFC", text).splitlines()
    delimiter = ";" if lines and lines[0].count(";") > lines[0].count(",") else ","
    rows = [
        [cell.strip() for cell in row]
        for row in csv.reader(io.StringIO("\n".join(lines)), delimiter=delimiter)
    ]
    if not rows or tuple(rows[0]) != COLUMNS:
        return [], [Finding("table.header", "file", params={"columns": ", ".join(COLUMNS)})]
    numbered = [(line, row) for line, row in enumerate(rows[1:], start=2) if any(row)]
    if not numbered:
        return [], [Finding("table.empty", "file")]
    if len(numbered) > LONGEST:
        return [], [Finding("table.long", "file", params={"limit": LONGEST})]
    return _entries(numbered, today)


def write(entries: Iterable[DayEntry]) -> str:
    """The table that `read` reads, with the mark that makes Excel open it as UTF-8."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for entry in entries:
        known = entry.known_on.isoformat() if entry.known_on else UNKNOWN
        kind = _KIND_WORDS[entry.kind]
        table.writerow([entry.day.isoformat(), kind, entry.decision, known, entry.mark, entry.note])
    return "\ufeff" + out.getvalue()


def _entries(rows: list[tuple[int, list[str]]], today: dt.date) -> tuple[list[DayEntry], list[Finding]]:
    entries: list[DayEntry] = []
    findings: list[Finding] = []
    seen: dict[dt.date, int] = {}
    for line, cells in rows:
        entry, wrong = _entry(cells, today)
        if entry and entry.day in seen:
            wrong.append(Finding("table.twice", "file", params={"day": entry.day, "first": seen[entry.day]}))
        findings += [_at(line, finding) for finding in wrong]
        if entry:
            seen.setdefault(entry.day, line)
            entries.append(entry)
    return entries, findings


def _entry(cells: list[str], today: dt.date) -> tuple[DayEntry | None, list[Finding]]:
    if len(cells) != len(COLUMNS):
        return None, [Finding("table.cells", "file", params={"found": len(cells), "wanted": len(COLUMNS)})]
    day_text, kind_text, decision, known_text, mark, note = cells
    day, kind, known = _day(day_text), KINDS.get(kind_text.lower()), _day(known_text)
    wrong = []
    if day is None:
        wrong.append(Finding("table.day", "file", params={"value": day_text}))
    if kind is None:
        wrong.append(Finding("table.kind", "file", params={"value": kind_text, "kinds": ", ".join(KINDS)}))
    if known is None and known_text.lower() != UNKNOWN:
        wrong.append(Finding("table.known", "file", params={"value": known_text}))
    if mark.upper() not in MARKS:
        wrong.append(Finding("table.mark", "file", params={"value": mark}))
    if len(note) > NOTE_LIMIT:
        wrong.append(Finding("day.long-note", "file", params={"limit": NOTE_LIMIT}))
    if day is None or kind is None:
        return None, wrong
    entry = DayEntry(day, kind, decision, known, mark.upper(), note)
    return entry, [*wrong, *day_findings(entry, today)]


def _day(text: str) -> dt.date | None:
    for shape in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return dt.datetime.strptime(text, shape).date()
        except ValueError:
            continue
    return None


def _at(line: int, finding: Finding) -> Finding:
    return Finding(finding.code, finding.field, finding.citation, {**finding.params, "line": line})
