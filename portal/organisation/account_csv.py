"""A table of accounts as a spreadsheet wrote it: bytes in, rows and findings out. Knows no Django."""

import csv
import io
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from portal.core.text import nfc
from portal.law.findings import Finding

COLUMNS: Final = ("username", "name", "email", "unit", "role", "from", "to", "decision")
LARGEST: Final = 1024 * 1024  # bytes
MOST_ROWS: Final = 500
LONGEST_CELL: Final = 200  # characters
DATES: Final = ("%Y-%m-%d", "%d/%m/%Y")


@dataclass(frozen=True)
class Row:
    """One line below the header: its number in the file, its cells by column."""

    number: int
    cells: dict[str, str]
    whole: bool = True


def read(content: bytes) -> tuple[list[Row], list[Finding]]:
    """The rows of a file, or what stands against the whole of it.

    UTF-8, with or without a byte order mark; commas or semicolons; any line ends; the columns in any order.
    """
    if len(content) > LARGEST:
        return [], [Finding("csv-too-large", "file", params={"limit": LARGEST // 1024})]
    try:
        text = nfc(content.decode("utf-8-sig"))
        lines = list(_lines(text))
    except UnicodeDecodeError:
        return [], [Finding("csv-not-utf8", "file")]
    except csv.Error:
        return [], [Finding("csv-broken", "file")]
    return _rows(lines)


def _lines(text: str) -> list[tuple[int, list[str]]]:
    """The lines that hold anything, each with its number."""
    if "\0" in text:
        raise csv.Error
    first = text.lstrip("\r\n").splitlines()[:1]
    mark = ";" if first and first[0].count(";") > first[0].count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    found = ((reader.line_num, [cell.strip() for cell in cells]) for cells in reader)
    return [(number, cells) for number, cells in found if any(cells)]


def _rows(lines: list[tuple[int, list[str]]]) -> tuple[list[Row], list[Finding]]:
    header = [cell.lower() for cell in lines[0][1]] if lines else []
    if sorted(header) != sorted(COLUMNS):
        return [], [Finding("csv-columns", "file", params={"columns": ", ".join(COLUMNS)})]
    rows = [
        Row(number, dict(zip(header, cells, strict=False)), whole=len(cells) == len(header))
        for number, cells in lines[1:]
    ]
    if not rows:
        return [], [Finding("csv-empty", "file")]
    if len(rows) > MOST_ROWS:
        return [], [Finding("csv-too-many", "file", params={"limit": MOST_ROWS})]
    return rows, []


def day_of(text: str) -> date | None:
    """A day written 2026-12-01 or 01/12/2026; None for anything else."""
    for form in DATES:
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    return None
