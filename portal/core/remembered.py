"""What is read once by each process, and again when it has changed."""

import functools
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from django.db import connection

from portal.core import freshness, snapshots
from portal.front.counters import Words, slots_of

P = ParamSpec("P")
T = TypeVar("T")
_all: "list[Remembered]" = []


class Remembered:
    """The answers of a function of few different arguments, each good while a freshness key has not moved."""

    def __init__(self, key: str, function: Callable[..., T]) -> None:
        self.key, self.function = key, function
        self.answers: dict[object, tuple[Words, object]] = {}
        self.slots = slots_of([key])
        _all.append(self)

    def __call__(self, *arguments: object) -> object:
        freshness.uses(self.key)
        counters = freshness.counters()
        since = snapshots.words() or counters.words  # a snapshot may not have seen what changed since
        before = tuple((slot, since[slot]) for slot in self.slots)
        words, answer = self.answers.get(arguments, ((), None))
        if words == before and counters.good(words) and not connection.in_atomic_block:
            return answer
        answer = self.function(*arguments)
        # Within a transaction one sees what others can't, and not what they have done since it began
        if not connection.in_atomic_block and not any(word >> 48 for _slot, word in before):
            self.answers[arguments] = (before, answer)
        return answer


def forget() -> None:
    """Begin anew, as a process that has just started."""
    for each in _all:
        each.answers.clear()


def remembered(key: str) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Remember what a function gives while nobody touches `key`; it is shared, so nobody changes it."""

    def wrap(function: Callable[P, T]) -> Callable[P, T]:
        return functools.wraps(function)(Remembered(key, function))  # type: ignore[return-value]

    return wrap
