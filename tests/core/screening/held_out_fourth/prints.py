"""PDF, RTF and pictures, as office programs, printers and telephones write them."""

import io
from collections.abc import Mapping, Sequence

import pillow_heif
from PIL import Image, PngImagePlugin
from PIL.ExifTags import IFD
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText, Text

Page = Sequence[tuple[int, int, str]]


def lines(text: str, left: int = 60, top: int = 780, step: int = 17) -> list[tuple[int, int, str]]:
    return [(left, top - at * step, line) for at, line in enumerate(text.strip("\n").split("\n")) if line]


def columns(rows: Sequence[Sequence[str]], at: Sequence[int], top: int) -> list[tuple[int, int, str]]:
    """Cells of a table, each put in its place."""
    return [
        (left, top - number * 18, cell)
        for number, row in enumerate(rows)
        for left, cell in zip(at, row, strict=True)
        if cell
    ]


def pdf(*pages: Page, info: dict[str, str] | None = None, note: str = "", free: str = "") -> bytes:
    """Text at places. `note`: a sticky note; `free`: a text comment; `info`: the document's properties."""
    writer = PdfWriter(PdfReader(io.BytesIO(_drawn(pages))))
    if info:
        writer.add_metadata({f"/{name}": value for name, value in info.items()})
    if note:
        writer.add_annotation(0, Text(text=note, rect=(500, 700, 520, 720)))
    if free:
        writer.add_annotation(0, FreeText(text=free, rect=(300, 40, 560, 90)))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _font(letters: Sequence[str]) -> tuple[str, str]:
    names = " ".join(f"/uni{ord(letter):04X}" for letter in letters)
    widths = " ".join("500" for _ in letters)
    pairs = [f"<{at:02X}> <{ord(letter):04X}>" for at, letter in enumerate(letters, 32)]
    blocks = "\n".join(
        f"{len(pairs[at : at + 90])} beginbfchar\n" + "\n".join(pairs[at : at + 90]) + "\nendbfchar"
        for at in range(0, len(pairs), 90)
    )
    cmap = (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Mau "
        "def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<00> <FF>\nendcodespacerange\n{blocks}\nendcmap\nend\nend"
    )
    font = (
        "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/FirstChar 32/LastChar "
        f"{31 + len(letters)}/Widths[{widths}]/Encoding<</Type/Encoding/Differences[32 {names}]>>"
        f"/ToUnicode 4 0 R>>"
    )
    return font, cmap


def _drawn(pages: Sequence[Page]) -> bytes:
    letters = [" ", *sorted({letter for page in pages for _, _, text in page for letter in text} - {" "})]
    code = {letter: f"{at:02X}" for at, letter in enumerate(letters, 32)}
    font, cmap = _font(letters)
    stream = "<</Length {}>>stream\n{}\nendstream"
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", font, stream.format(len(cmap), cmap)]
    kids = []
    for page in pages:
        shown = "\n".join(
            f"1 0 0 1 {left} {top} Tm <{''.join(code[letter] for letter in text)}> Tj"
            for left, top, text in page
        )
        drawn = f"BT\n/F1 11 Tf\n{shown}\nET"
        objects.append(stream.format(len(drawn), drawn))
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
            f"/Contents {len(objects)} 0 R>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    listed = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{listed}trailer<</Size {size}/Root 1 0 R>>"
    return out + f"{end}\nstartxref\n{len(out)}\n%%EOF\n".encode()


def rtf(text: str, rows: Sequence[Sequence[str]] = (), author: str = "") -> bytes:
    """As Word writes it: letters beyond ASCII as numbers, tables as rows of cells."""
    info = f"{{\\info{{\\author {_rtf(author)}}}}}" if author else ""
    body = "".join(f"\\pard\\plain\\f0\\fs26 {_rtf(line)}\\par\r\n" for line in text.strip().split("\n"))
    for row in rows:
        edges = "".join(f"\\cellx{(at + 1) * 2000}" for at, _ in enumerate(row))
        body += f"\\trowd{edges}\r\n" + "".join(f"\\intbl {_rtf(cell)}\\cell " for cell in row) + "\\row\r\n"
    fonts = "{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}}"
    return f"{{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1{fonts}{info}\r\n{body}}}".encode("ascii")


def _rtf(text: str) -> str:
    out = ""
    for letter in text:
        if letter == "\t":
            out += "\\tab "
        elif letter in "\\{}":
            out += f"\\{letter}"
        else:
            out += letter if letter.isascii() else f"\\u{ord(letter)}?"
    return out


def picture(
    form: str,
    *,
    tags: Mapping[int, object] | None = None,
    comment: str = "",
    gps: Mapping[int, object] | None = None,
    text: Mapping[str, str] | None = None,
    xmp: str = "",
) -> bytes:
    """`tags`: of the first directory; `gps`: of the directory of positions; `text`: chunks of a PNG."""
    exif = _exif(form, tags or {}, comment, gps or {})
    out = io.BytesIO()
    image = Image.linear_gradient("L").resize((64, 48)).convert("RGB")
    if form == "HEIF":
        pillow_heif.from_pillow(image).save(out, exif=exif.tobytes(), quality=60)
        return out.getvalue()
    more: dict[str, object] = {"exif": exif}
    if text:
        chunks = PngImagePlugin.PngInfo()
        for name, value in text.items():
            chunks.add_itxt(name, value)
        more["pnginfo"] = chunks
    if xmp:
        more["xmp"] = xmp.encode()
    image.save(out, form, **more)
    return out.getvalue()


def _exif(form: str, tags: Mapping[int, object], comment: str, gps: Mapping[int, object]) -> Image.Exif:
    exif = Image.Exif()
    exif[0x010F], exif[0x0132] = "Mau", "2025:03:04 09:15:00"
    for number, value in tags.items():
        exif[number] = value
    if comment:
        exif.get_ifd(IFD.Exif)[0x9286] = b"ASCII\0\0\0" + comment.encode()
    if gps:
        exif.get_ifd(IFD.GPSInfo).update(gps)
    if form == "TIFF":
        for number in (IFD.Exif, IFD.GPSInfo):
            if exif.get_ifd(number):
                exif[number] = exif.get_ifd(number)
    return exif
