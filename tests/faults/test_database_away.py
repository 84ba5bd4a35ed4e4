"""The database stops, freezes or is locked: kept pages are answered, nothing else is, and all comes back."""

import os
import re
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from http.client import HTTPConnection, HTTPMessage
from urllib.parse import urlencode

import pytest

from portal.front.counters import Counters
from portal.organisation.seed.demonstration import PASSWORD
from scripts.postgresql import postgresql
from tests.live import NAMES, PATIENCE, LivePortal

pytestmark = pytest.mark.faults
ON_POSTGRESQL = "DATABASE_URL" in os.environ
DOOR = "/tai-khoan/login/"
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')
Answer = tuple[int, HTTPMessage, str]
Start = Callable[..., LivePortal]
Away = Callable[[], AbstractContextManager[None]]


def ask(portal: LivePortal, path: str, host: str = "vi") -> Answer:
    return spoken(portal, "GET", path, {"Host": f"{NAMES[host]}:{portal.port}"})


def spoken(
    portal: LivePortal, method: str, path: str, headers: dict[str, str], body: str | None = None
) -> Answer:
    connection = HTTPConnection("127.0.0.1", portal.port, timeout=60)
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    said = answer.read().decode()
    connection.close()
    return answer.status, answer.headers, said


def log_in(portal: LivePortal) -> Answer:
    """The form of the newsroom's door, asked for and sent."""
    _status, headers, page = ask(portal, DOOR, "desk")
    cookie = headers["Set-Cookie"].partition(";")[0]
    form = {"login": "auditor", "password": PASSWORD, "csrfmiddlewaretoken": TOKEN.findall(page)[0]}
    said = {
        "Host": f"{NAMES['desk']}:{portal.port}",
        "Cookie": cookie,
        "Content-Type": "application/x-www-form-urlencoded",
    }
    return spoken(portal, "POST", DOOR, said, urlencode(form))


def in_both_processes(portal: LivePortal, path: str) -> None:
    """Asked so often that both processes keep it."""
    for _time in range(40):
        assert ask(portal, path)[0] == 200


def until(portal: LivePortal, path: str, status: int) -> Answer:
    deadline = time.monotonic() + PATIENCE
    while (answer := ask(portal, path))[0] != status:
        assert time.monotonic() < deadline, answer
        time.sleep(0.2)
    return answer


def tried(portal: LivePortal, away: Away, unseen: str) -> None:
    """What is kept is answered, and says so where it is stale; the rest is refused; all comes back."""
    in_both_processes(portal, "/")
    counters = Counters(portal.folder / "freshness")
    with away():
        for _time in range(6):
            assert ask(portal, "/")[0] == 200
        counters.close(counters.open(["home"]))
        for _time in range(6):
            status, headers, body = ask(portal, "/")
            assert (status, headers["X-Page-Store"]) == (200, "stale")
            assert "Bảo hiểm xã hội" in body
        status, headers, body = until(portal, unseen, 503)
        assert int(headers["Retry-After"]) > 0
        assert "Content-Security-Policy" in headers
        assert "chưa trả lời được" in body
        assert "can’t answer" in body
    status, headers, _body = until(portal, unseen, 200)
    assert headers.get("X-Page-Store") != "stale"
    until(portal, "/", 200)


def on_postgresql(start: Start) -> None:
    """The server stops, then it freezes."""
    with postgresql() as server:
        portal = start(server=server.url)

        @contextmanager
        def stopped() -> Iterator[None]:
            server.stop()
            try:
                yield
            finally:
                server.start()

        @contextmanager
        def frozen() -> Iterator[None]:
            server.freeze()
            try:
                yield
            finally:
                server.thaw()

        tried(portal, stopped, "/so-do-trang/")
        tried(portal, frozen, "/lien-he/")


def on_sqlite(start: Start) -> None:
    """Somebody writes without end: readers don't notice, whoever would write is told so."""
    portal = start()
    in_both_processes(portal, "/")
    connection = sqlite3.connect(portal.folder / "portal.sqlite3", timeout=60, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    assert ask(portal, "/")[0] == ask(portal, "/so-do-trang/")[0] == 200
    status, headers, body = log_in(portal)
    assert (status, int(headers["Retry-After"]) > 0, "chưa trả lời được" in body) == (503, True, True)
    connection.execute("ROLLBACK")
    connection.close()
    assert log_in(portal)[0] == 302


def test_while_the_database_is_away_what_is_kept_is_answered(own_portal: Start) -> None:
    (on_postgresql if ON_POSTGRESQL else on_sqlite)(own_portal)
