"""Turns at the application: a request that hangs there, as when the database is frozen, holds up few."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

PATIENCE: Final = 5.0  # seconds, that anybody waits behind one who hangs


class Hanging(Exception):
    """Whoever has the turn has had it for longer than anybody waits."""


class Turns:
    """At most `number` at once. Those who wait, wait until the oldest has taken `patience` seconds."""

    def __init__(self, number: int, patience: float = PATIENCE) -> None:
        self.free = threading.Semaphore(number)
        self.patience = patience
        self.since: dict[object, float] = {}

    @contextmanager
    def taken(self) -> Iterator[None]:
        """One turn; `Hanging` where none comes."""
        if not self.free.acquire(timeout=self._wait()):
            raise Hanging
        turn = object()
        self.since[turn] = time.monotonic()
        try:
            yield
        finally:
            del self.since[turn]
            self.free.release()

    def _wait(self) -> float:
        now = time.monotonic()
        oldest = min(self.since.copy().values(), default=now)
        return max(0.0, oldest + self.patience - now)
