"""What every test may ask for. Clients speak to one of the three hosts; `live_portal` is the real thing."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from django.test.testcases import TransactionTestCase
from wagtail.models import Collection

from portal.audit import actions as audit
from portal.core import remembered
from tests.live import LivePortal

DATABASE_FIXTURES = {
    "db",
    "transactional_db",
    "emptied_db",
    "django_db_serialized_rollback",
    "live_portal",
    "own_portal",
}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep what shares the live portal on one worker; on PostgreSQL leave out what knows no database."""
    for item in items:
        if item.get_closest_marker("browser") or item.get_closest_marker("faults"):
            item.add_marker(pytest.mark.xdist_group("live"))
    if "DATABASE_URL" in os.environ:
        chosen = [item for item in items if _needs_database(item)]
        config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
        items[:] = chosen


def pytest_unconfigure() -> None:
    shutil.rmtree(settings.DATA, ignore_errors=True)


def _needs_database(item: pytest.Item) -> bool:
    case = getattr(item, "cls", None)
    return (
        item.get_closest_marker("django_db") is not None
        or not DATABASE_FIXTURES.isdisjoint(getattr(item, "fixturenames", ()))
        or (isinstance(case, type) and issubclass(case, TransactionTestCase))
    )


@pytest.fixture(autouse=True)
def _no_waiting_refusals() -> Iterator[None]:
    """A refusal that waits for the end of one test's transaction is not written in the next."""
    token = audit._waiting.set(())
    yield
    audit._waiting.reset(token)


@pytest.fixture(autouse=True)
def _nothing_remembered() -> None:
    """Wagtail remembers the sizes of a picture by its key, and the next test's picture may have the same."""
    cache.clear()
    remembered.forget()


@pytest.fixture
def emptied_db(transactional_db: None) -> None:
    """A database outside any transaction; the test before may have emptied it of what migrations made."""
    if Collection.get_first_root_node() is None:
        Collection.add_root(name="Root")


@pytest.fixture
def vi_client() -> Client:
    """A reader of the Vietnamese host."""
    return Client(headers={"host": settings.HOSTS["vi"]})


@pytest.fixture
def en_client() -> Client:
    """A reader of the English host."""
    return Client(headers={"host": settings.HOSTS["en"]})


@pytest.fixture
def desk_client() -> Client:
    """Somebody at the newsroom's host, not logged in."""
    return Client(headers={"host": settings.HOSTS["desk"]})


@pytest.fixture(scope="session")
def live_portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LivePortal]:
    """`make run` in a folder of its own, on a free port, with the demonstration; the session shares it."""
    folder: Path = tmp_path_factory.mktemp("portal")
    portal = LivePortal(folder)
    portal.start()
    yield portal
    portal.stop()


@pytest.fixture
def own_portal(tmp_path: Path) -> Iterator[Callable[..., LivePortal]]:
    """Starts a portal that this test has for itself."""
    started = []

    def start(**of_its_own: str) -> LivePortal:
        portal = LivePortal(tmp_path, **of_its_own)
        started.append(portal)
        portal.start()
        return portal

    yield start
    for portal in started:
        portal.stop()
