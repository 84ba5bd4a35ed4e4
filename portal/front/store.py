"""Finished answers in the memory of one process, the longest unused thrown out first."""

import gzip
import hashlib
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass
from typing import Final, NamedTuple

import brotli

from portal.front.counters import Words
from portal.front.tally import Counted

Headers = list[tuple[str, str]]
Key = tuple[str, str, str]  # host, path, the part of the query that the page asks for

OVERHEAD: Final = 1000  # bytes that an entry takes beside its bodies, roughly
GZIP_LEVEL: Final = 6
BROTLI_LEVEL: Final = 5


class Form(NamedTuple):
    """An answer in one encoding, ready to be sent."""

    headers: Headers
    body: bytes


@dataclass(frozen=True)
class Entry:
    """One page: what it depends on, until when it may be shown, and its answers by encoding.

    `headers` are those of every answer.
    """

    words: Words
    until: float
    etag: str
    headers: Headers
    forms: dict[str, Form]
    withdrawn: int  # the word of what may be shown no more, when it was made
    counted: tuple[Counted, ...]  # what each answer of it counts as

    @property
    def size(self) -> int:
        return OVERHEAD + sum(len(form.body) for form in self.forms.values())

    def form(self, encoding: str) -> Form:
        """The answer in an encoding of `chosen`; what nobody wants compressed is made when asked for."""
        return self.forms.get(encoding) or form(self.headers, "", gzip.decompress(self.forms["gzip"].body))


def form(headers: Headers, encoding: str, body: bytes) -> Form:
    encoded = [("Content-Encoding", encoding)] if encoding else []
    return Form([*headers, *encoded, ("Content-Length", str(len(body)))], body)


def entry(
    words: Words,
    seconds: float,
    headers: Headers,
    body: bytes,
    withdrawn: int,
    counted: tuple[Counted, ...] = (),
) -> Entry:
    """An entry from a finished answer; compresses it once for everybody."""
    etag = f'W/"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
    of_all = [*headers, ("ETag", etag), ("Vary", "Accept-Encoding")]
    return Entry(
        words=words,
        until=time.monotonic() + seconds,
        etag=etag,
        headers=of_all,
        forms={
            "br": form(of_all, "br", brotli.compress(body, quality=BROTLI_LEVEL)),
            "gzip": form(of_all, "gzip", gzip.compress(body, GZIP_LEVEL, mtime=0)),
        },
        withdrawn=withdrawn,
        counted=counted,
    )


class Store:
    """At most so many bytes of entries."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.held = 0
        self.entries: OrderedDict[Key, Entry] = OrderedDict()
        self.turn = threading.Lock()

    def get(self, key: Key) -> Entry | None:
        with self.turn:
            found = self.entries.get(key)
            if found is not None:
                self.entries.move_to_end(key)
            return found

    def put(self, key: Key, new: Entry) -> None:
        """Keep an entry; one that is larger than all the room there is, is not kept."""
        with self.turn:
            if (old := self.entries.pop(key, None)) is not None:
                self.held -= old.size
            if new.size > self.limit:
                return
            self.entries[key] = new
            self.held += new.size
            while self.held > self.limit:
                _key, gone = self.entries.popitem(last=False)
                self.held -= gone.size
