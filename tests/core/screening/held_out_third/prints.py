"""PDF, RTF, HTML and pictures, as printers, editors, sites and cameras write them."""

import io
import textwrap
from collections.abc import Mapping, Sequence
from html import escape

from PIL import Image
from PIL.ExifTags import IFD
from pillow_heif import register_heif_opener
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Text

register_heif_opener()


def pdf(
    *pages: str,
    info: Mapping[str, str] | None = None,
    note: str = "",
    pieces: bool = False,
) -> bytes:
    """Pages of lines in one font; a tab moves to the next column. `pieces`: letters kerned in groups."""
    pages = tuple("\n".join(_wrapped(line) for line in page.split("\n")) for page in pages)
    letters = sorted({letter for page in pages for letter in page if letter not in "\n\t"})
    codes = {letter: 33 + at for at, letter in enumerate(letters)}
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "",
        _font(codes),
        _mapped(codes),
    ]
    kids = []
    for page in pages:
        rows = page.split("\n")
        stops = _stops(rows)
        stream = "\n".join(_line(row, codes, 800 - 18 * at, stops, pieces) for at, row in enumerate(rows))
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
        resources = "<</Font<</F1 3 0 R>>>>"
        number = len(objects)
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources{resources}/Contents {number} 0 R>>"
        )
        kids.append(f"{number + 1} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    writer = PdfWriter(PdfReader(io.BytesIO(_assembled(objects))))
    if info:
        writer.add_metadata(dict(info))
    if note:
        writer.add_annotation(0, Text(text=note, rect=(400, 700, 420, 720), open=False))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _font(codes: Mapping[str, int]) -> str:
    names = "".join(f"/uni{ord(letter):04X}" for letter in codes)
    return (
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar 33"
        f"/LastChar {32 + len(codes)}/Widths[{' '.join('500' for _ in codes)}]"
        f"/Encoding<</Type/Encoding/Differences[33{names}]>>/ToUnicode 4 0 R>>"
    )


def _mapped(codes: Mapping[str, int]) -> str:
    pairs = [f"<{code:02X}> <{ord(letter):04X}>" for letter, code in codes.items()]
    blocks = [pairs[at : at + 100] for at in range(0, len(pairs), 100)]
    inner = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    cmap = (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Adobe-Identity-UCS def\n"
        "/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        f"{inner}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )
    return f"<</Length {len(cmap)}>>stream\n{cmap}\nendstream"


def _wrapped(line: str) -> str:
    if "\t" in line or len(line) <= 110:
        return line
    return textwrap.fill(line, 110, break_on_hyphens=False, break_long_words=False)


def _stops(rows: Sequence[str]) -> list[float]:
    """Where the columns of a page begin."""
    table = [row.split("\t") for row in rows if "\t" in row]
    stops = [40.0]
    for column in range(max((len(row) for row in table), default=1)):
        widest = max((len(row[column]) for row in table if len(row) > column + 1), default=0)
        stops.append(stops[-1] + max(40, 4.5 * widest + 14))
    return stops


def _line(line: str, codes: Mapping[str, int], y: int, stops: Sequence[float], pieces: bool) -> str:
    out = []
    for at, text in zip(stops, line.split("\t"), strict=False):
        if not text:
            continue
        coded = [f"{codes[letter]:02X}" for letter in text]
        if pieces:
            groups = ["".join(coded[at : at + 4]) for at in range(0, len(coded), 4)]
            shown = "[" + "-12".join(f"<{group}>" for group in groups) + "] TJ"
        else:
            shown = f"<{''.join(coded)}> Tj"
        out.append(f"BT /F1 9 Tf 1 0 0 1 {at:g} {y} Tm {shown} ET")
    return "\n".join(out)


def _assembled(objects: Sequence[str]) -> bytes:
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size}/Root 1 0 R>>"
    return out + f"{end}\nstartxref\n{len(out)}\n%%EOF\n".encode()


def rtf(text: str, info: str = "", header: str = "") -> bytes:
    """A document of WordPad or Word: letters beyond ASCII as their numbers."""
    inner = "\\par\n".join(_coded(line) for line in text.split("\n"))
    about = f"{{\\info{{\\author {_coded(info)}}}}}" if info else ""
    head = f"{{\\header\\pard\\qc {_coded(header)}\\par}}" if header else ""
    return (
        "{\\rtf1\\ansi\\ansicpg1258\\deff0\\uc1{\\fonttbl{\\f0\\froman\\fcharset163 Times New Roman;}}"
        f"{about}{head}\\viewkind4\\pard\\lang1066\\f0\\fs26 {inner}\\par\n}}"
    ).encode("ascii")


def _coded(text: str) -> str:
    out = ""
    for letter in text:
        if letter in "\\{}":
            out += "\\" + letter
        elif letter == "\t":
            out += "\\tab "
        else:
            out += letter if ord(letter) < 128 else f"\\u{ord(letter)}?"
    return out


def html(title: str, body: str, head: str = "") -> bytes:
    return (
        f'<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta'
        f' charset="utf-8">\n<title>{escape(title)}</title>\n{head}'
        f"</head>\n<body>\n{body}\n</body>\n</html>\n"
    ).encode()


def photo(
    form: str,
    tags: Mapping[int, str] | None = None,
    comment: str = "",
    place: Mapping[int, object] | None = None,
    colour: str = "#7a8f4c",
    **more: object,
) -> bytes:
    """A picture with what a camera or an editor wrote into it; `place`: its GPS fields."""
    exif = Image.Exif()
    for number, value in (tags or {}).items():
        exif[number] = value
    if comment:
        exif.get_ifd(IFD.Exif)[0x9286] = b"ASCII\0\0\0" + comment.encode()
    if place:
        exif.get_ifd(IFD.GPSInfo).update(place)
    picture = Image.new("RGB", (64, 48), colour)
    if form == "TIFF":
        for number in (IFD.Exif, IFD.GPSInfo):
            if values := exif.get_ifd(number):
                exif[number] = values
    out = io.BytesIO()
    if len(exif):
        more["exif"] = exif
    picture.save(out, form, **more)
    return out.getvalue()
