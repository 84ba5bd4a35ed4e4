import pytest

from tests.editorial.scene import Scene
from tests.editorial.scene import scene as make


@pytest.fixture
def scene(db: None) -> Scene:
    """A small organisation, its board, its mandates."""
    return make()
