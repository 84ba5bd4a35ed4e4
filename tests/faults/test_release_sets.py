"""A release killed with -9 is whole or never was; two hundred readers never see a mixture, on no page."""

import json
import re
import subprocess
import sys
import threading
from collections import Counter
from dataclasses import dataclass, field
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlencode

import pytest

from portal.web.feeds import address
from tests.faults.release import NEW, OLD, TEXTS, WORDS
from tests.live import NAMES, PROJECT, LivePortal

pytestmark = pytest.mark.faults
READERS = 200
STATEMENTS = (2, 12, 25, 45, 70, 100)
PLACE = re.compile(r"<loc>http://[^/]+([^<]+)</loc><lastmod>([^<]+)")
BEFORE = {"state": "ready", "titles": [OLD], "versions": [2]}
AFTER = {"state": "released", "titles": [NEW], "versions": [3]}
MAP = "/sitemap.xml"


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "tests.faults.release", *arguments]


def run(portal: LivePortal, *arguments: str) -> Any:
    """One command on the portal's data, to its end."""
    done = subprocess.run(
        command(*arguments), cwd=PROJECT, env=portal.environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def killed(portal: LivePortal, release_set: str, statement: int) -> None:
    with subprocess.Popen(
        command("release", release_set, str(statement)),
        cwd=PROJECT,
        env=portal.environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as release:
        assert release.stdout is not None
        assert release.stdout.readline() == "stopped\n", statement
        release.kill()


@dataclass
class Reader:
    """Reads page after page by a new connection each time, so now from one process, now from the other."""

    port: int
    made: dict[str, Any]
    pages: list[str]
    over: threading.Event
    seen: list[tuple[str, frozenset[str]]] = field(default_factory=list)
    failures: list[object] = field(default_factory=list)

    def read(self) -> None:
        while not self.over.is_set():
            for page in self.pages:
                try:
                    self.seen.append((page, self.shown(page)))
                except (OSError, AssertionError) as failure:
                    self.failures.append((page, failure))
            self.over.wait(0.1)

    def shown(self, page: str) -> frozenset[str]:
        """Which of the two, old and new, one answer shows."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=120)
        connection.request("GET", page, headers={"Host": f"{NAMES['vi']}:{self.port}"})
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        assert answer.status == 200, (page, answer.status)
        return (
            self.dated(text)
            if page == MAP
            else frozenset(re.findall(rf"({OLD}|{NEW}) {self.made['mark']}-\d", text))
        )

    def dated(self, text: str) -> frozenset[str]:
        """The site map names no titles, but when each text last changed."""
        days = [day for path, day in PLACE.findall(text) if path in self.made["texts"]]
        assert len(days) == TEXTS
        return frozenset(NEW if day > self.made["made"] else OLD for day in days)


def pages_of(made: dict[str, Any]) -> list[str]:
    """Every page and feed that shows the texts."""
    return [
        "/",
        *made["lists"],
        *made["texts"],
        "/tim-kiem/",
        f"/tim-kiem/?{urlencode({'q': WORDS})}",
        "/dinh-chinh/",
        address("rss", "/dinh-chinh/"),
        "/atom.xml",
        address("rss", made["lists"][0]),
        MAP,
    ]


def test_killed_at_any_statement_all_are_old_then_all_new_at_once_for_every_reader(
    live_portal: LivePortal,
) -> None:
    made = run(live_portal, "prepare")
    release_set = str(made["set"])
    for statement in STATEMENTS:
        killed(live_portal, release_set, statement)
        assert run(live_portal, "state", release_set) == BEFORE, statement
    over, pages = threading.Event(), pages_of(made)
    readers = [
        Reader(live_portal.port, made, pages[number % len(pages) :] + pages[: number % len(pages)], over)
        for number in range(READERS)
    ]
    threads = [threading.Thread(target=reader.read) for reader in readers]
    for thread in threads:
        thread.start()
    while {page for reader in readers for page, _words in reader.seen} != set(pages):
        over.wait(0.1)
    assert run(live_portal, "release", release_set) == AFTER
    late = Reader(live_portal.port, made, pages, over)
    shown_late = {page: late.shown(page) for page in pages}
    over.set()
    for thread in threads:
        thread.join()
    assert set(shown_late.values()) == {frozenset({NEW})}, shown_late
    assert [failure for reader in readers for failure in reader.failures] == []
    answers = [answer for reader in readers for answer in reader.seen]
    counts = Counter((page, *sorted(words)) for page, words in answers)
    assert {page for page, *words in counts if len(words) != 1} == set(), counts
    assert {page for page, word in counts if word == OLD} == set(pages), "all were read before the release"
    assert {page for page, word in counts if word == NEW} == set(pages), "and after it"
    for reader in readers:
        news = [words == frozenset({NEW}) for _page, words in reader.seen]
        assert news == sorted(news), "who has seen one text new never sees another old"
