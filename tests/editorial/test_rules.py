"""Điều 6 và Điều 7: who may move a text. Pure rules, tried on every combination."""

from collections.abc import Iterable
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.editorial import rules
from portal.editorial.rules import Content, Mandate, Standing, Text
from portal.law.duties import Duty
from portal.law.findings import Finding

UNIT, OTHER, SECTION, TOPIC = 1, 2, 10, 11
HEAD, MEMBER, AUTHOR = 100, 101, 102
OFFICE = frozenset({Duty.STANDING_OFFICE.value})


def text(**changes: object) -> Text:
    given_text: dict[str, object] = {
        "unit": UNIT,
        "kind": "article",
        "section_line": (TOPIC, SECTION),
        "section_state": "approved",
        "authors": frozenset({AUTHOR}),
        "stage": "with_board",
    }
    return Text(**{**given_text, **changes})  # type: ignore[arg-type]


def member(*sections: int, kinds: tuple[str, ...] = ()) -> Standing:
    mandate = Mandate(1, HEAD, frozenset(sections), frozenset(kinds))
    return Standing(user=MEMBER, board_position="member", mandates=(mandate,) if sections else ())


def codes(findings: Iterable[Finding]) -> set[str]:
    return {finding.code for finding in findings}


def test_the_head_approves_in_every_section() -> None:
    assert rules.may_approve(Standing(user=HEAD, board_position="head"), text()) == []


def test_a_member_approves_in_the_section_of_the_mandate_and_its_topics() -> None:
    assert rules.may_approve(member(SECTION), text()) == []
    assert rules.may_approve(member(TOPIC), text()) == []
    assert codes(rules.may_approve(member(99), text())) == {"no-authority"}


def test_a_member_without_a_mandate_approves_nothing() -> None:
    assert codes(rules.may_approve(member(), text())) == {"no-authority"}


def test_a_mandate_for_some_kinds_covers_no_other_kind() -> None:
    assert rules.may_approve(member(SECTION, kinds=("article",)), text()) == []
    assert codes(rules.may_approve(member(SECTION, kinds=("staticpage",)), text())) == {"no-authority"}


def test_a_mandate_is_worth_nothing_off_the_board() -> None:
    former = Standing(user=MEMBER, mandates=member(SECTION).mandates)
    assert codes(rules.may_approve(former, text())) == {"no-authority"}


@pytest.mark.parametrize("standing", [Standing(user=AUTHOR, board_position="head"), member(SECTION)])
def test_who_wrote_a_revision_cannot_approve_it(standing: Standing) -> None:
    written = text(authors=frozenset({standing.user}))
    assert "own-text" in codes(rules.may_approve(standing, written))


@pytest.mark.parametrize("state", ["proposed", "closed"])
def test_nothing_is_approved_under_a_section_that_is_not_approved(state: str) -> None:
    head = Standing(user=HEAD, board_position="head")
    assert codes(rules.may_approve(head, text(section_state=state))) == {"section-not-approved"}


def test_each_stage_belongs_to_one_holder() -> None:
    holders = {
        "with_unit_head": Standing(user=1, units=frozenset({UNIT}), heads=frozenset({UNIT})),
        "editing": Standing(user=2, duties=OFFICE),
        "with_board": Standing(user=HEAD, board_position="head"),
    }
    moves = {
        "with_unit_head": rules.may_confirm,
        "editing": rules.may_pass_on,
        "with_board": rules.may_approve,
    }
    for holder, move, stage in product(holders, moves, holders):
        allowed = not moves[move](holders[holder], text(stage=stage))
        assert allowed == (holder == move == stage), (holder, move, stage)
    for holder, stage in product(holders, holders):
        allowed = not rules.may_return(holders[holder], text(stage=stage))
        assert allowed == (holder == stage), (holder, stage)


def test_another_units_head_confirms_nothing() -> None:
    other = Standing(user=1, units=frozenset({OTHER}), heads=frozenset({OTHER}))
    assert codes(rules.may_confirm(other, text(stage="with_unit_head"))) == {"not-unit-head"}


def test_while_a_text_is_reviewed_only_the_standing_office_in_its_turn_writes() -> None:
    unit = Standing(user=1, units=frozenset({UNIT}))
    office = Standing(user=2, duties=OFFICE)
    assert rules.may_write(unit, text(stage="")) == []
    for stage in ("with_unit_head", "with_standing_office", "editing", "with_board"):
        assert rules.may_write(unit, text(stage=stage)), stage
        assert bool(rules.may_write(office, text(stage=stage))) == (stage != "editing")


def test_the_checklist_asks_every_point() -> None:
    assert rules.checklist_findings(rules.CHECKLIST) == []
    for point in rules.CHECKLIST:
        left = [each for each in rules.CHECKLIST if each != point]
        assert [finding.field for finding in rules.checklist_findings(left)] == [point]


def test_a_text_names_its_author_and_source() -> None:
    """Điều 8 khoản 3."""
    whole = Content(title="T", summary="S", has_body=True, source="Nguồn", contributors=1)
    assert rules.completeness(whole) == []
    bare = Content(title=" ", summary="", has_body=False, source="", contributors=0)
    assert codes(rules.completeness(bare)) == {"no-title", "no-summary", "no-body", "no-source", "no-author"}


standings = st.builds(
    Standing,
    user=st.integers(1, 5),
    units=st.frozensets(st.integers(1, 3), max_size=2),
    heads=st.frozensets(st.integers(1, 3), max_size=2),
    duties=st.frozensets(st.sampled_from([Duty.STANDING_OFFICE.value, Duty.QA_OFFICE.value])),
    board_position=st.sampled_from(["", "head", "standing_deputy", "deputy", "member"]),
    mandates=st.lists(
        st.builds(
            Mandate,
            id=st.integers(1, 9),
            given_by=st.just(HEAD),
            sections=st.frozensets(st.integers(10, 13), max_size=2),
            kinds=st.frozensets(st.sampled_from(["article", "staticpage"]), max_size=1),
        ),
        max_size=2,
    ).map(tuple),
)
texts = st.builds(
    Text,
    unit=st.integers(1, 3),
    kind=st.sampled_from(["article", "staticpage"]),
    section_line=st.tuples(st.integers(10, 11), st.integers(12, 13)),
    section_state=st.sampled_from(["proposed", "approved", "closed"]),
    authors=st.frozensets(st.integers(1, 5), max_size=3),
    stage=st.sampled_from(["", "with_unit_head", "with_standing_office", "editing", "with_board"]),
)


@given(standings, texts)
def test_an_approval_always_has_two_persons_a_right_and_an_approved_section(
    standing: Standing, candidate: Text
) -> None:
    if rules.may_approve(standing, candidate):
        return
    assert standing.user not in candidate.authors
    assert candidate.section_state == "approved"
    assert candidate.stage == "with_board"
    head = standing.board_position == "head"
    covered = any(set(m.sections) & set(candidate.section_line) for m in standing.mandates)
    assert head or (standing.board_position and covered)
