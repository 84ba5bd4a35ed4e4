"""Naming articles in two languages (Điều 5 khoản 1)."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.law.citations import POINTS, Citation, parse

CITATIONS = st.builds(
    Citation,
    article=st.integers(1, 999),
    clause=st.integers(1, 99),
    point=st.sampled_from(["", *POINTS]),
    indent=st.none() | st.integers(1, 20),
    act=st.sampled_from(["", "Bộ luật Dân sự 2015", "Nghị định 224/2026/NĐ-CP"]),
)


@pytest.mark.parametrize(
    ("citation", "vietnamese", "english"),
    [
        (Citation(11), "Điều 11", "Article 11"),
        (Citation(11, 2), "Điều 11 khoản 2", "Article 11(2)"),
        (Citation(11, 1, "a"), "Điều 11 khoản 1 điểm a", "Article 11(1)(a)"),
        (Citation(11, 1, "đ"), "Điều 11 khoản 1 điểm đ", "Article 11(1)(đ)"),
        (
            Citation(11, 1, "a", 3),
            "Điều 11 khoản 1 điểm a gạch đầu dòng 3",
            "Article 11(1)(a) indent 3",
        ),
        (
            Citation(148, 5, act="Bộ luật Dân sự 2015"),
            "Điều 148 khoản 5 Bộ luật Dân sự 2015",
            "Article 148(5) of the Civil Code 2015",
        ),
    ],
)
def test_both_languages(citation: Citation, vietnamese: str, english: str) -> None:
    assert citation.format("vi") == str(citation) == vietnamese
    assert citation.format("en") == english


@pytest.mark.parametrize(
    "text",
    [
        "điểm đ khoản 1 Điều 11",
        "Điểm Đ Khoản 1 Điều 11 Quy chế",
        "Điều 11  khoản 1 điểm đ",
        unicodedata.normalize("NFD", "Điều 11 khoản 1 điểm đ"),
        "Article 11(1)(đ)",
        "article 11(1)(đ) of the Regulation",
        "11.1đ",
    ],
)
def test_every_form_in_use_is_read(text: str) -> None:
    assert parse(text) == Citation(11, 1, "đ")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Điều",
        "Điều 0",
        "Điều 11 khoản",
        "Điều 11 điểm f",
        "Điều 11 khoản 0",
        "Article 11(1)(j)",
        "mười một",
    ],
)
def test_anything_else_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse(text)


def test_d_and_đ_are_two_points_in_the_order_of_the_alphabet() -> None:
    texts = ["11.1d", "11.1đ", "11.1e", "11.2", "Điều 11 khoản 2 điểm a gạch đầu dòng 1", "12"]
    places = [parse(text).place for text in texts]
    assert places == sorted(set(places))


@given(CITATIONS)
def test_what_is_written_is_read_back(citation: Citation) -> None:
    assert parse(citation.format("vi")) == citation
    assert parse(citation.format("en")) == citation
