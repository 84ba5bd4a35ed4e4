"""The gold set: what people type finds what they need among the first five answers."""

import unicodedata
from typing import Final

import pytest

from tests.search import gold

ENOUGH: Final = 0.95


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> gold.Collection:
    return gold.Collection(tmp_path_factory.mktemp("gold") / "index")


def share(collection: gold.Collection, *parts: str) -> float:
    asked = sum(len(gold.queries(part)) for part in parts)
    return 1 - sum(len(collection.missed(part)) for part in parts) / asked


def test_of_all_queries_enough_find_what_they_need(collection: gold.Collection) -> None:
    missed = {
        query.words: (sorted(query.finds), found)
        for part in gold.PARTS
        for query, found in collection.missed(part)
    }
    assert share(collection, *gold.PARTS) >= ENOUGH, missed


def test_the_set_is_large_and_a_third_of_it_held_out() -> None:
    known, held_out = (len(gold.queries(part)) for part in gold.PARTS)
    assert known + held_out >= 120
    assert held_out * 3 >= known + held_out


def test_every_query_can_be_answered_and_names_each_text_once(collection: gold.Collection) -> None:
    assert len(set(collection.keys)) == len(collection.keys)
    for part in gold.PARTS:
        for query in gold.queries(part):
            assert query.finds <= set(collection.keys), query.words
        for row in gold.rows(part, "text"):
            assert unicodedata.is_normalized("NFC", row["title"] + row["body"])
