"""Refusals that every publishing action asks; upper floors register them (consent, secrecy, format...)."""

from collections.abc import Callable
from typing import Any

from portal.law.findings import Finding

Gate = Callable[[Any, Any, Any], list[Finding]]
_gates: dict[str, Gate] = {}


def register(name: str, gate: Gate) -> None:
    """Add a gate: `gate(publication, revision, by)` answers what stands against publishing."""
    _gates[name] = gate


def names() -> frozenset[str]:
    return frozenset(_gates)


def ask(publication: Any, revision: Any, by: Any) -> list[Finding]:
    """What all gates find."""
    return [finding for gate in _gates.values() for finding in gate(publication, revision, by)]
