"""The texts of a Word document: everything that somebody who opens it can bring to light."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from portal.core.screening.packages import Package, attribute, local, paragraphs, pictures, properties
from portal.core.screening.parts import Part
from portal.core.screening.pictures import picture_parts
from portal.core.screening.tables import LONGEST_NAME, Cell, Grid, span

FEWEST_BOXES = 9  # digits of the shortest number that is looked for
PLACES = {
    "header": "header",
    "footer": "footer",
    "footnotes": "footnote",
    "endnotes": "endnote",
    "comments": "comment",
}
OWN_PROPERTIES = ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml")


def word_parts(package: Package) -> Iterator[Part]:
    """Body, heads and feet, notes, comments, changes, properties, links, pictures."""
    for name in package.called("word/"):
        stem = name.removeprefix("word/").removesuffix(".xml")
        if "/" in stem or stem in ("styles", "settings", "fontTable", "webSettings", "numbering"):
            continue
        place = next((place for start, place in PLACES.items() if stem.startswith(start)), "")
        yield from _story(package.xml(name), place)
    for name in package.called("word/charts/", "word/diagrams/", "word/glossary/"):
        yield Part("drawing", paragraphs(package.xml(name)))
    yield from links(package, "word/_rels/")
    yield from _custom(package)
    yield from properties(package, OWN_PROPERTIES)
    yield from pictures(package, ("word/media/",), picture_parts)


def links(package: Package, start: str) -> Iterator[Part]:
    """Where the document's links lead: mailto:, tel:."""
    for name in package.names:
        if name.startswith(start) and name.endswith(".rels"):
            for relation in package.xml(name):
                target = attribute(relation, "Target")
                if target.startswith(("mailto:", "tel:")):
                    yield Part("link", target.partition(":")[2])


def _custom(package: Package) -> Iterator[Part]:
    """What other programs kept beside the text."""
    for name in package.called("customXml/item"):
        if "Props" not in name:
            yield Part("metadata: customXml", " ".join(text for text in package.xml(name).itertext()))


def _story(root: Element, place: str) -> Iterator[Part]:
    """One part's paragraphs together, so that a name may stand above its number; its tables cell by cell;
    its changes."""
    set_apart = place in ("header", "footer")
    apart = Apart()
    yield Part(place, _lines(root, apart), set_apart=set_apart)
    for table in root.iter():
        if local(table) == "tbl":
            for text, hint in _cells(table, apart):
                yield Part(place, text, hint=hint, set_apart=set_apart)
    for text, _before in apart.kept["txbxContent"]:
        yield Part(place or "text box", text, set_apart=set_apart)
    for art in root.iter():
        if local(art) == "textpath":
            yield Part("watermark", attribute(art, "string"), set_apart=True)
    for text, before in apart.kept["del"] + apart.kept["ins"]:
        yield Part("tracked change", text, hint=before)
    for author in sorted({attribute(each, "author") for each in root.iter()} - {""}):
        yield Part("metadata: author", author)


@dataclass
class Apart:
    """What isn't read where it stands: changes and boxes, with the words before; what is above a table."""

    kept: dict[str, list[tuple[str, str]]] = field(
        default_factory=lambda: {"del": [], "ins": [], "txbxContent": []}
    )
    above: dict[Element, str] = field(default_factory=dict)


def _lines(root: Element, apart: Apart) -> str:
    """The text by paragraphs, without tables below. What was deleted or stands in a box is collected
    apart."""
    lines = [""]
    stack = list(reversed(root))
    while stack:
        element = stack.pop()
        name = local(element)
        if name == "tbl":
            apart.above[element] = lines[-1].strip()[-LONGEST_NAME:]
            continue
        if name in apart.kept:
            apart.kept[name].append((_lines(element, apart), lines[-1][-LONGEST_NAME:]))
            if name != "ins":
                continue
        if name == "p":
            lines.append("")
        lines[-1] += _piece(element)
        stack.extend(reversed(element))
    return "\n".join(lines).strip("\n")


def _cells(table: Element, apart: Apart) -> Iterator[tuple[str, str]]:
    """Each cell's text and what the table, or the line above it, calls it."""
    above = apart.above.get(table, "")
    grid = Grid(above)
    for number, row in enumerate((row for row in table.iter() if local(row) == "tr"), 1):
        cells, column = [], 1
        for cell in (cell for cell in row.iter() if local(cell) == "tc"):
            wide = _wide(cell)
            cells.append(Cell(_lines(cell, apart), column, wide))
            column += wide
        yield from _boxes(cells, above)
        for shown, hint in zip(cells, grid.row(number, cells), strict=True):
            yield shown.text, hint


def _boxes(cells: list[Cell], above: str) -> Iterator[tuple[str, str]]:
    """A row in which a number has a cell for each digit, as one text with what stands before it."""
    texts = [cell.text.strip() for cell in cells]
    if sum(len(text) == 1 and text.isdigit() for text in texts) >= FEWEST_BOXES:
        yield "|".join(texts), above if all(len(text) < 2 for text in texts) else ""


def _wide(cell: Element) -> int:
    """How many columns a cell spans."""
    spans = (attribute(each, "val") for each in cell.iter() if local(each) == "gridSpan")
    return span(next(spans, ""))


def _piece(element: Element) -> str:
    match local(element):
        case "t" | "delText" | "instrText" | "delInstrText":
            return element.text or ""
        case "tab":
            return "\t"
        case "br" | "cr":
            return "\n"
        case "noBreakHyphen":
            return "-"
        case "docPr" | "cNvPr":
            description = attribute(element, "descr")
            return f"\n{description}\n" if description else ""
        case _:
            return ""
