"""The page store: answers what it has while it is good, and asks the application for the rest."""

import functools
import time
from collections import OrderedDict
from collections.abc import Collection, Iterable
from typing import Any, Final
from wsgiref.types import StartResponse, WSGIApplication

from portal.front.counters import Counters, Words, slots_of
from portal.front.rendering import ENVIRON, Rendering, asked
from portal.front.store import Entry, Headers, Key, Store, entry
from portal.front.tally import Counted, Tally
from portal.front.turns import PATIENCE, Hanging, Turns

NOT_KEPT: Final = {"content-length", "etag", "vary", "set-cookie"}
FLIGHTS: Final = 256
PLACES: Final = 3
PATHS: Final = 20_000
WITHDRAWN: Final = "withdrawn"  # the key of whatever was public and may be shown no more
CACHE_CONTROL: Final = "public, max-age=0, must-revalidate"

Environ = dict[str, Any]


class PageStore:
    """A WSGI application in front of another.

    `hosts` are the domains whose pages are the same for everybody; on all others, and for anything but a
    plain GET or HEAD, requests pass by untouched. On those hosts pages are made without cookies, and of
    a query only what the page has declared reaches the application; paths under `private` are left out
    of it, with their cookies. `secure`: pages are only for who comes by TLS, as the proxy in front says.
    `tell` adds a header that says what the store did. `tally` counts what is read there: no place sees all
    answers but this one.

    At most `places` requests are in the application at once: who answers from the store needs none. Where
    the application has no answer (503, or it hangs), the last page is answered again and says that it is
    stale, unless something was withdrawn since; `Rendering.refused` asks the application for the words
    for who gets none.
    """

    def __init__(
        self,
        application: WSGIApplication,
        counters: Counters,
        hosts: Collection[str],
        *,
        limit: int,
        places: int = PLACES,
        patience: float = PATIENCE,
        private: tuple[str, ...] = (),
        secure: bool = False,
        tell: bool = False,
        tally: Tally | None = None,
    ) -> None:
        self.application, self.counters = application, counters
        self.hosts, self.private = frozenset(hosts), private
        self.secure, self.tell = secure, tell
        self.tally = Tally({}) if tally is None else tally
        self.store = Store(limit)
        self.names: OrderedDict[tuple[str, str], frozenset[str]] = OrderedDict()
        self.flights = [Turns(1, patience) for _ in range(FLIGHTS)]
        self.places = Turns(places, patience)
        self.withdrawn = slots_of([WITHDRAWN])[0]

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        if why := self.passes_by(environ):
            return self.passed(environ, start_response, f"by-passed; {why}")
        key, known = self.key_of(environ)
        found = self.store.get(key)
        if found is not None and self.good(found):
            return self.answer(found, environ, start_response, "hit")
        return self.page(key, known, environ, start_response)

    def page(self, key: Key, known: bool, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """A page that isn't kept, or is no longer good: one at a time asks the application for it."""
        try:
            with self.flights[hash(key) % FLIGHTS].taken():
                found = self.store.get(key)
                if found is not None and self.good(found):
                    return self.answer(found, environ, start_response, "hit; waited")
                return self.made(key, known, environ, start_response)
        except Hanging:
            return self.last(key, environ, start_response) or self.refused(environ, start_response)

    def passes_by(self, environ: Environ) -> str:
        """Why a request is none of the store's business; empty where it is."""
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            return "method"
        if domain(environ.get("HTTP_HOST", "")) not in self.hosts:
            return "host"
        if environ["PATH_INFO"].startswith(self.private):
            return "path"
        if self.secure and environ.get("HTTP_X_FORWARDED_PROTO") != "https":
            return "not by TLS"
        return "range" if "HTTP_RANGE" in environ else ""

    def key_of(self, environ: Environ) -> tuple[Key, bool]:
        """Where a page is kept, and whether it is known what it asks of the query."""
        host, path, query = (
            environ["HTTP_HOST"].lower(),
            environ["PATH_INFO"],
            environ.get("QUERY_STRING", ""),
        )
        if not query:
            return (host, path, ""), True
        names = self.names.get((host, path))
        if names is None:
            return (host, path, query), False
        return (host, path, asked(query, names)), True

    def good(self, found: Entry) -> bool:
        return time.monotonic() < found.until and self.counters.good(found.words)

    def made(self, key: Key, known: bool, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Ask the application, and keep its answer where it may be kept."""
        before = self.counters.snapshot()
        rendering = Rendering()
        with self.places.taken():
            status, headers, body = self.asked_for(key, environ, rendering)
        if status.startswith("503") and (last := self.last(key, environ, start_response)):
            return last
        counted = self.counted(environ, status, headers, rendering)
        if not rendering.kept or not status.startswith("200") or sets_cookie(headers):
            self.tally.asked(environ, counted)
            return self.as_it_is(status, headers, body, environ, start_response, "miss; not kept")
        self.learn((key[0], key[1]), rendering.names)
        if not known and asked(key[2], rendering.names) != key[2]:
            self.tally.asked(environ, counted)
            return self.as_it_is(status, headers, body, environ, start_response, "miss; more in the query")
        words: Words = tuple((slot, before[slot]) for slot in slots_of(rendering.keys))
        new = entry(words, rendering.seconds, kept(headers), body, before[self.withdrawn], counted)
        if any(word >> 48 for _slot, word in words):
            return self.answer(new, environ, start_response, "open")
        self.store.put(key, new)
        return self.answer(new, environ, start_response, "miss")

    def asked_for(self, key: Key, environ: Environ, rendering: Rendering) -> tuple[str, Headers, bytes]:
        """The application's own answer to a plain GET of the page."""
        plain = {**environ, ENVIRON: rendering, "REQUEST_METHOD": "GET", "QUERY_STRING": key[2]}
        for name in ("HTTP_COOKIE", "HTTP_ACCEPT_ENCODING", "HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE"):
            plain.pop(name, None)
        started: list[Any] = []

        def start(status: str, headers: Headers, _error: Any = None) -> Any:
            started[:] = [status, headers]

        parts = self.application(plain, start)
        try:
            body = b"".join(parts)
        finally:
            if (close := getattr(parts, "close", None)) is not None:
                close()
        return started[0], started[1], body

    def learn(self, path: tuple[str, str], names: frozenset[str]) -> None:
        """What pages at a path ask of the query; forgotten again where there are very many paths."""
        self.names[path] = names
        while len(self.names) > PATHS:
            self.names.popitem(last=False)

    def passed(self, environ: Environ, start_response: StartResponse, what: str) -> Iterable[bytes]:
        """The application's own answer, as it is."""
        rendering = environ[ENVIRON] = Rendering()

        def start(status: str, headers: Headers, *error: Any) -> Any:
            self.tally.asked(environ, self.counted(environ, status, headers, rendering))
            return start_response(status, [*headers, *self.told(what)], *error)

        try:
            with self.places.taken():
                return self.application(environ, start)
        except Hanging:
            return self.refused(environ, start_response)

    def last(self, key: Key, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """The page as it was last, for when there is no newer; nothing where it may be shown no more."""
        found = self.store.get(key)
        if found is None or found.withdrawn != self.counters.words[self.withdrawn]:
            return []
        return self.answer(found, environ, start_response, "stale")

    def refused(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """The application's words for who can't be answered; they need no database."""
        return self.application({**environ, ENVIRON: Rendering(refused=True)}, start_response)

    def as_it_is(
        self,
        status: str,
        headers: Headers,
        body: bytes,
        environ: Environ,
        start_response: StartResponse,
        what: str,
    ) -> Iterable[bytes]:
        """An answer that isn't kept, such as an error, to whoever asked."""
        start_response(status, [*headers, *self.told(what)])
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    def answer(
        self, found: Entry, environ: Environ, start_response: StartResponse, what: str
    ) -> Iterable[bytes]:
        """A kept page in the form that the browser can take; 304 where it has it already."""
        self.tally.asked(environ, found.counted)
        told = self.told(what)
        known = environ.get("HTTP_IF_NONE_MATCH")
        if known and matches(known, found.etag):
            start_response("304 Not Modified", found.headers + told)
            return [b""]
        headers, body = found.form(chosen(environ.get("HTTP_ACCEPT_ENCODING", "")))
        start_response("200 OK", headers + told)
        return [b"" if environ["REQUEST_METHOD"] == "HEAD" else body]

    def counted(
        self, environ: Environ, status: str, headers: Headers, rendering: Rendering
    ) -> tuple[Counted, ...]:
        """What every answer like this one counts as."""
        whats = told_apart(status, headers, environ["PATH_INFO"], rendering)
        return self.tally.on(environ.get("HTTP_HOST", ""), whats)

    def told(self, what: str) -> Headers:
        return [("X-Page-Store", what)] if self.tell or what == "stale" else []


def told_apart(status: str, headers: Headers, path: str, rendering: Rendering) -> tuple[tuple[str, str], ...]:
    """What an answer counts as: a view where it is a page for people, a missing page, what it says itself."""
    path = path.encode("latin-1", "replace").decode(errors="replace")  # WSGI has bytes in it (PEP 3333)
    if status.startswith("404"):
        return (("missing", path),)
    if not status.startswith("200"):
        return ()
    kind = next((value for name, value in headers if name.lower() == "content-type"), "")
    view = (("view", path),) if kind.lower().startswith("text/html") else ()
    return (*view, rendering.counted) if rendering.counted else view


def sets_cookie(headers: Headers) -> bool:
    return any(name.lower() == "set-cookie" for name, _value in headers)


def kept(headers: Headers) -> Headers:
    """The headers of a page that are the same for everybody."""
    found = [(name, value) for name, value in headers if name.lower() not in NOT_KEPT]
    if not any(name.lower() == "cache-control" for name, _value in found):
        found.append(("Cache-Control", CACHE_CONTROL))
    return found


def matches(wanted: str, etag: str) -> bool:
    """Whether a browser's If-None-Match names this page (weakly: RFC 9110, 13.1.2)."""
    opaque = etag.removeprefix("W/")
    return any(each.strip().removeprefix("W/") in (opaque, "*") for each in wanted.split(",") if each.strip())


@functools.lru_cache(maxsize=256)
def domain(host: str) -> str:
    """The name in a Host header, without the port."""
    return host.partition(":")[0].lower()


@functools.lru_cache(maxsize=256)
def chosen(accepted: str) -> str:
    """The best encoding that a browser takes: br, gzip or, as "", none."""
    takes = {}
    for each in accepted.lower().split(","):
        name, _, weight = each.partition(";")
        takes[name.strip()] = weight.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return next((name for name in ("br", "gzip") if takes.get(name, False)), "")
