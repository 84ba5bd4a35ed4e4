"""Điều 6 khoản 2 điểm a, Điều 7 khoản 1 điểm a-b. Sections, their dossiers, and how they change."""

from typing import Any

import pytest
from django.db import DatabaseError, transaction

from portal.editorial.actions import section_changes as actions
from portal.editorial.actions import submissions
from portal.editorial.models import Dossier, Section, SectionChange
from portal.editorial.states import SectionAct, SectionState
from portal.law.findings import Refused
from portal.organisation.models import User
from tests.editorial.changing import again as section_again
from tests.editorial.changing import changed, confirmed, created, dossier, names, proposed, renamed
from tests.editorial.scene import Scene, again

pytestmark = pytest.mark.django_db


def refused(act: Any, **options: Any) -> set[str]:
    with pytest.raises(Refused) as caught:
        act(**options)
    return {finding.code for finding in caught.value.findings}


def propose_by(user: User, section: Section, act: str = "close") -> Any:
    return actions.propose(act=SectionAct(act), by=user, section=section, values={}, why="Thử")


def test_khoan_2a_xac_nhan_va_phe_duyet_are_two_steps_by_two_people(scene: Scene) -> None:
    change = proposed(scene, "close", scene.other_section)
    assert "wrong-stage" in refused(actions.approve, change=change, by=scene.head, decision_number="1/QĐ-BBT")
    for user in (scene.head, scene.member, scene.editor, scene.unit_head, scene.superuser):
        assert refused(actions.confirm, change=change, by=user) == {"not-confirmer"}
    change = actions.confirm(change=change, by=scene.deputy)
    assert "not-board-head" in refused(
        actions.approve, change=change, by=scene.deputy, decision_number="1/QĐ-BBT"
    )
    approved = actions.approve(change=change, by=scene.head, decision_number="1/QĐ-BBT")
    assert (approved.confirmed_by, approved.approved_by) == (scene.deputy, scene.head)


def test_khoan_2a_the_database_holds_the_two_people(scene: Scene) -> None:
    change = changed(scene, "close", scene.other_section)
    with pytest.raises(DatabaseError), transaction.atomic():
        SectionChange.objects.filter(pk=change.pk).update(confirmed_by=scene.head)
    with pytest.raises(DatabaseError), transaction.atomic():
        SectionChange.objects.filter(pk=change.pk).update(decision_number="")


def test_khoan_2a_nobody_else_approves_and_not_without_a_number(scene: Scene) -> None:
    change = confirmed(scene, "close", scene.other_section)
    for user in (scene.member, scene.editor, scene.superuser):
        assert "not-board-head" in refused(actions.approve, change=change, by=user, decision_number="1")
    assert refused(actions.approve, change=change, by=scene.head, decision_number=" ") == {
        "no-decision-number"
    }
    assert section_again(scene.other_section).state == SectionState.APPROVED


def test_khoan_2a_a_member_who_was_given_it_confirms(scene: Scene) -> None:
    from portal.editorial.actions import delegations

    delegations.delegate(
        by=scene.head,
        member=scene.other_member,
        sections=[scene.other_section],
        right="assignment",
        decision_number="03/QĐ-BBT",
        valid_from=scene.head.date_joined.date(),
        powers=["sections"],
    )
    change = proposed(scene, "close", scene.other_section)
    assert actions.confirm(change=change, by=scene.other_member).confirmed_by == scene.other_member


def test_khoan_2a_every_version_of_a_dossier_is_kept_with_its_decision(scene: Scene) -> None:
    changed(scene, "dossier", scene.topic, **dossier(purpose="Bản hai"))
    changed(scene, "dossier", scene.topic, **dossier(purpose="Bản ba"))
    versions = Dossier.objects.filter(section=scene.topic).order_by("number")
    assert [row.purpose for row in versions][1:] == ["Bản hai", "Bản ba"]
    last = versions[2]
    assert (last.number, last.decision_number, last.approved_by) == (3, "12/QĐ-BBT", scene.head)
    rows = Dossier.objects.filter(pk=last.pk)
    for act in (lambda: rows.update(purpose="x"), lambda: Dossier.objects.get(pk=last.pk).delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            act()


def test_khoan_2a_nothing_changes_before_the_head_has_approved(scene: Scene) -> None:
    before = Section.objects.filter(pk=scene.topic.pk).values().get()
    wanted = {**names("moi"), "parent": scene.section.pk}
    change = confirmed(scene, "rename", scene.topic, **wanted)
    assert Section.objects.filter(pk=scene.topic.pk).values().get() == before
    actions.return_(change=change, by=scene.head, reason="Chưa cần")
    assert Section.objects.filter(pk=scene.topic.pk).values().get() == before
    assert SectionChange.objects.get(pk=change.pk).returned_for == "Chưa cần"


@pytest.mark.parametrize("which", ["topic", "section"])
def test_khoan_2a_nothing_goes_live_where_the_section_or_what_holds_it_does_not_stand(
    scene: Scene, which: str
) -> None:
    text = scene.with_board()
    Section.objects.filter(pk=getattr(scene, which).pk).update(state=SectionState.CLOSED)
    with pytest.raises(Refused) as caught:
        scene.approve(again(text))
    assert "section-not-approved" in {finding.code for finding in caught.value.findings}


@pytest.mark.parametrize("which", ["topic", "section"])
def test_khoan_2a_what_waits_for_its_hour_does_not_go_live_there_either(scene: Scene, which: str) -> None:
    text = scene.scheduled()
    Section.objects.filter(pk=getattr(scene, which).pk).update(state=SectionState.CLOSED)
    with pytest.raises(Refused) as caught:
        again(text).publish(text.latest_revision)
    assert "section-not-approved" in {finding.code for finding in caught.value.findings}


def test_7_1a_a_unit_asks_through_the_standing_office(scene: Scene) -> None:
    assert "not-standing-office" in refused(propose_by, user=scene.unit_head, section=scene.other_section)
    mine = dossier(responsible_duty="", responsible_unit=scene.unit.pk)
    changed(scene, "dossier", scene.other_section, **mine)
    change = propose_by(scene.unit_head, section_again(scene.other_section))
    assert change.stage == "requested"
    assert refused(actions.confirm, change=change, by=scene.deputy) == {"wrong-stage"}
    assert refused(actions.pass_on, change=change, by=scene.unit_head) == {"not-standing-office"}
    assert actions.pass_on(change=change, by=scene.editor).stage == "proposed"


def test_7_1b_a_section_takes_only_from_the_units_and_the_kinds_of_its_dossier(scene: Scene) -> None:
    text = scene.draft()
    changed(scene, "dossier", scene.topic, **dossier(scene.other_unit, kinds=("staticpage",)))
    assert refused(submissions.submit, publication=text, by=scene.author) == {
        "unit-not-supplying",
        "kind-not-in-section",
    }
    changed(scene, "dossier", scene.topic, **dossier(scene.unit, kinds=("article",)))
    submissions.submit(publication=text, by=scene.author)


def test_7_1b_a_new_section_has_a_dossier_from_its_first_day(scene: Scene) -> None:
    made = created(scene, "moi", **dossier(scene.other_unit))
    assert made.stands
    text = scene.draft(section=made)
    assert refused(submissions.submit, publication=text, by=scene.author) == {"unit-not-supplying"}


def test_7_1b_without_a_dossier_nothing_is_taken(scene: Scene) -> None:
    bare = Section.objects.create(name_vi="Trần", slug_vi="tran", state=SectionState.APPROVED)
    text = scene.draft(section=bare)
    assert refused(submissions.submit, publication=text, by=scene.author) == {"no-dossier"}


def test_a_name_changed_keeps_its_decision(scene: Scene) -> None:
    change = renamed(scene, scene.topic, name_vi="Tin báo")
    row = section_again(scene.topic)
    assert (row.name_vi, row.decision_number) == ("Tin báo", "12/QĐ-BBT")
    assert change.before["name_vi"] == "Chuyên mục thong-bao"
