"""Documents as Word and Writer write them: all parts that such a program puts into its package."""

from collections.abc import Mapping, Sequence
from html import escape

from tests.core.screening.held_out_third.making import package

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
OPEN = "http://schemas.openxmlformats.org/package/2006"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    f' xmlns:r="{OFFICE}/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD_TYPES = {
    "document": "document.main",
    "header1": "header",
    "footer1": "footer",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
}


def run(text: str, properties: str = "", tag: str = "t") -> str:
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    pieces = [f'<w:{tag} xml:space="preserve">{escape(piece)}</w:{tag}>' for piece in text.split("\t")]
    return f'<w:r w:rsidRPr="00A1{len(text):04X}">{inner}{"<w:tab/>".join(pieces)}</w:r>'


def par(*inner: str, style: str = "") -> str:
    """A paragraph; what does not begin with a tag is a run of its own."""
    runs = "".join(each if each.startswith("<") else run(each) for each in inner)
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{runs}</w:p>"


def pars(text: str) -> str:
    return "".join(par(line) if line else "<w:p/>" for line in text.split("\n"))


def split_run(text: str, *sizes: int) -> str:
    """One text in several runs, with a spelling mark between, as editing leaves it."""
    pieces, at = [], 0
    for size in sizes:
        pieces.append(text[at : at + size])
        at += size
    pieces.append(text[at:])
    return '<w:proofErr w:type="spellStart"/>'.join(
        run(piece, '<w:sz w:val="26"/>') for piece in pieces if piece
    )


def grid(rows: Sequence[Sequence[str]], spans: Mapping[tuple[int, int], int] | None = None) -> str:
    """A table; `spans`: how many columns the cell of a row and column covers."""
    out = ""
    for y, row in enumerate(rows):
        cells = ""
        for x, text in enumerate(row):
            width = (spans or {}).get((y, x), 1)
            span = f'<w:gridSpan w:val="{width}"/>' if width > 1 else ""
            inner = text if text.startswith("<w:p") else par(text) if text else "<w:p/>"
            cells += f'<w:tc><w:tcPr><w:tcW w:w="{900 * width}" w:type="dxa"/>{span}</w:tcPr>{inner}</w:tc>'
        out += f"<w:tr>{cells}</w:tr>"
    wide = max(sum((spans or {}).get((y, x), 1) for x in range(len(row))) for y, row in enumerate(rows))
    columns = '<w:gridCol w:w="900"/>' * wide
    head = f'<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
    return f"<w:tbl>{head}{out}</w:tbl>"


def changed(kind: str, text: str) -> str:
    """`kind`: "ins" or "del"."""
    inner = run(text, tag="delText" if kind == "del" else "t")
    return f'<w:{kind} w:id="7" w:author="Người soát" w:date="2025-09-08T08:00:00Z">{inner}</w:{kind}>'


def text_box(inner: str) -> str:
    """A text box with its fallback, both holding the same paragraphs."""
    content = f"<w:txbxContent>{inner}</w:txbxContent>"
    shape = (
        '<wp:inline><wp:extent cx="1800000" cy="400000"/><wp:docPr id="2" name="Text Box 2"/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f'<wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp>'
        "</a:graphicData></a:graphic></wp:inline>"
    )
    inside = f"<v:textbox>{content}</v:textbox>"
    fallback = f'<w:pict><v:shape style="width:140pt;height:30pt">{inside}</v:shape></w:pict>'
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{shape}</w:drawing></mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def inline_picture(rel: str = "rIdPic") -> str:
    return (
        '<w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="Picture 1"/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        '<pic:nvPicPr><pic:cNvPr id="1" name="IMG_0001.jpg"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{rel}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
        '<a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"/>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def link(target_id: str, shown: str) -> str:
    return f'<w:hyperlink r:id="{target_id}">{run(shown)}</w:hyperlink>'


def control(title: str, inner: str) -> str:
    """A content control of a form, within a paragraph."""
    about = f'<w:sdtPr><w:alias w:val="{title}"/><w:text/></w:sdtPr>'
    return f"<w:sdt>{about}<w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def noted(kind: str, text: str) -> str:
    """The part "footnotes", "endnotes" or "comments" with one entry, number 2."""
    name = kind[:-1]
    who = ' w:author="Người soát" w:date="2025-09-08T08:00:00Z" w:initials="NS"' if name == "comment" else ""
    return f'<w:{name} w:id="2"{who}>{pars(text)}</w:{name}>'


def _relations(relations: Sequence[tuple[str, str, str]]) -> bytes:
    inner = ""
    for key, kind, target in relations:
        mode = ' TargetMode="External"' if kind.endswith("/hyperlink") else ""
        inner += f'<Relationship Id="{key}" Type="{kind}" Target="{escape(target)}"{mode}/>'
    return f'{XML}<Relationships xmlns="{OPEN}/relationships">{inner}</Relationships>'.encode()


def properties(values: Mapping[str, str]) -> bytes:
    """docProps/core.xml; keys such as "dc:creator", "cp:lastModifiedBy", "dc:description"."""
    inner = "".join(f"<{key}>{escape(value)}</{key}>" for key, value in values.items())
    spaces = (
        f'xmlns:cp="{OPEN}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    )
    made = '<dcterms:created xsi:type="dcterms:W3CDTF">2025-09-08T01:30:00Z</dcterms:created>'
    return f"{XML}<cp:coreProperties {spaces}>{inner}{made}</cp:coreProperties>".encode()


def docx(
    body: str,
    parts: Mapping[str, str] | None = None,
    core: Mapping[str, str] | None = None,
    links: Mapping[str, str] | None = None,
    picture: bytes = b"",
) -> bytes:
    """`parts`: more parts by name, e.g. "header1", "comments"; `links`: targets by their ids."""
    parts = dict(parts or {})
    roots = {"header1": "hdr", "footer1": "ftr"}
    types, files, relations = "", {}, []
    for name, inner in {"document": body, **parts}.items():
        kind = WORD_TYPES[name]
        content = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
        types += f'<Override PartName="/word/{name}.xml" ContentType="{content}"/>'
        root = roots.get(name, name)
        if name == "document":
            refs = "".join(
                f'<w:{each[:-1]}Reference w:type="default" r:id="rId_{each}"/>'
                for each in roots
                if each in parts
            )
            inner = f'<w:body>{inner}<w:sectPr>{refs}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body>'
        else:
            relations.append((f"rId_{name}", f"{OFFICE}/relationships/{kind}", f"{name}.xml"))
        files[f"word/{name}.xml"] = f"{XML}<w:{root} {SPACES}>{inner}</w:{root}>".encode()
    relations += [(key, f"{OFFICE}/relationships/hyperlink", target) for key, target in (links or {}).items()]
    if picture:
        relations.append(("rIdPic", f"{OFFICE}/relationships/image", "media/image1.jpeg"))
        files["word/media/image1.jpeg"] = picture
    return package(
        {**_shell(types, "word/document.xml", core or {}), **files}
        | {"word/_rels/document.xml.rels": _relations(relations)}
    )


def _shell(types: str, main: str, core: Mapping[str, str]) -> dict[str, bytes]:
    defaults = "".join(
        f'<Default Extension="{end}" ContentType="{kind}"/>'
        for end, kind in (
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
            ("jpeg", "image/jpeg"),
        )
    )
    content = "application/vnd.openxmlformats-package.core-properties+xml"
    types += f'<Override PartName="/docProps/core.xml" ContentType="{content}"/>'
    return {
        "[Content_Types].xml": f'{XML}<Types xmlns="{OPEN}/content-types">{defaults}{types}</Types>'.encode(),
        "_rels/.rels": _relations(
            [
                ("rId1", f"{OFFICE}/relationships/officeDocument", main),
                ("rId2", f"{OPEN}/relationships/metadata/core-properties", "docProps/core.xml"),
            ]
        ),
        "docProps/core.xml": properties({"dc:creator": "Người soạn mẫu", **core}),
    }
