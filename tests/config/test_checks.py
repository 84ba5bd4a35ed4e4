"""Production starts on safe values only, and names every unsafe one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from pytest_django.fixtures import Settings

from portal.config.checks import demonstration_accounts, refuse_unsafe, unsafe_settings
from portal.organisation.models import User

SAFE = {
    "MUST_BE_SAFE": True,
    "SECRET_KEY": "k" * 50,
    "DEBUG": False,
    "HOSTS": {"vi": "a.example", "en": "b.example", "desk": "c.example"},
    "ALLOWED_HOSTS": ["a.example", "b.example", "c.example"],
    "SESSION_COOKIE_SECURE": True,
    "CSRF_COOKIE_SECURE": True,
    "SESSION_COOKIE_HTTPONLY": True,
    "SECURE_HSTS_SECONDS": 31_536_000,
    "SECURE_SSL_REDIRECT": True,
    "SESSION_COOKIE_AGE": 30 * 60,
    "SESSION_LONGEST": 12 * 60 * 60,
    "SESSION_SAVE_EVERY_REQUEST": True,
    "MFA_REQUIRED": True,
    "PORTAL_DEMONSTRATION": False,
}


@pytest.fixture
def safe(settings: Settings) -> Settings:
    for name, value in SAFE.items():
        setattr(settings, name, value)
    return settings


def test_safe_values_pass(safe: Settings) -> None:
    assert unsafe_settings() == []


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("SECRET_KEY", "", "portal.secret_key"),
        ("SECRET_KEY", "k" * 49, "portal.secret_key"),
        ("SECRET_KEY", "develop-only-not-a-secret-develop-only-not-a-secret", "portal.secret_key"),
        ("DEBUG", True, "portal.debug"),
        ("HOSTS", {"vi": "a.example", "en": "b.example", "desk": ""}, "portal.hosts_missing"),
        ("HOSTS", {"vi": "a.example", "en": "a.example", "desk": "c.example"}, "portal.hosts_same"),
        ("ALLOWED_HOSTS", ["*"], "portal.hosts_wildcard"),
        ("ALLOWED_HOSTS", [".example"], "portal.hosts_wildcard"),
        ("SESSION_COOKIE_SECURE", False, "portal.cookies"),
        ("CSRF_COOKIE_SECURE", False, "portal.cookies"),
        ("SESSION_COOKIE_HTTPONLY", False, "portal.cookies"),
        ("SECURE_HSTS_SECONDS", 3600, "portal.tls"),
        ("SECURE_SSL_REDIRECT", False, "portal.tls"),
        ("SESSION_COOKIE_AGE", 30 * 60 + 1, "portal.sessions"),
        ("SESSION_LONGEST", 12 * 60 * 60 + 1, "portal.sessions"),
        ("SESSION_SAVE_EVERY_REQUEST", False, "portal.sessions"),
        ("MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN", True, "portal.keys"),
        ("MFA_REQUIRED", False, "portal.mfa"),
        ("PORTAL_DEMONSTRATION", True, "portal.demonstration"),
    ],
)
def test_each_unsafe_value_is_an_error(safe: Settings, name: str, value: object, error: str) -> None:
    setattr(safe, name, value)
    assert [message.id for message in unsafe_settings()] == [error]
    with pytest.raises(ImproperlyConfigured):
        refuse_unsafe()


def portal(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`portal` as on a machine where nothing was set but what the test sets."""
    return subprocess.run(
        [sys.executable, "-m", "portal", *arguments],
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_a_word_portal_means_production_and_refuses(tmp_path: Path) -> None:
    refused = portal("serve", DATA=str(tmp_path))
    assert refused.returncode != 0
    assert "SECRET_KEY" in refused.stderr
    assert "HOST_DESK" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_django_finds_nothing_to_warn_of_in_a_proper_deployment(tmp_path: Path) -> None:
    key = "".join(chr(33 + number) for number in range(60))
    production = {"DATA": str(tmp_path), "SECRET_KEY": key, "HOST_DESK": "desk.example"}
    done = portal("check", "--deploy", "--fail-level", "WARNING", **production)
    assert done.returncode == 0, done.stderr


@pytest.mark.django_db
def test_demonstration_accounts_that_can_log_in_are_an_error(safe: Settings) -> None:
    user = User.objects.create(username="head", is_demonstration=True)
    assert [message.id for message in demonstration_accounts(["default"])] == [
        "portal.demonstration_accounts"
    ]
    User.objects.filter(pk=user.pk).update(is_active=False)
    assert demonstration_accounts(["default"]) == []


@pytest.mark.django_db
def test_demonstration_accounts_are_what_develop_is_for() -> None:
    User.objects.create(username="head", is_demonstration=True)
    assert demonstration_accounts(["default"]) == []
