"""Packed office documents: opened within bounds, their XML read without entities."""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from portal.core.screening.kinds import Unreadable
from portal.core.screening.parts import MOST_PARTS, MOST_UNPACKED, Part

LARGEST_XML: Final = 24 * 1024 * 1024  # bytes of one part; in memory it takes some ten times as much
_FLAG_ENCRYPTED: Final = 0x1


class Package:
    """A ZIP file, of which every part is read only as far as the bounds allow."""

    def __init__(self, content: bytes) -> None:
        try:
            self.file = zipfile.ZipFile(io.BytesIO(content))
            parts = self.file.infolist()
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError) as error:
            raise Unreadable("damaged") from error
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
            raise Unreadable("large")
        if any(part.flag_bits & _FLAG_ENCRYPTED for part in parts):
            raise Unreadable("encrypted")
        self.names = [part.filename for part in parts]
        self.left = MOST_UNPACKED

    def read(self, name: str, most: int = MOST_UNPACKED) -> bytes:
        """One part. What it says of its own size is not believed."""
        try:
            with self.file.open(name) as part:
                content = part.read(min(most, self.left) + 1)
        except (
            ValueError,
            zipfile.BadZipFile,
            zlib.error,
            KeyError,
            NotImplementedError,
            RuntimeError,
            EOFError,
            OSError,
        ) as error:
            raise Unreadable("damaged") from error
        self.left -= len(content)
        if len(content) > most or self.left < 0:
            raise Unreadable("large")
        return content

    def xml(self, name: str) -> Element:
        """One part as XML."""
        return parsed(self.read(name, LARGEST_XML))

    def called(self, *starts: str) -> list[str]:
        """The XML parts whose names begin so, in order."""
        return sorted(
            (name for name in self.names if name.startswith(starts) and name.endswith(".xml")),
            key=lambda name: (len(name), name),
        )


def parsed(content: bytes) -> Element:
    """XML without entities or a document type."""
    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise Unreadable("damaged") from error
    return root


def local(element: Element) -> str:
    """A tag without its namespace; "" for comments and instructions."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: Element, name: str) -> str:
    """An attribute's value, whatever its namespace."""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def paragraphs(root: Element) -> str:
    """All text below, a line a paragraph; what a drawing is described with, too."""
    lines = [""]
    for element in root.iter():
        if local(element) in ("p", "comment", "threadedComment"):
            lines.append("")
        if local(element) in ("t", "text", "v"):
            lines[-1] += element.text or ""
        if local(element) == "cNvPr":
            lines += [attribute(element, "descr"), ""]
    return "\n".join(lines).strip("\n")


def properties(package: Package, names: tuple[str, ...]) -> Iterator[Part]:
    """What a document says of itself: author, title, own fields."""
    for name in names:
        if name in package.names:
            own = ""  # an own field's name stands on the element around its value
            for element in package.xml(name).iter():
                own = attribute(element, "name") if local(element) == "property" else own
                text = (element.text or "").strip()
                if text:
                    label = attribute(element, "name") or own or local(element)
                    yield Part(f"metadata: {label}", text, hint=label)


def pictures(
    package: Package, starts: tuple[str, ...], look: Callable[[bytes], Iterator[Part]]
) -> Iterator[Part]:
    """What the pictures inside say of themselves."""
    for name in package.names:
        if name.startswith(starts) and name.lower().endswith(
            (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff")
        ):
            for part in look(package.read(name)):
                yield Part(f"{part.place} ({name.rpartition('/')[2]})", part.text, part.hint)
