"""Files at the door: what may come in, told by content, before anything keeps it."""

import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any, Final

from PIL import Image as Picture
from PIL import UnidentifiedImageError

from portal.core import scanner
from portal.core.formats import CITATION, DOCUMENTS, IMAGES, Format, Swollen, told_by_content
from portal.core.text import nfc
from portal.law.findings import Finding

LARGEST_IMAGE: Final = 10 * 1024 * 1024  # bytes
LARGEST_DOCUMENT: Final = 50 * 1024 * 1024  # bytes
MOST_PIXELS: Final = 40_000_000  # all frames together
LONGEST_NAME: Final = 120


def image_findings(upload: Any) -> list[Finding]:
    """What stands against an uploaded picture. Gives it a plain name."""
    return list(_findings(upload, IMAGES, LARGEST_IMAGE)) or list(_picture(upload)) or list(_scanned(upload))


def document_findings(upload: Any) -> list[Finding]:
    """What stands against an uploaded document. Gives it a plain name."""
    return list(_findings(upload, DOCUMENTS, LARGEST_DOCUMENT)) or list(_scanned(upload))


def plain_name(name: str) -> str:
    """A file's name in NFC, without folders, control characters or what leads a name astray."""
    last = nfc(name).replace("\\", "/").rpartition("/")[2]
    kept = "".join(mark for mark in last if unicodedata.category(mark)[0] != "C").strip(" .")
    path = PurePosixPath(kept or "tep")
    return path.stem[: LONGEST_NAME - len(path.suffix)] + path.suffix


def _findings(upload: Any, accepted: Mapping[str, Format], largest: int) -> Iterator[Finding]:
    upload.name = plain_name(upload.name or "")
    if not upload.size:
        yield Finding("file.empty", "file")
        return
    if upload.size > largest:
        yield Finding("file.large", "file", params={"size": mib(upload.size), "limit": mib(largest)})
        return
    try:
        kind = told_by_content(upload.file)
    except Swollen:
        yield Finding("file.swollen", "file")
        return
    if kind is None or kind not in accepted:
        names = ", ".join(form.name for form in accepted.values())
        yield Finding("file.kind", "file", CITATION, {"accepted": names})
    elif PurePosixPath(upload.name).suffix.lower().lstrip(".") not in accepted[kind].extensions:
        form = accepted[kind]
        ending = " / ".join(f".{each}" for each in form.extensions)
        yield Finding("file.extension", "file", params={"kind": form.name, "ending": ending})


def _picture(upload: Any) -> Iterator[Finding]:
    """Whether a picture is not larger than it may be, asked before it is unpacked, and can be read whole."""
    try:
        with Picture.open(upload.file) as picture:
            pixels = picture.width * picture.height * getattr(picture, "n_frames", 1)
            if pixels > MOST_PIXELS:
                yield _too_many(pixels)
            else:
                picture.load()
    except Picture.DecompressionBombError:
        yield _too_many(None)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        yield Finding("file.broken", "file")
    finally:
        upload.file.seek(0)


def _too_many(pixels: int | None) -> Finding:
    seen = "?" if pixels is None else f"{pixels / 1_000_000:.0f}"
    return Finding("file.pixels", "file", params={"pixels": seen, "limit": MOST_PIXELS // 1_000_000})


def _scanned(upload: Any) -> Iterator[Finding]:
    if not scanner.is_set_up():
        return
    try:
        threat = scanner.threat_in(upload.file)
    except scanner.Unreachable:
        yield Finding("file.held", "file")
        return
    if threat:
        yield Finding("file.infected", "file", params={"threat": threat})


def mib(size: int) -> str:
    """A size in MB with a decimal comma."""
    return f"{size / 1024 / 1024:.1f}".replace(".", ",").removesuffix(",0")
