"""What readers do is counted; no answer writes, none sets a cookie."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection
from django.test.utils import CaptureQueriesContext

from portal.config.page_store import PRIVATE
from portal.core.models import Document
from portal.editorial.models import Publication, Section
from portal.front.counters import Counters
from portal.front.pages import PageStore
from portal.front.tally import Tally
from portal.web.urls import WORDS
from tests.web import factories

pytestmark = pytest.mark.django_db


class Readers:
    """The public hosts behind the page store, and what it has counted."""

    def __init__(self, store: PageStore, tally: Tally) -> None:
        self.store, self.tally = store, tally

    def get(self, path: str, query: str = "", host: str = "vi") -> tuple[str, dict[str, str]]:
        heard: list[Any] = []
        environ = {
            "REQUEST_METHOD": "GET",
            "HTTP_HOST": settings.HOSTS[host],
            "SERVER_NAME": settings.HOSTS[host],
            "SERVER_PORT": "80",
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "wsgi.input": BytesIO(),
            "wsgi.url_scheme": "http",
        }

        def start(status: str, headers: list[tuple[str, str]], *_error: Any) -> Callable[[bytes], object]:
            heard.extend([status, dict(headers)])
            return heard.append

        answer = self.store(environ, start)
        for _part in answer:
            pass
        getattr(answer, "close", lambda: None)()
        return heard[0], heard[1]

    @property
    def counted(self) -> dict[tuple[str, ...], int]:
        return {key[1:]: times for key, times in self.tally.taken().items()}


@pytest.fixture
def readers(settings: Any, tmp_path: Path) -> Iterator[Readers]:
    settings.SEARCH_INDEX = tmp_path / "search" / "index"
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)  # the test's transaction goes on
    tally = Tally({settings.HOSTS[host]: host for host in ("vi", "en")})
    hosts = [settings.HOSTS["vi"], settings.HOSTS["en"]]
    store = PageStore(
        WSGIHandler(),
        Counters(tmp_path / "freshness"),
        hosts,
        limit=10_000_000,
        private=PRIVATE,
        tell=True,
        tally=tally,
    )
    yield Readers(store, tally)
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def news() -> Section:
    section = factories.section("tin-tuc")
    factories.article(section, title="Chế độ thai sản")
    return section


def test_pages_views_are_counted_kept_or_not_without_a_write_or_a_cookie(
    readers: Readers, news: Section
) -> None:
    with CaptureQueriesContext(connection) as captured:
        answers = [readers.get(path) for path in ("/", "/", "/tin-tuc/", "/khong-co/", "/robots.txt")]
        answers.append(readers.get("/tin-tuc/", "page=2&utm_source=x"))
    assert answers[1][1]["X-Page-Store"] == "hit"
    assert [query["sql"] for query in captured if not query["sql"].startswith("SELECT")] == []
    assert not any("Set-Cookie" in headers for _status, headers in answers)
    assert readers.counted == {
        ("vi", "view", "/"): 2,
        ("vi", "view", "/tin-tuc/"): 2,
        ("vi", "missing", "/khong-co/"): 1,
    }


def test_searches_are_counted_masked_with_and_without_an_answer(readers: Readers, news: Section) -> None:
    for query in ("q=Thai+s%E1%BA%A3n", "q=thai+s%E1%BA%A3n", "q=079123456789+%C6%A1i", "q=", ""):
        assert readers.get("/tim-kiem/", query)[0] == "200 OK"
    readers.get("/search/", "q=nothing", host="en")
    assert readers.counted == {
        ("vi", "view", "/tim-kiem/"): 5,
        ("vi", "search", "thai sản"): 2,
        ("vi", "fruitless", "••• ơi"): 1,
        ("en", "view", "/search/"): 1,
        ("en", "fruitless", "nothing"): 1,
    }


def test_another_page_of_a_search_is_no_other_search(readers: Readers, news: Section) -> None:
    for number in range(25):
        factories.article(news, title="Chế độ thai sản", slug=f"bai-{number}")
    readers.get("/tim-kiem/", "q=thai")
    readers.get("/tim-kiem/", "q=thai&page=2")
    assert readers.counted == {("vi", "search", "thai"): 1, ("vi", "view", "/tim-kiem/"): 2}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_files_are_counted_where_the_public_finds_them(
    readers: Readers, news: Section, language: str
) -> None:
    factories.attach(Publication.objects.get())
    document = Document.objects.get()
    Document.objects.update(is_public=True)
    folder = WORDS[language]["files"]
    status, headers = readers.get(f"/{folder}{document.pk}/{document.filename}", host=language)
    assert (status, headers["X-Page-Store"]) == ("200 OK", "by-passed; path")
    readers.get(f"/{folder}0/x.pdf", host=language)
    assert readers.counted == {
        (language, "download", str(document.pk)): 1,
        (language, "missing", f"/{folder}0/x.pdf"): 1,
    }


def test_a_text_links_to_its_files_where_they_are_served(
    readers: Readers, vi_client: Any, news: Section
) -> None:
    text = Publication.objects.get()
    factories.attach(text)
    document = Document.objects.get()
    assert f'href="/tep/{document.pk}/' in vi_client.get(text.path).content.decode()
