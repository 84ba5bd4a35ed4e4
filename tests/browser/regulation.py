"""Chapter II of the regulation as it comes to a clipboard: from a word processor, in an old font."""

import re
from html import escape
from pathlib import Path
from typing import Final

from portal.core import legacy_encodings

PROJECT: Final = Path(__file__).resolve().parents[2]
BESIDE: Final = PROJECT.parent / "shared" / "regulation" / "quy-che.md"
SAMPLE: Final = Path(__file__).with_name("sample_regulation.md")

CHAPTER = re.compile(r"^[#* ]*Chương II\**$(?P<chapter>.*?)^[#* ]*Chương III\b", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"&lt;(https?://[^&]+)&gt;")
BOLD, ITALIC = re.compile(r"\*\*(.+?)\*\*"), re.compile(r"\*(.+?)\*")


def chapter_two() -> list[str]:
    """Its paragraphs in Markdown: the real ones where they stand beside the project, else a sample."""
    source = BESIDE if BESIDE.is_file() else SAMPLE
    found = CHAPTER.search(source.read_text(encoding="utf-8"))
    assert found is not None, source
    return [" ".join(part.split()) for part in found["chapter"].split("\n\n") if part.strip()]


def as_html(paragraphs: list[str]) -> str:
    """The chapter's title and each Điều as h2, headings below them as h3, the rest as paragraphs."""
    return "".join(map(element, paragraphs))


def element(paragraph: str) -> str:
    text = paragraph.lstrip("# ")
    bare = text.strip("*")
    if paragraph.startswith("#") or (text != bare and bare.startswith("Điều ")):
        level = 2 if bare.startswith("Điều ") or bare.isupper() else 3
        return f"<h{level}>{escape(bare)}</h{level}>"
    marked = BOLD.sub(r"<strong>\1</strong>", LINK.sub(r'<a href="\1">\1</a>', escape(text)))
    return "<p>" + ITALIC.sub(r"<em>\1</em>", marked) + "</p>"


def as_text(paragraphs: list[str]) -> str:
    """What the clipboard holds beside the HTML."""
    return "\n\n".join(re.sub(r"[#*<>]", "", paragraph).strip() for paragraph in paragraphs)


def in_tcvn3(text: str) -> str:
    """As typed for a .VnTime font, which has no capitals with tones: small letters stand for them."""
    table = dict(zip(legacy_encodings._TCVN3_TO, legacy_encodings._TCVN3_FROM, strict=True))
    return "".join(table.get(letter, table.get(letter.lower(), letter)) for letter in text)
