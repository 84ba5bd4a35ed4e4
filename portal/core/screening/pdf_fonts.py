"""Whether the letters of a PDF's fonts can be told: some say how a glyph looks, and not what it means."""

from collections.abc import Iterator
from typing import Any, Final

from pypdf.generic import DictionaryObject

DEEPEST: Final = 4  # forms within forms
_SYMBOLIC: Final = 4  # the flag of a font with letters of its own


def tells_letters(page: DictionaryObject) -> bool:
    """Whether what is shown in every font of a page can be read."""
    return all(_says_what_it_shows(font) for font in _fonts(page.get("/Resources"), DEEPEST))


def _fonts(resources: Any, depth: int) -> Iterator[Any]:
    """The fonts of a page and of the forms drawn on it."""
    held = resources.get_object() if resources else {}
    yield from _values(held.get("/Font"))
    for form in _values(held.get("/XObject")):
        if depth and form.get("/Subtype") == "/Form":
            yield from _fonts(form.get("/Resources"), depth - 1)


def _values(held: Any) -> list[Any]:
    return [each.get_object() for each in held.get_object().values()] if held else []


def _says_what_it_shows(font: Any) -> bool:
    if "/ToUnicode" in font:
        return True
    match font.get("/Subtype"):
        case "/Type0":
            return not str(font.get("/Encoding", "")).startswith("/Identity")
        case "/Type3":
            return False
        case "/TrueType":
            held = font.get("/FontDescriptor")
            flags = int(held.get_object().get("/Flags", 0)) if held else 0
            return "/Encoding" in font or not flags & _SYMBOLIC
        case _:
            return True
