"""Kinds of files that the portal takes, told by their content (Thông tư 39/2017/TT-BTTTT, phụ lục).

Left out of the circular's list: archives and the old binary office formats, which hide what they carry.
"""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO, Final

import filetype

CITATION: Final = "Thông tư 39/2017/TT-BTTTT"
ODF: Final = "application/vnd.oasis.opendocument."
MOST_UNPACKED: Final = 200 * 1024 * 1024  # bytes that a packed document may hold
MOST_PARTS: Final = 5_000
PEEK: Final = 8192


@dataclass(frozen=True)
class Format:
    """A kind of file: its name for people, its extensions, its media type."""

    name: str
    extensions: tuple[str, ...]
    media_type: str


IMAGES: Final[Mapping[str, Format]] = {
    "jpeg": Format("JPEG", ("jpg", "jpeg"), "image/jpeg"),
    "png": Format("PNG", ("png",), "image/png"),
    "gif": Format("GIF", ("gif",), "image/gif"),
    "tiff": Format("TIFF", ("tif", "tiff"), "image/tiff"),
}
DOCUMENTS: Final[Mapping[str, Format]] = {
    "pdf": Format("PDF", ("pdf",), "application/pdf"),
    "odt": Format("ODT", ("odt",), f"{ODF}text"),
    "ods": Format("ODS", ("ods",), f"{ODF}spreadsheet"),
    "odp": Format("ODP", ("odp",), f"{ODF}presentation"),
    "docx": Format(
        "DOCX", ("docx",), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ),
    "xlsx": Format("XLSX", ("xlsx",), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "pptx": Format(
        "PPTX", ("pptx",), "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    ),
    "rtf": Format("RTF", ("rtf",), "application/rtf"),
    "text": Format("TXT, CSV", ("txt", "csv"), "text/plain"),
}
MAIN_PARTS: Final = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx", "ppt/presentation.xml": "pptx"}


class Swollen(Exception):
    """A packed file that would grow out of all proportion when opened."""


def told_by_content(file: IO[bytes]) -> str | None:
    """The key in IMAGES or DOCUMENTS that a file's bytes say; None for any other kind. Rewinds the file.

    Raises `Swollen` for a packed document that holds too much.
    """
    file.seek(0)
    head = file.read(PEEK)
    file.seek(0)
    if head.startswith(b"PK"):
        return _packed(file)
    if head.startswith(b"{\\rtf"):
        return "rtf"
    kind = filetype.guess(head)
    if kind is None:
        return "text" if is_text(file) else None
    known = {form.media_type: key for key, form in {**IMAGES, **DOCUMENTS}.items()}
    return known.get(kind.mime)


def is_text(file: IO[bytes]) -> bool:
    """Whether all of a file is UTF-8 text without control characters. Rewinds the file."""
    file.seek(0)
    reader = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
    try:
        while piece := reader.read(65536):
            if any(mark < " " and mark not in "\t\n\r\f" for mark in piece):
                return False
    except UnicodeDecodeError:
        return False
    finally:
        reader.detach()
        file.seek(0)
    return True


def _packed(file: IO[bytes]) -> str | None:
    """Which office document a ZIP file is."""
    try:
        with zipfile.ZipFile(file) as package:
            parts = package.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise Swollen
            names = {part.filename for part in parts}
            if "mimetype" in names:
                with package.open("mimetype") as declared:
                    media_type = declared.read(100).decode("ascii", "replace").strip()
                return next((key for key, form in DOCUMENTS.items() if form.media_type == media_type), None)
            if "[Content_Types].xml" in names:
                return next((kind for part, kind in MAIN_PARTS.items() if part in names), None)
            return None
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
        return None
    finally:
        file.seek(0)
