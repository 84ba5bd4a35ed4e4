"""The kinds of term that Điều 11 uses."""

import pytest

from portal.law.citations import Lang
from portal.law.terms import (
    CalendarDays,
    Immediately,
    NoFixedTerm,
    SameDay,
    Scheduled,
    Term,
    TermKind,
    WorkingDays,
    describe,
    term_of,
)


@pytest.mark.parametrize(
    ("term", "lang", "words"),
    [
        (WorkingDays(1), "vi", "01 ngày làm việc"),
        (WorkingDays(1), "en", "1 working day"),
        (WorkingDays(5, 2), "vi", "02 đến 05 ngày làm việc"),
        (WorkingDays(5, 2), "en", "2 to 5 working days"),
        (CalendarDays(10), "vi", "10 ngày"),
        (CalendarDays(10), "en", "10 calendar days"),
        (SameDay(), "vi", "trong ngày"),
        (Immediately(), "en", "at once"),
        (Scheduled(), "vi", "theo định kỳ đã được phê duyệt"),
        (NoFixedTerm(), "en", "no fixed term"),
    ],
)
def test_words(term: Term, lang: Lang, words: str) -> None:
    assert describe(term, lang) == words


def test_ten_days_are_not_ten_working_days() -> None:
    """11.1d says "10 ngày"; c and g say "10 ngày làm việc"."""
    first: Term = CalendarDays(10)
    assert first != WorkingDays(10)


@pytest.mark.parametrize(
    ("kind", "limit", "target"),
    [
        (TermKind.WORKING_DAYS, None, None),
        (TermKind.WORKING_DAYS, 0, None),
        (TermKind.CALENDAR_DAYS, -1, None),
        (TermKind.WORKING_DAYS, 5, 6),
        (TermKind.WORKING_DAYS, 5, 0),
        (TermKind.SAME_DAY, 1, None),
        (TermKind.NO_FIXED_TERM, None, 2),
    ],
)
def test_figures_that_do_not_fit(kind: TermKind, limit: int | None, target: int | None) -> None:
    with pytest.raises(ValueError, match="day"):
        term_of(kind, limit, target)


def test_a_row_names_each_kind() -> None:
    assert term_of(TermKind.WORKING_DAYS, 5, 2) == WorkingDays(5, 2)
    assert term_of(TermKind.CALENDAR_DAYS, 10) == CalendarDays(10)
    plain = [kind for kind in TermKind if not kind.endswith("-days")]
    assert [term_of(kind) for kind in plain] == [SameDay(), Immediately(), Scheduled(), NoFixedTerm()]
