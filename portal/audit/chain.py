"""How events hang together: what is hashed, and what verification finds."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from portal.audit.models import Event

GENESIS = "0" * 64
HASHED = (
    "seq",
    "verb",
    "refused",
    "actor_id",
    "actor_label",
    "on_behalf_of_id",
    "on_behalf_of_label",
    "target_type",
    "target_id",
    "target_label",
    "detail",
    "address",
    "request_id",
    "previous_hash",
)


@dataclass(frozen=True)
class Break:
    """Where the chain does not hold, and how."""

    seq: int
    kind: str


def hash_of(event: Event) -> str:
    """SHA-256 (hex) over all that an event says, and the hash before it."""
    said: dict[str, Any] = {name: getattr(event, name) for name in HASHED}
    said["at"] = event.at.astimezone(UTC).isoformat(timespec="microseconds")
    canonical = json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str)
    return hashlib.sha256(canonical.encode()).hexdigest()


def breaks(events: Iterable[Event]) -> Iterator[Break]:
    """Every place where events, in order of seq, do not follow from each other."""
    expected, previous = 1, GENESIS
    for event in events:
        if event.seq != expected:
            yield Break(expected, "missing" if event.seq > expected else "inserted")
        if event.previous_hash != previous:
            yield Break(event.seq, "out-of-chain")
        if event.hash != hash_of(event):
            yield Break(event.seq, "changed")
        expected, previous = event.seq + 1, event.hash
