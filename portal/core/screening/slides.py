"""The texts of a PowerPoint presentation: slides, notes, comments, masters, properties."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from portal.core.screening.packages import Package, attribute, local, paragraphs, pictures, properties
from portal.core.screening.parts import Part
from portal.core.screening.pictures import picture_parts
from portal.core.screening.tables import Cell, Grid, span
from portal.core.screening.word import OWN_PROPERTIES, links

_FOLDERS = {
    "ppt/slides/": "slide",
    "ppt/notesSlides/": "notes of slide",
    "ppt/comments/": "comment",
    "ppt/slideMasters/": "master",
    "ppt/slideLayouts/": "layout",
    "ppt/diagrams/": "diagram",
    "ppt/charts/": "chart",
    "ppt/handoutMasters/": "master",
    "ppt/notesMasters/": "master",
}


def slide_parts(package: Package) -> Iterator[Part]:
    """Each slide with its number as its file has it; those hidden, too."""
    for folder, place in _FOLDERS.items():
        for name in package.called(folder):
            root = package.xml(name)
            number = "".join(mark for mark in name.rpartition("/")[2] if mark.isdigit())
            hidden = "hidden " if attribute(root, "show") == "0" else ""
            where = f"{hidden}{place} {number}".strip()
            yield Part(where, paragraphs(root))
            yield from _tables(root, where)
        yield from links(package, f"{folder}_rels/")
    for name in package.called("ppt/commentAuthors", "ppt/authors"):
        for author in package.xml(name).iter():
            if local(author) in ("cmAuthor", "author"):
                yield Part("metadata: author", attribute(author, "name"))
    yield from properties(package, OWN_PROPERTIES)
    yield from pictures(package, ("ppt/media/",), picture_parts)


def _tables(root: Element, where: str) -> Iterator[Part]:
    """The tables' cells with what the tables call them."""
    for table in (each for each in root.iter() if local(each) == "tbl"):
        grid = Grid()
        for number, row in enumerate((each for each in table if local(each) == "tr"), 1):
            columns = enumerate((each for each in row if local(each) == "tc"), 1)
            cells = [Cell(paragraphs(cell), at, span(attribute(cell, "gridSpan"))) for at, cell in columns]
            for cell, hint in zip(cells, grid.row(number, cells), strict=True):
                yield Part(where, cell.text, hint=hint)
