"""The gate finds nearly all of what must not stand in public, and seldom calls what is ordinary."""

import importlib
import importlib.util
from collections import Counter
from collections.abc import Callable, Iterable

import pytest

from portal.core.screening import Kind
from tests.core.screening.cases import Case, expect
from tests.core.screening.corpus import corpus
from tests.core.screening.measuring import falls_short, report, table

HELD_OUT = "tests.core.screening.held_out"  # made by somebody who did not see the rules


def corpora() -> dict[str, Callable[[], Iterable[Case]]]:
    """Our own, and the other where it is there: each is measured by itself."""
    found: dict[str, Callable[[], Iterable[Case]]] = {"own": corpus}
    if importlib.util.find_spec(HELD_OUT):
        found["held out"] = importlib.import_module(HELD_OUT).corpus
    return found


@pytest.mark.parametrize("name", corpora())
def test_what_must_not_be_public_is_found_and_ordinary_text_is_left_alone(name: str) -> None:
    figures = report(corpora()[name]())
    assert falls_short(figures) == [], f"{name}\n{table(figures)}"


def test_the_corpus_is_large_and_has_every_kind_and_many_ordinary_texts() -> None:
    cases = corpus()
    assert len(cases) == len({case.name for case in cases}) >= 350
    kinds = Counter(kind for case in cases for kind, _ in case.expected)
    assert {kind: kinds[kind] for kind in Kind if kinds[kind] < (4 if kind is Kind.LOCATION else 25)} == {}
    assert sum(not case.expected for case in cases) >= 120
    assert sum(not isinstance(case.content, str) for case in cases) >= 60


def test_a_corpus_that_is_found_badly_falls_short() -> None:
    missed = Case("missed", "x", "không có số nào", expect((Kind.PHONE, "0912345678")))
    wrong = Case("wrong", "x", "TỐI MẬT")
    figures = report([missed, wrong])
    assert falls_short(figures) == [Kind.PHONE, Kind.SECRECY, "all"]
    assert "missed: missed phone '0912345678'" in table(figures)
    assert "wrong: found secrecy 'TỐI MẬT'" in table(figures)
