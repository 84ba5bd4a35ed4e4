"""A file says where something stands in it; one that cannot be looked into never passes silently."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Callable

import pytest
from pypdf import PdfReader, PdfWriter

from portal.core.screening import Found, Kind, Known, Unreadable, packages, parts, scan_file
from tests.core.samples import package
from tests.core.screening.building import docx, odt, paragraph, pdf, photo, pptx, workbook

PHONE = "0912 345 678"


def plainly(value: object) -> str:
    """A test's name without a file's bytes, some of which change with the clock."""
    return value if isinstance(value, str) else "-"


def places(name: str, content: bytes) -> list[str]:
    return [found.place for found in scan_file(name, content)]


@pytest.mark.parametrize(
    ("name", "content", "place"),
    [
        ("a.docx", docx(paragraph(PHONE)), ""),
        ("a.docx", docx("", {"comments": paragraph(PHONE)}), "comment"),
        ("a.docx", docx("", {"header1": paragraph(PHONE)}), "header"),
        ("a.docx", docx("", {"footnotes": paragraph(PHONE)}), "footnote"),
        ("a.docx", docx(f"<w:del><w:r><w:delText>{PHONE}</w:delText></w:r></w:del>"), "tracked change"),
        ("a.docx", docx("", {"author": PHONE}), "metadata: creator"),
        ("a.xlsx", workbook([["a"], ["b"], ["c"], ["d", PHONE]]), "cell Danh sách mẫu!B4"),
        ("a.xlsx", workbook([["a"], [PHONE]], "row"), "hidden cell Danh sách mẫu!A2"),
        ("a.xlsx", workbook([["a", PHONE]], "column"), "hidden cell Danh sách mẫu!B1"),
        ("a.xlsx", workbook([[PHONE]], "sheet"), "hidden sheet: Danh sách mẫu"),
        ("a.xlsx", workbook([["a"]], comment=PHONE), "comment"),
        ("a.odt", odt(f"<office:annotation><text:p>{PHONE}</text:p></office:annotation>"), "comment"),
        ("a.pdf", pdf("x", "y", PHONE), "page 3"),
        ("a.pdf", pdf("x", author=PHONE), "metadata: author"),
        ("a.pdf", pdf("x", note=PHONE), "comment on page 1"),
        ("a.pptx", pptx(notes=PHONE), "notes of slide 1"),
        ("a.jpg", photo("JPEG", artist=PHONE), "EXIF: Artist"),
        ("a.csv", f"a;b\nc;{PHONE}".encode(), "row 2, column 2"),
        ("a.html", f"<p>x</p><!-- {PHONE} -->".encode(), "comment"),
        ("a.html", f'<a href="tel:{PHONE}">x</a>'.encode(), "link"),
        ("A.TXT", PHONE.encode("utf-16"), ""),
    ],
    ids=plainly,
)
def test_it_says_where(name: str, content: bytes, place: str) -> None:
    assert places(name, content) == [place]


def test_where_a_picture_was_taken_is_found() -> None:
    assert scan_file("a.jpg", photo("JPEG", position=True)) == [
        Found(Kind.LOCATION, "21 1 42 N 105 50 3 E", 0, 20, "EXIF: GPS")
    ]


def test_offsets_in_a_cell_count_within_the_cell() -> None:
    found = scan_file("a.csv", "Số CCCD\nx 001085001234".encode())
    assert found == [Found(Kind.CITIZEN_ID, "001085001234", 2, 14, "row 2, column 1")]


def test_a_workbook_behind_a_chart_is_looked_into() -> None:
    content = carrying("word/embeddings/Microsoft_Excel_Sheet.xlsx", workbook([[PHONE]]))
    assert places("a.docx", content) == ["embedded file: cell Danh sách mẫu!A1"]


def test_a_sheet_that_no_list_names_is_found() -> None:
    content = workbook([[PHONE]])
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        kept = {name: file.read(name) for name in file.namelist()}
    kept["xl/_rels/workbook.xml.rels"] = b"<Relationships/>"
    assert places("a.xlsx", package(kept)) == ["hidden sheet: sheet2.xml"]


def test_a_text_behind_the_pixels_of_a_picture_is_found() -> None:
    """The chunk stands last in the file, where a reader of the head alone would miss it."""
    content = photo("PNG")
    text = b"tEXtComment\0" + PHONE.encode()
    chunk = (len(text) - 4).to_bytes(4) + text + zlib.crc32(text).to_bytes(4)
    assert places("a.png", content[:-12] + chunk + content[-12:]) == ["metadata: Comment"]


def test_what_is_official_passes_in_a_file_too() -> None:
    assert scan_file("a.docx", docx(paragraph(PHONE)), Known(phones=frozenset({"0912345678"}))) == []


def zipped(name: str, content: bytes) -> bytes:
    return package({name: content})


def carrying(name: str, content: bytes) -> bytes:
    """A document with another file in it."""
    return package({"word/document.xml": b"<x/>", name: content})


def encrypted_zip() -> bytes:
    """A docx whose parts say that they are encrypted."""
    content = bytearray(docx(paragraph("x")))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + offset] |= 1
            at = content.find(mark, at + 4)
    return bytes(content)


def scanned_pdf() -> bytes:
    out = io.BytesIO()
    from PIL import Image

    Image.new("RGB", (20, 20)).save(out, "PDF")
    return out.getvalue()


ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.zip", zipped("a.txt", b"x"), "kind"),
        ("a.gz", gzip.compress(b"x"), "kind"),
        ("a.doc", b"\xd0\xcf\x11\xe0x", "kind"),
        ("a", b"x", "kind"),
        ("a.txt", b"", "empty"),
        ("a.docx", b"\xd0\xcf\x11\xe0x", "encrypted"),
        ("a.docx", encrypted_zip(), "encrypted"),
        ("a.pdf", pdf("x", password="mau"), "encrypted"),
        ("a.docx", b"PK\x03\x04x", "damaged"),
        ("a.docx", docx(paragraph("x"))[:-30], "damaged"),
        ("a.docx", zipped("x", b"x"), "damaged"),
        ("a.docx", zipped("word/document.xml", ENTITIES), "damaged"),
        ("a.docx", zipped("word/document.xml", b"<x>"), "damaged"),
        ("a.pdf", b"%PDF-1.7 x", "damaged"),
        ("a.pdf", b"x", "damaged"),
        ("a.jpg", b"\xff\xd8\xffx", "damaged"),
        ("a.webp", b"x", "damaged"),
        ("a.txt", b"\xff\x00\xc3", "encoding"),
        ("a.csv", "Bảo hiểm".encode("cp1258", "ignore") + b"\xfe", "encoding"),
        ("a.pdf", pdf(), "damaged"),
        ("a.pdf", pdf("x").replace(b"/Contents 5 0 R", b"/Contents 9 0 R"), "damaged"),
        ("a.pdf", scanned_pdf(), "scanned"),
        ("a.pdf", pdf("x", carried=b"x"), "attachment"),
        ("a.docx", carrying("word/embeddings/oleObject1.bin", b"x"), "attachment"),
    ],
    ids=plainly,
)
def test_what_cannot_be_looked_into_is_refused_with_its_reason(
    name: str, content: bytes, reason: str
) -> None:
    with pytest.raises(Unreadable) as refused:
        scan_file(name, content)
    assert refused.value.reason == reason


def test_a_pdf_that_only_forbids_printing_is_read() -> None:
    writer = PdfWriter(PdfReader(io.BytesIO(pdf(PHONE))))
    writer.encrypt("", "mau", algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    assert places("a.pdf", out.getvalue()) == ["page 1"]


def swollen() -> bytes:
    return zipped("word/document.xml", b"<x>" + b" " * 3_000_000 + b"</x>")


def lying() -> bytes:
    """A part that holds more than it says."""
    content = bytearray(swollen())
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        size = file.infolist()[0].file_size.to_bytes(4, "little")
    return bytes(content).replace(size, (100).to_bytes(4, "little"))


@pytest.mark.parametrize("make", [swollen, lying])
def test_a_document_that_grows_too_much_is_refused(
    make: Callable[[], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packages, "MOST_UNPACKED", 1_000_000)
    with pytest.raises(Unreadable) as refused:
        scan_file("a.docx", make())
    assert refused.value.reason in ("large", "damaged")


@pytest.mark.parametrize(
    ("module", "bound", "most", "content", "reason"),
    [
        (packages, "MOST_PARTS", 2, docx(paragraph("x")), "large"),
        (packages, "LARGEST_XML", 50, docx(paragraph("x")), "large"),
        (parts, "MOST_CHARACTERS", 3, docx(paragraph("một hai ba")), "large"),
        (parts, "LONGEST_LOOK", -1.0, docx(paragraph("x")), "slow"),
    ],
)
def test_parts_characters_and_time_are_bounded(
    module: object, bound: str, most: float, content: bytes, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, bound, most)
    with pytest.raises(Unreadable) as refused:
        scan_file("a.docx", content)
    assert refused.value.reason == reason
