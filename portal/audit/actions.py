"""Writing to the audit log: what was done, and what was refused."""

import json
from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from django.db import connection, transaction
from django.db.models import Model
from django.utils import timezone

from portal.audit import head
from portal.audit.chain import GENESIS, hash_of
from portal.audit.models import Event
from portal.audit.origin import Origin, current
from portal.law.findings import Refused

LOCK = 0x62687868  # any number that nothing else locks


@dataclass(frozen=True)
class Refusal:
    """A refusal that waits for the surrounding transaction to be over."""

    verb: str
    actor: Model | None
    target: Model | None
    detail: Mapping[str, object]
    origin: Origin = field(default_factory=current.get)


_waiting: ContextVar[tuple[Refusal, ...]] = ContextVar("waiting_refusals", default=())


def record(
    *,
    verb: str,
    actor: Model | None,
    target: Model | None = None,
    detail: Mapping[str, object] | None = None,
    on_behalf_of: Model | None = None,
) -> None:
    """Append one event to the chain, inside the caller's transaction."""
    append(verb, actor, target, dict(detail or {}), on_behalf_of, refused=False, origin=current.get())


def record_refusal(*, verb: str, refusal: Refused, keywords: Mapping[str, object]) -> None:
    """Append a refusal. Written outside the transaction that was rolled back.

    While an outer transaction is open the refusal waits: `write_waiting` is called when it is over, by the
    middleware, by the command line, and at once where it commits.
    """
    actor = keywords.get("by")
    target = next(
        (value for name, value in keywords.items() if name != "by" and isinstance(value, Model)), None
    )
    note = Refusal(
        verb=verb,
        actor=actor if isinstance(actor, Model) else None,
        target=target,
        detail={"findings": [finding.code for finding in refusal.findings]},
    )
    _waiting.set((*_waiting.get(), note))
    transaction.on_commit(write_waiting)


def write_waiting() -> None:
    """Write the refusals that waited for a transaction to end; one that can't be written still waits."""
    while waiting := _waiting.get():
        note, rest = waiting[0], waiting[1:]
        append(note.verb, note.actor, note.target, dict(note.detail), None, refused=True, origin=note.origin)
        _waiting.set(rest)


@transaction.atomic
def append(
    verb: str,
    actor: Model | None,
    target: Model | None,
    detail: dict[str, Any],
    on_behalf_of: Model | None,
    *,
    refused: bool,
    origin: Origin,
) -> None:
    """Add the next link. One writer at a time: an advisory lock, or SQLite's own single writer."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    last = Event.objects.order_by("-seq").first()
    event = Event(
        seq=last.seq + 1 if last else 1,
        at=timezone.now(),
        verb=verb,
        refused=refused,
        actor_id=actor.pk if actor else None,
        actor_label=str(actor)[:200] if actor else "",
        on_behalf_of_id=on_behalf_of.pk if on_behalf_of else None,
        on_behalf_of_label=str(on_behalf_of)[:200] if on_behalf_of else "",
        target_type=target._meta.label_lower if target else "",
        target_id=str(target.pk) if target else "",
        target_label=str(target)[:250] if target else "",
        detail=json.loads(json.dumps(detail, default=str)),
        address=origin.address,
        request_id=origin.request_id,
        previous_hash=last.hash if last else GENESIS,
    )
    event.hash = hash_of(event)
    event.save(force_insert=True)
    link, before = head.Head(event.seq, event.hash), event.previous_hash
    transaction.on_commit(lambda: head.advance(link, lambda known: is_in_chain(known, before)), robust=True)


def is_in_chain(known: head.Head, previous_hash: str) -> bool:
    """Whether the head on file is still in the chain; where it was cut off, the head stays as witness."""
    return known.hash == previous_hash or Event.objects.filter(seq=known.seq, hash=known.hash).exists()
