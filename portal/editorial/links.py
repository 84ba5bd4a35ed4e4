"""Links to our own texts: an address pasted from the portal is kept as (kind, key)."""

import re
from collections.abc import Iterable, Mapping
from html import unescape
from urllib.parse import urlsplit
from uuid import UUID

from portal.core import freshness, hosts
from portal.core.rich_text import stored_links
from portal.editorial.models import Publication

ANCHOR = re.compile(r'<a\b[^>]*\bhref="(?P<href>https?://[^"]+)"[^>]*>')
KIND = "publication"
IDENTITY = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def with_own_links(html: str) -> str:
    """Replace addresses of our public hosts by the key of the text they lead to, where there is one."""
    wanted = {address for match in ANCHOR.finditer(html) if (address := own(match["href"]))}
    if not wanted:
        return html
    keys = {
        (row.language, row.path): str(row.translation_key)
        for row in Publication.objects.filter(path__in={path for _, path in wanted}).select_related("locale")
    }

    def keep(match: re.Match[str]) -> str:
        key = keys.get(own(match["href"]) or ("", ""))
        return f'<a linktype="{KIND}" id="{key}">' if key else match.group(0)

    return ANCHOR.sub(keep, html)


def own(href: str) -> tuple[str, str] | None:
    """(language, path) of an address on one of our public hosts; None for any other."""
    parts = urlsplit(unescape(href))
    host = hosts.of(parts.netloc)
    return (host, parts.path) if host in ("vi", "en") else None


def addresses(keys: Iterable[str], language: str) -> Mapping[str, str]:
    """The public address of each key: on this language's host, else on the other's; absent when not live."""
    wanted = set(keys)
    freshness.uses(*(f"translations:{key}" for key in wanted))
    live = Publication.objects.filter(translation_key__in=wanted, live=True)
    return seen_from(language, live.values_list("translation_key", "locale__language_code", "path"))


def seen_from(language: str, places: Iterable[tuple[UUID, str, str]]) -> Mapping[str, str]:
    """The address of each key among (key, language, path): here where it is here, else on the other host."""
    own_last = sorted(places, key=lambda place: place[1] == language)
    return {
        str(key): path if spoken == language else absolute(spoken, path) for key, spoken, path in own_last
    }


def keys_in(texts: Iterable[str]) -> set[UUID]:
    """The keys of our own texts that stored rich text links to."""
    found = (key for text in texts for kind, key in stored_links(text) if kind == KIND)
    return {UUID(key) for key in found if IDENTITY.fullmatch(key)}


def for_the_editor(key: str) -> str:
    """The absolute address of a key, live or not, so that saving finds the key again."""
    row = Publication.objects.filter(translation_key=key, path__isnull=False).select_related("locale").first()
    return absolute(row.language, row.path or "/") if row else hosts.url("vi", "/")


def absolute(language: str, path: str) -> str:
    return hosts.url("en" if language == "en" else "vi", path)
