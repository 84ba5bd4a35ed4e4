"""Requests to change sections: each act carried out as a whole or not at all, on screen and off."""

from typing import Any

import pytest
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from portal.audit.models import Event
from portal.editorial import seed
from portal.editorial.actions import approvals, publications
from portal.editorial.actions import section_changes as actions
from portal.editorial.messages import words
from portal.editorial.models import Approval, Article, Dossier, Section, SectionChange
from portal.editorial.restructuring import FURNITURE, NAMES, fixed_addresses
from portal.editorial.retiring import places
from portal.editorial.states import SectionAct, SectionState, WithdrawalReason
from portal.editorial.versions import Because
from portal.law.findings import Refused
from tests.editorial.changing import again as section_again
from tests.editorial.changing import changed, confirmed, created, dossier, names, proposed, renamed
from tests.editorial.registers import consent, requirement
from tests.editorial.scene import Scene, again, client

pytestmark = pytest.mark.django_db
WRONG = Because(WithdrawalReason.WRONG, "Sai số liệu")


def refused(scene: Scene, act: str, section: Section | None = None, **values: Any) -> set[str]:
    with pytest.raises(Refused) as caught:
        proposed(scene, act, section, values)
    return {finding.code for finding in caught.value.findings}


def there(scene: Scene, slug: str) -> None:
    """A live text of the other section."""
    scene.approve(scene.with_board(slug=slug, section=scene.other_section), by=scene.head)


def test_what_would_refuse_an_approval_refuses_the_proposal(scene: Scene) -> None:
    taken = {**names("van-ban"), **dossier()}
    assert refused(scene, "create", **taken) == {"section-address-taken"}
    assert SectionChange.objects.count() == 0
    assert Section.objects.count() == 3
    assert Dossier.objects.count() == 3


@pytest.mark.parametrize(
    "word", ["tim-kiem", "so-do-trang", "nguon-tin", "lien-he", "dinh-chinh", "media", "ban"]
)
def test_no_section_takes_a_fixed_address_of_the_portal(scene: Scene, word: str) -> None:
    assert refused(scene, "create", **names(word), **dossier()) == {"section-address-fixed"}
    now = {name: getattr(scene.other_section, name) for name in (*NAMES, *FURNITURE)}
    assert refused(scene, "rename", scene.other_section, **{**now, "slug_vi": word}) == {
        "section-address-fixed"
    }


def test_the_english_host_has_its_own_fixed_addresses(scene: Scene) -> None:
    wanted = {**names("tra-cuu"), **dossier(), "slug_en": "search"}
    with pytest.raises(Refused) as caught:
        proposed(scene, "create", None, wanted)
    assert [(one.code, one.field) for one in caught.value.findings] == [("section-address-fixed", "slug_en")]
    assert "«search»" in words(caught.value.findings[0])
    # Fixed on the Vietnamese host alone
    assert created(scene, "tra-cuu", slug_en="tim-kiem").slug_en == "tim-kiem"


def test_a_section_may_not_bring_its_topic_to_a_fixed_address(scene: Scene) -> None:
    section = created(scene, "ve-chung-toi")
    created(scene, "lanh-dao", section)
    now = {name: getattr(section, name) for name in (*NAMES, *FURNITURE)}
    assert refused(scene, "rename", section, **{**now, "slug_vi": "gioi-thieu"}) == {"section-address-fixed"}


def test_the_seeded_tree_takes_no_fixed_address(db: None) -> None:
    seed.load()
    Section.objects.update(state=SectionState.APPROVED)
    sections = list(Section.objects.select_related("parent"))
    assert len(sections) > 20
    assert fixed_addresses(places(sections)) == []


def test_one_request_at_a_time(scene: Scene) -> None:
    proposed(scene, "close", scene.other_section)
    assert refused(scene, "close", scene.other_section) == {"change-open"}


def test_a_request_needs_its_reason(scene: Scene) -> None:
    with pytest.raises(Refused) as caught:
        actions.propose(
            act=SectionAct.CLOSE, by=scene.editor, section=scene.other_section, values={}, why=" "
        )
    assert [finding.code for finding in caught.value.findings] == ["no-reason"]


def test_what_is_withdrawn_is_over_and_another_may_be_asked(scene: Scene) -> None:
    change = proposed(scene, "close", scene.other_section)
    actions.withdraw(change=change, by=scene.editor)
    assert proposed(scene, "close", scene.other_section).stage == "proposed"


def test_a_section_with_topics_or_live_texts_is_not_closed(scene: Scene) -> None:
    scene.live()
    assert refused(scene, "close", scene.topic) == {"has-live-content"}
    assert "has-topics" in refused(scene, "close", scene.section)


def test_what_went_live_after_the_proposal_still_counts(scene: Scene) -> None:
    change = confirmed(scene, "close", scene.topic)
    scene.live()
    with pytest.raises(Refused) as caught:
        actions.approve(change=change, by=scene.head, decision_number="1/QĐ-BBT")
    assert [finding.code for finding in caught.value.findings] == ["has-live-content"]
    assert section_again(scene.topic).state == SectionState.APPROVED


def test_a_scheduled_text_keeps_its_section(scene: Scene) -> None:
    scene.scheduled()
    assert refused(scene, "close", scene.topic) == {"has-scheduled-content"}
    assert refused(scene, "merge", scene.topic, into=scene.other_section.pk) == {"has-scheduled-content"}


def test_a_topic_moves_below_another_section_or_becomes_one(scene: Scene) -> None:
    changed(scene, "move", scene.topic, parent=scene.other_section.pk)
    assert section_again(scene.topic).parent == scene.other_section
    changed(scene, "move", scene.topic, parent=None)
    assert section_again(scene.topic).parent is None
    assert refused(scene, "move", scene.section, parent=scene.section.pk) == {"bad-parent"}


def test_there_are_two_levels_and_no_third(scene: Scene) -> None:
    assert refused(scene, "move", scene.other_section, parent=scene.topic.pk) == {"bad-parent"}
    assert refused(scene, "move", scene.section, parent=scene.other_section.pk) == {"has-topics"}


def test_a_merger_carries_each_approval_with_its_names_and_its_decision(scene: Scene) -> None:
    text = scene.live()
    old = text.live_approval
    change = changed(scene, "merge", scene.topic, into=scene.other_section.pk)
    text = again(text)
    assert (text.live, text.section, text.version_number) == (True, scene.other_section, 1)
    new = text.live_approval
    assert new is not None
    assert (new.carried_from, new.carried_by, new.section) == (old, change, scene.other_section)
    assert old is not None
    assert (new.approver, new.on_behalf_of, new.sha256) == (old.approver, old.on_behalf_of, old.sha256)
    assert section_again(scene.topic).present == scene.other_section
    assert not Approval.objects.in_the_name_of(scene.head).filter(pk=new.pk).exists()


def test_a_carried_approval_keeps_the_consent_that_it_rests_on(scene: Scene) -> None:
    text = scene.with_board()
    requirement(scene)
    given = consent(scene, publication_key=text.translation_key)
    scene.approve(text)
    changed(scene, "merge", scene.topic, into=scene.other_section.pk)
    carried = again(text).live_approval
    assert carried is not None
    assert (carried.carried_from is None, carried.consent) == (False, given)


def test_a_carried_approval_publishes_nothing_anew(scene: Scene) -> None:
    text = scene.live()
    changed(scene, "merge", scene.topic, into=scene.other_section.pk)
    publications.unpublish(publication=again(text), by=scene.head, because=WRONG)
    with pytest.raises(Refused) as caught:
        again(text).publish(text.live_revision)
    assert "approval-used" in {finding.code for finding in caught.value.findings}


def test_recalling_the_approval_takes_off_what_it_was_carried_to(scene: Scene) -> None:
    text = scene.live()
    old = Approval.objects.get(publication=text)
    changed(scene, "merge", scene.topic, into=scene.other_section.pk)
    approvals.recall(approval=old, by=scene.head, reason="Sai")
    assert not again(text).live


def test_a_text_under_way_goes_on_in_the_section_that_its_own_was_merged_into(scene: Scene) -> None:
    text = scene.with_board()
    changed(scene, "merge", scene.topic, into=scene.other_section.pk)
    with pytest.raises(Refused):
        scene.approve(again(text), by=scene.member)
    scene.approve(again(text), by=scene.other_member)
    assert again(text).live
    assert again(text).section == scene.other_section
    assert str(again(text).path).startswith("/van-ban/")


def test_a_live_text_is_revised_after_the_merger(scene: Scene) -> None:
    text = scene.live()
    text.title = "Bản hai"
    text.save_revision(user=scene.author)
    changed(scene, "merge", scene.topic, into=scene.other_section.pk)
    latest = again(text).get_latest_revision_as_object()
    assert (latest.section, latest.title) == (scene.other_section, "Bản hai")


def test_live_texts_of_the_same_address_stand_in_the_way_of_a_merger(scene: Scene) -> None:
    scene.live(slug="mot")
    there(scene, "mot")
    assert refused(scene, "merge", scene.topic, into=scene.other_section.pk) == {"text-address-taken"}


def test_a_draft_of_the_same_address_gets_another(scene: Scene) -> None:
    draft = scene.draft(slug="mot")
    there(scene, "mot")
    changed(scene, "merge", scene.topic, into=scene.other_section.pk)
    assert again(draft).slug == f"mot-{draft.pk}"
    assert again(draft).get_latest_revision_as_object().slug == f"mot-{draft.pk}"


def test_only_what_stands_takes_others_in(scene: Scene) -> None:
    changed(scene, "close", scene.other_section)
    for into in (scene.other_section.pk, scene.topic.pk, 0):
        assert refused(scene, "merge", scene.topic, into=into) == {"bad-target"}


def test_english_is_not_left_out_while_english_texts_are_live(scene: Scene) -> None:
    scene.live(language="en", section=scene.section)
    now = {**names("tin-tuc"), "name_en": "", "slug_en": ""}
    assert refused(scene, "rename", scene.section, **now) == {"has-english-content"}


def test_a_section_does_not_hide_a_text(scene: Scene) -> None:
    text = scene.live(genre="guide", slug="huong-dan")
    wanted = {**names("huong-dan", scene.section), **dossier()}
    assert text.path == "/tin-tuc/huong-dan/"
    assert refused(scene, "create", **wanted) == {"text-address-taken"}


def test_every_step_is_on_record_and_refusals_too(scene: Scene) -> None:
    change = changed(scene, "close", scene.other_section)
    verbs = Event.objects.filter(verb__startswith="editorial.section_change_").values_list("verb", flat=True)
    assert [verb.rpartition("_")[2] for verb in verbs.order_by("pk")] == ["proposed", "confirmed", "approved"]
    assert change.before["state"] == "approved"


def test_whose_turn_it_is_learns_of_it(scene: Scene) -> None:
    assert scene.deputy.email
    changed(scene, "close", scene.other_section)
    told = [
        task.args_kwargs["kwargs"]["to"]
        for task in DBTaskResult.objects.order_by("enqueued_at")
        if "Đóng chuyên mục" in str(task.args_kwargs)
    ]
    assert told == [f"{name}@example.invalid" for name in ("deputy", "head", "editor")]


def test_over_http_from_the_proposal_to_the_decision(scene: Scene) -> None:
    form = {**names("moi"), **dossier(scene.unit, kinds=("article",)), "why": "Theo yêu cầu", "parent": ""}
    form = {name: value for name, value in form.items() if value is not None and value is not False}
    answer = client(scene.editor).post(reverse("board:propose_section"), form)
    change = SectionChange.objects.get()
    page = reverse("board:change", args=[change.pk])
    assert answer["Location"] == page
    assert "Don vi A" in client(scene.deputy).get(page).content.decode()
    client(scene.deputy).post(reverse("board:act_on_change", args=[change.pk, "confirm"]))
    early = client(scene.head).post(reverse("board:act_on_change", args=[change.pk, "approve"]), {})
    assert early.status_code == 403
    decision = {"decision_number": "15/QĐ-BBT", "decided_on": "2026-11-02"}
    client(scene.head).post(reverse("board:act_on_change", args=[change.pk, "approve"]), decision)
    made = Section.objects.get(slug_vi="moi")
    assert (made.state, made.decision_number) == ("approved", "15/QĐ-BBT")
    assert Dossier.objects.get(section=made).valid_from == made.decided_on
    assert "15/QĐ-BBT" in client(scene.author).get(reverse("board:sections")).content.decode()


def test_a_form_that_is_refused_says_why_beside_its_field(scene: Scene) -> None:
    form = {**names("van-ban"), **dossier(), "why": "Thử", "parent": "", "responsible_unit": scene.unit.pk}
    form = {name: value for name, value in form.items() if value is not None and value is not False}
    answer = client(scene.editor).post(reverse("board:propose_section"), form)
    assert answer.status_code == 403
    assert "Hãy chọn đúng một: nhiệm vụ hoặc đơn vị chịu trách nhiệm." in answer.content.decode()


def test_others_neither_see_requests_nor_act_on_them(scene: Scene) -> None:
    change = proposed(scene, "close", scene.other_section)
    for user in (scene.author, scene.stranger, scene.unit_head):
        assert client(user).get(reverse("board:change", args=[change.pk])).status_code == 404
        acted = client(user).post(reverse("board:act_on_change", args=[change.pk, "withdraw"]))
        assert acted.status_code == 404
        assert client(user).get(reverse("board:propose_section")).status_code == 302
    for verb in ("confirm", "approve", "nothing"):
        answer = client(scene.editor).post(reverse("board:act_on_change", args=[change.pk, verb]))
        assert answer.status_code in (403, 404)
    assert SectionChange.objects.get().stage == "proposed"


def test_the_old_screens_of_sections_are_gone(scene: Scene) -> None:
    for path in ("", "add/", f"edit/{scene.section.pk}/"):
        for user in (scene.head, scene.editor, scene.superuser):
            answer = client(user).post(f"/admin/snippets/editorial/section/{path}", {"name_vi": "x"})
            assert answer.status_code in (302, 403, 404, 405)
    assert section_again(scene.section).name_vi == "Chuyên mục tin-tuc"


def test_a_new_name_is_seen_in_the_newsroom(scene: Scene) -> None:
    renamed(scene, scene.topic, name_vi="Tin báo")
    assert "Tin báo" in client(scene.head).get(reverse("board:sections")).content.decode()
    made = created(scene, "con", scene.section)
    assert made.parent == scene.section
    assert Article.objects.count() == 0
