"""The texts of an Excel workbook: every sheet, also hidden, its cells, comments, names and properties."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from portal.core.screening.number_formats import forms, shown
from portal.core.screening.packages import Package, attribute, local, paragraphs, pictures, properties
from portal.core.screening.parts import Part
from portal.core.screening.pictures import picture_parts
from portal.core.screening.tables import Cell, Grid, letters, span
from portal.core.screening.word import OWN_PROPERTIES, links

_ROW: Final = re.compile(r"[0-9]{1,7}")
_CELL: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_BESIDE: Final = (
    "xl/comments",
    "xl/threadedComments/",
    "xl/drawings/",
    "xl/charts/",
    "xl/persons/",
    "xl/diagrams/",
)
_KEPT: Final = ("xl/pivotCache/", "xl/externalLinks/", "xl/tables/", "xl/queryTables/")
_HEADS: Final = ("oddHeader", "evenHeader", "firstHeader")
_FEET: Final = ("oddFooter", "evenFooter", "firstFooter")
_CODES: Final = re.compile(r"&(?:[LCR]|\"[^\"]{0,60}\"|[0-9]{1,3}|[BIUKADTPNFSE])")


@dataclass(frozen=True)
class _Book:
    """What the cells of all sheets refer to."""

    shared: list[str]
    forms: list[str]


def sheet_parts(package: Package) -> Iterator[Part]:
    """Cells by sheet, then what stands beside them."""
    book = _Book(_shared(package), forms(package))
    workbook = package.xml("xl/workbook.xml")
    files = _files(package)
    for sheet in (each for each in workbook.iter() if local(each) == "sheet"):
        name = attribute(sheet, "name")
        yield Part("sheet name", name)
        file = files.get(attribute(sheet, "id"), "")
        if file.startswith("xl/worksheets/") and file in package.names:
            hidden = attribute(sheet, "state") in ("hidden", "veryHidden")
            root = package.xml(file)
            yield from _cells(root, name, book, hidden=hidden)
            yield from _around(root)
    for file in package.called("xl/worksheets/"):
        if file not in files.values():  # which no list of sheets names
            yield from _cells(package.xml(file), file.rpartition("/")[2], book, hidden=True)
    for defined in (each for each in workbook.iter() if local(each) == "definedName"):
        yield Part("defined name", f"{attribute(defined, 'name')}: {defined.text or ''}")
    for file in package.called(*_BESIDE):
        yield Part("comment" if "omments" in file else "drawing", paragraphs(package.xml(file)))
    for file in package.called(*_KEPT):
        for element in package.xml(file).iter():
            yield Part("kept data", attribute(element, "v") or (element.text or ""))
    yield from links(package, "xl/worksheets/_rels/")
    yield from properties(package, OWN_PROPERTIES)
    yield from pictures(package, ("xl/media/",), picture_parts)


def _shared(package: Package) -> list[str]:
    if "xl/sharedStrings.xml" not in package.names:
        return []
    return [_runs(item) for item in package.xml("xl/sharedStrings.xml") if local(item) == "si"]


def _runs(item: Element) -> str:
    return "".join(each.text or "" for each in item.iter() if local(each) == "t")


def _files(package: Package) -> dict[str, str]:
    """Where each sheet's file is, by its relation."""
    name = "xl/_rels/workbook.xml.rels"
    if name not in package.names:
        return {}
    return {
        attribute(each, "Id"): "xl/" + attribute(each, "Target").removeprefix("/xl/").removeprefix("./")
        for each in package.xml(name)
    }


def _cells(root: Element, name: str, book: _Book, *, hidden: bool) -> Iterator[Part]:
    grid = Grid()
    veiled, merged = _hidden_columns(root), _merged(root)
    for at, row in enumerate((each for each in root.iter() if local(each) == "row"), 1):
        row_hidden = attribute(row, "hidden") in ("1", "true")
        number = int(attribute(row, "r")) if _ROW.fullmatch(attribute(row, "r")) else at
        cells, texts = [], []
        for column, cell in _placed(row):
            texts.append([*_texts(cell, book)])
            wide = merged.get(attribute(cell, "r"), 1)
            cells.append(Cell(texts[-1][-1] if texts[-1] else "", column, wide))
        for known, each, hint in zip(cells, texts, grid.row(number, cells), strict=True):
            place = f"cell {name}!{letters(known.column)}{number}"
            if hidden:
                place = f"hidden sheet: {name}"
            elif row_hidden or known.column in veiled:
                place = f"hidden {place}"
            for text in each:
                yield Part(place, text, hint=hint)


def _placed(row: Element) -> Iterator[tuple[int, Element]]:
    """A row's cells with the number of their column."""
    for at, cell in enumerate(row, 1):
        named = _CELL.fullmatch(attribute(cell, "r"))
        yield (_number(named[1]) if named else at), cell


def _merged(root: Element) -> dict[str, int]:
    """How many columns a merged cell spans, by its first cell."""
    spans = {}
    for each in root.iter():
        if local(each) == "mergeCell":
            first, _, last = attribute(each, "ref").partition(":")
            start, end = _CELL.fullmatch(first), _CELL.fullmatch(last)
            if start and end:
                spans[first] = span(str(_number(end[1]) - _number(start[1]) + 1))
    return spans


def _around(root: Element) -> Iterator[Part]:
    """A printed page's head and foot, and what cells ask for."""
    for element in root.iter():
        name = local(element)
        if name in _HEADS or name in _FEET:
            text = _CODES.sub("\n", element.text or "")
            yield Part("header" if name in _HEADS else "footer", text, set_apart=True)
        elif name == "dataValidation":
            yield Part(
                "cell prompt", " ".join(attribute(element, key) for key in ("promptTitle", "prompt", "error"))
            )


def _texts(cell: Element, book: _Book) -> Iterator[str]:
    """What a cell shows, and its formula."""
    kind = attribute(cell, "t")
    for child in cell:
        text = child.text or ""
        match local(child):
            case "v" if kind == "s":
                if text.isdigit() and int(text) < len(book.shared):
                    yield book.shared[int(text)]
            case "v" if kind in ("", "n"):
                style = attribute(cell, "s") or "0"
                form = book.forms[int(style)] if style.isdigit() and int(style) < len(book.forms) else ""
                yield shown(_plain_number(text), form)
            case "v" | "f":
                yield text
            case "is":
                yield _runs(child)


def _plain_number(text: str) -> str:
    """1.2345E+11 as it is shown."""
    if "E" in text.upper() or text.endswith(".0"):
        try:
            return str(int(float(text))) if float(text).is_integer() else text
        except (ValueError, OverflowError):
            return text
    return text


def _hidden_columns(root: Element) -> set[int]:
    """Their numbers, as far as a sheet can have columns."""
    found: set[int] = set()
    for each in root.iter():
        if local(each) == "col" and attribute(each, "hidden") in ("1", "true"):
            first, last = attribute(each, "min"), attribute(each, "max")
            if first.isdigit() and last.isdigit():
                found.update(range(int(first), min(int(last), 16_384) + 1))
    return found


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
