"""Presentations, and documents and workbooks of LibreOffice, as these programs write them."""

from collections.abc import Mapping, Sequence
from html import escape

from tests.core.screening.held_out_third.making import package
from tests.core.screening.held_out_third.word import OFFICE, XML, _relations, _shell

PML = "application/vnd.openxmlformats-officedocument.presentationml"
SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    f' xmlns:r="{OFFICE}/relationships"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
TREE = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
MAPPED = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3"'
    ' accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)
LAYOUTS = '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>'
NAMES = ("office", "style", "text", "table", "draw", "meta", "svg-compatible")
ODF = (
    " ".join(
        f'xmlns:{name.split("-")[0]}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in NAMES
    )
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"'
)


def words(text: str) -> str:
    """Paragraphs of a shape; "|" begins a new run."""
    out = ""
    for line in text.split("\n"):
        runs = "".join(
            f'<a:r><a:rPr lang="vi-VN"/><a:t>{escape(piece)}</a:t></a:r>' for piece in line.split("|")
        )
        out += f"<a:p>{runs}</a:p>"
    return out


def shape(number: int, text: str, kind: str = "body") -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Shape {number}"/><p:cNvSpPr/><p:nvPr><p:ph'
        f' type="{kind}"/></p:nvPr>'
        f"</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{words(text)}</p:txBody></p:sp>"
    )


def slide_table(rows: Sequence[Sequence[str]]) -> str:
    columns = '<a:gridCol w="1500000"/>' * len(rows[0])
    inner = "".join(
        '<a:tr h="370840">'
        + "".join(
            f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{words(cell)}</a:txBody><a:tcPr/></a:tc>"
            for cell in row
        )
        + "</a:tr>"
        for row in rows
    )
    return (
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9" name="Table 9"/><p:cNvGraphicFramePr/><p:nvPr/>'
        '</p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="9000000"'
        ' cy="900000"/></p:xfrm><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
        f"<a:tbl><a:tblPr/><a:tblGrid>{columns}</a:tblGrid>{inner}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def pptx(
    slides: Sequence[str],
    notes: Mapping[int, str] | None = None,
    core: Mapping[str, str] | None = None,
    master: str = "",
) -> bytes:
    """`slides`: shapes of each; `notes`: the speaker's, by number; `master`: shapes behind all slides."""
    base, kinds, notes = f"{OFFICE}/relationships", [("presentation", "presentation.main")], dict(notes or {})
    files, listed, top = (
        dict[str, bytes](),
        "",
        [("rId90", f"{base}/slideMaster", "slideMasters/slideMaster1.xml")],
    )

    def add(name: str, kind: str, content: bytes, beside: Sequence[tuple[str, str]]) -> None:
        folder, file = name.rsplit("/", 1)
        kinds.append((name, kind))
        files[f"ppt/{name}.xml"] = content
        relations = [
            (f"rId{at}", f"{base}/{what}", f"../{path}.xml") for at, (what, path) in enumerate(beside, 1)
        ]
        files[f"ppt/{folder}/_rels/{file}.xml.rels"] = _relations(relations)

    layout, theme = ("slideLayout", "slideLayouts/slideLayout1"), ("theme", "theme/theme1")
    above = ("slideMaster", "slideMasters/slideMaster1")
    add(above[1], "slideMaster", _sheet("sldMaster", master, MAPPED + LAYOUTS), (layout, theme))
    add(layout[1], "slideLayout", _sheet("sldLayout", ""), (above,))
    if notes:
        add("notesMasters/notesMaster1", "notesMaster", _sheet("notesMaster", "", MAPPED), (theme,))
        top.append(("rId91", f"{base}/notesMaster", "notesMasters/notesMaster1.xml"))
    for number, inner in enumerate(slides, 1):
        slide, note = f"slides/slide{number}", f"notesSlides/notesSlide{number}"
        add(
            slide,
            "slide",
            _sheet("sld", inner),
            (layout, *([("notesSlide", note)] if number in notes else [])),
        )
        if number in notes:
            beside = (("slide", slide), ("notesMaster", "notesMasters/notesMaster1"))
            add(note, "notesSlide", _sheet("notes", shape(3, notes[number])), beside)
        top.append((f"rId{number}", f"{base}/slide", f"{slide}.xml"))
        listed += f'<p:sldId id="{255 + number}" r:id="rId{number}"/>'
    return _deck(kinds, files, top, listed, core or {})


def _deck(
    kinds: Sequence[tuple[str, str]],
    files: Mapping[str, bytes],
    top: Sequence[tuple[str, str, str]],
    listed: str,
    core: Mapping[str, str],
) -> bytes:
    types = "".join(
        f'<Override PartName="/ppt/{name}.xml" ContentType="{PML}.{kind}+xml"/>' for name, kind in kinds
    )
    types += (
        '<Override PartName="/ppt/theme/theme1.xml"'
        ' ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'
    )
    noted = any(key == "rId91" for key, _, _ in top)
    show = (
        '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId90"/></p:sldMasterIdLst>'
        + ('<p:notesMasterIdLst><p:notesMasterId r:id="rId91"/></p:notesMasterIdLst>' if noted else "")
        + f"<p:sldIdLst>{listed}</p:sldIdLst>"
        + '<p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>'
    )
    more = {
        "ppt/presentation.xml": f"{XML}<p:presentation {SPACES}>{show}</p:presentation>".encode(),
        "ppt/_rels/presentation.xml.rels": _relations(top),
        "ppt/theme/theme1.xml": _theme(),
    }
    return package({**_shell(types, "ppt/presentation.xml", core), **files, **more})


def _theme() -> bytes:
    names = ("dk1", "lt1", "dk2", "lt2", *(f"accent{at}" for at in range(1, 7)), "hlink", "folHlink")
    colours = "".join(f'<a:{name}><a:srgbClr val="0B4EA2"/></a:{name}>' for name in names)
    face = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f"<a:ln>{fill}</a:ln>"
    styles = (
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
    )
    inner = (
        f'<a:clrScheme name="Office">{colours}</a:clrScheme><a:fontScheme'
        f' name="Office"><a:majorFont>{face}</a:majorFont>'
        f'<a:minorFont>{face}</a:minorFont></a:fontScheme><a:fmtScheme name="Office">{styles}</a:fmtScheme>'
    )
    space = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    return (
        f'{XML}<a:theme {space} name="Office"><a:themeElements>{inner}</a:themeElements></a:theme>'.encode()
    )


def _sheet(root: str, inner: str, after: str = "") -> bytes:
    drawn = f"<p:cSld><p:spTree>{TREE}{inner}</p:spTree></p:cSld>"
    return f"{XML}<p:{root} {SPACES}>{drawn}{after}</p:{root}>".encode()


def opened(kind: str, body: str, styles: str = "", meta: str = "") -> bytes:
    """An OpenDocument file; `styles`: what stands in its master page, `meta`: in its meta data."""
    base = "application/vnd.oasis.opendocument."
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{media}"/>'
        for path, media in (
            ("/", base + kind),
            ("content.xml", "text/xml"),
            ("styles.xml", "text/xml"),
            ("meta.xml", "text/xml"),
        )
    )
    space = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"'
    page = (
        f'<style:master-page style:name="Standard" style:page-layout-name="pm1">{styles}</style:master-page>'
    )
    layout = '<office:automatic-styles><style:page-layout style:name="pm1"/></office:automatic-styles>'
    shown = "".join(
        f'<style:style style:name="{key}" style:family="table"><style:table-properties'
        f' table:display="{seen}"/>'
        "</style:style>"
        for key, seen in (("ta1", "true"), ("ta2", "false"))
    )
    inner = (
        f"<office:automatic-styles>{shown}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body>"
    )
    return package(
        {
            "mimetype": (base + kind).encode(),
            "content.xml": f"{XML}<office:document-content {ODF}>{inner}</office:document-content>".encode(),
            "styles.xml": (
                f"{XML}<office:document-styles"
                f" {ODF}>{layout}<office:master-styles>{page}</office:master-styles>"
                "</office:document-styles>"
            ).encode(),
            "meta.xml": (
                f"{XML}<office:document-meta {ODF}><office:meta>{meta}</office:meta></office:document-meta>"
            ).encode(),
            "META-INF/manifest.xml": (
                f"{XML}<manifest:manifest {space}>{entries}</manifest:manifest>"
            ).encode(),
        }
    )


def odf_pars(text: str) -> str:
    """Lines as paragraphs; a tab as its element."""
    out = ""
    for line in text.split("\n"):
        inner = "<text:tab/>".join(escape(piece) for piece in line.split("\t"))
        out += f'<text:p text:style-name="Standard">{inner}</text:p>'
    return out


def odf_rows(rows: Sequence[Sequence[object]], name: str, hidden: bool = False) -> str:
    out = ""
    for row in rows:
        cells = ""
        for value in row:
            if value is None:
                cells += "<table:table-cell/>"
                continue
            kind = f'float" office:value="{value}' if isinstance(value, int) else "string"
            inner = f"<text:p>{escape(str(value))}</text:p>"
            cells += f'<table:table-cell office:value-type="{kind}">{inner}</table:table-cell>'
        out += f"<table:table-row>{cells}</table:table-row>"
    shown = f' table:style-name="{"ta2" if hidden else "ta1"}"'
    return f'<table:table table:name="{name}"{shown}>{out}</table:table>'
