"""Tables as CSV that opens right in Excel: UTF-8 with its mark, CRLF, and no text acts as a formula."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

BYTE_ORDER_MARK = "\ufeff"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def rows_as_csv(rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Pieces of a CSV file, a row at a time. Numbers stay numbers; None is an empty cell."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    yield BYTE_ORDER_MARK
    for row in rows:
        writer.writerow([harmless(cell) for cell in row])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def harmless(cell: object) -> object:
    """A cell whose text a spreadsheet shows and never calculates."""
    if isinstance(cell, str) and cell.startswith(FORMULA_STARTS):
        return f"'{cell}"
    return cell
