"""What people read and a program may not: old fonts, fonts without letters, pages that are pictures."""

import io

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, NumberObject

from portal.core.screening import Kind, Unreadable, read_file, scan_file
from tests.core.screening.building import docx, paragraph, pdf

TCVN3 = str.maketrans("ốậàảấếịđ", "èËµ¶ÊÕÞ®")
PHONE = "0912 345 678"


def old(text: str) -> str:
    """As it is typed for a font of TCVN3."""
    return text.translate(TCVN3)


def test_a_stamp_in_an_old_capital_font_is_one() -> None:
    file = docx(paragraph(old("tối mật")) + paragraph(old("báo cáo kết quả đấu thầu tại đơn vị")))
    assert [(each.kind, each.text) for each in scan_file("a.docx", file)] == [(Kind.SECRECY, "TỐI MẬT")]
    assert "kết quả đấu thầu tại đơn vị" in read_file("a.docx", file)[0][1]


def test_the_name_of_a_number_is_read_in_an_old_font() -> None:
    file = docx(paragraph(old("Số tài khoản của đơn vị: 1234 5678 9012")))
    assert [each.kind for each in scan_file("a.docx", file)] == [Kind.BANK_ACCOUNT]


def test_other_languages_are_left_as_they_are() -> None:
    french = "Le décès du père à la fête d'été: où êtes-vous?"
    assert french in read_file("a.docx", docx(paragraph(french)))[0][1]


def with_font(font: dict[str, object]) -> bytes:
    """A page of which the font says so."""
    writer = PdfWriter(PdfReader(io.BytesIO(pdf(PHONE))))
    fonts = writer.pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    fonts[NameObject("/F1")] = writer._add_object(
        DictionaryObject(
            {NameObject("/Type"): NameObject("/Font")}
            | {
                NameObject(name): NameObject(value) if isinstance(value, str) else value
                for name, value in font.items()
            }
        )
    )
    return saved(writer)


def saved(writer: PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


SYMBOLS = DictionaryObject({NameObject("/Flags"): NumberObject(4)})


@pytest.mark.parametrize(
    "font",
    [
        {"/Subtype": "/Type0", "/Encoding": "/Identity-H", "/BaseFont": "/AAAAAA+A"},
        {"/Subtype": "/Type3", "/BaseFont": "/A"},
        {"/Subtype": "/TrueType", "/BaseFont": "/AAAAAA+A", "/FontDescriptor": SYMBOLS},
    ],
    ids=["by glyph", "drawn", "symbols"],
)
def test_a_font_that_does_not_tell_its_letters_is_refused(font: dict[str, object]) -> None:
    with pytest.raises(Unreadable) as refused:
        scan_file("a.pdf", with_font(font))
    assert refused.value.reason == "fonts"


@pytest.mark.parametrize(
    "font",
    [
        {"/Subtype": "/Type1", "/BaseFont": "/Helvetica"},
        {"/Subtype": "/TrueType", "/BaseFont": "/Arial", "/Encoding": "/WinAnsiEncoding"},
    ],
    ids=["standard", "named"],
)
def test_a_font_whose_letters_are_known_is_read(font: dict[str, object]) -> None:
    assert [each.kind for each in scan_file("a.pdf", with_font(font))] == [Kind.PHONE]


def stamped(size: tuple[int, int], line: str) -> bytes:
    """A picture on a page, and a line beside it."""
    page = io.BytesIO()
    Image.new("L", size, 200).save(page, "PDF")
    writer = PdfWriter(PdfReader(page))
    writer.pages[0].merge_page(PdfReader(io.BytesIO(pdf(line))).pages[0])
    return saved(writer)


def test_a_scanned_page_stays_one_with_a_line_of_the_scanner() -> None:
    with pytest.raises(Unreadable) as refused:
        scan_file("a.pdf", stamped((850, 1200), "Scanned with an app"))
    assert refused.value.reason == "scanned"
    assert scan_file("a.pdf", stamped((300, 200), "A chart and its title")) == []
    assert scan_file("a.pdf", stamped((850, 1200), "A page with a photo and its story. " * 4)) == []
