"""A log of a few events, its head on file as after real commits, and nothing left behind."""

from collections.abc import Iterator

import pytest
from django.db import connection

from portal.audit import actions, head
from portal.audit.models import Event
from portal.core import triggers


@pytest.fixture
def log(transactional_db: None) -> Iterator[None]:
    """Five committed events."""
    head.path().unlink(missing_ok=True)
    actions._waiting.set(())
    for number in range(1, 6):
        actions.record(verb="test.done", actor=None, detail={"number": number})
    yield
    head.path().unlink(missing_ok=True)


@pytest.fixture
def tampering(log: None) -> Iterator[None]:
    """The same, with the database's guards out of the way."""
    with triggers.lifted(connection):
        yield
        Event.objects.all().delete()
