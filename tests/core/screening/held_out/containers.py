"""Files by hand and by the locked libraries, the same bytes every time. A writer takes the text to hold."""

import re
import zlib
from collections.abc import Callable
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from PIL import Image
from PIL.PngImagePlugin import PngInfo

Writer = Callable[[str], bytes]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "application/vnd.openxmlformats-officedocument"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
ODF = "urn:oasis:names:tc:opendocument:xmlns"
DEAR = "Kính gửi Ban Biên tập"


def archive(parts: dict[str, str | bytes]) -> bytes:
    """A zip whose entries all have the same date."""
    out = BytesIO()
    with ZipFile(out, "w") as packed:
        for name, content in parts.items():
            how = 0 if name == "mimetype" else ZIP_DEFLATED
            packed.writestr(ZipInfo(name), content, compress_type=how)
    return out.getvalue()


def with_part(package: bytes, name: str, data: bytes) -> bytes:
    """The package, and one more file in it."""
    with ZipFile(BytesIO(package)) as packed:
        parts: dict[str, str | bytes] = {entry: packed.read(entry) for entry in packed.namelist()}
    return archive(parts | {name: data})


def _relations(targets: dict[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="r{at}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for at, (target, kind) in enumerate(targets.items(), start=1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def _types(overrides: dict[str, str]) -> str:
    rows = "".join(
        f'<Override PartName="{part}" ContentType="{OFFICE}.{kind}+xml"/>' for part, kind in overrides.items()
    )
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="jpeg" ContentType="image/jpeg"/>{rows}</Types>'
    )


def run(text: str, mark: str = "t") -> str:
    return f'<w:r><w:{mark} xml:space="preserve">{escape(text)}</w:{mark}></w:r>'


def paragraphs(text: str) -> str:
    return "".join(f"<w:p>{run(line)}</w:p>" for line in text.splitlines())


def docx(body: str, parts: dict[str, str] | None = None, core: str = "") -> bytes:
    """`parts`: the name of a part beside the body (header1, footnotes...) with what it holds."""
    beside = parts or {}
    roots = {"header": "hdr", "footer": "ftr"}
    content: dict[str, str | bytes] = {
        "[Content_Types].xml": _types(
            {"/word/document.xml": "wordprocessingml.document.main"}
            | {f"/word/{name}.xml": f"wordprocessingml.{name.rstrip('1')}" for name in beside}
        ),
        "_rels/.rels": _relations(
            {"word/document.xml": "officeDocument", "docProps/core.xml": "metadata/core-properties"}
        ),
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations({f"{name}.xml": name.rstrip("1") for name in beside}),
        "docProps/core.xml": (
            f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/">{core}</cp:coreProperties>'
        ),
    }
    for name, inside in beside.items():
        root = roots.get(name.rstrip("1"), name)
        content[f"word/{name}.xml"] = f"<w:{root} {W}>{inside}</w:{root}>"
    return archive(content)


def docx_table(text: str) -> bytes:
    """A cell for each tab, a row for each line."""
    rows = "".join(
        "<w:tr>" + "".join(f"<w:tc>{paragraphs(cell)}</w:tc>" for cell in line.split("\t")) + "</w:tr>"
        for line in text.splitlines()
    )
    return docx(f"<w:tbl>{rows}</w:tbl>")


def docx_split_runs(text: str) -> bytes:
    """As Word leaves a text after proofreading: cut into runs wherever it likes."""
    pieces = "".join(run(text[at : at + 5]) for at in range(0, len(text), 5))
    return docx(f"<w:p>{pieces}</w:p>")


def xlsx(fill: Callable[[Workbook], None]) -> bytes:
    """A workbook by openpyxl, packed again without the hour at which it was made."""
    book = Workbook()
    fill(book)
    out = BytesIO()
    book.save(out)
    with ZipFile(out) as packed:
        core = packed.read("docProps/core.xml")
    undated = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"2024-01-01T00:00:00Z", core)
    return with_part(out.getvalue(), "docProps/core.xml", undated)


ODF_SPACES = " ".join(
    f'xmlns:{short}="{ODF}:{short}:1.0"'
    for short in ("office", "text", "table", "meta", "drawing", "presentation")
)


def odf(kind: str, body: str, meta: str = "") -> bytes:
    """`kind`: text, spreadsheet or presentation."""
    return archive(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}",
            "META-INF/manifest.xml": (
                f'<manifest:manifest xmlns:manifest="{ODF}:manifest:1.0"><manifest:file-entry '
                f'manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.{kind}"/>'
                f'<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
                f"</manifest:manifest>"
            ),
            "content.xml": (
                f"<office:document-content {ODF_SPACES}><office:body><office:{kind}>{body}</office:{kind}>"
                f"</office:body></office:document-content>"
            ),
            "meta.xml": (
                f'<office:document-meta {ODF_SPACES} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>{meta}'
                f"</office:meta></office:document-meta>"
            ),
        }
    )


def odf_paragraphs(text: str) -> str:
    return "".join(f"<text:p>{escape(line)}</text:p>" for line in text.splitlines())


def odf_table(text: str) -> str:
    rows = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell>{odf_paragraphs(cell)}</table:table-cell>" for cell in line.split("\t"))
        + "</table:table-row>"
        for line in text.splitlines()
    )
    return f'<table:table table:name="Bảng 1">{rows}</table:table>'


def pptx(slide: str, notes: str = "") -> bytes:
    """One slide, and the notes of who speaks."""
    spaces = (
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    )

    def sheet(root: str, text: str) -> str:
        lines = "".join(f"<a:p><a:r><a:t>{escape(line)}</a:t></a:r></a:p>" for line in text.splitlines())
        shape = f"<p:sp><p:txBody>{lines}</p:txBody></p:sp>"
        return f"<p:{root} {spaces}><p:cSld><p:spTree>{shape}</p:spTree></p:cSld></p:{root}>"

    kind = "presentationml"
    return archive(
        {
            "[Content_Types].xml": _types(
                {
                    "/ppt/presentation.xml": f"{kind}.presentation.main",
                    "/ppt/slides/slide1.xml": f"{kind}.slide",
                    "/ppt/notesSlides/notesSlide1.xml": f"{kind}.notesSlide",
                }
            ),
            "_rels/.rels": _relations({"ppt/presentation.xml": "officeDocument"}),
            "ppt/presentation.xml": f"<p:presentation {spaces}/>",
            "ppt/_rels/presentation.xml.rels": _relations({"slides/slide1.xml": "slide"}),
            "ppt/slides/slide1.xml": sheet("sld", slide),
            "ppt/slides/_rels/slide1.xml.rels": _relations({"../notesSlides/notesSlide1.xml": "notesSlide"}),
            "ppt/notesSlides/notesSlide1.xml": sheet("notes", notes),
        }
    )


def _hex(text: str) -> str:
    return text.encode("utf-16-be").hex()


def pdf(text: str, title: str = "", packed: bool = True) -> bytes:
    """A page whose font says which letters its glyphs are, and the document's title."""
    glyphs = {letter: at for at, letter in enumerate(sorted(set(text) - {"\n"}), start=1)}
    shown = "".join(
        f"<{''.join(f'{glyphs[letter]:04x}' for letter in line)}> Tj T*\n" for line in text.split("\n")
    )
    page = f"BT /F1 12 Tf 14 TL 50 780 Td\n{shown}ET"
    pairs = [f"<{at:04x}> <{_hex(letter)}>" for letter, at in glyphs.items()]
    blocks = [pairs[at : at + 100] for at in range(0, len(pairs), 100)]
    table = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    letters = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n{table}\nendcmap end end"
    )
    font = "/BaseFont /Invented"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        _stream(page, packed),
        f"<< /Type /Font /Subtype /Type0 {font} /Encoding /Identity-H"
        f" /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>".encode(),
        f"<< /Type /Font /Subtype /CIDFontType2 {font} /DW 600 /CIDSystemInfo"
        f" << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 9 0 R >>".encode(),
        _stream(letters, packed),
        f"<< /Title <feff{_hex(title)}> >>".encode(),
        b"<< /Type /FontDescriptor /FontName /Invented /Flags 4 /FontBBox [0 0 600 900]"
        b" /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
    ]
    return _numbered(objects)


def _stream(text: str, packed: bool) -> bytes:
    data = zlib.compress(text.encode()) if packed else text.encode()
    how = b" /Filter /FlateDecode" if packed else b""
    return b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(data), how, data)


def _numbered(objects: list[bytes]) -> bytes:
    out, places = b"%PDF-1.7\n", []
    for at, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (at, content)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"trailer\n<< /Size %d /Root 1 0 R /Info 8 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        len(out),
    )
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, rows) + tail


def picture(
    kind: str = "JPEG",
    *,
    artist: str = "",
    comment: str = "",
    gps: tuple[str, str] | None = None,
    text: str = "",
) -> bytes:
    """A small picture. `gps`: the letters of latitude and longitude (N, E); `text`: a text chunk of a PNG."""
    exif = Image.Exif()
    if artist:
        exif[0x013B] = artist
    if comment:
        exif[0x9C9C] = comment.encode("utf-16-le") + b"\0\0"
    if gps:
        place = exif.get_ifd(0x8825)
        place.update({1: gps[0], 2: (10.0, 20.0, 30.5), 3: gps[1], 4: (105.0, 40.0, 50.25)})
    options: dict[str, object] = {"exif": exif.tobytes()} if len(exif) or gps else {}
    if text:
        chunks = PngInfo()
        chunks.add_itxt("Comment", text, lang="vi", zip=True)
        options["pnginfo"] = chunks
    out = BytesIO()
    Image.new("RGB", (8, 8), (0, 90, 160)).save(out, kind, **options)
    return out.getvalue()
