"""Office documents, PDFs and pictures made here, as small as they can be and still open."""

import io
from collections.abc import Mapping, Sequence
from html import escape

from openpyxl import Workbook
from openpyxl.comments import Comment
from PIL import Image
from PIL.ExifTags import IFD
from pypdf import PdfReader, PdfWriter

from tests.core.samples import package

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
ODF = " ".join(f'xmlns:{name}="{OASIS}:{name}:1.0"' for name in ("office", "text", "table", "draw", "meta"))
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'


def paragraph(*runs: str) -> str:
    return "<w:p>" + "".join(f"<w:r><w:t>{escape(run)}</w:t></w:r>" for run in runs) + "</w:p>"


def word_table(rows: Sequence[Sequence[str]]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def docx(body: str = "", others: Mapping[str, str] | None = None) -> bytes:
    """`others`: parts of word/ by name, with what stands in them; "author" for the property."""
    others = dict(others or {})
    author = others.pop("author", "")
    parts = {
        "[Content_Types].xml": b"<Types/>",
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>".encode(),
        "docProps/core.xml": f"<c {DC}><dc:creator>{escape(author)}</dc:creator></c>".encode(),
    }
    for name, inner in others.items():
        parts[f"word/{name}.xml"] = f"<w:part {W}>{inner}</w:part>".encode()
    return package(parts)


def odt(body: str = "", styles: str = "", kind: str = "text") -> bytes:
    inner = f"<office:body><office:{kind}>{body}</office:{kind}></office:body>"
    return package(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}".encode(),
            "content.xml": f"<office:document-content {ODF} {DC}>{inner}</office:document-content>".encode(),
            "styles.xml": f"<office:document-styles {ODF}>{styles}</office:document-styles>".encode(),
        }
    )


def odf_table(rows: Sequence[Sequence[str]], name: str = "Bảng") -> str:
    inner = "".join(f"<table:table-row>{''.join(map(_odf_cell, row))}</table:table-row>" for row in rows)
    return f'<table:table table:name="{name}">{inner}</table:table>'


def _odf_cell(text: str) -> str:
    inner = f"<text:p>{escape(text)}</text:p>"
    return f'<table:table-cell office:value-type="string">{inner}</table:table-cell>'


def workbook(rows: Sequence[Sequence[object]], hide: str = "", comment: str = "", author: str = "") -> bytes:
    """A workbook with these rows on its second sheet. `hide`: "sheet", "row" or "column"."""
    book = Workbook()
    book.properties.creator = author
    sheet = book.create_sheet("Danh sách mẫu")
    for row in rows:
        sheet.append(list(row))
    if hide == "sheet":
        sheet.sheet_state = "veryHidden"
    elif hide == "row":
        sheet.row_dimensions[2].hidden = True
    elif hide == "column":
        sheet.column_dimensions["B"].hidden = True
    if comment:
        sheet["A1"].comment = Comment(comment, "Người mẫu")
    return saved(book)


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def pptx(slide: str = "", notes: str = "") -> bytes:
    def words(text: str) -> bytes:
        return f"<p {A}><a:p><a:r><a:t>{escape(text)}</a:t></a:r></a:p></p>".encode()

    return package(
        {
            "[Content_Types].xml": b"<Types/>",
            "ppt/presentation.xml": b"<x/>",
            "ppt/slides/slide1.xml": words(slide),
            "ppt/notesSlides/notesSlide1.xml": words(notes),
        }
    )


def pdf(*pages: str, author: str = "", password: str = "", note: str = "", carried: bytes = b"") -> bytes:
    """A PDF of pages in plain letters."""
    writer = PdfWriter(PdfReader(io.BytesIO(_drawn(pages))))
    if author:
        writer.add_metadata({"/Author": author})
    if note:
        from pypdf.annotations import FreeText

        writer.add_annotation(0, FreeText(text=note, rect=(50, 50, 200, 100)))
    if carried:
        writer.add_attachment("mau.txt", carried)
    if password:
        writer.encrypt(password, algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _drawn(pages: Sequence[str]) -> bytes:
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    kids = []
    for text in pages:
        lines = " ".join(f"({line}) Tj T*" for line in text.split("\n"))
        stream = f"BT /F1 12 Tf 14 TL 50 700 Td {lines} ET"
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
        resources = "<</Font<</F1 3 0 R>>>>"
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources{resources}/Contents"
            f" {len(objects)} 0 R>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj{body}endobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer<</Size {size}/Root 1 0 R>>"
    return out + f"{end}\nstartxref\n{len(out)}\n%%EOF\n".encode()


def photo(form: str, artist: str = "", comment: str = "", *, position: bool = False) -> bytes:
    """A small picture with what a camera or an editor writes into it."""
    exif = Image.Exif()
    exif[0x010E] = "Anh mau"
    if artist:
        exif[0x013B] = artist
    if comment:
        exif.get_ifd(IFD.Exif)[0x9286] = b"ASCII\0\0\0" + comment.encode()
    if position:
        exif.get_ifd(IFD.GPSInfo).update({1: "N", 2: (21.0, 1.0, 42.0), 3: "E", 4: (105.0, 50.0, 3.0)})
    out = io.BytesIO()
    picture = Image.new("RGB", (8, 8), "#0b4ea2")
    if form == "TIFF":  # Pillow writes what is inside one's tags only where they stand as values
        for number in (IFD.Exif, IFD.GPSInfo):
            exif[number] = exif.get_ifd(number)
    picture.save(out, form, exif=exif)
    return out.getvalue()
