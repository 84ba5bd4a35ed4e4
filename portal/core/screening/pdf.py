"""The texts of a PDF: pages, notes on them, form fields, properties."""

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from pypdf import PdfReader
from pypdf.errors import LimitReachedError, PyPdfError
from pypdf.generic import DictionaryObject

from portal.core.screening.kinds import Unreadable
from portal.core.screening.parts import Part
from portal.core.screening.pdf_fonts import tells_letters
from portal.core.screening.pictures import picture_parts, xmp_parts

MOST_PAGES: Final = 2_000
FEW_LETTERS: Final = 80  # a page number, a stamp of the time, the name of a scanning app
PIXELS_OF_A_PAGE: Final = 700_000  # A4 at 90 dots an inch: less can't be read
_DAMAGED: Final = (
    *(PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, OSError, EOFError),
    *(RecursionError, AssertionError, NotImplementedError),
)


def pdf_parts(content: bytes) -> Iterator[Part]:
    """Every page's text and notes. `Unreadable`: "encrypted", "damaged", "large", "scanned", "fonts",
    "attachment"."""
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("encrypted")
        if not reader.pages:
            raise Unreadable("damaged")
        if len(reader.pages) > MOST_PAGES:
            raise Unreadable("large")
        yield from _pages(reader)
        yield from _properties(reader)
    except LimitReachedError as error:
        raise Unreadable("large") from error
    except _DAMAGED as error:
        raise Unreadable("damaged") from error


def _pages(reader: PdfReader) -> Iterator[Part]:
    for number, page in enumerate(reader.pages, 1):
        text = page.extract_text()
        if _is_scanned(page, text):
            raise Unreadable("scanned")
        if text.strip() and not tells_letters(page):
            raise Unreadable("fonts")
        if "/Contents" in page and page.get_contents() is None:
            raise Unreadable("damaged")
        yield Part(f"page {number}", text)
        yield from _photographs(page, number)
        for note in page.get("/Annots") or ():
            yield from _note(note.get_object(), number)


def _is_scanned(page: DictionaryObject, text: str) -> bool:
    """Whether the page is a picture: without a word, or with hardly more than a scanner's own line."""
    letters = len("".join(text.split()))
    if letters >= FEW_LETTERS:
        return False
    return any(not letters or _pixels(picture) >= PIXELS_OF_A_PAGE for picture in _pictures(page))


def _pixels(picture: DictionaryObject) -> int:
    return int(picture.get("/Width", 0)) * int(picture.get("/Height", 0))


def _pictures(page: DictionaryObject) -> list[Any]:
    resources = page.get("/Resources")
    drawn = resources.get_object().get("/XObject") if resources else None
    every = [each.get_object() for each in drawn.get_object().values()] if drawn else []
    return [each for each in every if each.get("/Subtype") == "/Image"]


def _photographs(page: DictionaryObject, number: int) -> Iterator[Part]:
    """What the page's JPEGs say of themselves: they lie in it as they came from the camera."""
    for picture in _pictures(page):
        if picture.get("/Filter") in ("/DCTDecode", ["/DCTDecode"]):
            for part in picture_parts(picture._data):
                yield replace(part, place=f"{part.place} (page {number})")


def _note(note: Any, number: int) -> Iterator[Part]:
    """A comment with its author, a link's address or a form field's value."""
    field = str(note.get("/T") or "")
    for key in ("/Contents", "/V", "/TU", "/RC"):
        if isinstance(value := note.get(key), str):
            yield Part(f"comment on page {number}", value, hint=field if key == "/V" else "")
    if field:
        yield Part(f"comment on page {number}", field)
    action = note.get("/A")
    address = str(action.get_object().get("/URI") or "") if action else ""
    if address.startswith(("mailto:", "tel:")):
        yield Part(f"link on page {number}", address.partition(":")[2])


def _bookmarks(outline: list[Any]) -> Iterator[Part]:
    for each in outline:
        if isinstance(each, list):
            yield from _bookmarks(each)
        else:
            yield Part("bookmark", str(each.title or ""))


def _properties(reader: PdfReader) -> Iterator[Part]:
    for name, value in (reader.metadata or {}).items():
        if name not in ("/CreationDate", "/ModDate"):
            yield Part(f"metadata: {name.lstrip('/').lower()}", str(value), hint=name.lstrip("/"))
    root = reader.trailer["/Root"].get_object()
    packet = root.get("/Metadata") if isinstance(root, DictionaryObject) else None
    if packet:
        yield from xmp_parts(packet.get_object().get_data().decode("utf-8", "replace"))
    yield from _bookmarks(reader.outline)
    if reader.attachments:
        raise Unreadable("attachment")
