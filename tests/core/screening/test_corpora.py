"""The gate finds nearly all of what must not stand in public, and seldom calls what is ordinary."""

from collections import Counter
from types import ModuleType

import pytest

from portal.core.screening import Kind
from tests.core.screening import held_out, held_out_fourth, held_out_second, held_out_third
from tests.core.screening.cases import Case, expect, total
from tests.core.screening.corpus import corpus
from tests.core.screening.measuring import (
    LEAST_PRECISION,
    LEAST_RECALL,
    falls_short,
    report,
    table,
    without_cases,
)

# Held out: written by people who had seen neither rules nor earlier cases, measured, and only then looked
# at. At first sight: the first 94.7 % recall and 98.8 % precision; the second 85.4 % and 96.0 %; the third,
# by rules mended by both, 95.5 % and 96.6 %; the fourth, by rules mended by all three, 98.7 % and 97.6 %.
# Three are known since then, and these are floors. The fourth stays unread: whoever mends rules sees its
# figures and nothing else. What is refused as unreadable counts as missed: HEIC, which nobody can upload.
SEEN = {held_out: (0.99, 0.98), held_out_second: (0.98, 0.97), held_out_third: (0.99, 0.99)}
UNREAD_RECALL, UNREAD_PRECISION = 0.985, 0.97


def test_what_must_not_be_public_is_found_and_ordinary_text_is_left_alone() -> None:
    figures = report(corpus())
    assert falls_short(figures) == [], table(figures)


@pytest.mark.parametrize("held", SEEN, ids=lambda held: held.__name__.rpartition(".")[2])
def test_what_others_wrote_is_found_too(held: ModuleType) -> None:
    figures = report(held.corpus())
    whole, (recall, precision) = total(figures.values()), SEEN[held]
    assert whole.recall >= recall, table(figures)
    assert whole.precision >= precision, table(figures)


def test_so_is_what_nobody_who_writes_rules_has_read() -> None:
    figures = report(held_out_fourth.corpus())
    whole = total(figures.values())
    assert whole.recall >= UNREAD_RECALL, without_cases(figures)
    assert whole.precision >= UNREAD_PRECISION, without_cases(figures)


def test_the_promise_is_kept_with_more_than_a_third_unread() -> None:
    own, unread = corpus(), held_out_fourth.corpus()
    assert len(own) + len(unread) >= 500
    assert len(unread) * 3 >= len(own) + len(unread)
    figures = report([*own, *unread])
    whole = total(figures.values())
    assert whole.recall >= LEAST_RECALL, without_cases(figures)
    assert min(each.precision for each in (*figures.values(), whole)) >= LEAST_PRECISION, without_cases(
        figures
    )


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
