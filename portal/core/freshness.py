"""Which public pages depend on what: keys declared by views, touched by actions.

Keys: `sections` (the tree and menus), `section:<pk>`, `publication:<pk>`, `translations:<key>`,
`newest:<language>`, `home` (its tasks and links), `alert`, `finding` (synonyms, pinned answers,
suggestions), `pages` (static pages in the footer), `organisation` (units, people), `unit:<pk>`,
`image:<pk>`, `document:<pk>`.
"""

import functools
from collections.abc import Iterable
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime, timedelta
from weakref import finalize

from django.conf import settings
from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from portal.core.models import FreshnessChange
from portal.front.counters import Counters


@dataclass
class Declared:
    """What the views have said of the response being made."""

    keys: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    until: datetime | None = None


_declared: ContextVar[Declared | None] = ContextVar("freshness_declared", default=None)


def declared() -> Declared:
    """What was said since `start`."""
    found = _declared.get()
    return start() if found is None else found


def start() -> Declared:
    """Forget what an earlier response declared. A page holds for today at most: dates stand in all."""
    tomorrow = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    fresh = Declared(until=tomorrow)
    _declared.set(fresh)
    return fresh


def uses(*keys: str) -> None:
    """Declare that the response being made shows what these keys stand for."""
    declared().keys |= frozenset(keys)


def used() -> frozenset[str]:
    """The keys declared since `start`."""
    return declared().keys


def asks(*names: str) -> None:
    """Declare which parameters of the address the response depends on; of a kept page no other is read."""
    declared().names |= frozenset(names)


def holds_until(moment: datetime | None) -> None:
    """Declare that the response being made is right until a moment at most."""
    said = declared()
    if moment is not None and (said.until is None or moment < said.until):
        said.until = moment


@functools.cache
def counters() -> Counters:
    """The counters of this machine."""
    return Counters(settings.FRESHNESS_COUNTERS)


def touch(*keys: str, changed: Model | None = None) -> None:
    """Say, inside the transaction, that what these keys stand for changes with it.

    One row of the outbox, for those who follow it; the keys are open from now until the transaction is over.
    """
    change = Change(keys)
    FreshnessChange.objects.create(
        keys=sorted(set(keys)),
        object_type=changed._meta.label_lower if changed else "",
        object_id=str(changed.pk) if changed else "",
    )
    transaction.on_commit(change.is_over, robust=True)


def touch_file(instance: Model, **_signal: object) -> None:
    """Tell the pages that show a picture or a document: Wagtail's own screens save these."""
    touch(f"{instance._meta.model_name}:{instance.pk}", changed=instance)


class Change:
    """Keys that are open until the change is over; a transaction that rolls back forgets it, and ends it."""

    def __init__(self, keys: Iterable[str]) -> None:
        self.end = finalize(self, counters().close, counters().open(keys))

    def is_over(self) -> None:
        self.end()
