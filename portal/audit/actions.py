"""Writing to the audit log: what was done, and what was refused."""

from collections.abc import Mapping

from django.db.models import Model

from portal.law.findings import Refused


def record(
    *,
    verb: str,
    actor: Model | None,
    target: Model | None = None,
    detail: Mapping[str, object] | None = None,
    on_behalf_of: Model | None = None,
) -> None:
    """Append one event to the chain, inside the caller's transaction."""


def record_refusal(*, verb: str, refusal: Refused, keywords: Mapping[str, object]) -> None:
    """Append a refusal. Written outside the transaction that was rolled back."""
