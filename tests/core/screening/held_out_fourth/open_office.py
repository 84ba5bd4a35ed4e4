"""LibreOffice files and slides, with the parts and relations those programs write."""

from collections.abc import Sequence
from html import escape

from tests.core.screening.held_out_fourth.office import RELATIONS, SCHEMAS, XML, packed, relations, types

SPACES = ("office", "text", "table", "draw", "style", "meta", "presentation")
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
ODF = (
    " ".join(f'xmlns:{name}="{OASIS}:{name}:1.0"' for name in SPACES)
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:'
    'xsl-fo-compatible:1.0" office:version="1.3"'
)
MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
BY = "<dc:creator>Văn thư</dc:creator><dc:date>2025-03-04T09:15:00</dc:date>"
A = f'xmlns:a="{SCHEMAS}/drawingml/2006/main" xmlns:r="{RELATIONS}"'
P = f'xmlns:p="{SCHEMAS}/presentationml/2006/main" {A}'
SHOW = "application/vnd.openxmlformats-officedocument.presentationml"


def odf(kind: str, body: str, *, header: str = "", footer: str = "", meta: str = "") -> bytes:
    """`kind`: text, spreadsheet or presentation; `header`, `footer`, `body`: XML; `meta`: properties."""
    mime = f"application/vnd.oasis.opendocument.{kind}"
    files = ("content.xml", "styles.xml", "meta.xml")
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>' for name in files
    )
    page = ""
    if header or footer:
        inner = (f"<style:header>{header}</style:header>" if header else "") + (
            f"<style:footer>{footer}</style:footer>" if footer else ""
        )
        page = (
            f'<style:master-page style:name="Standard" style:page-layout-name="pm1">'
            f"{inner}</style:master-page>"
        )
    layout = '<office:automatic-styles><style:page-layout style:name="pm1"/></office:automatic-styles>'
    return packed(
        {
            "mimetype": mime,
            "content.xml": f"{XML}<office:document-content {ODF}><office:body><office:{kind}>{body}"
            f"</office:{kind}></office:body></office:document-content>",
            "styles.xml": f"{XML}<office:document-styles {ODF}>{layout}<office:master-styles>{page}"
            "</office:master-styles></office:document-styles>",
            "meta.xml": f"{XML}<office:document-meta {ODF}><office:meta>{meta}</office:meta>"
            "</office:document-meta>",
            "META-INF/manifest.xml": f'{XML}<manifest:manifest xmlns:manifest="{MANIFEST}">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{mime}"/>{entries}'
            "</manifest:manifest>",
        }
    )


def op(text: str) -> str:
    """Paragraphs as Writer writes them: tabs, and spans where a format changes."""
    lines = (escape(line, quote=False).replace("\t", "<text:tab/>") for line in text.strip().split("\n"))
    return "".join(f'<text:p text:style-name="P1">{line}</text:p>' for line in lines)


def span(*pieces: str) -> str:
    inner = "".join(
        f'<text:span text:style-name="T{at}">{escape(piece)}</text:span>' for at, piece in enumerate(pieces)
    )
    return f'<text:p text:style-name="P2">{inner}</text:p>'


def note(text: str, label: str = "1") -> str:
    return (
        f'<text:p>Xem chú thích<text:note text:id="ftn1" text:note-class="footnote">'
        f"<text:note-citation>{label}"
        f"</text:note-citation><text:note-body>{op(text)}</text:note-body></text:note></text:p>"
    )


def annotation(text: str) -> str:
    return f"<text:p>Ghi chú<office:annotation>{BY}{op(text)}</office:annotation></text:p>"


def tracked(text: str) -> str:
    """A paragraph that was deleted while changes were recorded."""
    return (
        '<text:tracked-changes><text:changed-region text:id="ct1"><text:deletion><office:change-info>'
        f"{BY}</office:change-info>{op(text)}</text:deletion></text:changed-region></text:tracked-changes>"
        '<text:p>Nội dung đã sửa<text:change text:change-id="ct1"/></text:p>'
    )


def otable(rows: Sequence[Sequence[object]], name: str = "Sheet1", hidden: int = -1) -> str:
    """`hidden`: the column that is hidden. Whole numbers stand as Calc stores numbers."""
    shut = ' table:visibility="collapse"'
    columns = "".join(f"<table:table-column{shut if at == hidden else ''}/>" for at in range(len(rows[0])))
    body = "".join(f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>" for row in rows)
    return f'<table:table table:name="{name}">{columns}{body}</table:table>'


def _cell(value: object) -> str:
    kind = 'office:value-type="string"'
    if isinstance(value, int):
        kind = f'office:value-type="float" office:value="{value}"'
    if value == "":
        return "<table:table-cell/>"
    return f"<table:table-cell {kind}>{op(str(value))}</table:table-cell>"


# PowerPoint


def _shape(at: int, lines: Sequence[str], kind: str = "body") -> str:
    inner = "".join(f'<a:p><a:r><a:rPr lang="vi-VN"/><a:t>{escape(line)}</a:t></a:r></a:p>' for line in lines)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{at + 2}" name="Placeholder {at}"/><p:cNvSpPr/><p:nvPr>'
        f'<p:ph type="{kind}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>{inner}</p:txBody></p:sp>'
    )


def grid(rows: Sequence[Sequence[str]]) -> str:
    """A table on a slide."""
    columns = "".join('<a:gridCol w="2000000"/>' for _ in rows[0])
    body = "".join(
        '<a:tr h="370000">'
        + "".join(
            f"<a:tc><a:txBody><a:bodyPr/><a:p><a:r><a:t>{escape(cell)}</a:t></a:r></a:p></a:txBody>"
            f"<a:tcPr/></a:tc>"
            for cell in row
        )
        + "</a:tr>"
        for row in rows
    )
    return (
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9" name="Table 9"/><p:cNvGraphicFramePr/><p:nvPr/>'
        '</p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></p:xfrm><a:graphic>'
        "<a:graphicData"
        f' uri="{SCHEMAS}/drawingml/2006/table"><a:tbl><a:tblPr/><a:tblGrid>{columns}</a:tblGrid>'
        f"{body}</a:tbl>"
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def _tree(inner: str, root: str, more: str = "") -> str:
    head = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
    return f"{XML}<p:{root} {P}><p:cSld><p:spTree>{head}{inner}</p:spTree></p:cSld>{more}</p:{root}>"


def _theme() -> str:
    names = ("dk1", "lt1", "dk2", "lt2", *(f"accent{at}" for at in range(1, 7)), "hlink", "folHlink")
    colours = "".join(f'<a:{name}><a:srgbClr val="0B4EA2"/></a:{name}>' for name in names)
    faces = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    return (
        f'{XML}<a:theme {A} name="Office"><a:themeElements><a:clrScheme name="Office">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Office"><a:majorFont>{faces}</a:majorFont><a:minorFont>{faces}</a:minorFont>'
        f'</a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>'
        f"{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst><a:effectStyleLst>"
        f"{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst><a:bgFillStyleLst>"
        f"{fill * 3}"
        "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def _masters() -> dict[str, str | bytes]:
    """The parts every presentation has beside its slides."""
    pairs = ("bg1", "tx1", "bg2", "tx2", *(f"accent{at}" for at in range(1, 7)), "hlink", "folHlink")
    kinds = ("lt1", "dk1", "lt2", "dk2", *pairs[4:])
    colours = " ".join(f'{name}="{kind}"' for name, kind in zip(pairs, kinds, strict=True))
    listed = '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>'
    prompt = _shape(0, ["Bấm để sửa kiểu tiêu đề"], "title")
    return {
        "ppt/theme/theme1.xml": _theme(),
        "ppt/slideMasters/slideMaster1.xml": _tree(prompt, "sldMaster", f"<p:clrMap {colours}/>{listed}"),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": relations(
            ("slideLayout", "../slideLayouts/slideLayout1.xml"), ("theme", "../theme/theme1.xml")
        ),
        "ppt/slideLayouts/slideLayout1.xml": _tree(prompt, "sldLayout"),
        "ppt/slideLayouts/_rels/slideLayout1.xml.rels": relations(
            ("slideMaster", "../slideMasters/slideMaster1.xml")
        ),
        "ppt/theme/theme2.xml": _theme(),
        "ppt/notesMasters/notesMaster1.xml": _tree("", "notesMaster", f"<p:clrMap {colours}/>"),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": relations(("theme", "../theme/theme2.xml")),
    }


def pptx(*slides: tuple[str, str], notes: str = "", tables: str = "") -> bytes:
    """Slides of a title and lines; notes and a table (of `grid`) stand at the last one."""
    overrides = {"ppt/presentation.xml": f"{SHOW}.presentation.main+xml"}
    parts: dict[str, str | bytes] = {"[Content_Types].xml": ""}
    parts["_rels/.rels"] = relations(("officeDocument", "ppt/presentation.xml"))
    count = len(slides)
    listed = "".join(f'<p:sldId id="{255 + at}" r:id="rId{at}"/>' for at in range(1, count + 1))
    parts["ppt/presentation.xml"] = (
        f'{XML}<p:presentation {P}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId{count + 1}"/>'
        f'</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId{count + 2}"/>'
        f"</p:notesMasterIdLst>"
        f'<p:sldIdLst>{listed}</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/>'
        '<p:notesSz cx="6858000" cy="9144000"/></p:presentation>'
    )
    parts["ppt/_rels/presentation.xml.rels"] = relations(
        *(("slide", f"slides/slide{at}.xml") for at in range(1, count + 1)),
        ("slideMaster", "slideMasters/slideMaster1.xml"),
        ("notesMaster", "notesMasters/notesMaster1.xml"),
    )
    parts |= _masters()
    for name in ("slideMaster", "slideLayout", "notesMaster"):
        overrides[f"ppt/{name}s/{name}1.xml"] = f"{SHOW}.{name}+xml"
    for at in (1, 2):
        overrides[f"ppt/theme/theme{at}.xml"] = "application/vnd.openxmlformats-officedocument.theme+xml"
    for at, (title, lines) in enumerate(slides, 1):
        last = at == count
        inner = _shape(0, [title], "title") + _shape(1, lines.strip().split("\n")) + (tables if last else "")
        parts[f"ppt/slides/slide{at}.xml"] = _tree(inner, "sld")
        overrides[f"ppt/slides/slide{at}.xml"] = f"{SHOW}.slide+xml"
        pairs = [("slideLayout", "../slideLayouts/slideLayout1.xml")]
        if last and notes:
            pairs.append(("notesSlide", "../notesSlides/notesSlide1.xml"))
            parts["ppt/notesSlides/notesSlide1.xml"] = _tree(_shape(0, notes.strip().split("\n")), "notes")
            parts["ppt/notesSlides/_rels/notesSlide1.xml.rels"] = relations(
                ("notesMaster", "../notesMasters/notesMaster1.xml"), ("slide", f"../slides/slide{at}.xml")
            )
            overrides["ppt/notesSlides/notesSlide1.xml"] = f"{SHOW}.notesSlide+xml"
        parts[f"ppt/slides/_rels/slide{at}.xml.rels"] = relations(*pairs)
    parts["[Content_Types].xml"] = types(overrides)
    return packed(parts)
