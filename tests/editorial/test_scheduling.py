"""A new version waits for its hour while the old stays live; what can't go live is told."""

import datetime
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Revision

from portal.core import scheduler
from portal.core.models import Document
from portal.editorial.actions import approvals, publications, releases, scheduling, submissions
from portal.editorial.models import Article, Attachment, DueTold
from portal.editorial.rules import CHECKLIST
from portal.law.findings import Refused
from portal.organisation.models import User
from tests.editorial.scene import UPDATE, Scene, again, client
from tests.editorial.statements import BrokenDown, breaking_at
from tests.regulation.test_dieu_06 import mail_about

pytestmark = pytest.mark.django_db
HOUR = datetime.timedelta(hours=1)
MINUTE = datetime.timedelta(minutes=1)
WARNED, FAILED = "Cần xem trước giờ đăng", "Chưa đăng được theo hẹn"


def soon(scene: Scene, after: datetime.timedelta = HOUR, **fields: Any) -> Article:
    """A new text, approved for a moment that is chosen at the approval."""
    text = scene.with_board(**fields)
    scene.approve(text, publish_at=timezone.now() + after)
    return again(text)


def new_version(scene: Scene, after: datetime.timedelta = HOUR) -> Article:
    """A live text whose next version is approved for a moment."""
    text = scene.live()
    text.title = "Thông báo nghỉ lễ (bản mới)"
    text.save_revision(user=scene.author)
    submissions.submit(publication=again(text), by=scene.author, change=UPDATE)
    submissions.confirm(publication=again(text), by=scene.unit_head)
    submissions.pass_on(publication=again(text), by=scene.editor)
    scene.approve(again(text), publish_at=timezone.now() + after)
    return again(text)


def due(text: Article) -> datetime.datetime:
    """Its moment has come."""
    past = timezone.now() - MINUTE
    Revision.objects.filter(pk=text.latest_revision_id).update(approved_go_live_at=past)
    return past


def refusal(scene: Scene, text: Article, by: User, at: datetime.datetime | None) -> set[str]:
    with pytest.raises(Refused) as caught:
        scheduling.schedule(publication=text, by=by, at=at)
    return {finding.code for finding in caught.value.findings}


def test_the_old_version_stays_until_the_hour_of_the_new(scene: Scene) -> None:
    text = new_version(scene)
    assert (text.live, text.title) == (True, "Thông báo nghỉ lễ")
    assert publications.publish_due() == (0, 0)
    due(text)
    assert publications.publish_due() == (1, 0)
    assert again(text).title == "Thông báo nghỉ lễ (bản mới)"
    assert again(text).version_number == 2
    assert publications.publish_due() == (0, 0)


def test_the_moment_that_was_decided_counts_not_the_one_in_the_text(scene: Scene) -> None:
    text = soon(scene, go_live_at=timezone.now() + 24 * HOUR)
    due(text)
    publications.publish_due()
    assert again(text).live


def test_the_approver_chooses_it_on_the_review_screen(scene: Scene) -> None:
    text = scene.with_board()
    screen = client(scene.member)
    shown = screen.get(reverse("editorial:review", args=[text.pk])).content.decode()
    assert "Hẹn đăng lúc" in shown
    form = {"seen": shown.partition('name="seen" value="')[2][:64], "publish_at": "2099-09-02T07:30"}
    screen.post(reverse("editorial:act", args=[text.pk, "approve"]), {**form, "checklist": list(CHECKLIST)})
    waiting = again(text).scheduled_revision
    assert timezone.localtime(waiting.approved_go_live_at).isoformat() == "2099-09-02T07:30:00+07:00"
    shown = screen.get(reverse("editorial:review", args=[text.pk])).content.decode()
    assert "07:30 02/09/2099" in shown


def test_the_office_moves_the_hour_and_what_was_called_off_is_the_boards_again(scene: Scene) -> None:
    text, later = soon(scene), timezone.now() + 2 * HOUR
    assert refusal(scene, text, scene.author, later) == {"no-authority"}
    assert refusal(scene, text, scene.other_member, later) == {"no-authority"}
    assert refusal(scene, text, scene.editor, None) == {"no-moment"}
    assert refusal(scene, text, scene.editor, timezone.now()) == {"moment-past"}
    scheduling.schedule(publication=text, by=scene.editor, at=later)
    assert again(text).scheduled_revision.approved_go_live_at == later
    publications.unschedule(publication=text, by=scene.member)
    assert refusal(scene, text, scene.editor, later) == {"no-authority"}
    scheduling.schedule(publication=text, by=scene.member, at=later)
    assert again(text).scheduled_revision is not None
    assert refusal(scene, scene.live(slug="b"), scene.head, later) == {"not-scheduled"}


def test_only_who_may_sees_the_button(scene: Scene) -> None:
    text = soon(scene)
    page = reverse("editorial:review", args=[text.pk])
    act = reverse("editorial:act", args=[text.pk, "schedule"])
    assert act in client(scene.editor).get(page).content.decode()
    assert act not in client(scene.author).get(page).content.decode()
    assert client(scene.author).post(act, {"publish_at": "2099-09-02T07:30"}).status_code == 403
    assert client(scene.stranger).post(act, {"publish_at": "2099-09-02T07:30"}).status_code == 404


def test_half_an_hour_ahead_a_right_that_ended_is_told_once(scene: Scene) -> None:
    text = soon(scene, 31 * MINUTE)
    scene.member.delegations.update(valid_to=timezone.localdate() - datetime.timedelta(days=1))
    assert scheduling.look_ahead() == 0
    assert scheduling.look_ahead(timezone.now() + 2 * MINUTE) == 1
    assert mail_about(WARNED) == ["editor", "head", "member"]
    assert scheduling.look_ahead(timezone.now() + 3 * MINUTE) == 0
    assert DueTold.objects.get().revision == text.latest_revision


def test_what_would_go_live_worries_nobody(scene: Scene) -> None:
    soon(scene, 20 * MINUTE)
    assert scheduling.look_ahead() == 0


def test_a_link_that_leads_to_nothing_live_is_told_ahead(scene: Scene) -> None:
    other = scene.draft(slug="kia", title="Bài chưa đăng")
    link = f'<p><a linktype=\\"publication\\" id=\\"{other.translation_key}\\">xem</a></p>'
    soon(scene, 20 * MINUTE, body=f'[{{"type": "paragraph", "value": "{link}"}}]')
    assert scheduling.look_ahead() == 1
    assert "Bài chưa đăng" in DueTold.objects.get().sentences[0]


def test_an_attachment_whose_file_is_gone_is_told_ahead(scene: Scene) -> None:
    text = scene.draft()
    document = Document.objects.create(title="Mẫu 01", file="documents/khong-co.pdf")
    text.attachments.add(Attachment(document=document))
    text.save_revision(user=scene.author)
    submissions.submit(publication=again(text), by=scene.author)
    submissions.confirm(publication=again(text), by=scene.unit_head)
    submissions.pass_on(publication=again(text), by=scene.editor)
    scene.approve(again(text), publish_at=timezone.now() + 20 * MINUTE)
    assert scheduling.look_ahead() == 1
    assert "Mẫu 01" in DueTold.objects.get().sentences[0]


def test_what_may_no_longer_go_live_is_called_off_and_told_and_the_rest_goes_on(scene: Scene) -> None:
    refused, good = soon(scene), soon(scene, slug="b")
    approvals.recall(approval=refused.approvals.get(), by=scene.head, reason="Chưa đúng lúc")
    due(refused)
    due(good)
    assert publications.publish_due() == (1, 1)
    assert (again(refused).live, again(good).live) == (False, True)
    assert again(refused).scheduled_revision is None
    assert mail_about(FAILED) == ["editor", "head", "member"]


def test_a_breakdown_at_any_statement_changes_nothing_and_is_tried_again(scene: Scene) -> None:
    text = new_version(scene)
    due(text)
    revision = again(text).latest_revision
    before = Article.objects.filter(pk=text.pk).values().get()
    for number in range(1000):
        try:
            with breaking_at(number):
                publications.publish_scheduled(revision=revision)
        except BrokenDown:
            assert Article.objects.filter(pk=text.pk).values().get() == before, number
            assert text.versions.count() == 1
            assert again(text).scheduled_revision is not None
        else:
            break
    assert number > 15
    assert again(text).version_number == 2


def test_a_breakdown_of_one_stops_no_other_and_is_told_once(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, good = soon(scene), soon(scene, slug="b")
    due(broken)
    due(good)
    publish = Article.publish

    def publish_but_one(text: Article, *args: Any, **options: Any) -> None:
        if text.pk == broken.pk:
            raise BrokenDown
        publish(text, *args, **options)

    monkeypatch.setattr(Article, "publish", publish_but_one)
    assert publications.publish_due() == (1, 1)
    assert publications.publish_due() == (0, 1), "it waits to be tried again"
    assert again(good).live
    assert mail_about(FAILED) == ["editor", "head", "member"]
    monkeypatch.undo()
    assert publications.publish_due() == (1, 0)


def test_the_scheduler_sees_a_moment_at_its_next_look_and_hands_it_over_once(scene: Scene) -> None:
    text = soon(scene)
    looked = timezone.now()
    scheduler.hand_over_due(looked)
    assert releases.latest_moment(looked) is None
    due(text)
    known: dict[str, datetime.datetime] = {}
    assert scheduler.hand_over_due(looked, known) == ["publish-at-its-moment"]
    assert scheduler.hand_over_due(looked, known) == []
    assert scheduler.hand_over_due(looked) == [], "another scheduler"


def test_a_look_asks_little_of_the_database(scene: Scene, django_assert_num_queries: Any) -> None:
    now = timezone.now()
    known: dict[str, datetime.datetime] = {}
    scheduler.hand_over_due(now, known)
    with django_assert_num_queries(3):
        scheduler.hand_over_due(now, known)


def test_after_an_outage_what_is_due_is_published_once(scene: Scene) -> None:
    """Both the moment's own task and the job of the minute come; the second finds nothing to do."""
    text = soon(scene)
    due(text)
    assert {"publish-due", "publish-at-its-moment"} <= set(scheduler.hand_over_due(timezone.now()))
    assert publications.publish_due() == (1, 0)
    assert publications.publish_due() == (0, 0)
    assert again(text).version_number == 1


def ended(scene: Scene) -> Article:
    """A live text whose time is over."""
    text = scene.live()
    Article.objects.filter(pk=text.pk).update(expire_at=timezone.now() - MINUTE)
    return again(text)


def test_the_end_of_its_time_is_a_moment_too(scene: Scene) -> None:
    text = ended(scene)
    assert releases.latest_moment(timezone.now()) == text.expire_at
    assert publications.publish_due() == (1, 0)
    assert (again(text).live, releases.latest_moment(timezone.now())) == (False, None)


def test_what_could_not_be_taken_off_is_told_once_and_tried_again(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = ended(scene)
    with monkeypatch.context() as broken:
        broken.setattr(Article, "unpublish", lambda *_arguments, **_options: 1 / 0)
        assert publications.publish_due() == (0, 1)
        assert mail_about("Chưa gỡ được theo hẹn") == ["editor", "head", "member"]
        assert publications.publish_due() == (0, 1)
    assert DueTold.objects.get().revision == text.live_revision
    assert publications.publish_due() == (1, 0)
    assert not again(text).live


class TestProposed:
    """The editing office proposes a moment to the board; the approver decides."""

    HOLIDAY = datetime.datetime(2099, 9, 2, 0, 30, tzinfo=datetime.UTC)

    def proposed(self, scene: Scene, typed: str = "2099-09-02T07:30", **fields: Any) -> Article:
        text = scene.editing(**fields)
        act = reverse("editorial:act", args=[text.pk, "pass-on"])
        assert client(scene.editor).post(act, {"publish_at": typed}).status_code == 302
        return again(text)

    def test_the_approver_is_shown_it_in_the_form(self, scene: Scene) -> None:
        text = self.proposed(scene)
        assert text.submissions.get().proposed_moment == self.HOLIDAY
        shown = client(scene.member).get(reverse("editorial:review", args=[text.pk])).content.decode()
        assert "đề nghị đăng lúc 07:30 02/09/2099" in shown
        assert 'name="publish_at" value="2099-09-02T07:30"' in shown

    def test_the_approver_may_decide_otherwise(self, scene: Scene) -> None:
        text = self.proposed(scene)
        scene.approve(text)
        assert again(text).live

    def test_a_moment_that_has_gone_by_is_shown_and_not_filled_in(self, scene: Scene) -> None:
        text = self.proposed(scene)
        text.submissions.update(proposed_moment=timezone.now() - MINUTE)
        shown = client(scene.member).get(reverse("editorial:review", args=[text.pk])).content.decode()
        assert "đề nghị đăng lúc" in shown
        assert 'name="publish_at" value=""' in shown

    def test_a_moment_in_the_past_is_not_proposed(self, scene: Scene) -> None:
        text = scene.editing()
        with pytest.raises(Refused) as caught:
            submissions.pass_on(publication=text, by=scene.editor, publish_at=timezone.now() - MINUTE)
        assert [finding.code for finding in caught.value.findings] == ["moment-past"]

    def test_none_need_be_proposed(self, scene: Scene) -> None:
        assert self.proposed(scene, "").submissions.get().proposed_moment is None

    def test_approved_with_others_it_waits_for_it(self, scene: Scene) -> None:
        text, other = self.proposed(scene), scene.with_board(slug="b")
        browser = client(scene.member)
        for each in (text, other):
            browser.get(reverse("editorial:review", args=[each.pk]))
        assert "Đề nghị đăng lúc 07:30 02/09/2099" in browser.get(reverse("editorial:queue")).content.decode()
        form = {"text": [text.pk, other.pk], "checklist": list(CHECKLIST)}
        browser.post(reverse("editorial:approve_together"), form)
        assert (again(text).live, again(other).live) == (False, True)
        waiting = again(text).scheduled_revision
        assert waiting is not None
        assert waiting.approved_go_live_at == self.HOLIDAY
