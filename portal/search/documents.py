"""What can be found: each app registers what of its own is public."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Document:
    """One thing on one host, as the index keeps it."""

    kind: str
    pk: int
    language: str
    title: str
    body: str = ""
    type: str = ""  # what readers take it for: "article", "unit"
    facets: frozenset[str] = field(default_factory=frozenset)  # "section:3", "unit:7", "year:2026"


@dataclass(frozen=True)
class Source:
    """A kind of things.

    `models` are the labels ("editorial.article") by which the outbox names them; `documents` gives the
    documents of some, or of all that are public; `public` gives those of some that are public on a host
    now, by their keys: whatever the index says, nothing else is shown.
    """

    kind: str
    models: Collection[str]
    documents: Callable[[Collection[int] | None], Iterable[Document]]
    public: Callable[[Collection[int], str], Mapping[int, Any]]


_sources: dict[str, Source] = {}


def register(source: Source) -> None:
    _sources[source.kind] = source


def sources() -> list[Source]:
    return list(_sources.values())


def of_model(label: str) -> Source | None:
    """Who answers for objects of a model."""
    return next((source for source in sources() if label in source.models), None)
