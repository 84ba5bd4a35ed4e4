"""The page store before a small application that says what it shows."""

import gzip
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import brotli
import pytest

from portal.front import rendering
from portal.front.counters import Counters
from portal.front.pages import WITHDRAWN, PageStore, chosen, matches

Answer = tuple[str, dict[str, str], bytes]


class Site:
    """Shows its number; counts how often it is asked."""

    def __init__(self) -> None:
        self.number, self.asked, self.queries = 1, 0, list[str]()
        self.meanwhile: Callable[[], None] = lambda: None
        self.status, self.headers, self.keys = "200 OK", [("Content-Type", "text/html")], {"home"}
        self.counted: tuple[str, str] | None = None

    def __call__(self, environ: dict[str, Any], start: Any) -> list[bytes]:
        if rendering.of(environ).refused:
            start("503 Service Unavailable", [])
            return [b"refused"]
        self.asked += 1
        self.queries.append(environ["QUERY_STRING"])
        body = f"number {self.number} {environ.get('HTTP_COOKIE', '')}".encode()
        self.meanwhile()
        rendering.of(environ).keep(self.keys, {"page"})
        rendering.of(environ).counted = self.counted
        start(self.status, list(self.headers))
        return [body]


class Reader:
    def __init__(self, store: PageStore) -> None:
        self.store = store

    def get(self, path: str = "/", query: str = "", method: str = "GET", **headers: str) -> Answer:
        heard: list[Any] = []
        environ = {
            "REQUEST_METHOD": method,
            "HTTP_HOST": "vi.example:80",
            "PATH_INFO": path,
            "QUERY_STRING": query,
            **{f"HTTP_{name.upper()}": value for name, value in headers.items()},
        }

        def start(status: str, headers: list[tuple[str, str]], *_error: Any) -> Callable[[bytes], object]:
            heard.extend([status, dict(headers)])
            return heard.append

        body = b"".join(self.store(environ, start))
        return heard[0], heard[1], body

    def text(self, path: str = "/", query: str = "") -> str:
        return self.get(path, query)[2].decode().strip()


@pytest.fixture
def site() -> Site:
    return Site()


@pytest.fixture
def counters(tmp_path: Path) -> Counters:
    return Counters(tmp_path / "freshness")


@pytest.fixture
def reader(site: Site, counters: Counters) -> Reader:
    return Reader(PageStore(site, counters, ["vi.example"], limit=100_000, private=("/media/",), tell=True))


def change(counters: Counters, *keys: str) -> None:
    counters.close(counters.open(keys))


def test_a_page_is_made_once_until_what_it_shows_changes(
    site: Site, reader: Reader, counters: Counters
) -> None:
    assert [reader.text(), reader.text()] == ["number 1", "number 1"]
    assert site.asked == 1
    site.number = 2
    change(counters, "alert")
    assert reader.text() == "number 1"
    change(counters, "home")
    assert reader.text() == "number 2"
    assert site.asked == 2


def test_a_change_while_a_page_is_made_is_not_missed(site: Site, reader: Reader, counters: Counters) -> None:
    site.meanwhile = lambda: change(counters, "home")
    assert reader.text() == "number 1"
    site.meanwhile, site.number = lambda: None, 2
    assert reader.text() == "number 2"


def test_while_a_change_is_under_way_nothing_is_kept(site: Site, reader: Reader, counters: Counters) -> None:
    reader.text()
    notes = counters.open(["home"])
    assert reader.get()[1]["X-Page-Store"] == "open"
    assert reader.get()[1]["X-Page-Store"] == "open"
    counters.close(notes)
    assert [reader.get()[1]["X-Page-Store"] for _ in range(2)] == ["miss", "hit"]
    assert site.asked == 4


def test_of_the_query_a_page_gets_only_what_it_asks_for(site: Site, reader: Reader) -> None:
    reader.get("/list/", "page=2&utm_source=x")
    reader.get("/list/", "page=2&utm_source=y")
    assert site.queries == ["page=2&utm_source=x", "page=2"], "the first time it isn't known, and isn't kept"
    assert reader.get("/list/", "fbclid=1&page=2")[1]["X-Page-Store"] == "hit"
    assert reader.get("/list/", "page=3")[1]["X-Page-Store"] == "miss"


def test_cookies_ranges_and_other_methods(site: Site, reader: Reader) -> None:
    assert reader.get(cookie="name=value")[2].strip() == b"number 1", "pages are made without cookies"
    assert reader.get(range="bytes=0-1")[1]["X-Page-Store"] == "by-passed; range"
    assert reader.get(method="POST", cookie="name=value")[2] == b"number 1 name=value"
    assert reader.get("/media/x")[1]["X-Page-Store"] == "by-passed; path"


def test_what_is_not_for_everybody_is_not_kept(site: Site, reader: Reader) -> None:
    site.status = "404 Not Found"
    assert [reader.get()[0] for _ in range(2)] == ["404 Not Found"] * 2
    site.status, site.headers = "200 OK", [("Set-Cookie", "a=b")]
    assert "Set-Cookie" in reader.get()[1]
    site.headers, site.keys = [], set()
    reader.get()
    assert site.asked == 4


def test_compressed_once_as_the_browser_likes(site: Site, reader: Reader) -> None:
    plain, small, smaller = (reader.get(accept_encoding=each) for each in ("", "gzip", "gzip, br"))
    assert (plain[2], gzip.decompress(small[2]), brotli.decompress(smaller[2])) == (b"number 1 ",) * 3
    assert [each[1].get("Content-Encoding") for each in (plain, small, smaller)] == [None, "gzip", "br"]
    assert smaller[1]["Content-Length"] == str(len(smaller[2]))
    assert smaller[1]["Vary"] == "Accept-Encoding"
    assert reader.get(method="HEAD")[2] == b""
    assert reader.get(method="HEAD")[1]["Content-Length"] == str(len(plain[2]))
    again = reader.get(if_none_match=f'"other", {plain[1]["ETag"]}')
    assert (again[0], again[2], again[1]["ETag"]) == ("304 Not Modified", b"", plain[1]["ETag"])
    assert site.asked == 1


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [("br;q=1.0, gzip", "br"), ("gzip;q=0, br;q=0", ""), ("identity", ""), ("GZIP", "gzip"), ("*", "")],
)
def test_the_encoding_is_one_that_the_browser_takes(accepted: str, encoding: str) -> None:
    assert chosen(accepted) == encoding


def test_an_etag_is_compared_weakly() -> None:
    assert matches('"a"', 'W/"a"')
    assert matches("*", 'W/"a"')
    assert not matches('"b"', 'W/"a"')
    assert not matches("", 'W/"a"')


def test_a_burst_makes_one_page(site: Site, reader: Reader) -> None:
    together = threading.Barrier(200)
    heard: list[bytes] = []

    def ask() -> None:
        together.wait()
        heard.append(reader.get()[2])

    readers = [threading.Thread(target=ask) for _ in range(200)]
    for each in readers:
        each.start()
    for each in readers:
        each.join()
    assert (site.asked, set(heard), len(heard)) == (1, {b"number 1 "}, 200)


def test_memory_is_bounded_and_the_longest_unused_goes_first(site: Site, reader: Reader) -> None:
    reader.store.store.limit = 3_500
    for path in ("/a", "/b", "/c"):
        reader.get(path)
    reader.get("/a")
    reader.get("/d")
    assert [reader.get(path)[1]["X-Page-Store"] for path in ("/a", "/d", "/c")] == ["hit"] * 3
    assert reader.get("/b")[1]["X-Page-Store"] == "miss"
    assert reader.store.store.held <= 3_500


def stale(answer: Answer) -> bool:
    return (answer[0], answer[1].get("X-Page-Store")) == ("200 OK", "stale")


def test_where_the_application_fails_the_last_page_is_answered_and_says_so(
    site: Site, reader: Reader, counters: Counters
) -> None:
    reader.get()
    site.status, site.number = "503 Service Unavailable", 2
    change(counters, "home")
    assert stale(reader.get())
    assert reader.get("/never-seen")[0] == "503 Service Unavailable"
    site.status = "200 OK"
    assert reader.text() == "number 2"


def test_what_was_withdrawn_is_not_answered_again(site: Site, reader: Reader, counters: Counters) -> None:
    reader.get()
    site.status = "503 Service Unavailable"
    change(counters, "home", WITHDRAWN)
    assert reader.get()[0] == "503 Service Unavailable"


def test_who_hangs_in_the_application_leaves_the_others_their_answers(site: Site, counters: Counters) -> None:
    """Two places, both hang: what is kept is answered, what is not is refused, the newsroom too."""
    store = PageStore(site, counters, ["vi.example"], limit=100_000, places=2, patience=0)
    reader, hang, over = Reader(store), threading.Barrier(3), threading.Event()
    reader.get("/kept")
    reader.get("/old")

    def hangs() -> None:
        hang.wait()
        over.wait()

    site.meanwhile = hangs
    hanging = [threading.Thread(target=reader.get, args=[path]) for path in ("/a", "/b")]
    for each in hanging:
        each.start()
    hang.wait()
    site.meanwhile, site.keys = lambda: None, set()
    assert reader.get("/kept")[0] == "200 OK"
    assert reader.get("/new")[2] == b"refused"
    assert reader.get("/new", method="POST")[2] == b"refused"
    change(counters, "home")
    assert stale(reader.get("/old"))
    over.set()
    for each in hanging:
        each.join()
    assert reader.get("/new")[0] == "200 OK"


def test_who_doesnt_come_by_tls_gets_no_kept_page(site: Site, counters: Counters) -> None:
    reader = Reader(PageStore(site, counters, ["vi.example"], limit=100_000, secure=True, tell=True))
    kept = [reader.get(x_forwarded_proto="https")[1]["X-Page-Store"] for _ in range(2)]
    assert kept == ["miss", "hit"]
    site.status = "301 Moved Permanently"
    for proto in ({}, {"x_forwarded_proto": "http"}):
        assert reader.get(**proto)[:2] == (
            site.status,
            {"Content-Type": "text/html", "X-Page-Store": "by-passed; not by TLS"},
        )
