"""The newsroom over HTTP: writing, sending, reviewing, approving; refusals by POST are on record."""

import html
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from portal.audit.models import Event
from portal.editorial import rules
from portal.editorial.hashing import content_hash
from portal.editorial.models import Article, Section, Submission
from portal.law.findings import Refused
from tests.editorial.scene import UPDATE, Scene, again, client

pytestmark = pytest.mark.django_db
ARTICLES = "/admin/snippets/editorial/article/"


def form(scene: Scene, **changes: Any) -> dict[str, Any]:
    """What the editor posts for a whole article."""
    values = {
        "title": "Chính sách mới",
        "section": scene.topic.pk,
        "genre": "guide",
        "summary": "Bài giải thích chính sách.",
        "lead_image": "",
        "lead_caption": "",
        "body": streamfield([("paragraph", rich_text("<h2>Điều 4. Yêu cầu</h2><p>Chữ.</p>"))]),
        "starts_at": "",
        "ends_at": "",
        "place": "",
        "source_name": "Đơn vị A",
        "source_url": "",
        "reuse": "own",
        "quotations": inline_formset([]),
        "slug": "",
        "origin": "original",
        "contributions": inline_formset([{"name": "Người soạn", "role": "author"}]),
        "attachments": inline_formset([]),
        **changes,
    }
    data: dict[str, Any] = nested_form_data(values)
    return data


def test_each_role_finds_its_home(scene: Scene) -> None:
    text = scene.with_board()
    for user in (scene.author, scene.editor, scene.head, scene.member):
        page = client(user).get("/admin/")
        assert page.status_code == 200, user
        assert text.title in page.content.decode(), user
    assert text.title not in client(scene.stranger).get("/admin/").content.decode()
    assert text.title not in client(scene.other_member).get("/admin/").content.decode()


def test_no_text_takes_an_address_that_the_portal_itself_answers(scene: Scene) -> None:
    Section.objects.filter(pk=scene.section.pk).update(slug_vi="gioi-thieu")
    page = client(scene.author).post(f"{ARTICLES}add/", form(scene, title="Lãnh đạo", slug="lanh-dao"))
    assert "là địa chỉ cố định của Cổng" in html.unescape(page.content.decode())
    text = scene.with_board(slug="lanh-dao", genre="guide")
    with pytest.raises(Refused) as caught:
        scene.approve(text)
    assert [finding.code for finding in caught.value.findings] == ["address-fixed"]
    assert not again(text).live


def test_an_author_writes_and_sends_in_one_press(scene: Scene) -> None:
    browser = client(scene.author)
    assert browser.get(f"{ARTICLES}add/").status_code == 200
    answer = browser.post(f"{ARTICLES}add/", {**form(scene), "action-submit": "1"})
    text = Article.objects.get(slug="chinh-sach-moi")
    assert answer.status_code == 302, answer.content.decode()[:3000]
    assert (text.unit, text.live) == (scene.unit, False)
    assert Submission.objects.open().get().stage == "with_unit_head"


def test_a_draft_that_may_not_be_sent_yet_is_kept(scene: Scene) -> None:
    browser = client(scene.author)
    answer = browser.post(f"{ARTICLES}add/", {**form(scene, summary=""), "action-submit": "1"}, follow=True)
    text = Article.objects.get(slug="chinh-sach-moi")
    assert not Submission.objects.exists()
    assert "Hãy nhập tóm tắt" in answer.content.decode()
    assert text.latest_revision is not None


def begun(browser: Client) -> str:
    """Where a fresh form is sent to."""
    page = browser.get(f"{ARTICLES}add/").content.decode()
    address = re.search(r'action="([^"]*/article/add/[^"]*)"', page)
    assert address, page
    return html.unescape(address.group(1))


def test_a_form_sent_twice_makes_one_text(scene: Scene) -> None:
    """A press while an autosave is under way, an answer that got lost on the line."""
    browser = client(scene.author)
    address = begun(browser)
    autosaved = browser.post(address, form(scene, title="Chính sách"), headers={"Accept": "application/json"})
    assert autosaved.json()["success"], autosaved.content
    answer = browser.post(address, {**form(scene), "action-submit": "1"}, follow=True)
    text = Article.objects.get()
    assert text.get_latest_revision_as_object().title == "Chính sách mới"
    assert [credit.name for credit in text.get_latest_revision_as_object().contributions.all()] == [
        "Người soạn"
    ]
    assert Submission.objects.open().get().publication_id == text.pk
    assert "Đã gửi." in answer.content.decode()
    again_sent = browser.post(address, {**form(scene), "action-submit": "1"}, follow=True)
    assert "Bài này đã được gửi rồi." in again_sent.content.decode()
    assert Article.objects.count() == Submission.objects.count() == 1


def test_an_autosave_that_comes_late_changes_nothing(scene: Scene) -> None:
    browser = client(scene.author)
    address = begun(browser)
    browser.post(address, form(scene))
    late = browser.post(address, form(scene, title="Chữ cũ hơn"), headers={"Accept": "application/json"})
    assert (late.status_code, late.json()["success"]) == (400, False)
    assert Article.objects.get().get_latest_revision_as_object().title == "Chính sách mới"


def test_a_form_joins_nobody_elses_text(scene: Scene) -> None:
    address = begun(client(scene.author))
    own = scene.draft()
    client(scene.editor).post(address, form(scene))
    client(scene.author).post(f"{ARTICLES}add/?locale=en&khoa={own.translation_key}", form(scene))
    assert Article.objects.get() == own
    client(scene.author).post(address, form(scene))
    assert Article.objects.count() == 2


def test_text_in_decomposed_unicode_is_stored_composed(scene: Scene) -> None:
    """Điều 5 khoản 2."""
    import unicodedata

    title = unicodedata.normalize("NFD", "Chế độ thai sản")
    browser = client(scene.author)
    browser.post(f"{ARTICLES}add/", form(scene, title=title, summary=title))
    text = Article.objects.get()
    stored = text.latest_revision.content
    assert stored["title"] == stored["summary"] == unicodedata.normalize("NFC", title)
    assert text.title == unicodedata.normalize("NFC", title)
    assert text.slug == "che-do-thai-san"


def test_text_in_an_old_encoding_is_not_sent(scene: Scene) -> None:
    """Điều 5 khoản 2: never stored as what it looks like."""
    browser = client(scene.author)
    answer = browser.post(
        f"{ARTICLES}add/",
        {**form(scene, title="B¶o hiÓm x· héi ViÖt Nam"), "action-submit": "1"},
        follow=True,
    )
    assert "bảng mã cũ" in answer.content.decode()
    assert not Submission.objects.exists()


def test_the_review_shows_old_beside_new_and_approves_what_was_seen(scene: Scene) -> None:
    text = scene.live()
    text.title = "Thông báo nghỉ lễ Quốc khánh"
    text.save_revision(user=scene.author)
    from portal.editorial.actions import submissions

    submissions.submit(publication=again(text), by=scene.author, change=UPDATE)
    submissions.confirm(publication=again(text), by=scene.unit_head)
    submissions.pass_on(publication=again(text), by=scene.editor)
    browser = client(scene.member)
    page = browser.get(reverse("editorial:review", args=[text.pk])).content.decode()
    assert "<ins>" in page
    assert "Quốc khánh" in page
    seen = content_hash(again(text).latest_revision.content)
    answer = browser.post(
        reverse("editorial:act", args=[text.pk, "approve"]),
        {"seen": seen, "checklist": list(rules.CHECKLIST)},
    )
    assert answer.status_code == 302
    assert again(text).title == "Thông báo nghỉ lễ Quốc khánh"


def test_an_unticked_checklist_is_shown_with_what_was_ticked(scene: Scene) -> None:
    text = scene.with_board()
    answer = client(scene.member).post(
        reverse("editorial:act", args=[text.pk, "approve"]),
        {"seen": content_hash(text.latest_revision.content), "checklist": ["line"]},
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="line" checked' in page
    assert not again(text).live


def test_everyone_without_the_right_is_refused_by_post_and_on_record(scene: Scene) -> None:
    text = scene.with_board()
    seen = content_hash(text.latest_revision.content)
    outsiders = {scene.author: 403, scene.unit_head: 403, scene.editor: 403, scene.stranger: 404}
    for user, status in outsiders.items():
        answer = client(user).post(
            reverse("editorial:act", args=[text.pk, "approve"]),
            {"seen": seen, "checklist": list(rules.CHECKLIST)},
        )
        assert answer.status_code == status, user
    refused = Event.objects.filter(refused=True, verb="editorial.approve")
    assert set(refused.values_list("actor_id", flat=True)) == {
        scene.author.pk,
        scene.unit_head.pk,
        scene.editor.pk,
        scene.stranger.pk,
    }
    assert not again(text).live


def test_the_editor_is_closed_while_the_board_reads(scene: Scene) -> None:
    text = scene.with_board()
    browser = client(scene.author)
    answer = browser.post(f"{ARTICLES}edit/{text.pk}/", form(scene, title="Trộm sửa", slug=text.slug))
    assert answer.status_code == 200
    assert again(text).latest_revision.content["title"] == text.title


def test_links_to_our_own_texts_are_kept_by_key(scene: Scene) -> None:
    from portal.core import hosts

    target = scene.live()
    address = hosts.url("vi", target.path or "")
    body = streamfield([("paragraph", rich_text(f'<p><a href="{address}">Xem</a> thông báo</p>'))])
    client(scene.author).post(f"{ARTICLES}add/", form(scene, body=body))
    text = Article.objects.get(slug="chinh-sach-moi")
    source = text.body[0].value.source
    assert f'id="{target.translation_key}"' in source
    assert "http" not in source


def test_a_link_to_our_own_text_survives_another_save(scene: Scene) -> None:
    from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

    from portal.core.rich_text import features

    target = scene.live()
    stored = f'<p data-block-key="a"><a linktype="publication" id="{target.translation_key}">Xem</a></p>'
    editor = ContentstateConverter(features())
    assert f"http://baohiemxahoi.localhost:8000{target.path}" in editor.from_database_format(stored)


def test_pasted_text_in_an_old_encoding_is_recognised_for_staff_alone(
    scene: Scene, desk_client: Client
) -> None:
    pasted = {"text": "B¶o hiÓm x· héi ViÖt Nam"}
    answer = client(scene.author).post("/admin/chuyen-ma/", pasted, content_type="application/json").json()
    assert answer == {"encoding": "tcvn3", "before": pasted["text"], "after": "Bảo hiểm xã hội Việt Nam"}
    stranger = desk_client.post("/admin/chuyen-ma/", pasted, content_type="application/json")
    assert stranger.status_code in (302, 403)


def test_another_units_picture_cannot_be_named(scene: Scene) -> None:
    from tests.editorial.scene import picture

    foreign = picture(scene.other_unit)
    answer = client(scene.author).post(f"{ARTICLES}add/", form(scene, lead_image=foreign.pk))
    assert answer.status_code == 200
    assert not Article.objects.exists()


def test_two_texts_never_share_an_address(scene: Scene) -> None:
    scene.draft(slug="chinh-sach-moi")
    answer = client(scene.author).post(f"{ARTICLES}add/", form(scene))
    assert answer.status_code == 200
    assert Article.objects.count() == 1


def test_who_holds_the_english_version_finds_what_has_none(scene: Scene) -> None:
    """Điều 7 khoản 2 điểm đ."""
    text = scene.live()
    address = reverse("editorial:translate", args=[text.pk])
    assert address in client(scene.english).get("/admin/").content.decode()
    assert address not in client(scene.author).get("/admin/").content.decode()
    client(scene.english).post(address, {"title": "Holiday notice", "origin": "translation"})
    assert address not in client(scene.english).get("/admin/").content.decode()
