"""Rich text as the public reads it: links resolved once a page, an address for each heading."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from html import escape, unescape
from typing import Any

from wagtail.blocks import StreamValue
from wagtail.rich_text import LinkHandler, RichText, expand_db_html

from portal.core.text import slug

Resolver = Callable[[Iterable[str], str], Mapping[str, str]]

_resolvers: dict[str, Resolver] = {}
_resolved: ContextVar[dict[tuple[str, str], str] | None] = ContextVar("resolved_links", default=None)
_language: ContextVar[str] = ContextVar("link_language", default="vi")

LINK = re.compile(r'<a\b[^>]*\blinktype="(?P<kind>[a-z-]+)"[^>]*>')
KEY = re.compile(r'\bid="(?P<key>[^"]+)"')
HEADING = re.compile(r"<h(?P<level>[2-4])(?P<attributes>[^>]*)>(?P<inner>.*?)</h(?P=level)>", re.DOTALL)
NUMBERED = re.compile(
    r"^(?P<word>Điều|Chương|Mục|Phụ lục|Article|Chapter|Annex)\s+(?P<number>[0-9IVXLC]+[a-z]?)\b"
)
TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Heading:
    """A heading of a text and its address within the page."""

    level: int
    text: str
    anchor: str


def register_links(kind: str, resolver: Resolver) -> None:
    """Teach rich text a kind of link: `resolver(keys, language)` answers the public address of each key."""
    _resolvers[kind] = resolver


def stored_links(html: str) -> Iterator[tuple[str, str]]:
    """The (kind, key) of every link of ours in stored rich text."""
    for tag in LINK.finditer(html):
        if key := KEY.search(tag.group(0)):
            yield tag.group("kind"), key.group("key")


@contextmanager
def resolved_links(texts: Iterable[str], language: str, own: Mapping[str, Resolver]) -> Iterator[None]:
    """Resolve all links of a page at once: one query a kind, however many links and blocks.

    `own` are resolvers that know better than those registered for their kinds.
    """
    resolvers = {**_resolvers, **own}
    wanted: dict[str, set[str]] = {}
    for text in texts:
        for kind, key in stored_links(text):
            wanted.setdefault(kind, set()).add(key)
    found = {
        (kind, key): address
        for kind, keys in wanted.items()
        if kind in resolvers
        for key, address in resolvers[kind](keys, language).items()
    }
    token, spoken = _resolved.set(found), _language.set(language)
    try:
        yield
    finally:
        _resolved.reset(token)
        _language.reset(spoken)


class StoredLink(LinkHandler):
    """A link kept as (kind, key). One whose target is not public is shown as plain text."""

    @classmethod
    def expand_db_attributes(cls, attrs: dict[str, str]) -> str:
        kind, key = cls.identifier, attrs.get("id", "")
        known = _resolved.get()
        if known is None:
            known = {
                (kind, each): address for each, address in _resolvers[kind]([key], _language.get()).items()
            }
        address = known.get((kind, key))
        return f'<a href="{escape(address)}">' if address else "<a>"


def link_handler(kind: str) -> type[StoredLink]:
    """The handler that Wagtail's rich text features want for a kind."""
    return type(f"{kind.title()}Link", (StoredLink,), {"identifier": kind})


def texts_of(body: StreamValue) -> list[str]:
    """The stored rich text of a body, nested blocks included."""
    return [child.value.source for child in body if isinstance(child.value, RichText)]


def words_of(body: StreamValue) -> str:
    """The words of a body's rich text, without marks."""
    return " ".join(unescape(TAG.sub(" ", text)) for text in texts_of(body))


def anchor_of(text: str) -> str:
    """The address of a heading: `dieu-4` for "Điều 4. ...", otherwise its words."""
    numbered = NUMBERED.match(text)
    return slug(f"{numbered['word']} {numbered['number']}" if numbered else text)[:60].strip("-") or "muc"


def anchored(html: str, taken: set[str]) -> tuple[str, list[Heading]]:
    """Give each h2-h4 of displayed HTML an id; the headings found, in order. `taken` keeps ids apart."""
    headings: list[Heading] = []

    def name(match: re.Match[str]) -> str:
        text = unescape(TAG.sub("", match["inner"])).strip()
        first = anchor = anchor_of(text)
        count = 1
        while anchor in taken:
            count += 1
            anchor = f"{first}-{count}"
        taken.add(anchor)
        headings.append(Heading(int(match["level"]), text, anchor))
        return f'<h{match["level"]} id="{anchor}">{match["inner"]}</h{match["level"]}>'

    return HEADING.sub(name, html), headings


def displayed(source: str) -> str:
    """Stored rich text as HTML, without the empty marks that editors leave."""
    return re.sub(r"<a>(.*?)</a>", r"\1", expand_db_html(source), flags=re.DOTALL)


def features() -> list[str]:
    """What an author may use in a text (no h1, no inline style, no embed)."""
    return ["h2", "h3", "h4", "bold", "italic", "ol", "ul", "link", "hr", "superscript", "subscript"]


def rendered(
    body: StreamValue, language: str, resolvers: Mapping[str, Resolver]
) -> tuple[list[dict[str, Any]], list[Heading]]:
    """A body ready for its template: blocks as {type, value, html} and the headings for its contents.

    `resolvers` stand in for those registered, where a page has already read what its links lead to.
    """
    taken: set[str] = set()
    headings: list[Heading] = []
    blocks: list[dict[str, Any]] = []
    with resolved_links(texts_of(body), language, resolvers):
        for child in body:
            block: dict[str, Any] = {"type": child.block_type, "value": child.value, "block": child}
            if isinstance(child.value, RichText):
                block["html"], found = anchored(displayed(child.value.source), taken)
                headings.extend(found)
            blocks.append(block)
    return blocks, headings
