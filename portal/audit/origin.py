"""Where the present request comes from; empty outside requests."""

from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True)
class Origin:
    """Source address and id of a request of staff."""

    address: str | None = None
    request_id: str = ""


current: ContextVar[Origin] = ContextVar("origin", default=Origin())
