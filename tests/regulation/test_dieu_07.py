"""Điều 7. Who is responsible for what: four eyes at every door, own offices for answers and procedures."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, connection, transaction
from django.urls import NoReverseMatch

from portal.editorial.actions import submissions
from portal.editorial.models import Article, Publication
from portal.law.duties import Duty
from portal.law.findings import Refused
from portal.organisation.models import DutyAssignment, User
from tests.editorial import scene as cast
from tests.editorial.doors import FIVE, WAYS, Way
from tests.editorial.scene import Scene, again

pytestmark = pytest.mark.django_db
SHUT = (Refused, DatabaseError, PermissionDenied, NoReverseMatch)


def written_by(text: Article, user: User) -> Article:
    """A text before the board of which somebody wrote one revision."""
    type(text.latest_revision).objects.filter(pk=text.latest_revision_id).update(user=user)
    return again(text)


def walk(way: Way, text: Article, by: User) -> None:
    """Go that way; a refusal by page, exception or database are all the same here."""
    try:
        with transaction.atomic():
            way(text, by)
            if connection.vendor == "postgresql":
                with connection.cursor() as cursor:
                    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    except SHUT:
        pass


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("who", ["head", "member"])
def test_khoan_1c_who_wrote_it_makes_it_live_by_no_way(scene: Scene, way: Way, who: str) -> None:
    author = getattr(scene, who)
    text = written_by(scene.with_board(), author)
    walk(way, text, author)
    assert not Publication.objects.filter(live=True).exists()


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_khoan_1c_a_superuser_makes_it_live_by_no_way(scene: Scene, way: Way) -> None:
    text = scene.with_board()
    walk(way, text, scene.superuser)
    assert not Publication.objects.filter(live=True).exists()


@pytest.mark.parametrize("way", ["a hand-made POST", "a bulk action"])
def test_khoan_1c_somebody_else_with_the_right_does(scene: Scene, way: str) -> None:
    """The control: the doors do open for whom they are."""
    text = scene.with_board()
    FIVE[way](text, scene.member)
    assert again(text).live


def test_khoan_1c_what_somebody_wrote_before_the_last_publication_is_no_hindrance(scene: Scene) -> None:
    text = written_by(scene.with_board(slug="a"), scene.head)
    scene.approve(text, by=scene.member)
    newer = scene.revised(again(text), title="Bản mới", by=scene.head)
    assert newer.title == "Bản mới"
    assert newer.approvals.latest("pk").approver == scene.head


@pytest.fixture
def answers(scene: Scene) -> tuple[Scene, User, User]:
    """The Q&A office, its section, and an officer; a member whom the head has given that section."""
    office = cast.unit("Hoi dap")
    DutyAssignment.objects.create(
        duty=Duty.QA_OFFICE.value, unit=office, valid_from=cast.LONG_AGO, decision=cast.DECISION
    )
    officer = cast.account("qa_officer", "qa-officer", office)
    type(scene.other_section).objects.filter(pk=scene.other_section.pk).update(reviewer_duty=Duty.QA_OFFICE)
    scene.other_section.refresh_from_db()
    return scene, officer, scene.other_member


def test_khoan_2b_answers_are_edited_and_posted_by_their_own_office(
    answers: tuple[Scene, User, User],
) -> None:
    scene, officer, approver = answers
    text = cast.draft(scene, by=officer, section=scene.other_section, unit=officer.units.get().unit)
    assert submissions.submit(publication=text, by=officer).stage == "with_standing_office"
    with pytest.raises(Refused):
        submissions.take(publication=text, by=scene.editor)
    submissions.take(publication=text, by=officer)
    submissions.pass_on(publication=again(text), by=officer)
    approval = scene.approve(again(text), by=approver)
    assert (approval.approver, approval.on_behalf_of) == (approver, scene.head)


def test_khoan_2b_with_no_mandate_in_force_nothing_goes_out(
    answers: tuple[Scene, User, User],
) -> None:
    scene, officer, approver = answers
    text = cast.draft(scene, by=officer, section=scene.other_section, unit=officer.units.get().unit)
    submissions.submit(publication=text, by=officer)
    submissions.pass_on(publication=text, by=officer)
    approver.delegations.update(revoked_at="2026-01-01T00:00Z")
    with pytest.raises(Refused):
        scene.approve(again(text), by=approver)
    assert not again(text).live


def test_khoan_2b_an_office_that_no_unit_holds_leaves_its_section_to_the_standing_office(
    answers: tuple[Scene, User, User],
) -> None:
    scene = answers[0]
    text = cast.draft(scene, section=scene.other_section)
    submissions.submit(publication=text, by=scene.author)
    submissions.confirm(publication=text, by=scene.unit_head)
    with pytest.raises(Refused):
        submissions.take(publication=text, by=scene.editor)
    DutyAssignment.objects.filter(duty=Duty.QA_OFFICE.value).update(valid_to=cast.LONG_AGO)
    submissions.take(publication=text, by=scene.editor)
