"""What the public has read is kept, version by version; what was wrong is said; what comes off says why."""

from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from portal.editorial.actions import publications, submissions
from portal.editorial.actions.submissions import Change
from portal.editorial.models import Article, Correction, Publication, PublishedVersion, Withdrawal
from portal.editorial.states import WithdrawalReason
from portal.editorial.versions import Because
from portal.law.findings import Refused
from portal.organisation.models import User
from tests.editorial.scene import UPDATE, Scene, again

pytestmark = pytest.mark.django_db
GRAVE = Change("correction", "serious", "Trước đây ghi 5 ngày; đúng là 10 ngày làm việc.")
SLIGHT = Change("correction", "minor", "Sửa lỗi chính tả ở tiêu đề.")


def because(reason: str = "wrong", note: str = "Sai số liệu", **rest: Any) -> Because:
    return Because(WithdrawalReason(reason), note, **rest)


def refusal(text: Article, by: User, why: Because) -> set[str]:
    with pytest.raises(Refused) as caught:
        publications.unpublish(publication=text, by=by, because=why)
    return {finding.code for finding in caught.value.findings}


def test_each_passage_to_the_public_is_a_version_with_its_dates(scene: Scene) -> None:
    text = scene.revised(scene.live(), title="Bản hai")
    first, second = text.versions.order_by("number")
    assert (first.number, second.number, text.version_number) == (1, 2, 2)
    assert first.live_to is not None
    assert second.live_to is None
    assert first.live_from <= first.live_to <= second.live_from
    assert second.approval == text.live_approval


def test_a_new_version_of_a_live_text_says_what_it_is(scene: Scene) -> None:
    text = scene.live()
    text.title = "Bản hai"
    text.save_revision(user=scene.author)
    for change, code in (
        (Change(), "no-change-kind"),
        (Change("other"), "no-change-kind"),
        (Change("correction"), "no-correction"),
        (Change("correction", "serious", " "), "no-correction"),
        (Change("correction", "grave", "Sai"), "no-correction"),
    ):
        with pytest.raises(Refused) as caught:
            submissions.submit(publication=again(text), by=scene.author, change=change)
        assert [finding.code for finding in caught.value.findings] == [code]
    submissions.submit(publication=again(text), by=scene.author, change=UPDATE)


def test_a_correction_stands_with_its_version_and_on_the_row(scene: Scene) -> None:
    text = scene.revised(scene.live(), change=GRAVE, title="Bản hai")
    correction = Correction.objects.get()
    assert (correction.version.number, correction.severity, correction.by) == (2, "serious", scene.member)
    assert text.correction_text == GRAVE.text
    assert text.corrected_on == timezone.localdate()
    later = scene.revised(text, title="Bản ba")
    assert later.correction_text == GRAVE.text, "an update does not hide what was put right"


def test_a_slight_one_is_listed_and_not_put_on_top(scene: Scene) -> None:
    text = scene.revised(scene.live(), change=SLIGHT, title="Bản hai")
    assert Correction.objects.get().severity == "minor"
    assert (text.corrected_on, text.correction_text) == (None, "")


def test_an_approval_serves_once(scene: Scene) -> None:
    """Not for going back to what was live before, nor for coming back after a withdrawal."""
    text = scene.live()
    first = text.latest_revision
    newer = scene.revised(text, title="Bản hai")
    with pytest.raises(Refused) as caught:
        newer.publish(first, user=scene.head)
    assert "approval-used" in {finding.code for finding in caught.value.findings}
    publications.unpublish(publication=newer, by=scene.member, because=because())
    with pytest.raises(Refused):
        again(newer).publish(again(newer).latest_revision, user=scene.head)
    assert not again(newer).live


def test_what_came_off_comes_back_with_a_new_approval(scene: Scene) -> None:
    text = scene.live()
    publications.unpublish(publication=text, by=scene.member, because=because())
    text = again(text)
    text.title = "Đã sửa"
    text.save_revision(user=scene.author)
    submissions.submit(publication=again(text), by=scene.author)
    submissions.confirm(publication=again(text), by=scene.unit_head)
    submissions.pass_on(publication=again(text), by=scene.editor)
    scene.approve(again(text))
    assert (again(text).live, again(text).version_number) == (True, 2)


def test_a_withdrawal_keeps_its_reason_note_and_words(scene: Scene) -> None:
    text = scene.live()
    why = because("outdated", "Nghị định mới thay thế", public_words="Đã có quy định mới.")
    publications.unpublish(publication=text, by=scene.member, because=why)
    row = Withdrawal.objects.get()
    assert (row.version.number, row.reason, row.by) == (1, "outdated", scene.member)
    assert row.public_words == "Đã có quy định mới."
    assert row.version.live_to is not None


def test_a_withdrawal_has_a_reason_that_a_person_may_give(scene: Scene) -> None:
    text = scene.live()
    assert refusal(text, scene.member, because("expired")) == {"no-withdrawal-reason"}
    assert refusal(text, scene.member, because("board")) == {"no-withdrawal-reason"}
    assert refusal(text, scene.member, because(note=" ")) == {"no-reason"}
    assert refusal(text, scene.member, because("replaced")) == {"no-replacement"}
    assert refusal(text, scene.member, because("replaced", replaced_by=text)) == {"no-replacement"}
    draft = scene.draft(slug="nhap")
    assert refusal(text, scene.member, because("replaced", replaced_by=draft)) == {"no-replacement"}
    with pytest.raises(Refused):
        text.unpublish(user=scene.head)
    other = scene.live(slug="thay-the")
    publications.unpublish(publication=text, by=scene.member, because=because("replaced", replaced_by=other))
    assert Withdrawal.objects.get().replaced_by_id == other.pk


def test_at_the_end_of_its_term_the_portal_takes_it_off(scene: Scene) -> None:
    text = scene.live()
    Publication.objects.filter(pk=text.pk).update(expire_at=timezone.now())
    publications.publish_due()
    assert (Withdrawal.objects.get().reason, Withdrawal.objects.get().by) == ("expired", None)
    assert not again(text).live


def test_what_was_kept_is_never_written_over(scene: Scene) -> None:
    text = scene.revised(scene.live(), change=GRAVE, title="Bản hai")
    publications.unpublish(publication=text, by=scene.member, because=because())

    def shut(change: Any) -> None:
        with pytest.raises(DatabaseError), transaction.atomic():
            change()

    shut(lambda: Correction.objects.update(text="Không có gì"))
    shut(lambda: Withdrawal.objects.update(reason="technical"))
    shut(lambda: Withdrawal.objects.all()._raw_delete("default"))
    version = PublishedVersion.objects.filter(number=1)
    shut(lambda: version.update(live_to=None) and version.update(number=2))


def test_the_record_changes_with_what_the_public_reads_or_not_at_all(scene: Scene) -> None:
    text = scene.with_board()
    from unittest.mock import patch

    with (
        patch("portal.editorial.door.remember_shown", side_effect=RuntimeError),
        pytest.raises(RuntimeError),
        transaction.atomic(),
    ):
        scene.approve(text)
    assert not again(text).live
    assert PublishedVersion.objects.count() == 0
