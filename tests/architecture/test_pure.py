"""`law`, every `rules.py`, `front`: neither Django nor Wagtail, not even lazily or for types alone."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PORTAL = Path(__file__).resolve().parents[2] / "portal"
PURE = sorted(
    [
        *(PORTAL / "law").rglob("*.py"),
        *(PORTAL / "front").rglob("*.py"),
        *PORTAL.glob("*/rules.py"),
        *PORTAL.glob("*/rules/*.py"),
    ]
)
MAY_NAME_CHOICES = sorted([*PORTAL.glob("*/states.py"), *PORTAL.glob("*/states/*.py")])


def imported(path: Path) -> Iterator[str]:
    """Every module that the file imports, anywhere in it; of `from x import y` both x and x.y."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def of_the_framework(path: Path) -> list[str]:
    return [name for name in imported(path) if name.split(".")[0] in ("django", "wagtail", "modelcluster")]


@pytest.mark.parametrize("path", PURE, ids=lambda path: str(path.relative_to(PORTAL)))
def test_rules_and_law_know_no_framework(path: Path) -> None:
    assert of_the_framework(path) == []


@pytest.mark.parametrize("path", PURE, ids=lambda path: str(path.relative_to(PORTAL)))
def test_rules_and_law_know_nobody_who_knows_it(path: Path) -> None:
    """Of our own modules they import only pure ones: law, rules and states."""
    ours = [name for name in imported(path) if name.startswith("portal.")]
    assert [name for name in ours if not _is_pure(name)] == []


@pytest.mark.parametrize("path", MAY_NAME_CHOICES, ids=lambda path: str(path.relative_to(PORTAL)))
def test_states_take_only_choices_and_their_words(path: Path) -> None:
    allowed = ("django.db.models", "django.utils.translation")
    assert [name for name in of_the_framework(path) if not name.startswith(allowed)] == []


def _is_pure(name: str) -> bool:
    parts = name.split(".")
    return parts[1] in ("law", "front") or "rules" in parts[2:4] or "states" in parts[2:4]
