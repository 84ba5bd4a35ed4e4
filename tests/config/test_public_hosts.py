"""What every answer carries, whoever asks and whatever comes of it (Điều 5 khoản 1)."""

import pytest
from django.conf import settings
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django.fixtures import Settings

PUBLIC = ["vi", "en"]
PATHS = ["/", "/khong-co-trang-nay/", "/robots.txt"]


def ask(host: str, path: str = "/") -> HttpResponse:
    return Client(headers={"host": host}, raise_request_exception=False).get(path)  # type: ignore[return-value]


def policy(response: HttpResponse) -> dict[str, list[str]]:
    parts = (directive.split() for directive in response.headers["Content-Security-Policy"].split(";"))
    return {name: values for name, *values in parts}


def assert_strict(response: HttpResponse) -> None:
    found = policy(response)
    assert found["default-src"] == ["'self'"]
    assert found["object-src"] == found["base-uri"] == found["frame-ancestors"] == ["'none'"]
    assert found["form-action"] == ["'self'"]
    assert "unsafe" not in response.headers["Content-Security-Policy"]
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert "camera=()" in response.headers["Permissions-Policy"]
    assert response.headers["X-Frame-Options"] == "DENY"


@pytest.mark.django_db
@pytest.mark.parametrize("host", PUBLIC)
@pytest.mark.parametrize("path", PATHS)
def test_public_answers_are_strict_and_set_no_cookie(host: str, path: str) -> None:
    response = ask(settings.HOSTS[host], path)
    assert_strict(response)
    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")
    assert response.headers["Content-Language"] == host


@pytest.mark.django_db
@pytest.mark.parametrize("host", PUBLIC)
def test_a_cookie_that_is_sent_opens_no_session(host: str) -> None:
    client = Client(headers={"host": settings.HOSTS[host]}, raise_request_exception=False)
    client.cookies[settings.SESSION_COOKIE_NAME] = "a" * 32
    with CaptureQueriesContext(connection) as queries:
        response = client.get("/khong-co-trang-nay/")
    assert not [query for query in queries if "session" in query["sql"]]
    assert not response.cookies


@pytest.mark.parametrize(
    "host", ["", "evil.example", "baohiemxahoi.localhost.evil.example", "a b", "[::1", "x" * 300]
)
def test_strangers_are_refused_with_the_same_headers(host: str) -> None:
    response = ask(host)
    assert response.status_code == 400
    assert_strict(response)


@pytest.mark.django_db
def test_the_newsroom_alone_is_allowed_what_wagtail_needs() -> None:
    response = ask(settings.HOSTS["desk"], "/admin/login/")
    assert policy(response)["script-src"] == ["'self'", "'unsafe-inline'"]
    assert policy(response)["frame-ancestors"] == ["'self'"]
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"


@pytest.mark.django_db
@pytest.mark.parametrize("host", ["vi", "en", "desk"])
def test_behind_tls_browsers_are_told_to_stay_there(settings: Settings, host: str) -> None:
    settings.SECURE_HSTS_SECONDS = 31_536_000
    settings.SECURE_SSL_REDIRECT = True
    client = Client(headers={"host": settings.HOSTS[host]}, raise_request_exception=False)
    assert client.get("/").status_code == 301
    assert client.get("/khong-co/", secure=True).headers["Strict-Transport-Security"] == "max-age=31536000"
