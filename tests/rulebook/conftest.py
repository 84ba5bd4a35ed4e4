"""What the tests of the rulebook share."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import override_settings

from portal.audit import actions as audit
from portal.rulebook import seed


@pytest.fixture
def seeded(db: None) -> None:
    """The rows that every installation begins with."""
    seed.load()


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the actions put on record, in order."""
    events: list[dict[str, Any]] = []
    monkeypatch.setattr(audit, "record", lambda **event: events.append(event))
    monkeypatch.setattr(audit, "record_refusal", lambda **event: events.append(event))
    return events


@pytest.fixture
def newsroom(db: None) -> Iterator[None]:
    """The addresses of the newsroom's host, as reversing sees them."""
    with override_settings(ROOT_URLCONF="portal.config.urls.desk"):
        yield
