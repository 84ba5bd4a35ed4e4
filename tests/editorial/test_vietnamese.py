"""No English in the newsroom: every screen and every script, for everyone who works there."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import wagtail.admin
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from django.db import transaction
from django.test import Client
from django.urls import get_resolver
from django.utils import translation
from django.utils.translation import trans_real

import portal
from portal.core import hosts
from portal.core.text import slug
from portal.desk.gate import is_allowed
from tests.editorial.scene import Scene, client, picture
from tests.editorial.test_newsroom import form
from tests.editorial.test_walk import RolledBack, address, patterns

pytestmark = pytest.mark.django_db
WORD = re.compile(r"[A-Za-z]{2,}")
# The same in both languages: names, and what is written to programs.
ALIKE = {"Wagtail", "URL", "%(size)d byte", "%s KB", "%s MB"}


LOCALE = Path(portal.__file__).parent / "locale"


def catalogue(path: Path, language: str) -> Catalog:
    with path.open("rb") as source:
        return read_po(source, locale=language)


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What was asked for in Vietnamese and came back in English, with the address that asked."""
    found: dict[str, str] = {}
    ours = {
        message
        for text in catalogue(LOCALE / "en/LC_MESSAGES/django.po", "en")
        for message in ([text.id] if isinstance(text.id, str) else text.id)
    }

    def heard(message: Any, answer: Any) -> None:
        plain = str(message).rpartition("\x04")[2]
        if (
            translation.get_language() == "vi"
            and answer == plain
            and plain.isascii()
            and WORD.search(plain)
            and plain not in ours | ALIKE
        ):
            found.setdefault(plain, found.get("", ""))

    def listening(name: str, which: Callable[..., list[Any]]) -> None:
        real = getattr(trans_real, name)

        def asked(*args: Any) -> Any:
            answer = real(*args)
            for message in which(*args):
                heard(message, answer)
            return answer

        monkeypatch.setattr(f"django.utils.translation._trans.{name}", asked, raising=False)

    listening("gettext", lambda message: [message])
    listening("pgettext", lambda _context, message: [message])
    listening("ngettext", lambda one, many, number: [one, many])
    listening("npgettext", lambda _context, one, many, number: [one, many])
    return found


def visit(browser: Client, method: str, url: str, data: dict[str, Any], english: dict[str, str]) -> None:
    """Ask, then undo what the asking changed."""
    english[""] = f"{method} {url}"
    try:
        with transaction.atomic():
            getattr(browser, method)(url, data, follow=True)
            raise RolledBack
    except RolledBack:
        pass


@pytest.mark.parametrize(
    ("who", "stages"),
    [("author", ("draft", "live")), ("editor", ("with_office",)), ("head", ("with_board",))],
)
def test_no_screen_speaks_english(
    scene: Scene, english: dict[str, str], who: str, stages: tuple[str, ...]
) -> None:
    image = picture(scene.unit)
    texts = [getattr(scene, stage)(slug=slug(stage), lead_image=image) for stage in stages]
    urls = {address(route, text, image.pk) for route in routes() for text in texts}
    browser = client(getattr(scene, who))
    browser.raise_request_exception = False  # an empty form breaks some of Wagtail's own choosers
    for url in sorted(urls):
        visit(browser, "get", url, {}, english)
        if who == "editor" and "logout" not in url:
            visit(browser, "post", url, form(scene, title="", slug="Sai đường dẫn"), english)
    assert len(urls) > 100, "the walk reaches the newsroom"
    english.pop("")
    assert english == {}


def test_no_door_speaks_english(english: dict[str, str]) -> None:
    """Signing in, wrong passwords, the second factor."""
    stranger = Client(headers={"host": "bientap.localhost"})
    for route in routes():
        if not route.startswith("admin/"):
            url = "/" + re.sub(r"<(?:\w+:)?(\w+)>", "1", route)
            visit(stranger, "get", url, {}, english)
            visit(stranger, "post", url, {}, english)
    english.pop("")
    assert english == {}


def routes() -> list[str]:
    """Of every address that the newsroom answers."""
    return [route for route, name in patterns(get_resolver(hosts.urlconf("desk"))) if is_allowed(name)]


def test_no_script_speaks_english() -> None:
    """Every string of Wagtail's scripts has a Vietnamese one."""
    wanted = catalogue(Path(wagtail.admin.__file__).parent / "locale/en/LC_MESSAGES/djangojs.po", "en")
    known = catalogue(LOCALE / "vi/LC_MESSAGES/djangojs.po", "vi")
    missing = [text.id for text in wanted if text.id and not (known.get(text.id) and known[text.id].string)]
    assert missing == []
