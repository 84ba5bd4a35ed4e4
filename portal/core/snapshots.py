"""A page of one moment: whatever it asks, the database answers as of its first question.

Without it a page that asks twice may show one thing from before a change and another from after it.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Final, ParamSpec, TypeVar

from django.db import Error, connection

from portal.core import freshness

P = ParamSpec("P")
T = TypeVar("T")

BEGIN: Final = {
    "sqlite": ("PRAGMA query_only = ON", "BEGIN"),
    "postgresql": ("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",),
}
END: Final = {"sqlite": ("ROLLBACK", "PRAGMA query_only = OFF"), "postgresql": ("ROLLBACK",)}


class Snapshot:
    """Taken at the first question, for a page that asks nothing needs no database.

    `words` are the freshness counters from before it: what changed since then, it may not have seen.
    """

    def __init__(self) -> None:
        self.words = freshness.counters().snapshot()
        self.is_taken = False

    def take(self, execute: Callable[..., Any], *question: Any) -> Any:
        if not self.is_taken:
            self.is_taken = True
            tell(BEGIN)
        return execute(*question)

    def end(self) -> None:
        """Nothing was written, so nothing is lost; a connection that can't even say so is of no more use."""
        try:
            if self.is_taken and connection.connection is not None:
                tell(END)
        except Error:
            connection.close()


def tell(statements: dict[str, tuple[str, ...]]) -> None:
    """Beside Django's cursors: it is no question, and Django's own transaction would lock SQLite to write."""
    with connection.wrap_database_errors:
        for statement in statements[connection.vendor]:
            connection.connection.execute(statement)


_current: ContextVar[Snapshot | None] = ContextVar("snapshot", default=None)


@contextmanager
def one_moment() -> Iterator[None]:
    """Ask from here on of one moment, and write nothing. Within a transaction, that is what counts."""
    if connection.in_atomic_block or _current.get() is not None:
        yield
        return
    snapshot = Snapshot()
    token = _current.set(snapshot)
    try:
        with connection.execute_wrapper(snapshot.take):
            yield
    finally:
        _current.reset(token)
        snapshot.end()


def words() -> memoryview | None:
    """The counters from before the moment that is being asked of, where there is one."""
    snapshot = _current.get()
    return None if snapshot is None else snapshot.words


def beside(work: Callable[P, T], *args: P.args, **options: P.kwargs) -> T:
    """Do what may have to write; during a snapshot on a connection of its own."""
    if _current.get() is None:
        return work(*args, **options)

    def alone() -> T:
        try:
            return work(*args, **options)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as other:
        return other.submit(alone).result()
