"""What production refuses to start on. `develop` and `test` say MUST_BE_SAFE = False, nobody else does."""

from collections.abc import Iterator, Sequence

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.checks import CheckMessage, Error
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

SHORTEST_KEY = 50  # characters
LONGEST_IDLE, LONGEST_DAY = 30 * 60, 12 * 60 * 60  # seconds


def unsafe_settings(**_: object) -> list[CheckMessage]:
    """The unsafe values among the settings, as errors of Django's system check."""
    if not settings.MUST_BE_SAFE:
        return []
    return [Error(text, id=f"portal.{name}") for name, text in _unsafe_values()]


def demonstration_accounts(databases: Sequence[str] | None = None, **_: object) -> list[CheckMessage]:
    """An error where accounts that everybody knows the password of can log in."""
    users = get_user_model().objects.filter(is_demonstration=True, is_active=True)
    if not settings.MUST_BE_SAFE or not databases or users.model._meta.db_table not in _tables():
        return []
    names = users.values_list("username", flat=True)
    if not names:
        return []
    text = f"Có tài khoản dùng thử đang mở: {', '.join(names)}. Hãy khoá các tài khoản này."
    return [Error(text, id="portal.demonstration_accounts")]


def refuse_unsafe() -> None:
    """Raise ImproperlyConfigured, naming every unsafe value, unless the portal may be served."""
    errors = unsafe_settings()
    if errors:
        raise ImproperlyConfigured(" ".join(str(error.msg) for error in errors))


def _tables() -> list[str]:
    return connection.introspection.table_names()


def _unsafe_values() -> Iterator[tuple[str, str]]:
    yield from _secrets()
    yield from _hosts()
    yield from _transport()
    yield from _signing_in()
    if not settings.MFA_REQUIRED:
        yield "mfa", "MFA_REQUIRED đang tắt: mọi tài khoản phải đăng nhập bằng hai yếu tố."
    if settings.PORTAL_DEMONSTRATION:
        yield "demonstration", "PORTAL_DEMONSTRATION đang bật: tài khoản dùng thử không được có ở đây."


def _signing_in() -> Iterator[tuple[str, str]]:
    idle, longest = settings.SESSION_COOKIE_AGE, settings.SESSION_LONGEST
    if idle > LONGEST_IDLE or longest > LONGEST_DAY or not settings.SESSION_SAVE_EVERY_REQUEST:
        yield "sessions", "Phiên làm việc phải kết thúc sau 30 phút không dùng và sau 12 giờ."
    if getattr(settings, "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN", False):
        yield "keys", "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN đang bật: khóa bảo mật chỉ dùng được qua HTTPS."


def _secrets() -> Iterator[tuple[str, str]]:
    try:
        key = settings.SECRET_KEY
    except ImproperlyConfigured:
        key = ""
    if len(key) < SHORTEST_KEY or key.startswith("develop-only"):
        yield "secret_key", f"SECRET_KEY phải là chuỗi ngẫu nhiên, bí mật, từ {SHORTEST_KEY} ký tự trở lên."
    if settings.DEBUG:
        yield "debug", "DEBUG đang bật: trang lỗi sẽ lộ mã nguồn và cấu hình."


def _hosts() -> Iterator[tuple[str, str]]:
    missing = [f"HOST_{host.upper()}" for host, name in settings.HOSTS.items() if not name]
    if missing:
        yield "hosts_missing", f"Chưa đặt tên miền: {', '.join(missing)}."
    if len(set(settings.HOSTS.values())) < len(settings.HOSTS):
        yield "hosts_same", "HOST_VI, HOST_EN và HOST_DESK phải là ba tên miền khác nhau."
    if any("*" in name or name.startswith(".") for name in settings.ALLOWED_HOSTS):
        yield "hosts_wildcard", "Tên miền không được chứa ký tự đại diện."


def _transport() -> Iterator[tuple[str, str]]:
    cookies = (settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_SECURE, settings.SESSION_COOKIE_HTTPONLY)
    if not all(cookies):
        yield "cookies", "Cookie phải có Secure, cookie phiên phải có HttpOnly."
    if settings.SECURE_HSTS_SECONDS < 365 * 24 * 60 * 60 or not settings.SECURE_SSL_REDIRECT:
        yield "tls", "HSTS phải từ một năm trở lên, HTTP phải chuyển sang HTTPS."
