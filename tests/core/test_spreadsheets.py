"""CSV that opens right in Excel, and calculates nothing that somebody typed."""

import csv
import io
from decimal import Decimal

import pytest

from portal.core.spreadsheets import harmless, rows_as_csv


def test_excel_sees_utf8_and_its_line_ends() -> None:
    written = "".join(rows_as_csv([["Tỉnh", "Số"], ["Hà Nội, cũ", 5], ['Nói "được"', None]]))
    assert written.encode().startswith(b"\xef\xbb\xbfT")
    assert written == '\ufeffTỉnh,Số\r\n"Hà Nội, cũ",5\r\n"Nói ""được""",\r\n'


@pytest.mark.parametrize("text", ["=1+1", "+84 24 1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("x")'])
def test_text_never_acts_as_a_formula(text: str) -> None:
    written = "".join(rows_as_csv([[text]])).removeprefix("\ufeff")
    assert next(csv.reader(io.StringIO(written, newline=""))) == [f"'{text}"]


@pytest.mark.parametrize("cell", [-5, Decimal("-1.5"), 0.5, None, "5-1", ""])
def test_numbers_and_plain_text_stay(cell: object) -> None:
    assert harmless(cell) == cell
