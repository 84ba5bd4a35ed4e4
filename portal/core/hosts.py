"""The three hosts of the portal. The host alone decides language and addresses (Điều 5 khoản 1)."""

from typing import Final, Literal, cast

from django.conf import settings

Host = Literal["vi", "en", "desk"]
HOSTS: Final[tuple[Host, ...]] = ("vi", "en", "desk")
LANGUAGE: Final[dict[Host, str]] = {"vi": "vi", "en": "en", "desk": "vi"}


def of(domain: str) -> Host | None:
    """The host that a domain name (with or without port) belongs to; None for a stranger."""
    name = domain.rsplit(":", 1)[0].lower() if not domain.endswith("]") else domain
    return next((cast(Host, host) for host, known in settings.HOSTS.items() if known == name), None)


def url(host: Host, path: str = "/") -> str:
    """The absolute address of `path` on `host`, right from any process (worker, mail, command)."""
    port = f":{settings.PUBLIC_PORT}" if settings.PUBLIC_PORT else ""
    return f"{settings.PUBLIC_SCHEME}://{settings.HOSTS[host]}{port}{path}"


def urlconf(host: Host) -> str:
    """The dotted name of the addresses that a host answers."""
    return f"portal.config.urls.{host}"
