"""STUB."""
from typing import Any
def ask(*a: Any) -> list[Any]: return []
