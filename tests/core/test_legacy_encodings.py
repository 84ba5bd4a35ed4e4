"""TCVN3 and VNI are recognised and read; Unicode and other languages are never touched."""

import subprocess
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.core.legacy_encodings import from_tcvn3, suspect, to_unicode
from portal.core.pasted import converted_html, converted_text

TCVN3_MARKED = [chr(code) for code in range(0xA1, 0x100) if code not in range(0xB0, 0xB5)]
UNICODE = [
    "Bảo hiểm xã hội Việt Nam",
    "Điều 4. Nguyên tắc cung cấp, quản lý và sử dụng thông tin trên Cổng Thông tin điện tử",
    "nhà, cà, là, đã có; hoà và thù; Sài Gòn, trà, à",
    "Tôi có 5 µm, ½ giờ, 25 °C, © 2021 · Nº 12 «trích»",
    "C'est déjà l'été à la façade du café, où la naïveté",
    "ESPAÑA AÑO NIÑO. España: mañana el niño. Müller straße über. Øresund smørrebrød",
    "Plain English, no marks at all.",
    "",
]
OLD = [
    ("tcvn3", "B¶o hiÓm x· héi ViÖt Nam", "Bảo hiểm xã hội Việt Nam"),
    ("tcvn3", "B¶O HIÓM X· HéI VIÖT NAM", "BẢO HIỂM XÃ HỘI VIỆT NAM"),
    ("tcvn3", "QuyÕt ®Þnh sè 1234/Q§-BHXH", "Quyết định số 1234/QĐ-BHXH"),
    ("tcvn3", "§iÒu 5", "Điều 5"),
    ("tcvn3", "NghÞ ®Þnh 42/2022/N§-CP", "Nghị định 42/2022/NĐ-CP"),
    ("vni", "Baûo hieåm xaõ hoäi Vieät Nam", "Bảo hiểm xã hội Việt Nam"),
    ("vni", "BAÛO HIEÅM XAÕ HOÄI VIEÄT NAM", "BẢO HIỂM XÃ HỘI VIỆT NAM"),
    ("vni", "Ngöôøi lao ñoäng ñöôïc höôûng cheá ñoä oám ñau", "Người lao động được hưởng chế độ ốm đau"),
]


def test_the_table_is_that_of_the_standard() -> None:
    """glibc knows TCVN 5712:1993."""
    told = subprocess.run(
        ["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"],
        input="".join(TCVN3_MARKED).encode("latin-1"),
        capture_output=True,
        check=True,
    )
    assert from_tcvn3("".join(TCVN3_MARKED)) == unicodedata.normalize("NFC", told.stdout.decode())


@pytest.mark.parametrize("text", UNICODE)
def test_other_text_is_left_alone(text: str) -> None:
    assert suspect(text) is None
    assert suspect(unicodedata.normalize("NFD", text)) is None
    assert converted_text(text) == (None, text)


@pytest.mark.parametrize(("encoding", "old", "new"), OLD)
def test_old_text_is_read(encoding: str, old: str, new: str) -> None:
    assert suspect(old) == encoding
    assert to_unicode(old, encoding) == new
    assert suspect(new) is None


@given(st.lists(st.sampled_from(UNICODE[1].split() + UNICODE[0].split()), min_size=1, max_size=30))
def test_no_order_of_vietnamese_words_is_suspect(words: list[str]) -> None:
    assert suspect(" ".join(words)) is None


def test_an_unknown_encoding_is_refused() -> None:
    with pytest.raises(KeyError):
        to_unicode("x", "viscii")


@pytest.mark.parametrize(
    ("html", "encoding", "after"),
    [
        (
            '<p class="MsoNormal">B¶o hiÓm <b>x· héi</b> ViÖt Nam &amp; &lt;i&gt;</p>',
            "tcvn3",
            '<p class="MsoNormal">Bảo hiểm <b>xã hội</b> Việt Nam &amp; &lt;i&gt;</p>',
        ),
        (
            '<p><span style="font-family:.VnTimeH">B¶o hiÓm</span>'
            ' <span style="font-family:Arial">Quyết định, café</span></p>',
            "tcvn3",
            '<p><span style="font-family:.VnTimeH">BẢO HIỂM</span>'
            ' <span style="font-family:Arial">Quyết định, café</span></p>',
        ),
        ('<font face="VNI-Times">xaõ<br>hoäi</font>', "vni", '<font face="VNI-Times">xã<br>hội</font>'),
        (
            "<!-- x --><style>a·b</style><p>B¶o hiÓm x· héi</p>",
            "tcvn3",
            "<!-- x --><style>a·b</style><p>Bảo hiểm xã hội</p>",
        ),
        ("<p>e\u0323 &amp; <img src=x> é</p>", None, "<p>ẹ &amp; <img src=x> é</p>"),
        ("<p>Bảo hiểm", None, "<p>Bảo hiểm"),
    ],
)
def test_of_html_only_what_people_read_is_changed(html: str, encoding: str | None, after: str) -> None:
    assert converted_html(html) == (encoding, after)
