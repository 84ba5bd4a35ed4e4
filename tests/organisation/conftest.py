"""The organisation as every installation begins with, and with its demonstration."""

import pytest

from portal.organisation import seed


@pytest.fixture
def seeded(db: None) -> None:
    seed.load()


@pytest.fixture
def demonstration(seeded: None) -> None:
    seed.load_demonstration()
