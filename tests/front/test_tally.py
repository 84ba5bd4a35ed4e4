"""What counts, and that nobody can make it grow."""

import datetime
import threading
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.front import tally as tallies
from portal.front.counters import Counters
from portal.front.pages import PageStore
from portal.front.tally import LONGEST, Key, Tally
from tests.front.test_pages import Reader, Site

NOW = 1_795_000_000.0
TODAY = datetime.datetime.fromtimestamp(NOW, ZoneInfo("Asia/Ho_Chi_Minh")).date()
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture
def tally() -> Tally:
    return Tally({"vi.example": "vi"}, clock=lambda: NOW)


@pytest.fixture
def reader(site: Site, tally: Tally, tmp_path: Path) -> Reader:
    counters = Counters(tmp_path / "freshness")
    hosts = ["vi.example", "other.example"]
    return Reader(PageStore(site, counters, hosts, limit=100_000, private=("/files/",), tally=tally))


@pytest.fixture
def site() -> Site:
    return Site()


def counted(tally: Tally) -> dict[tuple[str, str], int]:
    """(what, subject) -> how often, all of it on one day and host."""
    taken = tally.taken()
    assert {key[:2] for key in taken} <= {(TODAY, "vi")}
    return {key[2:]: times for key, times in taken.items()}


def test_each_answer_of_a_page_counts_made_or_kept_or_known_already(reader: Reader, tally: Tally) -> None:
    etag = reader.get("/a", user_agent=FIREFOX)[1]["ETag"]
    reader.get("/a")
    assert reader.get("/a", if_none_match=etag)[0] == "304 Not Modified"
    reader.get("/a", "page=2")
    reader.get("/b")
    assert counted(tally) == {("view", "/a"): 4, ("view", "/b"): 1}
    assert counted(tally) == {}


@pytest.mark.parametrize(
    "headers",
    [
        {"method": "HEAD"},
        {"method": "POST"},
        {"sec_purpose": "prefetch;prerender"},
        {"purpose": "prefetch"},
        {"user_agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"},
        {"user_agent": "Some Spider"},
        {"user_agent": "CRAWLER"},
        {"user_agent": "curl/8.5.0"},
        {"user_agent": "Python-urllib/3.11"},
        {"range": "bytes=0-1"},
    ],
)
def test_what_nobody_looks_at_counts_nothing(reader: Reader, tally: Tally, headers: dict[str, str]) -> None:
    reader.get("/a", **headers)
    reader.get("/a", **headers)
    assert counted(tally) == {}


def test_only_pages_for_people_are_viewed(reader: Reader, site: Site, tally: Tally) -> None:
    site.headers = [("Content-Type", "application/atom+xml")]
    reader.get("/atom.xml")
    reader.get("/atom.xml")
    site.headers, site.status = [("content-type", "text/html; charset=utf-8")], "301 Moved Permanently"
    reader.get("/old")
    site.status = "500 Internal Server Error"
    reader.get("/broken")
    assert counted(tally) == {}


def test_missing_pages_are_counted_as_they_were_asked(reader: Reader, site: Site, tally: Tally) -> None:
    site.status = "404 Not Found"
    reader.get("/kh\u00c3\u00b4ng")  # WSGI hands over bytes as letters
    reader.get("/files/gone.pdf")
    assert counted(tally) == {("missing", "/không"): 1, ("missing", "/files/gone.pdf"): 1}


def test_an_answer_may_say_what_it_counts_as_kept_or_not(site: Site, reader: Reader, tally: Tally) -> None:
    site.counted = ("search", "thai sản")
    reader.get("/search")
    reader.get("/search")
    site.keys = set()
    reader.get("/files/1")
    assert counted(tally) == {
        ("search", "thai sản"): 3,
        ("view", "/search"): 2,
        ("view", "/files/1"): 1,
    }


def test_other_hosts_are_not_counted(reader: Reader, tally: Tally) -> None:
    tally.hosts = {"else.example": "vi"}
    reader.get("/a")
    reader.get("/files/a")
    assert counted(tally) == {}


def test_made_up_addresses_stay_within_bounds_day_by_day() -> None:
    now = NOW
    tally = Tally({}, bounds={"missing": 10}, clock=lambda: now)
    for batch in range(3):
        for number in range(100):
            tally.count(("vi", "missing", f"/{batch}/{number}"))
    tally.count(("vi", "missing", "/0/0"))
    taken = tally.taken()
    assert len(taken) == 11
    assert (taken[TODAY, "vi", "missing", ""], taken[TODAY, "vi", "missing", "/0/0"]) == (290, 2)
    tally.count(("vi", "missing", "/new"))
    assert list(tally.taken()) == [(TODAY, "vi", "missing", "")]
    now += 86_400
    tally.count(("vi", "missing", "/new"))
    assert list(tally.taken()) == [(TODAY + datetime.timedelta(days=1), "vi", "missing", "/new")]


def test_all_that_waits_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tallies, "LIMIT", 5)
    tally = Tally({}, clock=lambda: NOW)
    for number in range(100):
        tally.count(("vi", "view", f"/{number}"))
    tally.count(("vi", "view", "/0" + "0" * 1000))
    taken = tally.taken()
    assert (len(taken), sum(taken.values())) == (6, 101)
    assert all(len(key[3]) <= LONGEST for key in taken)


def test_what_was_given_back_is_taken_with_what_came_since(tally: Tally) -> None:
    tally.count(("vi", "view", "/a"))
    first = tally.taken()
    tally.count(("vi", "view", "/a"))
    tally.given_back(first)
    assert tally.taken() == {(TODAY, "vi", "view", "/a"): 2}


def test_threads_lose_nothing(tally: Tally) -> None:
    taken: list[dict[Key, int]] = []
    start = threading.Barrier(9)

    def count() -> None:
        start.wait()
        for number in range(1000):
            tally.count(("vi", "view", f"/{number % 7}"))

    def take() -> None:
        start.wait()
        taken.extend(tally.taken() for _ in range(100))

    threads = [threading.Thread(target=each) for each in [count] * 8 + [take]]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sum(sum(each.values()) for each in [*taken, tally.taken()]) == 8000


@given(st.integers(0, 4_000_000_000))
def test_a_day_is_one_of_viet_nam(second: int) -> None:
    tally = Tally({}, clock=lambda: float(second))
    tally.count(("vi", "view", "/"))
    day = datetime.datetime.fromtimestamp(second, ZoneInfo("Asia/Ho_Chi_Minh")).date()
    known = second > 200_000_000  # since June 1975 the country keeps one time
    assert not known or [key[0] for key in tally.taken()] == [day]
