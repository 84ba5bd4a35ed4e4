"""How often what was asked on which day: in memory, of nobody, until it is taken to where it is kept."""

import functools
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import Any, Final

EAST: Final = 7 * 60 * 60  # Asia/Ho_Chi_Minh, which knows no summer time
DAY: Final = 24 * 60 * 60
EPOCH: Final = date(1970, 1, 1)
LONGEST: Final = 300  # characters of a subject
# Subjects of a kind that one process names in one day: whatever exists, or whatever anybody may type
EXISTING: Final = 20_000
TYPED: Final = 2_000
LIMIT: Final = 100_000  # all that waits, however many days nobody takes it
# What machines call themselves: crawlers, and the libraries and tools that people's browsers never are
MACHINES: Final = (
    *("bot", "crawl", "spider", "curl", "wget", "python", "go-http", "java/", "libwww", "scrapy"),
    *("httpclient", "headless", "lighthouse", "monitor"),
)
REST: Final = ""  # the subject of what has no name of its own any more

Counted = tuple[str, str, str]  # host, what, subject
Key = tuple[date, str, str, str]  # day, host, what, subject


class Tally:
    """Counts by day, host, what and subject.

    `hosts` names the domains whose answers count. Memory and rows are bounded however many addresses
    anybody makes up: in a day each kind names so many subjects, what comes after them is counted as `REST`.
    """

    def __init__(
        self,
        hosts: Mapping[str, str],
        *,
        bounds: Mapping[str, int] | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.hosts, self.clock = dict(hosts), clock
        self.bounds = {"view": EXISTING, "download": EXISTING} if bounds is None else bounds
        self.turn = threading.Lock()
        self.today = 0
        self.named: dict[tuple[str, str], set[str]] = {}
        self.counts: dict[tuple[int, Counted], int] = {}

    def on(self, domain: str, whats: Iterable[tuple[str, str]]) -> tuple[Counted, ...]:
        """What each answer of a domain counts as; nothing on a domain that isn't counted."""
        host = self.hosts.get(domain.partition(":")[0].lower())
        return () if host is None else tuple((host, what, subject[:LONGEST]) for what, subject in whats)

    def asked(self, environ: Mapping[str, Any], counted: Iterable[Counted]) -> None:
        """Count what an answer stands for, where a person has asked for it."""
        if counted and by_a_person(environ):
            self.count(*counted)

    def count(self, *counted: Counted) -> None:
        day = int(self.clock() + EAST) // DAY
        with self.turn:
            for each in counted:
                try:
                    self.counts[day, each] += 1
                except KeyError:
                    key = self._bounded(day, each)
                    self.counts[key] = self.counts.get(key, 0) + 1

    def _bounded(self, day: int, counted: Counted) -> tuple[int, Counted]:
        """The key of something new, without its subject where there are too many already."""
        if day != self.today:
            self.today, self.named = day, {}
        host, what, subject = counted
        named = self.named.setdefault((host, what), set())
        if len(named) < self.bounds.get(what, TYPED):
            named.add(subject)
        known = subject in named and len(self.counts) < LIMIT
        return (day, counted if known else (host, what, REST))

    def taken(self) -> dict[Key, int]:
        """All that was counted since it was taken last."""
        with self.turn:
            counts, self.counts = self.counts, {}
        return {
            (EPOCH + timedelta(days=day), host, what, subject): times
            for (day, (host, what, subject)), times in counts.items()
        }

    def given_back(self, counts: Mapping[Key, int]) -> None:
        """What couldn't be kept now, to be taken again; bounded as it was when it was counted."""
        with self.turn:
            for (day, host, what, subject), times in counts.items():
                key = ((day - EPOCH).days, (host, what, subject))
                self.counts[key] = self.counts.get(key, 0) + times


def by_a_person(environ: Mapping[str, Any]) -> bool:
    """Whether somebody looks at a plain GET: it's no guess of a browser, nobody says that it's a machine."""
    if environ["REQUEST_METHOD"] != "GET" or "HTTP_RANGE" in environ:
        return False
    if "prefetch" in environ.get("HTTP_SEC_PURPOSE", "") or "prefetch" in environ.get("HTTP_PURPOSE", ""):
        return False
    return not says_machine(environ.get("HTTP_USER_AGENT", ""))


@functools.lru_cache(maxsize=1024)
def says_machine(agent: str) -> bool:
    """Whether a browser's name is one that machines give themselves."""
    name = agent.lower()
    return any(sign in name for sign in MACHINES)
