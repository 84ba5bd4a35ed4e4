"""One normal form, one way to fold, one alphabet, the same in Python and in both databases."""

import unicodedata

import pytest
from django.db import connection
from django.test import Client
from taggit.models import Tag

from portal.core.collation import alphabetical
from portal.core.text import collation_key, fold, nfc, nfc_throughout, slug

NAMES = (
    "1|2|An|Àn|Ản|Ãn|Án|Ạn|Ana|Ăn|Ân|Ba|bà|Bà|"
    "Bà Rịa|Bạc Liêu|Bắc Giang|Ca|Cà Mau|Cần Thơ|Cha|Da|Đà Nẵng|Đắk Lắk|Điện Biên|Ea|Êa|Fa|"
    "Gia Lai|Hà Giang|Hà Nội|Hải Dương|Ia|Ja|Kon Tum|La|Oa|Ôa|Ơa|Pa|Quảng Nam|Quảng Ngãi|"
    "Ta|tha|Tra|Ua|Ưa|Va|Wa|Xa|Ya|Za"
)
ORDERED = NAMES.split("|")


def shuffled() -> list[str]:
    return ORDERED[::-3] + ORDERED[-2::-3] + ORDERED[-3::-3]


def test_the_alphabet_in_python() -> None:
    assert sorted(shuffled(), key=collation_key) == ORDERED


@pytest.mark.django_db
def test_the_alphabet_in_the_database() -> None:
    Tag.objects.bulk_create(Tag(name=name, slug=str(place)) for place, name in enumerate(shuffled()))
    kept = Tag.objects.order_by(alphabetical("name"))
    assert list(kept.values_list("name", flat=True)) == ORDERED
    assert connection.vendor in ("sqlite", "postgresql")


@pytest.mark.parametrize("spelling", ["ệ", "ê\u0323", "e\u0323\u0302", "e\u0302\u0323"])
def test_every_spelling_of_a_letter_is_one(spelling: str) -> None:
    assert nfc(spelling) == "\u1ec7"
    assert nfc_throughout({"a": [spelling, 1, {"b": spelling}]}) == {"a": ["ệ", 1, {"b": "ệ"}]}


@pytest.mark.parametrize(
    ("text", "folded", "address"),
    [
        ("Đăng ký  Bảo hiểm", "dang ky bao hiem", "dang-ky-bao-hiem"),
        (unicodedata.normalize("NFD", "Điều 4. Nguyên tắc"), "dieu 4. nguyen tac", "dieu-4-nguyen-tac"),
        ("ĐẮK LẮK", "dak lak", "dak-lak"),
        ("---", "---", ""),
    ],
)
def test_folding_and_addresses_keep_d(text: str, folded: str, address: str) -> None:
    assert fold(text) == folded
    assert slug(text) == address


@pytest.mark.django_db
def test_what_is_searched_for_is_normal_at_the_edge(vi_client: Client) -> None:
    answer = vi_client.get("/tim-kiem/", {"q": unicodedata.normalize("NFD", "hưu trí")})
    assert unicodedata.is_normalized("NFC", answer.content.decode())
