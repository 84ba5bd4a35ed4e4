"""Whatever a text holds: offsets are true, what is official passes, and time grows with length alone."""

import re
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import portal.core.screening
from portal.core.screening import Found, Kind, Known, scan_text
from portal.core.screening.texts import plain_digits, unboxed

PIECES = st.sampled_from(
    [
        *("0912", "345", "678", "0912345678", "+84", "(024)", "001085001234", " ", ".", "-", ",", "/", "\n"),
        *("STK ", "số CCCD: ", "DN4", "79", "1234567890", "mau@example.com", "MẬT", "TỐI ", "(", ")", "đ"),
        *("e\u0301", "１", "a", "http://", "@"),
    ]
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=200))
def test_what_is_found_stands_exactly_where_it_says(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    for found in scan_text(text):
        assert 0 <= found.start < found.end <= len(composed)
        assert unboxed(composed[found.start : found.end].translate(plain_digits())) == found.text
        assert found.place == ""


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text("0123456789 .-()+/", max_size=120))
def test_digits_are_never_found_twice_or_outside(text: str) -> None:
    found = scan_text(text)
    assert all(text[each.start : each.end] == each.text for each in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


@pytest.mark.parametrize(
    "near_miss",
    [
        *(
            "0 ",
            "0912 ",
            "0912.",
            "1",
            "0",
            "MẬT ",
            "a@",
            "a@b",
            "@",
            "(",
            "so ",
            "số tài khoản ",
            "tài khoản 12 ",
            "DN 4 79 ",
        ),
        *(
            "DN4",
            "\n",
            " ",
            "_",
            "TÀI LIỆU ",
            "0.1-",
            "http://",
            "độ mật: ",
            "+84(",
            "a.",
            "1/",
            "01.02.2025 ",
            "số hồ sơ 0912 ",
        ),
    ],
)
def test_near_misses_of_200_000_characters_end(near_miss: str) -> None:
    """No pattern may go back over what it read: whatever did would not end within anybody's patience."""
    assert isinstance(scan_text(near_miss * (200_000 // len(near_miss))), list)


def test_no_pattern_repeats_a_repetition() -> None:
    """(a+)+ is what makes a pattern slow. Bounded ones, {0,3}, are none."""
    folder = Path(portal.core.screening.__file__).parent
    found = [path.name for path in folder.glob("*.py") if re.search(r"[+*]\)[+*{]", path.read_text())]
    assert found == []


def test_decomposed_text_is_found_by_its_composed_offsets() -> None:
    text = unicodedata.normalize("NFD", "Độ mật: Tối mật; điện thoại 0912345678")
    assert scan_text(text) == [
        Found(Kind.SECRECY, "Tối mật", 8, 15),
        Found(Kind.PHONE, "0912345678", 28, 38),
    ]


OFFICIAL = Known(
    phones=frozenset({"024 3936 6966", "+84 912 345 678"}),
    emails=frozenset({"HopThu@VSS.gov.vn"}),
    accounts=frozenset({"3712.0.1054321"}),
)


@pytest.mark.parametrize(
    "text",
    [
        "ĐT: (024) 39366966",
        "+84-24-3936.6966",
        "0912.345.678",
        "Thư: hopthu@vss.gov.vn",
        "Số tài khoản: 3712 0 1054321",
    ],
)
def test_what_is_official_may_be_public_in_any_writing(text: str) -> None:
    assert scan_text(text) != []
    assert scan_text(text, OFFICIAL) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("gọi (024) 3936 6966.", "(024) 3936 6966"),
        ("gọi (0912345678)", "0912345678"),
        ("gọi (+84) 912 345 678", "(+84) 912 345 678"),
        ("gọi (84.24) 39366966", "(84.24) 39366966"),
        ("gọi +84912345678", "+84912345678"),
    ],
)
def test_a_number_is_given_as_it_is_written(text: str, found: str) -> None:
    assert [each.text for each in scan_text(text)] == [found]


def test_another_number_beside_an_official_one_is_found() -> None:
    assert [each.text for each in scan_text("024 3936 6966 hoặc 0987 654 321", OFFICIAL)] == ["0987 654 321"]


def test_an_address_of_the_state_is_official_only_if_it_is_known() -> None:
    """The name before the sign is mostly a person's; a unit's general mailbox stands among its addresses."""
    assert [each.kind for each in scan_text("nguyenvanmau@vss.gov.vn", OFFICIAL)] == [Kind.EMAIL]
