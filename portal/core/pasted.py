"""Pasted text in old encodings, as Unicode; of HTML only what people read is changed, never its marks."""

import re
from html import escape
from html.parser import HTMLParser

from portal.core.legacy_encodings import suspect, to_unicode
from portal.core.text import nfc

FONT = re.compile(r"font-family\s*:\s*[\"']?\s*([^;\"',]+)", re.IGNORECASE)
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)
SILENT = frozenset({"script", "style"})


def converted_text(text: str) -> tuple[str | None, str]:
    """(the old encoding found or None, the text in Unicode, NFC)."""
    encoding = suspect(text)
    return encoding, to_unicode(text, encoding) if encoding else nfc(text)


def converted_html(html: str) -> tuple[str | None, str]:
    """The same for HTML. The font that a run names decides; else the run itself, else the whole."""
    reader = _Runs()
    reader.feed(html)
    reader.close()
    whole = suspect(" ".join(text for text, _font in reader.runs if text is not None))
    found: set[str] = set()
    pieces = []
    for (text, font), source in zip(reader.runs, reader.sources, strict=True):
        encoding = text and encoding_of(text, font, whole)
        if not text or not encoding:
            pieces.append(nfc(source))
            continue
        found.add(encoding)
        decoded = to_unicode(text, encoding)
        pieces.append(escape(decoded.upper() if is_capital_font(font) else decoded, quote=False))
    return next(iter(sorted(found)), None), "".join(pieces)


def encoding_of(text: str, font: str, whole: str | None) -> str | None:
    """The old encoding of one run of text; None for Unicode, and for what has nothing to decode."""
    if font.startswith(".vn"):
        return "tcvn3" if max(text) <= "\u00ff" else None
    if font.startswith("vni-"):
        return "vni" if max(text) <= "\u00ff" else None
    if font:
        return suspect(text)
    return suspect(text) or (whole if max(text) <= "\u00ff" and not text.isascii() else None)


def is_capital_font(font: str) -> bool:
    """Fonts such as .VnTimeH print small letters as capitals."""
    return font.startswith(".vn") and font.endswith("h")


class _Runs(HTMLParser):
    """Cuts HTML into pieces: (text, font) of what is read, (None, "") of marks, and the source of each."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.runs: list[tuple[str | None, str]] = []
        self.sources: list[str] = []
        self.open: list[tuple[str, str]] = []

    def keep(self, source: str, text: str | None = None) -> None:
        self.runs.append((text, self.open[-1][1] if text and self.open else ""))
        self.sources.append(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.keep(self.get_starttag_text() or "")
        if tag not in VOID:
            inherited = self.open[-1][1] if self.open else ""
            self.open.append((tag, named_font(dict(attrs)) or inherited))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.keep(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self.keep(f"</{tag}>")
        for place in range(len(self.open) - 1, -1, -1):
            if self.open[place][0] == tag:
                del self.open[place:]
                break

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][0] in SILENT:
            self.keep(data)
        else:
            self.keep(escape(data, quote=False), data)

    def handle_comment(self, data: str) -> None:
        self.keep(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.keep(f"<!{decl}>")


def named_font(attributes: dict[str, str | None]) -> str:
    """The first font that an element's attributes name, in small letters."""
    styled = FONT.search(attributes.get("style") or "")
    return (styled[1] if styled else attributes.get("face") or "").strip().lower()
