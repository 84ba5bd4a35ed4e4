"""Things of upper floors shown inside a text: (kind, reference), resolved all at once."""

from collections.abc import Callable, Iterable, Mapping

Resolver = Callable[[Iterable[str], str], Mapping[str, str]]
_kinds: dict[str, Resolver] = {}


def register(kind: str, resolver: Resolver) -> None:
    """Teach texts a kind: `resolver(references, language)` answers safe HTML for each that is public."""
    _kinds[kind] = resolver


def is_known(kind: str) -> bool:
    return kind in _kinds


def resolved(kind: str, references: Iterable[str], language: str) -> Mapping[str, str]:
    """HTML of each reference of a kind; a kind that isn't known shows nothing."""
    return _kinds[kind](references, language) if kind in _kinds else {}
