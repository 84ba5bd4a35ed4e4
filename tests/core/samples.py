"""Uploads made here: small, whole, and of each kind."""

import io
import zipfile

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 30)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "#0b4ea2").save(out, kind)
    return out.getvalue()


def package(parts: dict[str, bytes]) -> bytes:
    """A ZIP file of these parts, in this order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


def odf(kind: str) -> bytes:
    return package(
        {"mimetype": f"application/vnd.oasis.opendocument.{kind}".encode(), "content.xml": b"<x/>"}
    )


def ooxml(part: str) -> bytes:
    return package({"[Content_Types].xml": b"<Types/>", part: b"<x/>"})


PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
ACCEPTED = {
    "van-ban.pdf": PDF,
    "a.odt": odf("text"),
    "a.ods": odf("spreadsheet"),
    "a.odp": odf("presentation"),
    "a.docx": ooxml("word/document.xml"),
    "a.xlsx": ooxml("xl/workbook.xml"),
    "a.pptx": ooxml("ppt/presentation.xml"),
    "a.rtf": b"{\\rtf1 x}",
    "a.txt": "Bảo hiểm xã hội\n".encode(),
    "a.csv": "\ufeffTỉnh;Số người\r\n".encode(),
}
