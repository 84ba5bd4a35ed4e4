"""Files with some bytes changed are read or refused; nothing else ever comes out of them."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.core.screening import Unreadable, scan_file
from tests.core.samples import package
from tests.core.screening.building import docx, odt, paragraph, pdf, photo, workbook

WHOLE = (
    ("a.docx", docx(paragraph("Gọi 0912345678"))),
    ("a.odt", odt("<text:p>Gọi 0912345678</text:p>")),
    ("a.xlsx", workbook([["Gọi", "0912345678"]])),
    ("a.pdf", pdf("Goi 0912345678", author="x")),
    ("a.jpg", photo("JPEG", artist="x", position=True)),
    ("a.tiff", photo("TIFF", artist="x", position=True)),
    ("a.png", photo("PNG", artist="x", position=True)),
)
CHANGES = st.lists(st.tuples(st.integers(0, 100_000), st.integers(0, 255)), min_size=1, max_size=6)


UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # on a busy machine
OUTCOMES = {"read", "damaged", "encrypted", "large", "scanned", "attachment"}
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning:PIL")


def outcome(name: str, content: bytes) -> str:
    try:
        scan_file(name, content)
    except Unreadable as refused:
        return refused.reason
    return "read"


@UNHURRIED
@given(st.sampled_from(WHOLE), CHANGES)
def test_changed_bytes(file: tuple[str, bytes], changes: list[tuple[int, int]]) -> None:
    name, content = file[0], bytearray(file[1])
    for place, byte in changes:
        content[place % len(content)] = byte
    assert outcome(name, bytes(content)) in OUTCOMES


@UNHURRIED
@given(st.sampled_from(WHOLE), st.integers(1, 100_000))
def test_cut_off(file: tuple[str, bytes], length: int) -> None:
    name, content = file
    assert outcome(name, content[: length % len(content) + 1]) in OUTCOMES


@UNHURRIED
@given(st.text("<>/=\"' abw:t0123456789&;!-[]\n", max_size=80))
def test_any_xml_in_a_document(inner: str) -> None:
    content = package({"word/document.xml": f"<x>{inner}</x>".encode()})
    assert outcome("a.docx", content) in ("read", "damaged")
