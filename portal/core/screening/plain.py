"""Plain texts, tables as text, and pages."""

import csv
import io
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final

from portal.core.screening.kinds import Unreadable
from portal.core.screening.parts import Part
from portal.core.screening.tables import Cell, Grid, span

_DELIMITERS: Final = ",;\t|"
_BLOCKS: Final = re.compile(
    r"p|div|br|h1|h2|h3|h4|h5|h6|li|ul|ol|table|tr|td|th|header|footer|section|article|hr|dt|dd|title|"
    r"pre|blockquote"
)
_ATTRIBUTES: Final = ("alt", "title", "content", "value", "placeholder", "aria-label")


def decoded(content: bytes) -> str:
    """UTF-8, or UTF-16 with its mark. Anything else is `Unreadable`, "encoding"."""
    try:
        if content.startswith((b"\xff\xfe", b"\xfe\xff")):
            return content.decode("utf-16")
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable("encoding") from error
    if "\0" in text:
        raise Unreadable("encoding")
    return text


def text_parts(content: bytes) -> Iterator[Part]:
    """A text as it is."""
    yield Part("", decoded(content))


def table_parts(content: bytes) -> Iterator[Part]:
    """A CSV file's cells, whichever mark divides them."""
    text = decoded(content)
    head = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=head.count)
    grid = Grid()
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), 1):
            cells = [Cell(cell, column) for column, cell in enumerate(row, 1)]
            for cell, hint in zip(cells, grid.row(number, cells), strict=True):
                yield Part(f"row {number}, column {cell.column}", cell.text, hint=hint)
    except csv.Error as error:
        raise Unreadable("damaged") from error


def page_parts(content: bytes) -> Iterator[Part]:
    """An HTML page's text, its tables cell by cell, comments, descriptions and links."""
    page = _Page()
    page.feed(decoded(content))
    page.close()
    yield Part("", "".join(page.text))
    yield from page.beside


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.beside: list[Part] = []
        self.grid, self.row = Grid(), 0
        self.cells: list[Cell] = []
        self.deep: dict[int, int] = {}  # columns that a cell from above still covers, and for how many rows
        self.cell: list[str] | None = None
        self.wide = self.tall = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Blocks begin a line; cells are kept for their table."""
        self._end_cell(tag)
        if _BLOCKS.fullmatch(tag):
            self._write("\n")
        if tag == "table":
            self.grid, self.row, self.deep = Grid(), 0, {}
        elif tag in ("td", "th"):
            said = dict(attrs)
            self.wide, self.tall = span(said.get("colspan") or ""), span(said.get("rowspan") or "")
            self.cell = []
        for name, value in attrs:
            if value and name == "href" and value.startswith(("mailto:", "tel:")):
                self.beside.append(Part("link", value.partition(":")[2]))
            elif value and (name in _ATTRIBUTES or name.startswith("data-")):
                self.beside.append(Part(f"attribute {name}", value))

    def handle_endtag(self, tag: str) -> None:
        self._end_cell(tag)
        if _BLOCKS.fullmatch(tag):
            self._write("\n")

    def handle_data(self, data: str) -> None:
        self._write(data)

    def handle_comment(self, data: str) -> None:
        self.beside.append(Part("comment", data))

    def close(self) -> None:
        super().close()
        self._end_cell("table")

    def _write(self, text: str) -> None:
        (self.text if self.cell is None else self.cell).append(text)

    def _end_cell(self, tag: str) -> None:
        """A cell ends with itself, its row, its table, or where the next begins."""
        if self.cell is not None and tag in ("td", "th", "tr", "table", "tbody"):
            text, self.cell = "".join(self.cell).strip(), None
            column = self.cells[-1].column + self.cells[-1].wide if self.cells else 1
            while self.deep.get(column, 0) > self.row:
                column += 1
            self.cells.append(Cell(text, column, self.wide))
            self.deep.update(dict.fromkeys(range(column, column + self.wide), self.row + self.tall))
        if tag in ("tr", "table", "tbody") and self.cells:
            self._end_row()

    def _end_row(self) -> None:
        self.row += 1
        for cell, hint in zip(self.cells, self.grid.row(self.row, self.cells), strict=True):
            self.beside.append(Part("", cell.text, hint=hint))
        self.cells = []
