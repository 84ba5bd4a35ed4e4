"""What a unit sends by letter or e-mail is entered for it, with its time and number (Điều 4 khoản 2)."""

import datetime
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from portal.editorial.actions import receipts, submissions
from portal.editorial.models import Article, Receipt
from portal.law.findings import Refused
from portal.organisation.models import User
from tests.editorial.scene import Scene, again, client

pytestmark = pytest.mark.django_db


def receive(scene: Scene, by: User | None = None, **changes: Any) -> Article:
    options: dict[str, Any] = {
        "unit": scene.unit,
        "channel": Receipt.Channel.LETTER,
        "number": "12/CV-A",
        "signed_by": "Thủ trưởng Đơn vị A",
        "received_at": timezone.now() - datetime.timedelta(hours=3),
        "section": scene.topic,
        "title": "Đổi số điện thoại tiếp dân",
        **changes,
    }
    return receipts.receive(by=by or scene.editor, **options)


def refusal(scene: Scene, **changes: Any) -> set[str]:
    with pytest.raises(Refused) as caught:
        receive(scene, **changes)
    return {finding.code for finding in caught.value.findings}


def test_the_office_enters_it_for_the_unit_and_holds_it(scene: Scene) -> None:
    text = receive(scene)
    submission = text.submissions.get()
    assert (text.unit, text.owner) == (scene.unit, scene.editor)
    assert (submission.stage, submission.taken_by) == ("editing", scene.editor)
    assert submission.submitted_at == text.receipt.received_at
    assert submission.steps.get().reason == "12/CV-A"


def test_its_unit_sees_it_and_the_office_edits_it(scene: Scene) -> None:
    text = receive(scene)
    page = client(scene.author).get(reverse("editorial:review", args=[text.pk])).content.decode()
    assert "12/CV-A" in page
    assert "nhập thay đơn vị" in page
    text.summary = "Số mới từ tháng sau."
    text.save_revision(user=scene.editor)


def test_who_entered_it_is_an_author_and_never_approves_it(scene: Scene) -> None:
    from portal.editorial.rules import may_approve
    from portal.editorial.standing import standing_of, text_of

    text = receive(scene)
    found = may_approve(standing_of(scene.editor), text_of(text, text.submissions.get()))
    assert "own-text" in {finding.code for finding in found}


def test_it_is_as_complete_as_any_text_before_it_goes_to_the_board(scene: Scene) -> None:
    text = receive(scene)
    with pytest.raises(Refused) as caught:
        submissions.pass_on(publication=text, by=scene.editor)
    assert {"no-summary", "no-body", "no-author"} <= {each.code for each in caught.value.findings}


def test_what_stands_against_entering(scene: Scene) -> None:
    for user in (scene.author, scene.head, scene.member, scene.superuser):
        assert "not-standing-office" in refusal(scene, by=user)
    assert refusal(scene, number=" ") == {"no-receipt-number"}
    assert refusal(scene, received_at=timezone.now() + datetime.timedelta(hours=1)) == {"bad-receipt"}
    assert refusal(scene, title="???") == {"no-title"}
    receive(scene)
    assert refusal(scene) == {"address-taken"}


def test_over_http_the_editor_opens_on_the_new_text(scene: Scene) -> None:
    form = {
        "unit": scene.unit.pk,
        "channel": "letter",
        "number": "13/CV-A",
        "signed_by": "Thủ trưởng",
        "received_at": "2026-01-05T09:30",
        "section": scene.topic.pk,
        "title": "Thông báo mới",
    }
    path = reverse("editorial:receive")
    assert client(scene.author).post(path, form).headers["Location"] == "/admin/"
    assert client(scene.editor).post(path, {**form, "number": ""}).status_code == 422
    answer = client(scene.editor).post(path, form)
    text = Article.objects.get(slug="thong-bao-moi")
    assert answer.headers["Location"] == reverse(text.snippet_viewset.get_url_name("edit"), args=[text.pk])
    assert again(text).receipt.number == "13/CV-A"
