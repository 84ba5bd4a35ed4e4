"""Every model has one name in the code and one in the regulation's words, written down once."""

from collections import Counter
from pathlib import Path

from tests.architecture.test_layers import our_models

GLOSSARY = Path(__file__).resolve().parents[2] / "docs/glossary.md"


def rows() -> list[list[str]]:
    """The cells of the table: identifier, thuật ngữ, Điều, not to be confused with."""
    lines = [line for line in GLOSSARY.read_text().splitlines() if line.startswith("| `")]
    return [[cell.strip(" `") for cell in line.strip("|").split("|")] for line in lines]


def test_every_model_is_in_the_glossary() -> None:
    known = {row[0] for row in rows()}
    assert sorted(model.__name__ for model in our_models() if model.__name__ not in known) == []


def test_no_identifier_is_explained_twice_or_not_at_all() -> None:
    assert [name for name, times in Counter(row[0] for row in rows()).items() if times > 1] == []
    assert [row for row in rows() if len(row) != 4 or not row[1]] == []
