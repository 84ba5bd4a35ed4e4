"""Điều 6. The editorial board: who decides, who delegates, whose name stands on what is approved."""

import datetime
from io import StringIO
from typing import Any

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from portal.audit.models import Event
from portal.editorial.actions import approvals, delegations, publications, reminding
from portal.editorial.authority import who_could_approve
from portal.editorial.models import Approval, ApprovalDigest, Delegation, Recall
from portal.editorial.states import WithdrawalReason
from portal.editorial.versions import Because
from portal.law.findings import Refused
from portal.organisation.models import BoardMembership, User
from tests.editorial.scene import Scene, again, client

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
DAY = datetime.timedelta(days=1)
WRONG = Because(WithdrawalReason.WRONG, note="Không còn đúng")


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


def mail_about(words: str) -> list[str]:
    """Who is sent a mail with these words in its subject."""
    rows = DBTaskResult.objects.filter(task_path="portal.core.mail.deliver")
    mails = [row.args_kwargs["kwargs"] for row in rows]
    return sorted(each["to"].partition("@")[0] for each in mails if words in each["subject"])


def in_two_days() -> datetime.datetime:
    return timezone.now() + 2 * DAY


def test_khoan_3b_a_mandate_gives_the_powers_it_names(scene: Scene) -> None:
    live, waiting = scene.live(slug="a"), scene.with_board(slug="b")
    scene.member.delegations.update(powers=["approve"])
    with pytest.raises(Refused):
        publications.unpublish(publication=live, by=scene.member, because=WRONG)
    scene.member.delegations.update(powers=["withdraw"])
    with pytest.raises(Refused):
        scene.approve(waiting)
    publications.unpublish(publication=live, by=scene.member, because=WRONG)
    assert refused(scene.head, scene.other_member, scene, powers=[]) == {"no-powers"}


def test_khoan_3b_revoking_calls_off_what_waits_and_tells_the_board(scene: Scene) -> None:
    text = scene.scheduled()
    delegations.revoke(delegation=scene.member.delegations.get(), by=scene.head)
    assert again(text).scheduled_revision is None
    assert mail_about("Thu hồi") == ["head", "member", "other_member"]
    with time_machine.travel(in_two_days()):
        assert publications.publish_due() == (0, 0)
    assert not again(text).live


@pytest.mark.parametrize("what", ["mandate", "seat", "head", "account"])
def test_khoan_3b_what_waits_for_its_hour_does_not_go_live_once_the_right_has_ended(
    scene: Scene, what: str
) -> None:
    text = scene.scheduled()
    yesterday = TODAY - DAY
    if what == "mandate":
        scene.member.delegations.update(valid_to=yesterday)
    if what == "seat":
        BoardMembership.objects.filter(user=scene.member).update(valid_to=yesterday)
    if what == "head":
        BoardMembership.objects.filter(user=scene.head).update(valid_to=yesterday)
    if what == "account":
        User.objects.filter(pk=scene.member.pk).update(is_active=False)
    with time_machine.travel(in_two_days()):
        assert publications.publish_due() == (0, 1)
    assert not again(text).live
    assert again(text).scheduled_revision is None


def test_khoan_3b_with_its_right_in_force_it_goes_live(scene: Scene) -> None:
    text = scene.scheduled()
    with time_machine.travel(in_two_days()):
        assert publications.publish_due() == (1, 0)
    assert again(text).live


def test_khoan_3b_the_head_recalls_what_was_approved_in_the_heads_name(scene: Scene) -> None:
    live, waiting = scene.live(slug="a"), scene.scheduled(slug="b")
    for text in (live, waiting):
        approval = Approval.objects.get(publication=text)
        answer = client(scene.head).post(reverse("board:recall", args=[approval.pk]), {"reason": "Chưa rõ"})
        assert answer.status_code == 302
        assert Recall.objects.get(approval=approval).reason == "Chưa rõ"
    assert not again(live).live
    with time_machine.travel(in_two_days()):
        assert publications.publish_due() == (0, 0)
    again(live).latest_revision.refresh_from_db()
    with pytest.raises(Refused):
        again(live).publish(again(live).latest_revision)


def test_khoan_3b_nobody_else_recalls_and_the_head_only_what_is_in_the_heads_name(scene: Scene) -> None:
    text, own = scene.live(slug="a"), scene.with_board(slug="b")
    approval = Approval.objects.get(publication=text)
    for somebody in (scene.member, scene.editor, scene.other_member, scene.superuser):
        with pytest.raises(Refused):
            approvals.recall(approval=approval, by=somebody, reason="x")
    with pytest.raises(Refused):
        approvals.recall(approval=scene.approve(own, by=scene.head), by=scene.head, reason="x")
    with pytest.raises(Refused):
        approvals.recall(approval=approval, by=scene.head, reason=" ")
    assert again(text).live


def test_khoan_3b_the_head_sees_a_digest_once_a_day_and_after_an_outage_once(scene: Scene) -> None:
    scene.live(slug="a")
    morning = timezone.make_aware(datetime.datetime.combine(TODAY + DAY, datetime.time(7, 29)))
    assert reminding.send_digest(morning) is None
    later = morning + datetime.timedelta(minutes=1)
    assert reminding.send_digest(later) is not None
    assert reminding.send_digest(later + datetime.timedelta(hours=5)) is None
    assert reminding.send_digest(later + DAY) is None
    scene.live(slug="b")
    scene.live(slug="c")
    assert reminding.send_digest(later + 4 * DAY) is not None
    assert ApprovalDigest.objects.count() == 2
    assert mail_about("nhân danh Trưởng Ban: 2") == ["head"]


def test_khoan_3_who_could_approve_on_a_day_and_by_what_right(scene: Scene) -> None:
    found = who_could_approve(scene.topic, TODAY)
    assert [(each.user, each.mandate) for each in found] == [
        (scene.head, None),
        (scene.member, scene.member.delegations.get()),
    ]
    assert [each.user for each in who_could_approve(scene.other_section, TODAY)] == [
        scene.head,
        scene.other_member,
    ]
    assert who_could_approve(scene.topic, datetime.date(2020, 12, 31)) == []


def test_khoan_3_the_past_is_told_as_it_was(scene: Scene) -> None:
    """A mandate that is revoked today was in force yesterday, and today until its hour."""
    delegations.revoke(delegation=scene.member.delegations.get(), by=scene.head)
    yesterday, today, tomorrow = (who_could_approve(scene.topic, TODAY + n * DAY) for n in (-1, 0, 1))
    assert [each.user for each in yesterday] == [scene.head, scene.member]
    assert [(each.user, bool(each.until)) for each in today] == [(scene.head, False), (scene.member, True)]
    assert [each.user for each in tomorrow] == [scene.head]


def test_khoan_3_a_mandate_for_one_kind_answers_for_that_kind_only(scene: Scene) -> None:
    scene.member.delegations.update(kinds=["staticpage"])
    assert [each.user for each in who_could_approve(scene.topic, TODAY, "article")] == [scene.head]
    assert len(who_could_approve(scene.topic, TODAY, "staticpage")) == 2


def test_khoan_3_the_screen_and_the_command_give_the_same_answer(scene: Scene) -> None:
    page = client(scene.editor).get(
        reverse("board:authority"), {"section": str(scene.topic.pk), "on": f"{TODAY:%Y-%m-%d}", "kind": ""}
    )
    told = StringIO()
    call_command("authority", "tin-tuc/thong-bao", "--on", f"{TODAY:%Y-%m-%d}", stdout=told)
    for word in ("head", "member", "01/QĐ-BBT"):
        assert word in page.content.decode()
        assert word in told.getvalue()
    assert "other_member" not in told.getvalue()


@pytest.mark.parametrize("wrong", [["khong-co"], ["tin-tuc", "--on", "hôm qua"]])
def test_khoan_3_a_wrong_question_gets_a_sentence(scene: Scene, wrong: list[str]) -> None:
    with pytest.raises(CommandError):
        call_command("authority", *wrong)


def test_khoan_3_only_the_head_and_auditors_see_what_was_approved_in_the_heads_name(scene: Scene) -> None:
    scene.live()
    path = reverse("board:in_my_name")
    assert "Thông báo nghỉ lễ" in client(scene.head).get(path).content.decode()
    for somebody in (scene.member, scene.editor, scene.author):
        assert client(somebody).get(path).headers["Location"] == "/admin/"
