"""What the application says of an answer that it makes: what it shows, asks for, how long it holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode

ENVIRON: Final = "portal.front"
LONGEST: Final = 300.0  # seconds; behind everything that might have been forgotten


@dataclass
class Rendering:
    """Stands in the request's environ; whoever answers may `keep` the answer."""

    keys: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    seconds: float = 0.0
    refused: bool = False  # nobody may be asked any more: answer that it can't be answered now
    counted: tuple[str, str] | None = None  # what the answer counts as, beside a view of its page

    def keep(self, keys: Iterable[str], names: Iterable[str] = (), seconds: float = LONGEST) -> None:
        """The answer shows what `keys` stand for, asks for `names` of the query, and holds for `seconds`."""
        self.keys, self.names = frozenset(keys), frozenset(names)
        self.seconds = min(seconds, LONGEST)

    @property
    def kept(self) -> bool:
        return bool(self.keys) and self.seconds > 0


def of(environ: dict[str, Any]) -> Rendering:
    """The rendering of a request; one that nobody reads where there is no page store."""
    found: Rendering = environ.get(ENVIRON) or Rendering()
    return found


def asked(query: str, names: frozenset[str]) -> str:
    """The part of a query that a page asks for, in one order."""
    if not query or not names:
        return ""
    pairs = parse_qsl(query, keep_blank_values=True, errors="replace")
    return urlencode(sorted(pair for pair in pairs if pair[0] in names))
