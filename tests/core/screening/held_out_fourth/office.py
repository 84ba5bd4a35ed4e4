"""Word, LibreOffice and PowerPoint files, with the parts and relations those programs write."""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from html import escape

from openpyxl import Workbook

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SCHEMAS = "http://schemas.openxmlformats.org"
W = f'xmlns:w="{SCHEMAS}/wordprocessingml/2006/main" xmlns:r="{SCHEMAS}/officeDocument/2006/relationships"'
BOX = (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
    f' xmlns:wp="{SCHEMAS}/drawingml/2006/wordprocessingDrawing" xmlns:a="{SCHEMAS}/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATIONS = f"{SCHEMAS}/officeDocument/2006/relationships"
BY = 'w:id="7" w:author="Văn thư" w:date="2025-03-04T09:15:00Z"'
CORE = (
    f'<cp:coreProperties xmlns:cp="{SCHEMAS}/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
)


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP of these parts, always with the same time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (2025, 3, 4, 9, 15, 0))
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            file.writestr(entry, content)
    return out.getvalue()


def relations(*pairs: tuple[str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="rId{at}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(pairs, 1)
    )
    return f'{XML}<Relationships xmlns="{SCHEMAS}/package/2006/relationships">{inner}</Relationships>'


def types(overrides: Mapping[str, str]) -> str:
    inner = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides.items()
    )
    return (
        f'{XML}<Types xmlns="{SCHEMAS}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="jpeg" ContentType="image/jpeg"/>{inner}</Types>'
    )


def properties(**values: str) -> str:
    return (
        XML
        + CORE
        + "".join(
            f"<{name.replace('_', ':')}>{escape(value)}</{name.replace('_', ':')}>"
            for name, value in values.items()
        )
        + "</cp:coreProperties>"
    )


# Word


def run(text: str, tag: str = "t") -> str:
    pieces = re.split(r"([\t\n])", text)
    inner = "".join(
        {"\t": "<w:tab/>", "\n": "<w:br/>"}.get(piece)
        or f'<w:{tag} xml:space="preserve">{escape(piece, quote=False)}</w:{tag}>'
        for piece in pieces
        if piece
    )
    return f'<w:r><w:rPr><w:sz w:val="26"/><w:lang w:val="vi-VN"/></w:rPr>{inner}</w:r>'


def p(*runs: str, align: str = "left") -> str:
    inner = '<w:proofErr w:type="spellStart"/>'.join(map(run, runs))
    return f'<w:p w:rsidR="00A77B3E"><w:pPr><w:jc w:val="{align}"/></w:pPr>{inner}</w:p>'


def ps(text: str) -> str:
    return "".join(map(p, text.strip().split("\n")))


def torn(text: str) -> str:
    """A paragraph whose numbers Word has split over runs."""
    return p(*re.split(r"(?<=\w\w\w)(?=\d\d\d)", text, maxsplit=5))


def inserted(text: str) -> str:
    return f"<w:p><w:ins {BY}>{run(text)}</w:ins></w:p>"


def deleted(before: str, text: str, after: str = "") -> str:
    inner = f"<w:del {BY}>{run(text, 'delText')}</w:del>"
    return f"<w:p>{run(before)}{inner}{run(after) if after else ''}</w:p>"


def table(rows: Sequence[Sequence[str]], title: str = "") -> str:
    grid = "".join('<w:gridCol w:w="1800"/>' for _ in rows[0])
    head = ""
    if title:
        span = f'<w:tcPr><w:tcW w:w="9000" w:type="dxa"/><w:gridSpan w:val="{len(rows[0])}"/></w:tcPr>'
        head = f"<w:tr><w:tc>{span}{p(title, align='center')}</w:tc></w:tr>"
    width = '<w:tcPr><w:tcW w:w="1800" w:type="dxa"/></w:tcPr>'
    body = "".join(
        "<w:tr>" + "".join(f"<w:tc>{width}{ps(cell) if cell else p()}</w:tc>" for cell in row) + "</w:tr>"
        for row in rows
    )
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{head}{body}</w:tbl>{p()}"
    )


def box(text: str) -> str:
    """A text box, with the fallback Word writes for older programs."""
    inner = f"<w:txbxContent>{ps(text)}</w:txbxContent>"
    drawing = (
        '<w:drawing><wp:inline><wp:extent cx="1800000" cy="400000"/><wp:docPr id="3" name="Text Box 3"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>{inner}</wps:txbx><wps:bodyPr/></wps:wsp>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    fallback = (
        f'<w:pict><v:shape style="width:140pt;height:30pt"><v:textbox>{inner}</v:textbox></v:shape></w:pict>'
    )
    choice = f'<mc:Choice Requires="wps">{drawing}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>'
    return f"<w:p><w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r></w:p>"


def docx(
    body: str,
    *,
    header: str = "",
    footer: str = "",
    comment: str = "",
    footnote: str = "",
    picture: bytes = b"",
    **core: str,
) -> bytes:
    """`header`, `footer`, `footnote`, `comment`: paragraphs; `core`: properties, as dc_title."""
    extra = {"header1": ("header", header, "hdr"), "footer1": ("footer", footer, "ftr")}
    used = {name: each for name, each in extra.items() if each[1]}
    if comment:
        inner = f'<w:comment {BY} w:initials="VT">{comment}</w:comment>'
        used["comments"] = ("comments", inner, "comments")
        body += '<w:p><w:r><w:commentReference w:id="7"/></w:r></w:p>'
    if footnote:
        used["footnotes"] = ("footnotes", f'<w:footnote w:id="2">{footnote}</w:footnote>', "footnotes")
        body += '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    names = list(used)
    references = "".join(
        f'<w:{name[:6]}Reference w:type="default" r:id="rId{names.index(name) + 1}"/>'
        for name in names
        if name in extra
    )
    section = f'<w:sectPr>{references}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    pairs = [(kind, f"{name}.xml") for name, (kind, _, _) in used.items()]
    overrides = {"word/document.xml": f"{WORD}.document.main+xml"}
    overrides |= {f"word/{name}.xml": f"{WORD}.{kind}+xml" for name, (kind, _, _) in used.items()}
    overrides["docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    if picture:
        pairs.append(("image", "media/image1.jpeg"))
    whole = (("officeDocument", "word/document.xml"), ("metadata/core-properties", "docProps/core.xml"))
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": types(overrides),
        "_rels/.rels": relations(*whole).replace(
            f"{RELATIONS}/metadata", f"{SCHEMAS}/package/2006/relationships/metadata"
        ),
        "word/document.xml": f"{XML}<w:document {W}{BOX}><w:body>{body}{section}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(*pairs),
        "docProps/core.xml": properties(**core),
    }
    for name, (_, inner, root) in used.items():
        parts[f"word/{name}.xml"] = f"{XML}<w:{root} {W}{BOX}>{inner}</w:{root}>"
    if picture:
        parts["word/media/image1.jpeg"] = picture
    return packed(parts)


def linked(before: str, mail: str) -> str:
    """A mail address Word has made a link of."""
    fields = [
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> HYPERLINK "mailto:{mail}" </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
    ]
    start = "".join(f"<w:r>{field}</w:r>" for field in fields)
    return f'<w:p>{run(before)}{start}{run(mail)}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'


# Excel


def xlsx(book: Workbook) -> bytes:
    """The saved workbook, without the time it was saved at."""
    out = io.BytesIO()
    book.save(out)
    parts: dict[str, str | bytes] = {}
    with zipfile.ZipFile(out) as file:
        for name in file.namelist():
            content = file.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT[\d:.]+Z", b"2025-03-04T09:15:00Z", content)
            parts[name] = content
    return packed(parts)
