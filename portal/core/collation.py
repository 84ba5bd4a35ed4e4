"""The Vietnamese order of the alphabet in the database, the same on both engines."""

from functools import lru_cache
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.functions import Collate

from portal.core.text import collation_key

NAME = "vi"
_key = lru_cache(maxsize=20_000)(collation_key)


def alphabetical(field: str) -> Collate:
    """For `order_by`: a text field in Vietnamese order."""
    return Collate(field, NAME)


def teach(sender: Any, connection: BaseDatabaseWrapper, **_rest: Any) -> None:
    """Give a new connection to SQLite the collation that PostgreSQL has from ICU."""
    if connection.vendor == "sqlite":
        connection.connection.create_collation(NAME, compare)


def compare(one: str, other: str) -> int:
    """Below 0, 0 or above 0 as one text comes before, with or after the other."""
    first, second = _key(one), _key(other)
    return (first > second) - (first < second)
