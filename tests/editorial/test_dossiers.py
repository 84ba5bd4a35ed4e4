"""What a dossier demands, and the screen on which its versions are read and compared."""

from dataclasses import replace
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from portal.editorial.dossier_rules import (
    ACTS,
    DossierValue,
    Subject,
    dossier_findings,
    may_approve_change,
    may_confirm_change,
    may_propose,
    may_return_change,
    may_withdraw_change,
    naming_findings,
    supplies,
)
from portal.editorial.models import Dossier
from portal.editorial.restructuring import value_of
from portal.editorial.rules import Mandate, Standing
from portal.law.duties import Duty
from tests.editorial.changing import changed, dossier
from tests.editorial.scene import Scene, client

WHOLE = DossierValue(
    purpose="Tin của Ngành",
    responsible_duty="standing-office",
    supplying_units=frozenset({1, 2}),
    kinds=frozenset({"article"}),
    reviewer_duty="standing-office",
    approver="Trưởng Ban",
)
OFFICE = Standing(user=1, duties=frozenset({Duty.STANDING_OFFICE}))
HEAD = Standing(user=2, board_position="head")
DEPUTY = Standing(user=3, board_position="standing_deputy")
UNIT_HEAD = Standing(user=4, heads=frozenset({7}))


def codes(findings: list[Any]) -> set[str]:
    return {finding.code for finding in findings}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"purpose": " "}, "no-purpose"),
        ({"responsible_duty": ""}, "one-responsible"),
        ({"responsible_unit": 1}, "one-responsible"),
        ({"reviewer_duty": ""}, "no-editing-office"),
        ({"reviewer_duty": "finance"}, "no-editing-office"),
        ({"supplying_units": frozenset()}, "no-suppliers"),
        ({"all_units": True}, "no-suppliers"),
        ({"kinds": frozenset()}, "no-kinds"),
        ({"all_kinds": True}, "no-kinds"),
        ({"approver": ""}, "no-approver"),
    ],
)
def test_a_dossier_is_whole(changes: dict[str, Any], code: str) -> None:
    assert dossier_findings(WHOLE) == []
    assert codes(dossier_findings(replace(WHOLE, **changes))) == {code}


def test_a_unit_or_a_duty_is_responsible() -> None:
    assert dossier_findings(replace(WHOLE, responsible_duty="", responsible_unit=1)) == []


def test_supplying_asks_the_unit_and_the_kind() -> None:
    assert supplies(WHOLE, 1, "article") == []
    assert codes(supplies(WHOLE, 3, "article")) == {"unit-not-supplying"}
    assert codes(supplies(WHOLE, 1, "staticpage")) == {"kind-not-in-section"}
    assert supplies(replace(WHOLE, all_units=True, supplying_units=frozenset()), 3, "article") == []
    assert supplies(replace(WHOLE, all_kinds=True, kinds=frozenset()), 1, "staticpage") == []
    assert codes(supplies(None, 1, "article")) == {"no-dossier"}


def test_what_may_be_asked_depends_on_where_the_section_stands() -> None:
    for state, acts in ACTS.items():
        for act in frozenset().union(*ACTS.values()):
            assert (may_propose(OFFICE, Subject(state), act) == []) == (act in acts)


def test_a_units_head_asks_for_its_own_section_alone() -> None:
    assert may_propose(UNIT_HEAD, Subject("approved", responsible_units=frozenset({7})), "dossier") == []
    other = Subject("approved", responsible_units=frozenset({8}))
    for standing in (UNIT_HEAD, HEAD, DEPUTY):
        assert codes(may_propose(standing, other, "dossier")) == {"not-standing-office"}
    assert codes(may_propose(UNIT_HEAD, Subject(), "create")) == {"not-standing-office"}


def test_what_is_inside_is_not_lost() -> None:
    full = Subject("approved", live_texts=1, scheduled_texts=1, open_topics=1)
    assert codes(may_propose(OFFICE, full, "close")) == {
        "has-live-content",
        "has-scheduled-content",
        "has-topics",
    }
    assert codes(may_propose(OFFICE, full, "merge")) == {"has-scheduled-content", "has-topics"}
    assert may_propose(OFFICE, full, "rename") == []


def test_the_standing_deputy_confirms_or_who_was_given_it() -> None:
    given = Mandate(1, 2, frozenset({5}), frozenset(), frozenset({"sections"}))
    member = Standing(user=6, board_position="member", mandates=(given,))
    assert may_confirm_change(DEPUTY, "proposed", (5,)) == []
    assert may_confirm_change(member, "proposed", (9, 5)) == []
    assert codes(may_confirm_change(member, "proposed", (9,))) == {"not-confirmer"}
    assert codes(may_confirm_change(replace(member, board_position=""), "proposed", (5,))) == {
        "not-confirmer"
    }
    assert codes(may_confirm_change(HEAD, "proposed", (5,))) == {"not-confirmer"}
    assert codes(may_confirm_change(DEPUTY, "confirmed", (5,))) == {"wrong-stage"}


def test_the_head_approves_what_another_has_confirmed() -> None:
    assert may_approve_change(HEAD, "confirmed", 3) == []
    assert codes(may_approve_change(HEAD, "confirmed", 2)) == {"confirmed-by-yourself"}
    assert codes(may_approve_change(HEAD, "proposed", None)) == {"wrong-stage"}
    assert codes(may_approve_change(DEPUTY, "confirmed", 1)) == {"not-board-head"}


@pytest.mark.parametrize(
    ("stage", "holder"), [("requested", OFFICE), ("proposed", DEPUTY), ("confirmed", HEAD)]
)
def test_whoever_holds_a_request_returns_it(stage: str, holder: Standing) -> None:
    for standing in (OFFICE, DEPUTY, HEAD, UNIT_HEAD):
        assert (may_return_change(standing, stage, ()) == []) == (standing == holder)


def test_who_proposed_takes_it_back_until_it_is_decided() -> None:
    for stage in ("requested", "proposed", "confirmed"):
        assert may_withdraw_change(UNIT_HEAD, stage, 4) == []
        assert may_withdraw_change(OFFICE, stage, 4) == []
        assert codes(may_withdraw_change(DEPUTY, stage, 4)) == {"not-yours-to-edit"}
    assert codes(may_withdraw_change(OFFICE, "approved", 1)) == {"wrong-stage"}


def test_english_is_whole_or_left_out() -> None:
    both = {"name_vi": "A", "slug_vi": "a"}
    assert naming_findings(both) == []
    assert codes(naming_findings({**both, "name_en": "A"})) == {"english-not-whole"}
    assert codes(naming_findings({})) == {"no-name-vi", "no-slug-vi"}


@pytest.mark.django_db
def test_the_database_holds_what_a_dossier_must_say(scene: Scene) -> None:
    good = Dossier.objects.filter(section=scene.topic).values().get()
    good.pop("id")
    for wrong in (
        {"responsible_duty": ""},
        {"responsible_unit_id": scene.unit.pk},
        {"reviewer_duty": ""},
        {"reviewer_duty": "finance"},
        {"all_kinds": False},
        {"number": 1},
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            Dossier.objects.create(**{**good, "number": 2, **wrong})


@pytest.mark.django_db
def test_the_latest_version_is_the_sections(scene: Scene) -> None:
    changed(scene, "dossier", scene.topic, **dossier(scene.unit, kinds=("article",)))
    current = Dossier.objects.current().whole().get(section=scene.topic)
    assert current.number == 2
    assert value_of(current) == DossierValue.of(dossier(scene.unit, kinds=("article",)))
    scene.topic.refresh_from_db()
    assert scene.topic.responsible_unit is None
    changed(scene, "dossier", scene.topic, **dossier(responsible_duty="", responsible_unit=scene.unit.pk))
    scene.topic.refresh_from_db()
    assert scene.topic.responsible_unit == scene.unit


@pytest.mark.django_db
def test_two_versions_stand_side_by_side_field_by_field(scene: Scene) -> None:
    changed(scene, "dossier", scene.topic, **dossier(scene.unit, purpose="Mục đích mới"))
    page = client(scene.author).get(reverse("board:dossier", args=[scene.topic.pk]), {"old": 1, "new": 2})
    text = page.content.decode()
    assert page.status_code == 200
    lines = {line.label: line for line in page.context["lines"]}
    assert (lines["Đơn vị cung cấp"].old, lines["Đơn vị cung cấp"].new) == ("Mọi đơn vị", "Don vi A")
    assert not lines["Loại nội dung"].changed
    assert "Mục đích mới" in text
    assert "12/QĐ-BBT" in text
    missing = client(scene.author).get(reverse("board:dossier", args=[scene.topic.pk]), {"old": 1, "new": 9})
    assert missing.status_code == 404
