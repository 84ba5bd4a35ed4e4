"""Office files made by hand, part by part, so that each case says what stands where."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

OOXML = "application/vnd.openxmlformats-officedocument."
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
# stem of a part's name: its content type, and the relation that leads to it
PARTS = {
    "document": (OOXML + "wordprocessingml.document.main+xml", "officeDocument"),
    "presentation": (OOXML + "presentationml.presentation.main+xml", "officeDocument"),
    "header": (OOXML + "wordprocessingml.header+xml", "header"),
    "footer": (OOXML + "wordprocessingml.footer+xml", "footer"),
    "comments": (OOXML + "wordprocessingml.comments+xml", "comments"),
    "footnotes": (OOXML + "wordprocessingml.footnotes+xml", "footnotes"),
    "endnotes": (OOXML + "wordprocessingml.endnotes+xml", "endnotes"),
    "slide": (OOXML + "presentationml.slide+xml", "slide"),
    "slideMaster": (OOXML + "presentationml.slideMaster+xml", "slideMaster"),
    "slideLayout": (OOXML + "presentationml.slideLayout+xml", "slideLayout"),
    "notesSlide": (OOXML + "presentationml.notesSlide+xml", "notesSlide"),
    "comment": (OOXML + "presentationml.comments+xml", "comments"),
    "chart": (OOXML + "drawingml.chart+xml", "chart"),
    "data": (OOXML + "drawingml.diagramData+xml", "diagramData"),
    "core": ("application/vnd.openxmlformats-package.core-properties+xml", "metadata/core-properties"),
    "app": (OOXML + "extended-properties+xml", "extended-properties"),
    "custom": (OOXML + "custom-properties+xml", "custom-properties"),
    "item": ("application/xml", "customXml"),
    "image": ("image/jpeg", "image"),
    "drawing": (OOXML + "drawing+xml", "drawing"),
    "pivotCacheDefinition": (OOXML + "spreadsheetml.pivotCacheDefinition+xml", "pivotCacheDefinition"),
}
Parts = Mapping[str, str | bytes]


def zipped(parts: Parts) -> bytes:
    """A package, its parts in this order; `mimetype` not compressed, as OpenDocument wants it."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as file:
        for name, content in parts.items():
            entry = ZipInfo(name, (2025, 6, 1, 8, 0, 0))
            file.writestr(entry, content, ZIP_STORED if name == "mimetype" else ZIP_DEFLATED)
    return packed.getvalue()


def stem(path: str) -> str:
    """`header` of `word/header2.xml`."""
    return path.rsplit("/", 1)[-1].split(".")[0].rstrip("0123456789")


def relations(targets: Sequence[str], outside: Sequence[str] = ()) -> str:
    """The relations of a part: to other parts, and to addresses outside."""
    lines = [
        f'<Relationship Id="rId{at}" Type="{RELATIONS}{PARTS[stem(path)][1]}" Target="/{path}"/>'
        for at, path in enumerate(targets, 1)
    ]
    lines += [
        f'<Relationship Id="out{at}" Type="{RELATIONS}hyperlink" Target="{address}" TargetMode="External"/>'
        for at, address in enumerate(outside, 1)
    ]
    return (
        f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}relationships">{"".join(lines)}</Relationships>'
    )


def package(parts: Parts, links: Mapping[str, Sequence[str]], outside: Sequence[str] = ()) -> bytes:
    """An Office package; `links` says which part leads where, the empty name is the package itself."""
    types = "".join(
        f'<Override PartName="/{path}" ContentType="{PARTS[stem(path)][0]}"/>'
        for path in parts
        if path.endswith(".xml")
    )
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<?xml version="1.0"?><Types xmlns="{PACKAGE}content-types"><Default '
        'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default '
        'Extension="jpeg" ContentType="image/jpeg"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{types}</Types>"
    }
    for source, targets in links.items():
        folder, _, name = source.rpartition("/")
        path = f"{folder}/_rels/{name}.rels" if source else "_rels/.rels"
        files[path] = relations(targets, outside if source and source == next(iter(parts)) else ())
    return zipped(files | dict(parts))


def run(text: str, inside: str = "") -> str:
    """A run of a Word text; `inside`: its properties."""
    return f'<w:r>{inside and f"<w:rPr>{inside}</w:rPr>"}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*texts: str, inside: str = "") -> str:
    """A paragraph, a run for each text."""
    return f"<w:p>{''.join(run(text, inside) for text in texts)}</w:p>"


def table(*rows: Sequence[str]) -> str:
    """A Word table."""
    cells = ("".join(f"<w:tc><w:tcPr/>{paragraph(text)}</w:tc>" for text in row) for row in rows)
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def word(body: str, parts: Parts | None = None, outside: Sequence[str] = ()) -> bytes:
    """A Word document with this body and these other parts."""
    main = f'<?xml version="1.0"?><w:document {W} {R} {A}><w:body>{body}<w:sectPr/></w:body></w:document>'
    others = dict(parts or {})
    root = [path for path in others if path.startswith("docProps/")]
    return package(
        {"word/document.xml": main} | others,
        {
            "": ["word/document.xml", *root],
            "word/document.xml": [path for path in others if path not in root],
        },
        outside,
    )


def shape(*lines: str, described: str = "") -> str:
    """A text box of a slide."""
    texts = "".join(f"<a:p><a:r><a:t>{escape(line)}</a:t></a:r></a:p>" for line in lines)
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title" '
        f'descr="{described}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/>{texts}</p:txBody></p:sp>"
    )


def slide(*shapes: str, root: str = "sld", more: str = "") -> str:
    """A slide, or notes of one."""
    return (
        f'<?xml version="1.0"?><p:{root} {P} {A} {R} {more}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" '
        f'name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>{"".join(shapes)}</p:spTree></p:cSld></p:{root}>'
    )


def show(first: str, parts: Parts | None = None) -> bytes:
    """A presentation of one slide; its other parts hang on that slide."""
    main = (
        f'<?xml version="1.0"?><p:presentation {P} {A} {R}><p:sldIdLst><p:sldId id="256" r:id="rId1"/>'
        "</p:sldIdLst></p:presentation>"
    )
    others = dict(parts or {})
    root = [path for path in others if path.startswith("docProps/")]
    return package(
        {"ppt/presentation.xml": main, "ppt/slides/slide1.xml": first} | others,
        {
            "": ["ppt/presentation.xml", *root],
            "ppt/presentation.xml": ["ppt/slides/slide1.xml"],
            "ppt/slides/slide1.xml": [path for path in others if path not in root],
        },
    )


ODF = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = " ".join(
    f'xmlns:{short}="{ODF}{long}:1.0"'
    for short, long in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("style", "style"),
        ("meta", "meta"),
        ("presentation", "presentation"),
    )
)
SPACES += ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'


def open_document(kind: str, body: str, *, automatic: str = "", master: str = "", meta: str = "") -> bytes:
    """An OpenDocument of a kind: text, spreadsheet or presentation."""
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    names = ("content.xml", "styles.xml", "meta.xml")
    entries = "".join(f'<m:file-entry m:full-path="{name}" m:media-type="text/xml"/>' for name in names)
    media = f"application/vnd.oasis.opendocument.{kind}"
    return zipped(
        {
            "mimetype": media,
            "content.xml": f"{head}<office:document-content {SPACES} "
            'office:version="1.3"><office:automatic-styles>'
            f"{automatic}</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}></office:body>"
            "</office:document-content>",
            "styles.xml": f"{head}<office:document-styles {SPACES} "
            'office:version="1.3"><office:master-styles>'
            f"{master}</office:master-styles></office:document-styles>",
            "meta.xml": f'{head}<office:document-meta {SPACES} office:version="1.3"><office:meta>{meta}'
            "</office:meta></office:document-meta>",
            "META-INF/manifest.xml": f'{head}<m:manifest xmlns:m="{ODF}manifest:1.0" m:version="1.3">'
            f'<m:file-entry m:full-path="/" m:media-type="{media}"/>{entries}</m:manifest>',
        }
    )


def with_parts(workbook: bytes, parts: Parts, source: str) -> bytes:
    """A workbook with more parts, each led to from `source`."""
    with ZipFile(BytesIO(workbook)) as file:
        files = {name: file.read(name) for name in file.namelist()}
    folder, _, name = source.rpartition("/")
    path = f"{folder}/_rels/{name}.rels"
    old = files.get(path, relations(()).encode()).decode()
    new = "".join(
        f'<Relationship Id="more{at}" Type="{RELATIONS}{PARTS[stem(each)][1]}" Target="/{each}"/>'
        for at, each in enumerate(parts)
    )
    files[path] = old.replace("</Relationships>", new + "</Relationships>").encode()
    types = files["[Content_Types].xml"].decode()
    more = "".join(
        f'<Override PartName="/{each}" ContentType="{PARTS[stem(each)][0]}"/>'
        for each in parts
        if each.endswith(".xml")
    )
    files["[Content_Types].xml"] = types.replace("</Types>", more + "</Types>").encode()
    return zipped(files | dict(parts))
