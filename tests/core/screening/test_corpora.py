"""The gate finds nearly all of what must not stand in public, and seldom calls what is ordinary."""

from collections import Counter

from portal.core.screening import Kind
from tests.core.screening import held_out, held_out_second
from tests.core.screening.cases import Case, expect, total
from tests.core.screening.corpus import corpus
from tests.core.screening.measuring import falls_short, report, table

# Held out twice: written by people who had not seen the rules, measured, and only then looked at. At first
# sight the first had 94.7 % and 98.8 %; the second 85.4 % and 96.0 %, and 93.1 % and 97.5 % by rules mended
# by the first alone. Since then both are known: these are floors, not a promise kept on unseen texts. What is
# refused as unreadable counts as missed: all that still counts here is refused, or found at a lower level.
HELD_OUT_RECALL, HELD_OUT_PRECISION = 0.99, 0.98
SECOND_RECALL, SECOND_PRECISION = 0.98, 0.97


def test_what_must_not_be_public_is_found_and_ordinary_text_is_left_alone() -> None:
    figures = report(corpus())
    assert falls_short(figures) == [], table(figures)


def test_a_corpus_written_by_somebody_who_did_not_see_the_rules_is_reported_apart() -> None:
    figures = report(held_out.corpus())
    whole = total(figures.values())
    assert whole.recall >= HELD_OUT_RECALL, table(figures)
    assert whole.precision >= HELD_OUT_PRECISION, table(figures)


def test_a_second_corpus_of_that_sort_shows_what_mending_by_the_first_did_not() -> None:
    figures = report(held_out_second.corpus())
    whole = total(figures.values())
    assert whole.recall >= SECOND_RECALL, table(figures)
    assert whole.precision >= SECOND_PRECISION, table(figures)


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
