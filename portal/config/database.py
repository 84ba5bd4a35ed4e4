"""DATABASE_URL -> Django's description of a PostgreSQL, and how long it may take to answer."""

from typing import Any, ClassVar, Final
from urllib.parse import parse_qsl, unquote, urlsplit

import psycopg
from django.core.exceptions import ImproperlyConfigured

CONNECT_SECONDS: Final = 4
ANSWER_SECONDS: Final = 8.0  # for a web request; migrations and reports take what they need


class BoundedConnection(psycopg.Connection[Any]):
    """Gives up on a server that doesn't answer: one that is frozen keeps its connections open."""

    seconds: ClassVar[float | None] = None

    def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:
        try:
            return super().wait(gen, interval, self.seconds if timeout is None else timeout)
        except psycopg.errors._WaitTimeout as error:
            self.pgconn.finish()  # whatever still comes is no answer to the next question
            raise psycopg.OperationalError(f"no answer within {self.seconds} seconds") from error


POOL: Final = {
    "min_size": 1,
    "max_size": 8,
    "timeout": CONNECT_SECONDS,
    "connection_class": BoundedConnection,
}


def answer_soon() -> None:
    """In this process no query takes longer than `ANSWER_SECONDS`."""
    BoundedConnection.seconds = ANSWER_SECONDS


def from_url(url: str) -> dict[str, Any]:
    """Read `postgresql://user:password@host:port/name?option=value`.

    The host may be a folder with a socket, percent-encoded. Options go to libpq (`sslmode=verify-full`).
    """
    try:
        parts = urlsplit(url)
        port, options = parts.port or "", dict(parse_qsl(parts.query, strict_parsing=bool(parts.query)))
    except ValueError as error:
        raise ImproperlyConfigured(f"DATABASE_URL không đọc được: {error}.") from None
    name = unquote(parts.path[1:])
    if parts.scheme not in ("postgresql", "postgres") or not name:
        raise ImproperlyConfigured(
            "DATABASE_URL phải có dạng postgresql://người_dùng:mật_khẩu@máy_chủ:5432/tên_cơ_sở_dữ_liệu."
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(port),
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"pool": POOL, "connect_timeout": CONNECT_SECONDS, **options},
    }
