"""Lockout and the audit log see who asks, not the proxy in between; and nobody can say who they are."""

from typing import Any

import pytest
from django.test import override_settings

from portal.config.proxies import behind_proxies


@pytest.mark.parametrize(
    ("peer", "forwarded", "seen"),
    [
        ("10.0.0.9", "203.0.113.7", "203.0.113.7"),
        ("10.0.0.9", "198.51.100.1, 203.0.113.7", "203.0.113.7"),
        ("203.0.113.7", "198.51.100.1", "203.0.113.7"),
        ("10.0.0.9", None, "10.0.0.9"),
    ],
)
@override_settings(PROXIES=["10.0.0.0/8"])
def test_only_our_proxies_are_believed(peer: str, forwarded: str | None, seen: str) -> None:
    heard: list[Any] = []

    def application(environ: dict[str, Any], _start: Any) -> list[bytes]:
        heard.append(environ["REMOTE_ADDR"])
        return []

    environ = {"REMOTE_ADDR": peer, **({"HTTP_X_FORWARDED_FOR": forwarded} if forwarded else {})}
    behind_proxies(application)(environ, lambda *_: lambda _: None)
    assert heard == [seen]
