"""PDF files written object by object."""

import zlib
from collections.abc import Sequence
from io import BytesIO

from pypdf import PdfReader, PdfWriter

HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def assembled(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A file of these objects; the first is the catalogue."""
    made, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
    for at, each in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (at, each)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (len(objects) + 1, trailer)
    return bytes(made + b"startxref\n%d\n%%%%EOF\n" % start)


def stream(content: bytes, entries: bytes = b"", packed: bool = False) -> bytes:
    """A stream, packed or not."""
    if packed:
        content, entries = zlib.compress(content), entries + b" /Filter /FlateDecode"
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries, content)


def unicode_map(texts: str) -> bytes:
    """What tells the letters of a font: code and letter are the same here."""
    letters = sorted({ord(letter) for letter in texts})
    blocks = [letters[at : at + 90] for at in range(0, len(letters), 90)]
    lines = "".join(
        f"{len(block)} beginbfchar\n{''.join(f'<{n:04X}> <{n:04X}>' + chr(10) for n in block)}endbfchar\n"
        for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{lines}endcmap end end"
    ).encode()


def written(lines: Sequence[str], mode: int = 0) -> bytes:
    """The lines of a page, in the font above; `mode` 3 is not visible."""
    rows = b"".join(b"<%s> Tj T*\n" % line.encode("utf-16-be").hex().encode() for line in lines)
    return b"BT /F1 12 Tf 14 TL %d Tr 60 780 Td\n%sET" % (mode, rows)


def objects_of(
    contents: Sequence[bytes], letters: str, resources: bytes = b"", mapped: bool = True
) -> list[bytes]:
    """The objects of a file. 1: catalogue, 2: pages, 3 to 6: fonts, from 7: a page, its text, a page …"""
    kids = b" ".join(b"%d 0 R" % (7 + 2 * at) for at in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [ %s ] /Count %d >>" % (kids, len(contents)),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [ 4 0 R ] "
        b"%s >>" % (b"/ToUnicode 5 0 R" if mapped else b""),
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /CIDSystemInfo << /Registry (Adobe) /Ordering "
        b"(Identity) /Supplement 0 >> /DW 500 >>",
        stream(unicode_map(letters), packed=True),
        HELVETICA,
    ]
    for at, content in enumerate(contents):
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font "
            b"<< /F1 3 0 R "
            b"/F2 6 0 R >> %s >> >>" % (8 + 2 * at, resources),
            stream(content, packed=True),
        ]
    return objects


def pdf(*pages: Sequence[str], mapped: bool = True) -> bytes:
    """A PDF of pages of lines."""
    letters = "".join("".join(lines) for lines in pages)
    return assembled(objects_of([written(lines) for lines in pages], letters, mapped=mapped))


def drawn(*contents: bytes, resources: bytes = b"", more: Sequence[bytes] = (), letters: str = "") -> bytes:
    """A PDF of what is drawn on its pages; `more` objects follow those of the pages."""
    return assembled([*objects_of(contents, letters, resources), *more])


def opened(content: bytes) -> PdfWriter:
    """To add what a page does not show."""
    return PdfWriter(clone_from=PdfReader(BytesIO(content)))


def saved(writer: PdfWriter) -> bytes:
    """The file of it."""
    kept = BytesIO()
    writer.write(kept)
    return kept.getvalue()
