"""What may come in at the door (Thông tư 39/2017/TT-BTTTT), and what may not, with a reason."""

import socket
import threading
import unicodedata
from collections.abc import Callable, Iterator

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import Settings
from wagtail.documents.forms import get_document_form
from wagtail.images.forms import get_image_form

from portal.core import files, formats
from portal.core.messages import WORDS, words
from portal.core.models import Document, Image
from portal.law.findings import Finding
from tests.core.samples import ACCEPTED, PDF, odf, ooxml, package, picture, upload


def codes(findings: list[Finding]) -> list[str]:
    assert all(words(finding) for finding in findings)
    return [finding.code for finding in findings]


@pytest.mark.parametrize("name", ACCEPTED)
def test_documents_of_the_list_come_in(name: str) -> None:
    file = upload(name.upper(), ACCEPTED[name])
    assert files.document_findings(file) == []
    assert file.read() == ACCEPTED[name]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.jpg", "JPEG"), ("a.jpeg", "JPEG"), ("a.png", "PNG"), ("a.gif", "GIF"), ("a.tif", "TIFF")],
)
def test_pictures_of_the_list_come_in(name: str, kind: str) -> None:
    assert files.image_findings(upload(name, picture(kind))) == []


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.pdf", b"", "file.empty"),
        ("a.pdf", b"MZ\x90\x00" + b"\0" * 600, "file.kind"),
        ("a.pdf", picture(), "file.kind"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "file.kind"),
        ("a.zip", package({"a.txt": b"x"}), "file.kind"),
        ("a.docx", package({"[Content_Types].xml": b"", "x": b""}), "file.kind"),
        ("a.odt", odf("text-template"), "file.kind"),
        ("a.docx", ooxml("word/document.xml")[:60], "file.kind"),
        ("a.txt", "Bảo hiểm".encode("utf-16"), "file.kind"),
        ("a.txt", b"B\xb6o hi\xd3m", "file.kind"),
        ("a.txt", b"x\0y", "file.kind"),
        ("a.docx", PDF, "file.extension"),
        ("a.html", b"<html><script>1</script>", "file.extension"),
        ("a", PDF, "file.extension"),
        ("a.xlsx", ooxml("word/document.xml"), "file.extension"),
    ],
)
def test_documents_that_are_not_what_they_say_stay_out(name: str, content: bytes, code: str) -> None:
    assert codes(files.document_findings(upload(name, content))) == [code]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.webp", picture("WEBP"), "file.kind"),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "file.kind"),
        ("a.png", PDF, "file.kind"),
        ("a.png", picture("JPEG"), "file.extension"),
        ("a.png", picture()[:-30], "file.broken"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + b"x" * 100, "file.broken"),
    ],
)
def test_pictures_that_are_not_what_they_say_stay_out(name: str, content: bytes, code: str) -> None:
    assert codes(files.image_findings(upload(name, content))) == [code]


def test_size_and_pixels_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST_DOCUMENT", len(PDF) - 1)
    assert codes(files.document_findings(upload("a.pdf", PDF))) == ["file.large"]
    monkeypatch.setattr(files, "MOST_PIXELS", 40 * 30)
    assert files.image_findings(upload("a.png", picture())) == []
    assert codes(files.image_findings(upload("a.png", picture(size=(40, 31))))) == ["file.pixels"]


def test_a_small_file_that_says_it_is_a_huge_picture_is_not_unpacked() -> None:
    header = bytearray(picture())
    header[16:24] = (60_000).to_bytes(4, "big") * 2
    assert codes(files.image_findings(upload("a.png", bytes(header))))[0] in ("file.pixels", "file.broken")


def test_a_package_that_swells_stays_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "MOST_UNPACKED", 1000)
    swollen = package({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"0" * 1000})
    assert codes(files.document_findings(upload("a.odt", swollen))) == ["file.swollen"]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (unicodedata.normalize("NFD", "Quyết định.pdf"), "Quyết định.pdf"),
        ("..\\..\\etc\\a.pdf", "a.pdf"),
        ("/a/../b.pdf", "b.pdf"),
        ("a\u202efdp.exe", "afdp.exe"),
        (" .pdf. ", "pdf"),
        ("", "tep"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
    ],
)
def test_names_are_plain(given: str, kept: str) -> None:
    assert files.plain_name(given) == kept


@pytest.mark.django_db
def test_the_forms_of_wagtail_ask_the_door() -> None:
    image = get_image_form(Image)({"title": "x"}, {"file": upload("a.webp", picture("WEBP"))})
    assert "JPEG, PNG, GIF, TIFF" in image.errors["file"][0]
    assert "39/2017" in image.errors["file"][0]
    document = get_document_form(Document)({"title": "x"}, {"file": upload("a.exe", b"MZ\0\0" * 99)})
    assert "PDF, ODT" in document.errors["file"][0]
    for name, kind in (("a.tif", "TIFF"), ("a.png", "PNG")):
        assert (
            "file" not in get_image_form(Image)({"title": "x"}, {"file": upload(name, picture(kind))}).errors
        )


def test_every_finding_has_words() -> None:
    assert words(Finding("file.held"))
    assert all(str(sentence) for sentence in WORDS.values())


class Scanner(threading.Thread):
    """A clamd that answers one INSTREAM."""

    def __init__(self, answer: bytes) -> None:
        super().__init__(daemon=True)
        self.answer, self.seen = answer, b""
        self.door = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self.door.getsockname()[1]}"

    def run(self) -> None:
        line, _peer = self.door.accept()
        with line, line.makefile("rb") as sent:
            assert sent.read(10) == b"zINSTREAM\0"
            while size := int.from_bytes(sent.read(4), "big"):
                self.seen += sent.read(size)
            line.sendall(self.answer)


@pytest.fixture
def scanner(settings: Settings) -> Iterator[Callable[[bytes], Scanner]]:
    started: list[Scanner] = []

    def start(answer: bytes) -> Scanner:
        started.append(Scanner(answer))
        settings.CLAMD = started[-1].address
        started[-1].start()
        return started[-1]

    yield start
    for each in started:
        each.join(10)
        each.door.close()


def test_a_clean_file_passes_the_scanner_whole(scanner: Callable[[bytes], Scanner]) -> None:
    seen = scanner(b"stream: OK\0")
    content = PDF + b"x" * 200_000
    file: SimpleUploadedFile = upload("a.pdf", content)
    assert files.document_findings(file) == []
    seen.join(10)
    assert seen.seen == content
    assert file.read() == content


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (b"stream: Eicar-Test FOUND\0", "file.infected"),
        (b"INSTREAM size limit exceeded. ERROR\0", "file.held"),
        (b"", "file.held"),
    ],
)
def test_a_threat_is_refused_and_no_answer_holds(
    scanner: Callable[[bytes], Scanner], answer: bytes, code: str
) -> None:
    scanner(answer)
    assert codes(files.document_findings(upload("a.pdf", PDF))) == [code]


def test_a_scanner_that_is_away_holds_every_file(settings: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        settings.CLAMD = f"127.0.0.1:{door.getsockname()[1]}"
    assert codes(files.image_findings(upload("a.png", picture()))) == ["file.held"]
    settings.CLAMD = "/nowhere/clamd.sock"
    assert codes(files.document_findings(upload("a.pdf", PDF))) == ["file.held"]
