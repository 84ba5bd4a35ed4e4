"""Static files: the same headers as pages, kept by browsers for as long as their name says."""

from pathlib import Path
from wsgiref.types import StartResponse, WSGIEnvironment
from wsgiref.util import setup_testing_defaults

import pytest
from pytest_django.fixtures import Settings

from portal.config.static_files import beside


def django(environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
    start_response("418 I'm a teapot", [])
    return [b"django"]


@pytest.fixture
def collected(settings: Settings, tmp_path: Path) -> Settings:
    settings.STATIC_ROOT = tmp_path
    (tmp_path / "portal.0123456789ab.css").write_text("a { color: red }")
    (tmp_path / "portal.0123456789ab.css.br").write_bytes(b"compressed")
    (tmp_path / "portal.css").write_text("a { color: red }")
    return settings


def ask(path: str, **headers: str) -> tuple[str, dict[str, str], bytes]:
    answer: list[tuple[str, dict[str, str]]] = []
    environ: WSGIEnvironment = {"PATH_INFO": path, **headers}
    setup_testing_defaults(environ)

    def start_response(status: str, headers: list[tuple[str, str]], *_: object) -> object:
        answer.append((status, dict(headers)))
        return None

    body = b"".join(beside(django)(environ, start_response))  # type: ignore[arg-type]
    return *answer[0], body


def test_a_file_with_a_hash_in_its_name_is_kept_for_ever(collected: Settings) -> None:
    status, headers, body = ask("/static/portal.0123456789ab.css")
    assert (status, body) == ("200 OK", b"a { color: red }")
    assert "immutable" in headers["Cache-Control"]
    assert "immutable" not in ask("/static/portal.css")[1]["Cache-Control"]


def test_browsers_that_can_get_it_compressed(collected: Settings) -> None:
    assert ask("/static/portal.0123456789ab.css", HTTP_ACCEPT_ENCODING="br")[2] == b"compressed"


def test_its_headers_are_those_of_a_public_page(collected: Settings) -> None:
    collected.SECURE_HSTS_SECONDS = 31_536_000
    headers = ask("/static/portal.css")[1]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "'none'" in headers["Content-Security-Policy"]
    assert headers["Strict-Transport-Security"] == "max-age=31536000"
    assert "Access-Control-Allow-Origin" not in headers


@pytest.mark.parametrize(
    "path", ["/", "/static/", "/static/none.css", "/static/../secret", "/static/%2e%2e/x"]
)
def test_everything_else_is_django_s(collected: Settings, path: str) -> None:
    assert ask(path)[2] == b"django"
