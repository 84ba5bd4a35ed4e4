"""The gate finds nearly all of what must not stand in public, and seldom calls what is ordinary."""

from collections import Counter

from portal.core.screening import Kind
from tests.core.screening import held_out
from tests.core.screening.cases import Case, expect, total
from tests.core.screening.corpus import corpus
from tests.core.screening.measuring import falls_short, report, table

# Against rules that had not been mended by it: 94.7 % and 98.8 %. Its misses have since been learnt from,
# so its figures now prove no more than the author's own. What is promised needs another corpus.
HELD_OUT_RECALL, HELD_OUT_PRECISION = 0.99, 0.99


def test_what_must_not_be_public_is_found_and_ordinary_text_is_left_alone() -> None:
    figures = report(corpus())
    assert falls_short(figures) == [], table(figures)


def test_a_corpus_written_by_somebody_who_did_not_see_the_rules_is_reported_apart() -> None:
    figures = report(held_out.corpus())
    whole = total(figures.values())
    assert whole.recall >= HELD_OUT_RECALL, table(figures)
    assert whole.precision >= HELD_OUT_PRECISION, table(figures)


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
