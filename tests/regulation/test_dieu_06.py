"""Điều 6. The editorial board: who decides, who delegates, whose name stands on what is approved."""

import datetime
from typing import Any

import pytest
from django.utils import timezone

from portal.audit.models import Event
from portal.editorial.actions import delegations
from portal.editorial.models import Approval, Delegation
from portal.law.findings import Refused
from portal.organisation.models import BoardMembership, User
from tests.editorial.scene import Scene, again, client

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
DAY = datetime.timedelta(days=1)


def delegate(by: User, member: User, scene: Scene, **changes: Any) -> Delegation:
    options: dict[str, Any] = {
        "sections": [scene.section],
        "right": "assignment",
        "decision_number": "02/QĐ-BBT",
        "valid_from": TODAY,
        **changes,
    }
    return delegations.delegate(by=by, member=member, **options)


def refused(by: User, member: User, scene: Scene, **changes: Any) -> set[str]:
    with pytest.raises(Refused) as caught:
        delegate(by, member, scene, **changes)
    return {finding.code for finding in caught.value.findings}


def test_khoan_3b_only_the_head_assigns_and_delegates(scene: Scene) -> None:
    for somebody in (scene.editor, scene.unit_head, scene.superuser):
        assert "not-board-head" in refused(somebody, scene.other_member, scene)


def test_khoan_3b_what_was_delegated_cannot_be_passed_on(scene: Scene) -> None:
    assert "not-board-head" in refused(scene.member, scene.other_member, scene)


def test_khoan_3b_only_to_current_members_of_the_board(scene: Scene) -> None:
    assert refused(scene.head, scene.editor, scene) == {"not-a-member"}
    BoardMembership.objects.filter(user=scene.other_member).update(valid_to=TODAY - DAY)
    assert refused(scene.head, scene.other_member, scene) == {"not-a-member"}


def test_khoan_3b_a_delegation_has_a_scope_dates_and_a_decision(scene: Scene) -> None:
    assert refused(scene.head, scene.other_member, scene, sections=[]) == {"no-sections"}
    assert refused(scene.head, scene.other_member, scene, decision_number=" ") == {"no-decision-number"}
    assert refused(scene.head, scene.other_member, scene, valid_to=TODAY - DAY) == {"bad-dates"}


@pytest.mark.parametrize(
    "ended",
    [
        {"valid_to": TODAY - DAY},
        {"valid_from": TODAY + DAY},
        {"revoked_at": timezone.now()},
    ],
)
def test_khoan_3b_it_works_from_its_first_day_through_its_last_and_not_once_revoked(
    scene: Scene, ended: dict[str, Any]
) -> None:
    text = scene.with_board()
    scene.member.delegations.update(**ended)
    with pytest.raises(Refused):
        scene.approve(text)


def test_khoan_3b_it_works_on_its_last_day(scene: Scene) -> None:
    text = scene.with_board()
    scene.member.delegations.update(valid_from=TODAY, valid_to=TODAY)
    scene.approve(text)
    assert again(text).live


def test_khoan_3b_it_ends_with_the_seat_of_its_member_and_with_the_head_who_gave_it(scene: Scene) -> None:
    text = scene.with_board()
    seat = BoardMembership.objects.get(user=scene.member)
    BoardMembership.objects.filter(pk=seat.pk).update(valid_to=TODAY - DAY)
    with pytest.raises(Refused):
        scene.approve(text)
    BoardMembership.objects.filter(pk=seat.pk).update(valid_to=None)
    BoardMembership.objects.filter(user=scene.head).update(valid_to=TODAY - DAY)
    with pytest.raises(Refused):
        scene.approve(text)


def test_khoan_3b_both_names_stand_on_what_was_approved(scene: Scene) -> None:
    text = scene.live()
    approval = Approval.objects.get(publication=text)
    assert (approval.approver, approval.on_behalf_of) == (scene.member, scene.head)
    page = client(scene.member).get(f"/admin/noi-dung/{text.pk}/").content.decode()
    assert "thay mặt head" in page
    assert "member" in page


def test_khoan_2a_who_approved_what_and_when_is_on_record_for_every_version(scene: Scene) -> None:
    text = scene.live()
    event = Event.objects.get(verb="editorial.grant")
    assert event.actor_id == scene.member.pk
    assert event.target_id == str(text.pk)
    assert event.detail["revision"] == again(text).live_revision_id
    assert len(event.detail["sha256"]) == 64
