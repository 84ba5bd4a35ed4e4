"""What people type into the search box says nothing of who they are."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.counting.masking import LONGEST, masked, words

SIGNS = st.text(" \t.,-–—_()/·+\u00a0\u200b\u0301:;'\"", max_size=3)
AROUND = st.text(max_size=20)
DIGITS = st.lists(st.sampled_from("0123456789"), min_size=9, max_size=12)


@given(DIGITS, st.lists(SIGNS, min_size=11, max_size=11), AROUND, AROUND)
def test_no_number_of_nine_to_twelve_digits_is_kept(
    digits: list[str], signs: list[str], before: str, after: str
) -> None:
    typed = before + "".join(digit + sign for digit, sign in zip(digits, [*signs, ""], strict=False)) + after
    assert not re.search(r"(?:\d[\W_]*){9}", words(typed))
    assert not re.search(r"(?:\d[\W_]*){9}", masked(typed))


@given(st.text(max_size=300))
def test_any_text_becomes_short_small_and_storable(typed: str) -> None:
    kept = words(typed)
    assert len(kept) <= LONGEST
    assert kept == kept.strip()
    assert unicodedata.is_normalized("NFC", kept)
    assert "\x00" not in kept
    kept.encode()


@pytest.mark.parametrize(
    "typed",
    [
        "0123456789",
        "tra cứu 0123 456 789",
        "079-123-456-789 ở đâu",
        "079.123.456.789",
        "+84 (0) 912 345 678",
        "０１２３４５６７８９",
    ],
)
def test_numbers_of_people(typed: str) -> None:
    assert "•••" in words(typed)
    assert not re.search(r"\d", words(typed))


@pytest.mark.parametrize("typed", ["ten@vi-du.vn", "gửi ten.ho@vi-du.vn xin", "ten @ vi-du.vn"])
def test_addresses_of_mail(typed: str) -> None:
    assert "@" not in words(typed)
    assert "•••" in words(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "595/qđ-bhxh",
        "41/2024/qh15",
        "nghị định 158/2025/nđ-cp",
        "mẫu tk1-ts năm 2025",
        "01/07/2025",
        "12345678",
    ],
)
def test_numbers_of_documents_and_years_stay(typed: str) -> None:
    assert words(typed) == typed


def test_one_spelling_is_one_subject() -> None:
    assert words(unicodedata.normalize("NFD", "  THAI  Sản ")) == "thai sản"
