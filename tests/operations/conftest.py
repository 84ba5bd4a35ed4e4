"""A portal with a few rows, files and events; what is written elsewhere during the tests goes."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from pytest_django import DjangoDbBlocker
from wagtail.models import Collection

from portal.audit import actions, head
from portal.core.models import Image
from portal.operations.databases import Engine, engine
from tests.operations.copies import PROGRAMS, Copy
from tests.web import factories


@pytest.fixture
def portal(transactional_db: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[Image]]:
    """Three pictures, one of them with a rendition, and three events. More than one connection is allowed."""
    head.path().unlink(missing_ok=True)
    if not Collection.objects.exists():  # the flush between tests takes what migrations made
        Collection.add_root(name="Root")
    images = [factories.image(f"Ảnh {number}") for number in range(3)]
    images[0].get_rendition("fill-320x200")
    for image in images:
        actions.record(verb="test.picture", actor=None, target=image)
    with django_db_blocker.unblock():
        yield images
    head.path().unlink(missing_ok=True)
    shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)


@pytest.fixture
def database(portal: list[Image]) -> Engine:
    return engine(PROGRAMS)


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path / "restored")
