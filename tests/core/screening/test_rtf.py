"""Rich text is read whole: code pages, Unicode by number, what is hidden, what stands beside the text."""

import pytest

from portal.core.screening import Kind, Unreadable, read_file, scan_file


def rtf(*pieces: bytes) -> bytes:
    return rb"{\rtf1\ansi\ansicpg1258\uc1 " + b"".join(pieces) + b"}"


def kinds(content: bytes) -> list[Kind]:
    return [found.kind for found in scan_file("thu.rtf", content)]


def test_letters_by_number_and_by_code_page_are_read() -> None:
    content = rtf(rb"\u272?i\u7879?n tho\u7841?i: 0912 345 678\par S\'ea")
    [(_place, text)] = read_file("thu.rtf", content)
    assert text.strip() == "điện thoại: 0912 345 678\nSê".replace("điện", "Điện")
    assert kinds(content) == [Kind.PHONE]


@pytest.mark.parametrize("group", [b"annotation", b"footer", b"footnote", b"header", b"doccomm"])
def test_what_stands_beside_the_text_is_read_with_its_place(group: bytes) -> None:
    content = rtf(b"{\\" + group + b" lan@example.com}", b"Th\\'f4ng b\\'e1o")
    [found] = scan_file("thu.rtf", content)
    assert found.kind is Kind.EMAIL
    assert found.place != ""


def test_hidden_text_is_text() -> None:
    assert kinds(rtf(rb"{\v CCCD: 079201001234}")) == [Kind.CITIZEN_ID]


def test_fonts_and_pictures_have_no_words() -> None:
    assert kinds(rtf(rb"{\fonttbl{\f0 Font 0912345678;}}{\pict 0912345678}Ch\'fa")) == []


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (rb"{\rtf1 {open", "damaged"),
        (rb"{\rtf1 }}", "damaged"),
        (rb"{\rtf1\ansicpg99999 x}", "encoding"),
        (rb"{\rtf1{\object{\objdata 00ff}}}", "attachment"),
        (b"{\\rtf1 " + b"{" * 600 + b"}" * 600 + b"}", "large"),
        (b"no rtf", "damaged"),
    ],
)
def test_what_cannot_be_read_does_not_pass_silently(content: bytes, reason: str) -> None:
    with pytest.raises(Unreadable) as refused:
        scan_file("thu.rtf", content)
    assert refused.value.reason == reason
