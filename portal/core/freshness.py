"""Which public pages depend on what: keys declared by views, touched by actions."""

from django.db.models import Model


def uses(*keys: str) -> None:
    """Declare that the response being made shows what these keys stand for."""


def touch(*keys: str, changed: Model | None = None) -> None:
    """Say, inside the transaction, that what these keys stand for has changed."""
