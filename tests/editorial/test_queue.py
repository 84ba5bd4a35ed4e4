"""The approver's queue: each text is opened before it is approved, at most twenty together."""

import pytest
from django.urls import reverse

from portal.editorial import rules
from portal.editorial.models import Article, Publication, Submission
from portal.editorial.standing import standing_of
from tests.editorial.scene import Scene, again, client

pytestmark = pytest.mark.django_db
QUEUE, TOGETHER = "/admin/noi-dung/cho-duyet/", "/admin/noi-dung/cho-duyet/duyet/"


def several(scene: Scene, count: int) -> list[Article]:
    return [scene.with_board(slug=f"bai-{number}", title=f"Bài số {number}") for number in range(count)]


def review(text: Publication) -> str:
    return reverse("editorial:review", args=[text.pk])


def test_the_queue_holds_what_this_person_may_approve_the_oldest_first(scene: Scene) -> None:
    texts = several(scene, 3)
    scene.with_office(slug="khac")
    scene.with_board(slug="muc-khac", section=scene.other_section)
    waiting = Submission.objects.to_approve(standing_of(scene.member))
    assert [row.publication_id for row in waiting] == [text.pk for text in texts]
    assert Submission.objects.to_approve(standing_of(scene.head)).count() == 4
    for somebody in (scene.editor, scene.author, scene.unit_head):
        assert not Submission.objects.to_approve(standing_of(somebody)).exists()
        assert client(somebody).get(QUEUE).headers["Location"] == "/admin/"


def test_the_age_the_unit_and_the_words_changed_stand_in_the_row(scene: Scene) -> None:
    text = scene.with_board()
    row = text.submissions.get()
    assert row.words_changed
    page = client(scene.member).get(QUEUE).content.decode()
    assert str(row.words_changed) in page
    assert "Don vi A" in page


def test_only_what_was_opened_can_be_ticked_and_approved(scene: Scene) -> None:
    read, unread = several(scene, 2)
    browser = client(scene.member)
    browser.get(review(read))
    page = browser.get(QUEUE).content.decode()
    assert f'name="text" value="{read.pk}"' in page
    assert f'name="text" value="{unread.pk}"' not in page
    answer = browser.post(TOGETHER, {"text": [read.pk, unread.pk], "checklist": list(rules.CHECKLIST)})
    assert "Hãy mở và đọc" in answer.content.decode()
    assert again(read).live
    assert not again(unread).live


def test_what_changed_since_it_was_opened_is_not_approved(scene: Scene) -> None:
    text = scene.with_board()
    browser = client(scene.member)
    browser.get(review(text))
    revision = text.latest_revision
    type(revision).objects.filter(pk=revision.pk).update(content={**revision.content, "title": "Sửa trộm"})
    answer = browser.post(TOGETHER, {"text": [text.pk], "checklist": list(rules.CHECKLIST)})
    assert "đã thay đổi sau khi bạn mở" in answer.content.decode()
    assert not again(text).live


def test_twenty_in_one_sitting_one_of_them_ones_own_is_refused(scene: Scene) -> None:
    texts = several(scene, 20)
    own = texts[7]
    type(own.latest_revision).objects.filter(pk=own.latest_revision_id).update(user=scene.member)
    browser = client(scene.member)
    for text in texts:
        browser.get(review(text))
    answer = browser.post(TOGETHER, {"text": [text.pk for text in texts], "checklist": list(rules.CHECKLIST)})
    page = answer.content.decode()
    assert page.count("Đã duyệt:") == 19
    assert page.count("không được tự duyệt") == 1
    assert [text for text in texts if not again(text).live] == [own]


def test_more_than_twenty_are_refused_whole(scene: Scene) -> None:
    texts = several(scene, 21)
    browser = client(scene.member)
    for text in texts:
        browser.get(review(text))
    answer = browser.post(TOGETHER, {"text": [text.pk for text in texts], "checklist": list(rules.CHECKLIST)})
    assert answer.status_code == 422
    assert not Publication.objects.filter(live=True).exists()


def test_together_the_checklist_is_asked_as_ever(scene: Scene) -> None:
    text = scene.with_board()
    browser = client(scene.member)
    browser.get(review(text))
    browser.post(TOGETHER, {"text": [text.pk], "checklist": ["line"]})
    assert not again(text).live


def test_another_units_draft_does_not_exist_in_the_queue(scene: Scene) -> None:
    draft = scene.draft()
    answer = client(scene.member).post(TOGETHER, {"text": [draft.pk], "checklist": list(rules.CHECKLIST)})
    assert draft.title not in answer.content.decode()
    assert not again(draft).live


def test_one_leafs_through_the_queue_and_an_approval_leads_to_the_next(scene: Scene) -> None:
    from portal.editorial.hashing import content_hash

    first, second, third = several(scene, 3)
    browser = client(scene.member)
    page = browser.get(review(second)).content.decode()
    assert f'href="{review(first)}" rel="prev"' in page
    assert f'href="{review(third)}" rel="next"' in page
    assert "2 / 3" in page
    form = {
        "seen": content_hash(second.latest_revision.content),
        "checklist": list(rules.CHECKLIST),
        "next": third.pk,
    }
    answer = browser.post(reverse("editorial:act", args=[second.pk, "approve"]), form)
    assert answer.headers["Location"] == review(third)
