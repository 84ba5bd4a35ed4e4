"""Điều 8 khoản 2 in the newsroom: what was found is shown in its place; two people answer for it."""

import pytest

from portal.core.models import Document
from portal.editorial.models import Clearance, Incident
from tests.editorial.gated import HIDDEN, PHONE, attached, body, found, named, word
from tests.editorial.scene import Scene, client

pytestmark = pytest.mark.django_db


class TestScreens:
    def test_what_was_found_is_shown_in_its_place(self, scene: Scene) -> None:
        text = scene.draft(body=body(f"Gọi cho bà Lan theo số {PHONE} trong giờ."))
        page = client(scene.author).get(f"/admin/noi-dung/{text.pk}/").content.decode()
        assert f"theo số <mark>{PHONE}</mark> trong giờ" in page
        assert 'class="flag-here"' in page

    def test_two_people_let_it_pass_on_the_review_screen(self, scene: Scene) -> None:
        text = scene.draft(body=body(f"Điện thoại: {PHONE}"))
        [flag] = found(text)
        first = {**named(flag), "ground": "official", "reason": "Đường dây nóng"}
        assert client(scene.author).post(f"/admin/noi-dung/{text.pk}/let-pass/", first).status_code == 302
        assert client(scene.author).post(f"/admin/noi-dung/{text.pk}/agree/", named(flag)).status_code == 403
        assert (
            client(scene.unit_head).post(f"/admin/noi-dung/{text.pk}/agree/", named(flag)).status_code == 302
        )
        assert Clearance.objects.get().agreed_by == scene.unit_head

    def test_what_was_typed_comes_back(self, scene: Scene) -> None:
        text = scene.draft(body=body(f"Điện thoại: {PHONE}"))
        [flag] = found(text)
        typed = {**named(flag), "reason": "Đã hỏi bà Lan"}
        answer = client(scene.author).post(f"/admin/noi-dung/{text.pk}/let-pass/", typed)
        assert answer.status_code == 422
        assert "Đã hỏi bà Lan" in answer.content.decode()

    def test_the_words_of_a_file_are_read_on_a_page_of_its_own(self, scene: Scene) -> None:
        text = attached(scene, word("Kế hoạch tháng 9", comment="Ghi chú riêng"))
        document = Document.objects.get()
        address = f"/admin/noi-dung/{text.pk}/tep/{document.pk}/"
        page = client(scene.author).get(address).content.decode()
        assert "Kế hoạch tháng 9" in page
        assert "Ghi chú riêng" in page
        assert client(scene.stranger).get(address).status_code in (302, 404)

    def test_a_secret_is_removed_on_the_screen_and_the_incident_is_for_few(self, scene: Scene) -> None:
        text = scene.draft(body=body("TỐI MẬT", HIDDEN))
        browser = client(scene.author)
        address = f"/admin/noi-dung/{text.pk}/go-bo/"
        assert "Không lấy lại được" in browser.get(address).content.decode()
        assert browser.post(address, {"account": ""}).status_code == 422
        assert browser.post(address, {"account": "Nhầm", "confirmed": "yes"}).status_code == 302
        incident = Incident.objects.get()
        shown = f"/admin/ban-bien-tap/su-co/{incident.pk}/"
        assert client(scene.author).get(shown).status_code == 302, "refused"
        for person in (scene.head, scene.editor):
            assert client(person).get(shown).status_code == 200
            assert client(person).get("/admin/ban-bien-tap/su-co/").status_code == 200
        assert client(scene.head).post(shown, {"note": "Xong"}).status_code == 302

    def test_both_languages_are_seen_beside_each_other(self, scene: Scene) -> None:
        text = scene.live()
        copy = scene.draft(language="en", slug="holiday", translation_key=text.translation_key)
        page = client(scene.author).get(f"/admin/noi-dung/{text.pk}/").content.decode()
        assert f"/admin/noi-dung/{copy.pk}/xem/" in page
        assert client(scene.author).get(f"/admin/noi-dung/{copy.pk}/xem/").status_code == 200
        other = client(scene.stranger).get(f"/admin/noi-dung/{copy.pk}/xem/")
        assert other.status_code in (302, 404), "a draft is for nobody else"
        assert client(scene.stranger).get(f"/admin/noi-dung/{text.pk}/xem/").status_code == 200, "it is live"
