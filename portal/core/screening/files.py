"""Screens a file, or says why it cannot be looked into."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Final

from portal.core.legacy_encodings import suspect, to_unicode
from portal.core.screening.kinds import Found, Kind, Known, Unreadable
from portal.core.screening.odf import odf_parts
from portal.core.screening.packages import Package
from portal.core.screening.parts import LARGEST, Part, bounded
from portal.core.screening.pdf import pdf_parts
from portal.core.screening.pictures import LOCATION, picture_parts
from portal.core.screening.plain import page_parts, table_parts, text_parts
from portal.core.screening.rtf import rtf_parts
from portal.core.screening.sheets import sheet_parts
from portal.core.screening.slides import slide_parts
from portal.core.screening.texts import NOTHING_KNOWN, scan_part
from portal.core.screening.word import word_parts

_PACKED: Final[Mapping[str, tuple[str, Callable[[Package], Iterator[Part]]]]] = {
    "docx": ("word/document.xml", word_parts),
    "xlsx": ("xl/workbook.xml", sheet_parts),
    "pptx": ("ppt/presentation.xml", slide_parts),
    "odt": ("content.xml", odf_parts),
    "ods": ("content.xml", odf_parts),
    "odp": ("content.xml", odf_parts),
}
_WHOLE: Final[Mapping[str, Callable[[bytes], Iterator[Part]]]] = {
    "pdf": pdf_parts,
    "txt": text_parts,
    "csv": table_parts,
    "html": page_parts,
    "htm": page_parts,
    "rtf": rtf_parts,
    **dict.fromkeys(("jpg", "jpeg", "png", "gif", "webp", "tif", "tiff"), picture_parts),
}
_ENCRYPTED_OFFICE: Final = b"\xd0\xcf\x11\xe0"  # Office keeps an encrypted docx in its old container
_OLD_OBJECT: Final = re.compile(r"Object [0-9]{1,4}")
DEEPEST: Final = 2  # documents within documents
SHORT_LINE: Final = 4  # words: a stamp's
_STARTS: Final = {"pdf": b"%PDF-", "png": b"\x89PNG", "jpg": b"\xff\xd8", "jpeg": b"\xff\xd8"}


def scan_file(name: str, content: bytes, known: Known = NOTHING_KNOWN) -> list[Found]:
    """Everything in a file that must not stand in public, with its place.

    Raises `Unreadable` for whatever cannot be looked into, with one of these reasons: "kind" (archives and
    others that are
    not read), "empty", "large" (a bound of `parts`), "slow", "encrypted", "damaged", "encoding", "scanned"
    (a page of a PDF
    that is a picture without text), "attachment" (a file that carries others which are not read).
    """
    found: dict[tuple[Kind, str, str], Found] = {}
    for part in map(in_unicode, bounded(_parts(name, content))):
        for each in _in_part(part, known):
            found.setdefault((each.kind, each.text, each.place), each)
    return list(found.values())


def in_unicode(part: Part) -> Part:
    """A part typed for old fonts (TCVN3, VNI) as people read it; any other as it is.

    Short lines without a capital may stand in a font that shows small letters as capitals, as stamps do.
    """
    encoding = suspect(part.text)
    if encoding is None:
        return part
    lines = to_unicode(part.text, encoding).split("\n")
    read = [line.upper() if line.islower() and len(line.split()) <= SHORT_LINE else line for line in lines]
    return replace(part, text="\n".join(read), hint=to_unicode(part.hint, encoding))


def _in_part(part: Part, known: Known) -> list[Found]:
    if part.place.startswith(LOCATION):
        return [Found(Kind.LOCATION, part.text, 0, len(part.text), part.place)]
    return scan_part(part.text, known, part.place, part.hint, set_apart=part.set_apart)


def _parts(name: str, content: bytes) -> Iterator[Part]:
    extension = PurePosixPath(name).suffix.lower().lstrip(".")
    if not content:
        raise Unreadable("empty")
    if len(content) > LARGEST:
        raise Unreadable("large")
    if extension in _PACKED:
        return _packed(extension, content)
    if extension in _WHOLE:
        if not content[:1024].lstrip().startswith(_STARTS.get(extension, b"")):
            raise Unreadable("damaged")
        return _WHOLE[extension](content)
    raise Unreadable("kind")


def _packed(extension: str, content: bytes, depth: int = 0) -> Iterator[Part]:
    if content.startswith(_ENCRYPTED_OFFICE):
        raise Unreadable("encrypted")
    package = Package(content)
    main, parts = _PACKED[extension]
    if main not in package.names:
        raise Unreadable("damaged")
    yield from parts(package)
    for name in package.names:
        if "/embeddings/" in name or _OLD_OBJECT.fullmatch(name):
            yield from _inside(name, package, depth)


def _inside(name: str, package: Package, depth: int) -> Iterator[Part]:
    """An office document within another: a chart's workbook. Other files that it carries are refused."""
    extension = PurePosixPath(name).suffix.lower().lstrip(".")
    if extension not in _PACKED or depth == DEEPEST:
        raise Unreadable("attachment")
    for part in _packed(extension, package.read(name), depth + 1):
        place = f"embedded file: {part.place}".removesuffix(": ")
        yield part if part.place.startswith(LOCATION) else replace(part, place=place)


def read_file(name: str, content: bytes) -> list[tuple[str, str]]:
    """Every text of a file with its place, hidden parts included; raises as `scan_file`."""
    return [(part.place, part.text) for part in map(in_unicode, bounded(_parts(name, content)))]
