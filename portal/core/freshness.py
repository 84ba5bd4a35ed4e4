"""Which public pages depend on what: keys declared by views, touched by actions.

Keys: `sections` (the tree and menus), `section:<pk>`, `publication:<pk>`, `translations:<key>`,
`newest:<language>`, `home` (its tasks and links), `alert`, `pages` (static pages in
the footer), `organisation` (units, people), `unit:<pk>`.
"""

from contextvars import ContextVar

from django.db.models import Model

from portal.core.models import FreshnessChange

_used: ContextVar[frozenset[str]] = ContextVar("freshness_used", default=frozenset())


def uses(*keys: str) -> None:
    """Declare that the response being made shows what these keys stand for."""
    _used.set(_used.get() | frozenset(keys))


def used() -> frozenset[str]:
    """The keys declared since `start`."""
    return _used.get()


def start() -> None:
    """Forget what an earlier response declared."""
    _used.set(frozenset())


def touch(*keys: str, changed: Model | None = None) -> None:
    """Say, inside the transaction, that what these keys stand for has changed: one row of the outbox."""
    FreshnessChange.objects.create(
        keys=sorted(set(keys)),
        object_type=changed._meta.label_lower if changed else "",
        object_id=str(changed.pk) if changed else "",
    )
