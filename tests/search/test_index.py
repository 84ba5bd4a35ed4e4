"""The index by itself: spellings, order, what it follows."""

import unicodedata
from pathlib import Path

import pytest

from portal.search.documents import Document
from portal.search.index import Index, Unusable
from portal.search.queries import synonyms
from portal.search.words import folded, marked, one_place

TEXTS = [
    Document("text", 1, "vi", "Quyền lợi thai sản của lao động nữ", "Nghỉ trước và sau khi sinh con."),
    Document("text", 2, "vi", "Thái sản xuất giày", "Một bài về nhà máy."),
    Document("text", 3, "vi", "Tin của Hòa Bình", "Đơn vị ở Đắk Lắk làm thủ tục theo 595/QĐ-BHXH."),
    Document("text", 4, "vi", "Bảo hiểm y tế hộ gia đình", "Thẻ BHYT.", "article", frozenset({"year:2026"})),
    Document("text", 5, "en", "Maternity benefit", "For women who work."),
]


@pytest.fixture
def index(tmp_path: Path) -> Index:
    Index.made(tmp_path / "index", TEXTS, 7)
    return Index(tmp_path / "index")


def found(index: Index, words: str, language: str = "vi", **more: object) -> list[int]:
    return [pk for _kind, pk in index.search(words, language, **more).hits]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "words", ["thai sản", "THAI SẢN", unicodedata.normalize("NFD", "thai sản"), "sản thai"]
)
def test_in_any_form_of_unicode_and_any_order(index: Index, words: str) -> None:
    assert found(index, words)[0] == 1


def test_what_is_written_with_its_marks_comes_first(index: Index) -> None:
    assert found(index, "thái sản")[0] == 2
    assert set(found(index, "thai san")) == {1, 2}


@pytest.mark.parametrize(
    "words", ["Hoà Bình", "Hòa Bình", "hoa binh", "đắk lắk", "dak lak", "595/QĐ-BHXH", "595"]
)
def test_both_places_of_the_tone_d_without_its_stroke_and_numbers(index: Index, words: str) -> None:
    assert found(index, words) == [3]


def test_each_host_finds_its_own(index: Index) -> None:
    assert found(index, "maternity", "en") == [5]
    assert found(index, "maternity", "vi") == []


def test_filters(index: Index) -> None:
    assert found(index, "bảo hiểm", facets=["year:2026"]) == [4]
    assert found(index, "bảo hiểm", facets=["year:2025"]) == []


def test_said_otherwise(index: Index) -> None:
    table = synonyms([["BHYT", "bảo hiểm y tế"], ["sinh đẻ", "thai sản"], ["đẻ", "thai sản"]])
    assert found(index, "bhyt hộ gia đình", synonyms=table) == [4]
    assert found(index, "sinh de", synonyms=table) == [1]
    assert found(index, "đẻ", synonyms=table) == [1]
    assert found(index, "để", synonyms=table) == []


def test_said_short_within_other_ways(index: Index) -> None:
    table = synonyms([["BHYT", "bảo hiểm y tế"], ["mua cho cả nhà", "BHYT hộ gia đình"]])
    assert found(index, "mua cho cả nhà", synonyms=table) == [4]


@pytest.mark.parametrize("words", ["sinh được con", "sinh thì có con không", "sinh duoc con khong"])
def test_what_makes_a_question_stands_between_words_said_otherwise(index: Index, words: str) -> None:
    assert found(index, words, synonyms=synonyms([["sinh con", "thai sản"]]))[0] == 1


def test_y_or_i_alone_after_a_consonant(tmp_path: Path) -> None:
    Index.made(tmp_path / "index", [Document("text", 1, "vi", "Đăng kí, quy định về lý do")], 1)
    index = Index(tmp_path / "index")
    assert found(index, "đăng ký qui định lí do") == [1]
    assert folded("tuy nay may") == ["tuy", "nay", "may"]


def test_english_in_the_plural_and_numbers_with_zeros(tmp_path: Path) -> None:
    texts = [
        Document("text", 1, "en", "Benefits of employees", "What companies pay."),
        Document("text", 2, "vi", "Từ ngày 01/7", "Mẫu số 05."),
    ]
    Index.made(tmp_path / "index", texts, 1)
    index = Index(tmp_path / "index")
    assert found(index, "employee benefit company", "en") == [1]
    assert found(index, "1/7") == found(index, "mẫu 5") == [2]


def test_where_nothing_has_it_all_what_has_some_is_found(index: Index) -> None:
    assert found(index, "quyền lợi thai sản khi làm việc ở nước ngoài lâu năm")[0] == 1


def test_what_changed_is_followed_and_what_is_gone_is_gone(index: Index, tmp_path: Path) -> None:
    new = Document("text", 4, "vi", "Thẻ bảo hiểm y tế")
    index.follow(["text:4", "text:1"], [new], 9)
    again = Index(tmp_path / "index")
    assert (again.position, found(again, "hộ gia đình"), found(again, "thẻ")) == (9, [], [4])
    assert found(again, "quyền lợi") == []


def test_damaged_or_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(Unusable):
        Index(tmp_path / "nowhere")
    Index.made(tmp_path / "index", TEXTS, 7)
    for each in (tmp_path / "index" / "segments").iterdir():
        each.write_bytes(b"?")
    with pytest.raises(Unusable):
        Index(tmp_path / "index")


@pytest.mark.parametrize(
    ("word", "one"),
    [
        ("hòa", "hoà"),
        ("hoà", "hoà"),
        ("thúy", "thuý"),
        ("khỏe", "khoẻ"),
        ("quý", "quý"),
        ("toán", "toán"),
        ("hoàn", "hoàn"),
    ],
)
def test_the_tone_has_one_place(word: str, one: str) -> None:
    assert one_place(word) == one


def test_words() -> None:
    assert marked("Số 595/QĐ-BHXH, ngày 14/4") == [
        "số",
        "595/qđ-bhxh",
        "595",
        "qđ",
        "bhxh",
        "ngày",
        "14/4",
        "14",
        "4",
    ]
    assert folded("Đắk Lắk") == ["dak", "lak"]
