"""Where the present request comes from; empty outside requests."""

from contextvars import ContextVar
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address


@dataclass(frozen=True)
class Origin:
    """Source address and id of a request of staff."""

    address: str | None = None
    request_id: str = ""


NOWHERE = Origin()
current: ContextVar[Origin] = ContextVar("origin", default=NOWHERE)


def plain(address: str | None) -> str | None:
    """An address in the one spelling that both databases keep (the hash is over it); None for none."""
    try:
        known = ip_address(address or "")
    except ValueError:
        return None
    mapped = known.ipv4_mapped if isinstance(known, IPv6Address) else None
    return str(mapped or known).partition("%")[0]
