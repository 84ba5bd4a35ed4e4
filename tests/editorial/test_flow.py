"""From the unit to the public (Điều 6, 7): each step by its holder, each refusal on record."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django_tasks_db.models import DBTaskResult

from portal.audit.actions import write_waiting
from portal.audit.models import Event
from portal.core.tasks import draw
from portal.editorial.actions import publications, submissions, translations
from portal.editorial.models import Approval, Article, Publication, Step
from portal.editorial.states import SectionState, WithdrawalReason
from portal.editorial.versions import Because
from portal.law.findings import Refused
from tests.editorial.scene import Scene, again, picture

pytestmark = pytest.mark.django_db


def refusal(act: Callable[..., Any], **options: Any) -> set[str]:
    with pytest.raises(Refused) as caught:
        act(**options)
    return {finding.code for finding in caught.value.findings}


def address(text: Publication) -> str:
    assert text.path is not None
    return text.path


def test_a_text_goes_from_a_unit_to_the_public(scene: Scene, vi_client: Client) -> None:
    text = scene.live()
    assert text.live
    assert address(text).startswith("/tin-tuc/20")
    page = vi_client.get(address(text))
    assert page.status_code == 200
    assert 'id="dieu-1"' in page.content.decode()
    verbs = list(Step.objects.order_by("pk").values_list("verb", flat=True))
    assert verbs == ["submit", "confirm", "take", "pass_on", "approve"]


def test_an_approval_under_a_mandate_names_both(scene: Scene) -> None:
    text = scene.live()
    approval = Approval.objects.get(publication=text)
    assert (approval.approver, approval.on_behalf_of) == (scene.member, scene.head)
    event = Event.objects.get(verb="editorial.grant")
    assert (event.actor_id, event.on_behalf_of_id) == (scene.member.pk, scene.head.pk)


def test_the_head_approves_in_the_heads_own_right(scene: Scene) -> None:
    approval = scene.approve(scene.with_board(), by=scene.head)
    assert (approval.delegation, approval.on_behalf_of) == (None, None)


def test_nobody_but_its_holder_takes_a_step_and_every_refusal_is_on_record(scene: Scene) -> None:
    everyone = {
        name: getattr(scene, name)
        for name in (
            "author",
            "unit_head",
            "editor",
            "english",
            "head",
            "member",
            "other_member",
            "stranger",
            "superuser",
        )
    }
    holders: dict[str, tuple[Article, Callable[..., Any], set[str]]] = {
        "confirm": (scene.submitted(slug="a"), submissions.confirm, {"unit_head"}),
        "pass_on": (scene.with_office(slug="b"), submissions.pass_on, {"editor"}),
        "approve": (scene.with_board(slug="c"), scene.approve, {"head", "member"}),
    }
    tried = 0
    for verb, (text, act, allowed) in holders.items():
        for name, user in everyone.items():
            if name in allowed:
                continue
            options = {"text": text} if verb == "approve" else {"publication": text}
            refusal(act, by=user, **options)
            tried += 1
    write_waiting()
    refused = Event.objects.filter(refused=True)
    assert refused.count() == tried == 8 + 8 + 7
    assert set(refused.values_list("actor_id", flat=True)) <= {user.pk for user in everyone.values()}


def test_who_wrote_a_revision_since_the_last_publication_cannot_approve(scene: Scene) -> None:
    text = scene.editing()
    text.title = "Sửa bởi biên tập"
    text.save_revision(user=scene.editor)
    submissions.pass_on(publication=again(text), by=scene.editor)
    text = again(text)
    revision = text.latest_revision
    type(revision).objects.filter(pk=revision.pk).update(user=scene.member)
    assert "own-text" in refusal(scene.approve, text=text, by=scene.member)


def test_an_approver_approves_what_was_read(scene: Scene) -> None:
    text = scene.with_board()
    assert refusal(scene.approve, text=text, seen="0" * 64) == {"changed-since-seen"}
    assert "unchecked" in refusal(scene.approve, text=text, checklist=["line"])


def test_what_is_under_review_cannot_be_written_by_its_unit(scene: Scene) -> None:
    from django.core.exceptions import PermissionDenied

    for text in (scene.submitted(slug="a"), scene.with_office(slug="b"), scene.with_board(slug="c")):
        with pytest.raises(PermissionDenied):
            text.save_revision(user=scene.author)


def test_a_revision_that_is_used_is_never_written_over(scene: Scene) -> None:
    text = scene.live()
    used = text.latest_revision
    text.title = "Bản nháp mới"
    new = text.save_revision(user=scene.author, overwrite_revision=used)
    assert new.pk != used.pk


def test_a_return_needs_a_reason_and_reaches_the_author(scene: Scene) -> None:
    text = scene.with_board()
    assert refusal(submissions.return_, publication=text, by=scene.member, reason=" ") == {"no-reason"}
    closed = submissions.return_(publication=text, by=scene.member, reason="Thiếu số văn bản")
    assert closed.stage == "returned"
    text.save_revision(user=scene.author)
    assert submissions.submit(publication=again(text), by=scene.author).stage == "with_unit_head"


def test_a_bare_text_is_not_sent(scene: Scene) -> None:
    text = scene.draft(summary="", source_name="", body="[]")
    assert {"no-summary", "no-source", "no-body"} <= refusal(
        submissions.submit, publication=text, by=scene.author
    )


def test_a_picture_names_its_source_before_it_is_sent(scene: Scene) -> None:
    """Điều 8 khoản 3."""
    image = picture(scene.unit)
    type(image).objects.update(author="", source="")
    text = scene.draft(lead_image=image)
    assert refusal(submissions.submit, publication=text, by=scene.author) == {"picture-without-source"}


def test_nothing_goes_live_under_a_section_that_is_not_approved(scene: Scene) -> None:
    text = scene.with_board()
    type(scene.topic).objects.filter(pk=scene.topic.pk).update(state=SectionState.PROPOSED)
    assert "section-not-approved" in refusal(scene.approve, text=again(text))


def test_a_revoked_mandate_stops_at_once(scene: Scene) -> None:
    from portal.editorial.actions import delegations

    text = scene.with_board()
    delegations.revoke(delegation=scene.member.delegations.get(), by=scene.head)
    assert refusal(scene.approve, text=text) == {"no-authority"}


def test_what_comes_off_keeps_its_row_and_its_approval(scene: Scene, vi_client: Client) -> None:
    text = scene.live()
    wrong = Because(WithdrawalReason.WRONG, note="Thông tin không còn đúng")
    assert refusal(publications.unpublish, publication=text, by=scene.author, because=wrong) == {
        "no-authority"
    }
    publications.unpublish(publication=text, by=scene.member, because=wrong)
    text = again(text)
    assert (text.live, text.live_approval_id, text.approvals.count()) == (False, None, 1)
    assert vi_client.get(address(text)).status_code == 410


def test_a_translation_starts_as_a_draft_and_passes_the_same_board(scene: Scene, en_client: Client) -> None:
    """Điều 7 khoản 2 điểm đ."""
    source = scene.live()
    copy = translations.translate(
        publication=source, by=scene.english, origin="translation", title="Holiday notice"
    )
    assert (copy.live, copy.path, copy.language, copy.unit) == (False, None, "en", scene.english_unit)
    assert Publication.objects.public("en").count() == 0
    assert submissions.submit(publication=copy, by=scene.english).stage == "with_standing_office"
    submissions.pass_on(publication=again(copy), by=scene.editor)
    scene.approve(again(copy))
    copy = again(copy)
    assert address(copy).startswith("/tin-tuc-en/20")
    assert en_client.get(address(copy)).status_code == 200
    assert again(source).counterpart == Publication.objects.get(pk=copy.pk)


def test_a_reader_never_waits_for_a_picture_to_be_drawn(scene: Scene, vi_client: Client) -> None:
    text = scene.live(lead_image=picture(scene.unit))
    waiting = DBTaskResult.objects.get(task_path="portal.core.tasks.draw")
    draw.call(**waiting.args_kwargs["kwargs"])
    with CaptureQueriesContext(connection) as captured:
        page = vi_client.get(text.path or "")
    assert "srcset" in page.content.decode()
    assert {query["sql"].split()[0] for query in captured.captured_queries} == {"SELECT"}
