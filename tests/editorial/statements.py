"""A database that breaks down at the n-th statement."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection


class BrokenDown(Exception):
    """What the tests raise in the place of a database that goes away."""


@contextmanager
def breaking_at(number: int) -> Iterator[None]:
    """The statement of that number, counted from 0, is not executed; savepoints are not counted."""
    left = number

    def count(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        nonlocal left
        if "SAVEPOINT" not in sql:
            left -= 1
            if left == -1:
                raise BrokenDown(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(count):
        yield
