"""The texts of OpenDocument: text, spreadsheet, presentation."""

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from portal.core.screening.kinds import Unreadable
from portal.core.screening.packages import Package, attribute, local, pictures, properties
from portal.core.screening.parts import Part
from portal.core.screening.pictures import picture_parts
from portal.core.screening.tables import LONGEST_NAME, Cell, Grid, letters, span

_APART: Final = {
    "annotation": "comment",
    "tracked-changes": "tracked change",
    "note-body": "footnote",
    "header": "header",
    "header-left": "header",
    "header-first": "header",
    "footer": "footer",
    "footer-left": "footer",
    "footer-first": "footer",
    "text-box": "text box",
    "notes": "notes",
}
_LINES: Final = frozenset({"p", "h", "line-break", "list-item", "page", "title", "desc", "creator"})
_WIDEST_REPEAT: Final = 1_000


def odf_parts(package: Package) -> Iterator[Part]:
    """Content, heads and feet, properties, pictures."""
    manifest = package.xml("META-INF/manifest.xml") if "META-INF/manifest.xml" in package.names else None
    if manifest is not None and any(local(each) == "encryption-data" for each in manifest.iter()):
        raise Unreadable("encrypted")
    for name in package.names:
        inner = name.endswith("/content.xml") and name.startswith("Object")
        if inner or name in ("content.xml", "styles.xml"):
            yield from _story(package.xml(name))
    yield from properties(package, ("meta.xml",))
    yield from pictures(package, ("Pictures/", "media/"), picture_parts)


def _story(root: Element) -> Iterator[Part]:
    apart: list[tuple[str, str]] = []
    above: dict[Element, str] = {}
    yield Part("", _lines(root, apart, above))
    hidden_styles = _hidden_tables(root)
    for element in root.iter():
        match local(element):
            case "table":
                style, display = attribute(element, "style-name"), attribute(element, "display")
                yield from _table(
                    element,
                    apart,
                    above.get(element, ""),
                    hidden=display == "false" or style in hidden_styles,
                )
            case "a" if attribute(element, "href").startswith(("mailto:", "tel:")):
                yield Part("link", attribute(element, "href").partition(":")[2])
            case "named-expression":
                yield Part(
                    "defined name", f"{attribute(element, 'name')}: {attribute(element, 'expression')}"
                )
    for place, text in apart:
        yield Part(place, text, set_apart=place in ("header", "footer"))


def _hidden_tables(root: Element) -> set[str]:
    return {
        attribute(style, "name")
        for style in root.iter()
        if local(style) == "style" and any(attribute(each, "display") == "false" for each in style)
    }


def _lines(root: Element, apart: list[tuple[str, str]], above: dict[Element, str] | None = None) -> str:
    """The text by paragraphs, without tables below; comments, notes and boxes are collected apart, and what
    stands above each table."""
    lines = [""]
    stack: list[Element | str] = list(reversed(root))
    while stack:
        element = stack.pop()
        if isinstance(element, str):
            lines[-1] += element
            continue
        name = local(element)
        stack.append(element.tail or "")
        if name == "table":
            if above is not None:
                above[element] = lines[-1].strip()[-LONGEST_NAME:]
            continue
        if name in _APART:
            apart.append((_APART[name], _lines(element, apart)))
            continue
        if name in _LINES:
            lines.append("")
        if name in ("s", "tab"):
            lines[-1] += " " * _repeated(element, "c", 9)
        lines[-1] += element.text or ""
        stack.extend(reversed(element))
    return "\n".join(line for line in lines if line.strip())


def _table(table: Element, apart: list[tuple[str, str]], above: str, *, hidden: bool) -> Iterator[Part]:
    """Cells with what the table calls them. A spreadsheet's place is named; a text's is not."""
    name, grid = attribute(table, "name"), Grid(above)
    is_sheet = any(attribute(cell, "value-type") for cell in table.iter())
    for number, row in enumerate((each for each in table.iter() if local(each) == "table-row"), 1):
        cells, texts, column = [], [], 1
        for cell in row:
            texts.append([*_texts(cell, apart)])
            wide = _repeated(cell, "number-columns-spanned", _WIDEST_REPEAT)
            cells.append(Cell(texts[-1][0] if texts[-1] else "", column, wide))
            column += _repeated(cell, "number-columns-repeated", _WIDEST_REPEAT)
        for shown, each, hint in zip(cells, texts, grid.row(number, cells), strict=True):
            place = f"cell {name}!{letters(shown.column)}{number}" if is_sheet else ""
            if hidden:
                place = f"hidden sheet: {name}"
            for text in each:
                yield Part(place, text, hint=hint)


def _texts(cell: Element, apart: list[tuple[str, str]]) -> Iterator[str]:
    """What a cell shows, its value where that is another, and its formula."""
    shown, value, formula = _lines(cell, apart), attribute(cell, "value"), attribute(cell, "formula")
    if shown:
        yield shown
    if value and value not in shown:
        yield value
    if formula:
        yield formula


def _repeated(element: Element, name: str, most: int) -> int:
    return span(attribute(element, name), most)
