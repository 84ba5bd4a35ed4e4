"""Urgent publication: only the unit's confirmation and the editing wait; they are done in one working day."""

import datetime
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from portal.editorial import rules
from portal.editorial.actions import approvals, reminding, submissions
from portal.editorial.hashing import content_hash
from portal.editorial.models import Approval, Article, UrgentReview
from portal.law.findings import Refused
from portal.organisation.models import User
from tests.editorial.scene import Scene, again, client
from tests.regulation.test_dieu_06 import mail_about

pytestmark = pytest.mark.django_db


def urgently(scene: Scene, text: Article, by: User | None = None, **changes: Any) -> Approval:
    options = {"urgent_reason": "Bão số 9: đổi nơi tiếp nhận hồ sơ", **changes}
    return scene.approve(text, by=by or scene.head, **options)


def refusal(scene: Scene, text: Article, by: User | None = None, **changes: Any) -> set[str]:
    with pytest.raises(Refused) as caught:
        urgently(scene, text, by, **changes)
    return {finding.code for finding in caught.value.findings}


@pytest.mark.parametrize("stage", ["submitted", "with_office", "editing"])
def test_it_goes_live_at_once_before_confirmation_and_editing(scene: Scene, stage: str) -> None:
    text = getattr(scene, stage)()
    approval = urgently(scene, text)
    assert again(text).live
    assert approval.urgent_reason.startswith("Bão")


def test_a_reason_the_checklist_and_four_eyes_come_first(scene: Scene) -> None:
    text = scene.submitted()
    assert refusal(scene, text, urgent_reason=" ") == {"no-urgent-reason"}
    assert "unchecked" in refusal(scene, text, checklist=["line"])
    assert refusal(scene, text, seen="0" * 64) == {"changed-since-seen"}
    text.latest_revision.__class__.objects.filter(pk=text.latest_revision_id).update(user=scene.head)
    assert refusal(scene, text) == {"own-text"}


def test_only_with_that_power_and_only_what_was_sent(scene: Scene) -> None:
    text = scene.submitted()
    assert refusal(scene, text, by=scene.member) == {"no-authority"}
    scene.member.delegations.update(powers=["approve", "urgent"])
    assert urgently(scene, text, by=scene.member).on_behalf_of == scene.head
    assert refusal(scene, scene.draft(slug="b")) == {"wrong-stage"}


def test_the_unit_asks_and_from_then_on_those_who_may_see_it(scene: Scene) -> None:
    text = scene.submitted()
    page = reverse("editorial:review", args=[text.pk])
    assert client(scene.head).get(page).status_code == 404
    with pytest.raises(Refused):
        submissions.ask_urgency(publication=text, by=scene.author, reason="")
    with pytest.raises(Refused):
        submissions.ask_urgency(publication=text, by=scene.stranger, reason="Bão")
    submissions.ask_urgency(publication=text, by=scene.author, reason="Bão số 9")
    shown = client(scene.head).get(page).content.decode()
    assert "Bão số 9" in shown
    assert "Đăng khẩn ngay" in shown
    assert mail_about("Đề nghị đăng khẩn") == ["head"]
    assert client(scene.member).get(page).status_code == 404


def test_its_review_is_due_in_one_working_day_and_closes_when_both_have_looked(scene: Scene) -> None:
    text = scene.submitted()
    review = UrgentReview.objects.get(approval=urgently(scene, text))
    assert review.due_on > timezone.localdate()
    approvals.review_urgent(review=review, by=scene.unit_head)
    assert UrgentReview.objects.open().count() == 1
    for somebody in (scene.unit_head, scene.stranger, scene.member, scene.author):
        with pytest.raises(Refused):
            approvals.review_urgent(review=review, by=somebody)
    approvals.review_urgent(review=review, by=scene.editor, note="Sửa một lỗi chính tả")
    review.refresh_from_db()
    assert (review.confirmed_by, review.edited_by) == (scene.unit_head, scene.editor)
    assert review.closed_at


def test_a_confirmation_already_given_is_not_asked_again(scene: Scene) -> None:
    review = UrgentReview.objects.get(approval=urgently(scene, scene.with_office()))
    assert (review.confirmed_by, review.edited_by) == (scene.unit_head, None)


def test_what_is_late_goes_to_its_holders_then_to_the_board_each_once(scene: Scene) -> None:
    review = UrgentReview.objects.get(approval=urgently(scene, scene.submitted()))
    due = timezone.make_aware(datetime.datetime.combine(review.due_on, datetime.time(12)))
    day = datetime.timedelta(days=1)
    assert reminding.escalate_urgent(due) == 0
    reminding.escalate_urgent(due + day)
    assert mail_about("Quá hạn rà soát") == ["editor", "unit_head"]
    for later in (1, 10, 11):
        reminding.escalate_urgent(due + later * day)
    assert mail_about("Quá hạn rà soát") == ["editor", "head", "member", "other_member", "unit_head"]
    assert UrgentReview.objects.overdue((due + day).date()).count() == 1


def test_the_screen_counts_and_offers_only_what_its_reader_may_do(scene: Scene) -> None:
    review = UrgentReview.objects.get(approval=urgently(scene, scene.submitted()))
    path = reverse("board:urgent")
    assert "Xác nhận" in client(scene.unit_head).get(path).content.decode()
    assert "Đã rà soát" in client(scene.editor).get(path).content.decode()
    assert "Thông báo nghỉ lễ" not in client(scene.stranger).get(path).content.decode()
    step = reverse("board:review_urgent", args=[review.pk])
    assert client(scene.stranger).post(step).status_code == 404
    assert client(scene.unit_head).post(step, {"note": "Đúng"}).status_code == 302


def test_over_http_the_head_publishes_urgently_in_one_form(scene: Scene) -> None:
    text = scene.submitted()
    submissions.ask_urgency(publication=text, by=scene.author, reason="Bão số 9")
    answer = client(scene.head).post(
        reverse("editorial:act", args=[text.pk, "approve"]),
        {
            "seen": content_hash(text.latest_revision.content),
            "checklist": list(rules.CHECKLIST),
            "urgent_reason": "Bão số 9",
        },
    )
    assert answer.status_code == 302
    assert again(text).live
