"""The held-out corpus is as large and as varied as it must be to measure anything."""

from collections import Counter
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from PIL import Image
from pypdf import PdfReader

from tests.core.screening.held_out import Case, cases

CASES = cases()
KINDS = {
    "citizen-id",
    "social-insurance",
    "health-card",
    "phone",
    "bank-account",
    "email",
    "secrecy",
    "location",
}
TEXTS = [case for case in CASES if isinstance(case.content, str)]
FILES = {case.name: case.content for case in CASES if not isinstance(case.content, str)}


def _bare(text: str, kind: str) -> str:
    """What is left of a text when its blanks and signs are taken away."""
    if kind == "email":
        return text.lower()
    if kind == "secrecy":
        return " ".join(text.split())
    return "".join(letter for letter in text if letter.isalnum()).upper()


def test_it_is_large_and_varied() -> None:
    assert len(CASES) >= 220
    assert len({case.template for case in CASES}) >= 20
    assert len(FILES) >= 60
    assert sum(not case.expected for case in CASES) >= 90


def test_names_are_unique() -> None:
    assert [name for name, count in Counter(case.name for case in CASES).items() if count > 1] == []


def test_each_kind_stands_in_at_least_twelve_cases() -> None:
    counted = Counter(kind for case in CASES for kind in {kind for kind, _ in case.expected})

    assert set(counted) == KINDS
    assert {kind: count for kind, count in counted.items() if count < 12} == {}


@pytest.mark.parametrize("case", TEXTS, ids=lambda case: case.name)
def test_what_is_expected_stands_in_the_text(case: Case) -> None:
    assert isinstance(case.content, str)
    assert [text for kind, text in case.expected if text not in _bare(case.content, kind)] == []


def test_it_is_the_same_every_time() -> None:
    assert cases() == CASES


def test_every_file_opens() -> None:
    for name, content in FILES.values():
        ending = name.rpartition(".")[2].lower()
        if ending in {"docx", "pptx", "odt", "ods", "odp"}:
            assert ZipFile(BytesIO(content)).testzip() is None
        elif ending == "xlsx":
            assert load_workbook(BytesIO(content)).sheetnames
        elif ending in {"jpg", "jpeg", "png", "webp"}:
            Image.open(BytesIO(content)).load()


def test_pages_can_be_read_with_their_diacritics() -> None:
    for case in CASES:
        if isinstance(case.content, tuple) and case.content[0].endswith(".pdf"):
            reader = PdfReader(BytesIO(case.content[1]))
            assert reader.metadata is not None
            read = f"{reader.pages[0].extract_text()} {reader.metadata.title}"
            assert [text for kind, text in case.expected if text not in _bare(read, kind)] == [], case.name


def test_located_pictures_say_where() -> None:
    for name, (file, content) in (
        (name, content) for name, content in FILES.items() if name.startswith("located-")
    ):
        if file.lower().endswith(("jpg", "jpeg", "png", "webp")):
            assert Image.open(BytesIO(content)).getexif().get_ifd(0x8825), name
