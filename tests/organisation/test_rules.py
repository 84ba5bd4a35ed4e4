"""Periods, seats and grants, against a count of days."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from portal.law.findings import Finding
from portal.organisation import rules
from portal.organisation.rules import Span

START = date(2026, 1, 1)
HORIZON = 60


@st.composite
def spans(draw: st.DrawFn) -> Span:
    first = draw(st.integers(0, HORIZON))
    length = draw(st.none() | st.integers(0, HORIZON))
    day = START + timedelta(days=first)
    return Span(day, None if length is None else day + timedelta(days=length))


def days_of(span: Span) -> set[date]:
    """The days of a span within a horizon longer than any that ends; an open one reaches its last day."""
    last = span.last or START + timedelta(days=3 * HORIZON)
    return {span.first + timedelta(days=n) for n in range((last - span.first).days + 1)}


@given(spans(), spans())
def test_overlap_is_a_day_in_common(a: Span, b: Span) -> None:
    assert a.overlaps(b) == bool(days_of(a) & days_of(b)) == b.overlaps(a)


@given(spans(), spans())
def test_within_is_every_day_in_the_other(a: Span, b: Span) -> None:
    assert a.within(b) == (days_of(a) <= days_of(b))


@given(spans(), st.integers(-5, 2 * HORIZON))
def test_covers_counts_both_ends(span: Span, offset: int) -> None:
    day = START + timedelta(days=offset)
    assert span.covers(day) == (day in days_of(span))


@given(st.lists(spans(), max_size=5))
def test_seats_taken_one_after_another_leave_one_head_a_day(wanted: list[Span]) -> None:
    taken: list[Span] = []
    for span in wanted:
        if not rules.seat("head", span, taken, []):
            taken.append(span)
    for offset in range(3 * HORIZON):
        assert sum(span.covers(START + timedelta(days=offset)) for span in taken) <= 1


def codes(findings: list[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def test_what_is_decided_has_its_decision_and_ends_after_it_began() -> None:
    backwards = Span(START, START - timedelta(days=1))
    assert codes(rules.decided(backwards, " ")) == ["dates-backwards", "no-decision"]
    assert rules.decided(Span(START, START), "12/QĐ-BHXH") == []


def test_what_has_ended_is_not_ended_again() -> None:
    assert codes(rules.ended(Span(START, START), START, "1/QĐ")) == ["already-ended"]
    assert codes(rules.ended(Span(START), START - timedelta(days=1), "1/QĐ")) == ["dates-backwards"]
    assert rules.ended(Span(START), START, "1/QĐ") == []


def test_deputies_and_members_may_be_several_but_nobody_sits_twice() -> None:
    assert rules.seat("member", Span(START), [Span(START)], []) == []
    assert codes(rules.seat("standing_deputy", Span(START), [Span(START)], [])) == ["position-taken"]
    assert codes(rules.seat("member", Span(START), [], [Span(START)])) == ["already-on-board"]


def test_nobody_grants_themself_even_with_the_right() -> None:
    own = rules.grant(by=1, to=1, may_grant=True, span=Span(START), others=[])
    assert codes(own) == ["own-account"]
    assert codes(rules.grant(by=1, to=2, may_grant=False, span=Span(START), others=[])) == [
        "not-your-accounts"
    ]
    assert rules.grant(by=None, to=2, may_grant=False, span=Span(START), others=[]) == []
