"""A release killed with -9 is whole or never was; in lists and feeds two hundred readers never see a mixture.

The page of a text asks the database more than once: rendered while the release commits it may show its old
title beside new ones (docs/decisions/0014), so it is read here for the load, and judged only afterwards.
"""

import json
import re
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from http.client import HTTPConnection
from typing import Any

import pytest

from portal.web.feeds import address
from tests.faults.release import NEW, OLD, TEXTS
from tests.live import NAMES, PROJECT, LivePortal

pytestmark = pytest.mark.faults
READERS = 200
STATEMENTS = (2, 12, 25, 45, 70, 100)
TITLE = re.compile(rf"({OLD}|{NEW}) \d")
BEFORE = {"state": "ready", "titles": [OLD], "versions": [1]}
AFTER = {"state": "released", "titles": [NEW], "versions": [2]}


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
    pages: list[str]
    over: threading.Event
    seen: list[tuple[str, frozenset[str]]] = field(default_factory=list)
    failures: list[object] = field(default_factory=list)

    def read(self) -> None:
        while not self.over.is_set():
            for page in self.pages:
                try:
                    self.seen.append((page, self.titles(page)))
                except (OSError, AssertionError) as failure:
                    self.failures.append((page, failure))
            self.over.wait(0.1)

    def titles(self, page: str) -> frozenset[str]:
        """Which of the two, old and new, one answer shows."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=120)
        connection.request("GET", page, headers={"Host": f"{NAMES['vi']}:{self.port}"})
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        assert answer.status == 200, (page, answer.status)
        return frozenset(TITLE.findall(text))


def test_killed_at_any_statement_all_are_old_then_all_new_at_once_for_every_reader(
    live_portal: LivePortal,
) -> None:
    made = run(live_portal, "prepare")
    release_set = str(made["set"])
    for statement in STATEMENTS:
        killed(live_portal, release_set, statement)
        assert run(live_portal, "state", release_set) == BEFORE, statement
    over = threading.Event()
    pages = [*made["lists"], *made["texts"], address("rss", made["lists"][0])]
    readers = [
        Reader(live_portal.port, pages[number % len(pages) :] + pages[: number % len(pages)], over)
        for number in range(READERS)
    ]
    threads = [threading.Thread(target=reader.read) for reader in readers]
    for thread in threads:
        thread.start()
    assert run(live_portal, "release", release_set) == AFTER
    late = Reader(live_portal.port, pages, over)
    shown_late = {page: late.titles(page) for page in pages}
    over.set()
    for thread in threads:
        thread.join()
    assert set(shown_late.values()) == {frozenset({NEW})}, shown_late
    assert [failure for reader in readers for failure in reader.failures] == []
    answers = {(page, titles) for reader in readers for page, titles in reader.seen}
    assert all(titles for _page, titles in answers), "every answer shows one of them at least"
    whole = {page for page in pages if page not in made["texts"]}
    assert {page for page, titles in answers if len(titles) > 1} & whole == set(), "old and new together"
    for reader in readers:
        shown = [titles for page, titles in reader.seen if page in whole]
        news = [titles == frozenset({NEW}) for titles in shown]
        assert news == sorted(news), "who has seen one text new never sees another old"
    assert any(OLD in titles for reader in readers for _page, titles in reader.seen)
    assert len(made["texts"]) == TEXTS
