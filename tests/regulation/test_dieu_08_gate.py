"""Điều 8 khoản 2. What must not stand in public goes through no door: personal data, and marks of secrecy."""

import datetime
from functools import partial
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone
from wagtail.models import Revision

from portal.audit.models import Event
from portal.core.models import Document
from portal.editorial.actions import (
    checks,
    home,
    incidents,
    publications,
    scheduling,
    screenings,
    section_changes,
    submissions,
)
from portal.editorial.models import (
    AlertBanner,
    Article,
    Clearance,
    ReleaseItem,
    ReleaseSet,
    ScreenedFile,
    SearchSuggestion,
)
from portal.editorial.restructuring import FURNITURE, NAMES
from portal.editorial.states import SectionAct, WithdrawalReason
from portal.editorial.together import approve_together
from portal.editorial.versions import Because
from portal.law.findings import Refused
from portal.organisation.models import Unit
from tests.editorial.gated import HIDDEN, PHONE, attached, body, found, named, proposed, word
from tests.editorial.registers import refused
from tests.editorial.scene import Scene, again, client

pytestmark = pytest.mark.django_db


class TestPersonalData:
    def test_it_is_not_handed_in_while_nobody_has_said_why_it_may_stay(self, scene: Scene) -> None:
        text = scene.draft(body=body(f"Gọi cho bà Lan theo số {PHONE}."))
        assert refused(submissions.submit, publication=text, by=scene.author) == {"personal-data"}
        [flag] = found(text)
        assert (flag.kind, flag.shown[0][1]) == ("phone", PHONE)

    def test_the_first_person_gives_ground_and_reason(self, scene: Scene) -> None:
        text = scene.draft(body=body(f"Điện thoại: {PHONE}"))
        [flag] = found(text)
        say = {"publication": text, "by": scene.author, **named(flag)}
        assert refused(screenings.propose, **say, ground="", reason="Vì") == {"no-ground"}
        assert refused(screenings.propose, **say, ground="read", reason="Vì") == {"no-ground"}
        assert refused(screenings.propose, **say, ground="official", reason=" ") == {"no-reason"}
        stranger = {**say, "by": scene.stranger}
        assert refused(screenings.propose, **stranger, ground="official", reason="Vì") == {
            "not-yours-to-edit"
        }

    def test_it_goes_live_only_when_a_second_person_has_agreed(self, scene: Scene) -> None:
        text = scene.draft(body=body(f"Điện thoại: {PHONE}"))
        flag = proposed(text, scene.author)
        submissions.submit(publication=again(text), by=scene.author)
        submissions.confirm(publication=again(text), by=scene.unit_head)
        submissions.pass_on(publication=again(text), by=scene.editor)
        assert refused(scene.approve, again(text)) == {"second-person-missing"}
        own = {"publication": text, "by": scene.author, **named(flag)}
        assert refused(screenings.agree, **own) == {"second-person-needed"}
        screenings.agree(publication=text, by=scene.member, **named(flag))
        scene.approve(again(text))
        assert again(text).live
        clearance = Clearance.objects.get()
        assert (clearance.proposed_by, clearance.agreed_by) == (scene.author, scene.member)

    def test_of_the_data_itself_nothing_is_kept_on_record(self, scene: Scene) -> None:
        text = scene.draft(body=body(f"Điện thoại: {PHONE}"))
        flag = proposed(text, scene.author)
        screenings.agree(publication=text, by=scene.unit_head, **named(flag))
        kept = [*Clearance.objects.values_list("digest", "place"), *Event.objects.values_list("detail")]
        assert PHONE not in str(kept)
        assert PHONE.replace(" ", "") not in str(kept)

    def test_a_changed_line_is_asked_about_anew(self, scene: Scene) -> None:
        text = scene.draft(body=body(f"Điện thoại: {PHONE}"))
        flag = proposed(text, scene.author)
        screenings.agree(publication=text, by=scene.unit_head, **named(flag))
        text.body = body(f"Điện thoại của bà Lan: {PHONE}")
        text.save_revision(user=scene.author)
        assert refused(submissions.submit, publication=again(text), by=scene.author) == {"personal-data"}

    def test_phones_and_addresses_of_units_are_known(self, scene: Scene) -> None:
        Unit.objects.filter(pk=scene.other_unit.pk).update(phone=PHONE, email="donvi@example.gov.vn")
        text = scene.draft(body=body(f"Hỏi: {PHONE}, donvi@example.gov.vn"))
        assert found(text) == []
        submissions.submit(publication=text, by=scene.author)

    def test_what_the_office_wrote_in_is_found_when_it_passes_on(self, scene: Scene) -> None:
        text = scene.editing()
        edited = text.get_latest_revision_as_object()
        edited.body = body("Số CCCD: 079201001234")
        edited.save_revision(user=scene.editor)
        assert refused(submissions.pass_on, publication=text, by=scene.editor) == {"personal-data"}

    def test_what_is_taken_back_stands_in_the_way_again(self, scene: Scene) -> None:
        text = scene.draft(body=body(f"Điện thoại: {PHONE}"))
        flag = proposed(text, scene.author)
        screenings.agree(publication=text, by=scene.unit_head, **named(flag))
        screenings.take_back(publication=text, by=scene.unit_head, **named(flag))
        assert refused(submissions.submit, publication=text, by=scene.author) == {"personal-data"}


class TestFiles:
    def test_a_comment_in_word_is_found_and_kept_masked(self, scene: Scene) -> None:
        text = attached(scene, word("Kế hoạch tháng 9", comment=f"Hỏi anh Nam {PHONE}"))
        assert refused(submissions.submit, publication=text, by=scene.author) == {"personal-data"}
        [flag] = found(text)
        assert flag.kind == "phone"
        assert "ghi chú" in flag.place
        [kept] = ScreenedFile.objects.values_list("found", flat=True)
        assert PHONE not in str(kept)
        assert "09•• ••• •78" in str(kept)

    def test_a_file_is_looked_through_once_until_what_is_official_changes(self, scene: Scene) -> None:
        text = attached(scene, word(f"Điện thoại: {PHONE}"))
        assert found(text)
        at = ScreenedFile.objects.get().at
        assert found(text)
        assert ScreenedFile.objects.get().at == at
        Unit.objects.filter(pk=scene.unit.pk).update(phone=PHONE)
        assert found(text) == []
        assert ScreenedFile.objects.get().at > at

    def test_a_file_that_cannot_be_read_passes_only_when_two_have_read_it(self, scene: Scene) -> None:
        text = attached(scene, b"%PDF-1.7 broken", name="hong.pdf")
        assert refused(submissions.submit, publication=text, by=scene.author) == {"file-unread"}
        flag = proposed(text, scene.author, ground="read")
        screenings.agree(publication=text, by=scene.unit_head, **named(flag))
        submissions.submit(publication=text, by=scene.author)

    def test_another_file_of_the_same_name_is_asked_about_anew(self, scene: Scene) -> None:
        text = attached(scene, word(f"Điện thoại: {PHONE}"))
        screenings.agree(publication=text, by=scene.unit_head, **named(proposed(text, scene.author)))
        document = Document.objects.get()
        with default_storage.open(document.file.name, "wb") as file:
            file.write(word(f"Điện thoại: {PHONE}", "Thêm một dòng"))
        assert refused(submissions.submit, publication=text, by=scene.author) == {"personal-data"}


class TestSecrecy:
    def test_a_mark_is_a_hard_stop_and_a_reason_alone_does_not_help(self, scene: Scene) -> None:
        text = scene.draft(body=body("TỐI MẬT", "Nội dung."))
        assert refused(submissions.submit, publication=text, by=scene.author) == {"secrecy-mark"}
        [flag] = found(text)
        say = {"publication": text, "by": scene.author, **named(flag)}
        assert refused(screenings.propose, **say, ground="official", reason="Vì") == {"no-ground"}
        proposed(text, scene.author, ground="false")
        assert refused(submissions.submit, publication=text, by=scene.author) == {"secrecy-mark"}
        screenings.agree(publication=text, by=scene.unit_head, **named(flag))
        submissions.submit(publication=text, by=scene.author)

    def test_nobody_outside_is_asked_about_it(self, scene: Scene) -> None:
        text = scene.draft(body=body("TUYỆT MẬT", "Nội dung."))
        asking = {"publication": text, "by": scene.author, "expert": "Bà A", "question": "Đúng không?"}
        assert refused(checks.ask, **asking) == {"secrecy-mark"}

    @pytest.mark.parametrize("way", ["one by one", "together", "urgently", "at its hour"])
    def test_no_door_lets_it_through(self, scene: Scene, way: str) -> None:
        """The mark was written in where no action had yet looked: straight into the revision."""
        text = scene.with_office() if way == "urgently" else scene.with_board()
        revision = text.latest_revision
        if way == "at its hour":
            tomorrow = timezone.now() + datetime.timedelta(days=1)
            scene.approve(text, publish_at=tomorrow)
        content = {**revision.content, "body": body("TỐI MẬT", "Nội dung.")}
        Revision.objects.filter(pk=revision.pk).update(content=content)
        text = again(text)
        if way == "at its hour":
            codes = refused(scheduling.schedule, publication=text, by=scene.member, at=tomorrow)
            assert "secrecy-mark" in codes
        elif way == "together":
            from portal.editorial.hashing import content_hash
            from portal.editorial.rules import CHECKLIST

            seen = {str(text.pk): content_hash(content)}
            [outcome] = approve_together([text], by=scene.member, seen=seen, checklist=list(CHECKLIST))
            assert outcome.against
        else:
            by = scene.head if way == "urgently" else scene.member
            urgent = {"urgent_reason": "Gấp"} if way == "urgently" else {}
            assert refused(scene.approve, text, by=by, **urgent) == {"secrecy-mark"}
        assert not again(text).live


class TestRemoval:
    def secret(self, scene: Scene) -> Article:
        """A text and a file that carry the mark, in a draft."""
        text = attached(scene, word("TỐI MẬT", HIDDEN))
        text.title, text.summary, text.body = HIDDEN, HIDDEN, body("TỐI MẬT", HIDDEN)
        text.save_revision(user=scene.author)
        return again(text)

    def test_who_removes_it_says_what_happened_and_that_it_is_sure(self, scene: Scene) -> None:
        text = self.secret(scene)
        say = {"publication": text, "by": scene.author}
        assert refused(incidents.remove, **say, account=" ", confirmed=True) == {"no-account"}
        assert refused(incidents.remove, **say, account="Gửi nhầm", confirmed=False) == {"not-confirmed"}
        other = {**say, "by": scene.stranger}
        assert refused(incidents.remove, **other, account="Gửi nhầm", confirmed=True) == {"not-for-you"}

    def test_only_hashes_and_the_record_stay(
        self, scene: Scene, django_capture_on_commit_callbacks: Any
    ) -> None:
        text = self.secret(scene)
        file = Document.objects.get().file.name
        with django_capture_on_commit_callbacks(execute=True):
            incident = incidents.remove(publication=text, by=scene.author, account="Nhầm", confirmed=True)
        gone = again(text)
        held = [
            *Revision.objects.for_instance(gone).values_list("content", "object_str"),
            *Article.objects.filter(pk=text.pk).values_list(
                "title", "slug", "summary", "body", "folded_title"
            ),
        ]
        assert HIDDEN not in str(held)
        assert "MẬT" not in str(held)
        assert not Document.objects.exists()
        assert gone.attachments.count() == 0
        assert not default_storage.exists(file)
        assert len(incident.removed["revisions"]) == 3
        assert all(len(each["sha256"]) == 64 for each in incident.removed["files"])
        assert found(gone) == []
        assert Event.objects.filter(verb="editorial.remove_secret", target_id=str(incident.pk)).exists()

    def test_it_is_in_nobodys_hands_any_more(self, scene: Scene) -> None:
        text = scene.with_board()
        content = {**text.latest_revision.content, "body": body("TỐI MẬT", HIDDEN)}
        Revision.objects.filter(pk=text.latest_revision_id).update(content=content)
        incidents.remove(publication=again(text), by=scene.head, account="Gửi nhầm", confirmed=True)
        assert not again(text).submissions.open().exists()

    def test_what_was_live_comes_off_and_its_address_says_so(self, scene: Scene) -> None:
        text = scene.live()
        content = {**text.live_revision.content, "body": body("TỐI MẬT", HIDDEN)}
        Revision.objects.filter(pk=text.live_revision_id).update(content=content)
        incident = incidents.remove(publication=again(text), by=scene.head, account="Lộ", confirmed=True)
        assert incident.was_public
        assert not again(text).live
        answer = client(scene.head).get(text.path or "", headers={"host": "baohiemxahoi.localhost"})
        assert answer.status_code == 410
        assert HIDDEN not in answer.content.decode()

    def test_the_row_of_what_was_live_is_emptied_and_the_version_before_is_the_draft(
        self, scene: Scene
    ) -> None:
        first = scene.live()
        clean = first.live_revision
        text = scene.revised(first, title="Bản thứ hai")
        content = {**text.live_revision.content, "title": HIDDEN, "body": body("TỐI MẬT", HIDDEN)}
        Revision.objects.filter(pk=text.live_revision_id).update(content=content)
        Article.objects.filter(pk=text.pk).update(title=HIDDEN, summary=HIDDEN)
        incidents.remove(publication=again(text), by=scene.head, account="Lộ", confirmed=True)
        gone = again(text)
        held = Article.objects.filter(pk=text.pk).values_list(
            "title", "slug", "summary", "body", "folded_title"
        )
        assert HIDDEN not in str(list(held))
        assert gone.latest_revision == clean
        assert "2/9" in str(gone.latest_revision.content)

    def test_a_set_that_it_was_in_is_ready_no_longer(self, scene: Scene) -> None:
        text = scene.with_board()
        made = ReleaseSet.objects.create(title="Đợt", made_by=scene.editor)
        ReleaseItem.objects.create(release_set=made, publication=text)
        ReleaseSet.objects.filter(pk=made.pk).update(
            state="ready", ready_by=scene.head, ready_at=timezone.now()
        )
        content = {**text.latest_revision.content, "body": body("TỐI MẬT", HIDDEN)}
        Revision.objects.filter(pk=text.latest_revision_id).update(content=content)
        incidents.remove(publication=again(text), by=scene.head, account="Nhầm", confirmed=True)
        assert ReleaseSet.objects.get().state == "draft"
        assert not ReleaseItem.objects.exists()

    def test_the_version_before_it_stays_live(self, scene: Scene) -> None:
        text = scene.live()
        live = text.live_revision
        text.body = body("TỐI MẬT", HIDDEN)
        text.save_revision(user=scene.author)
        incident = incidents.remove(publication=again(text), by=scene.author, account="Nhầm", confirmed=True)
        kept = again(text)
        assert kept.live
        assert kept.live_revision == live
        assert kept.latest_revision == live
        assert not incident.was_public
        assert "2/9" in str(Revision.objects.get(pk=live.pk).content)

    def test_what_carries_no_mark_is_not_removed(self, scene: Scene) -> None:
        text = scene.draft()
        by = {"by": scene.author, "account": "Nhầm", "confirmed": True}
        assert refused(incidents.remove, publication=text, **by) == {"flag-gone"}

    def test_the_head_closes_the_incident_with_what_came_of_it(self, scene: Scene) -> None:
        text = self.secret(scene)
        incident = incidents.remove(publication=text, by=scene.author, account="Nhầm", confirmed=True)
        assert refused(incidents.close, incident=incident, by=scene.member, note="Xong") == {"not-board-head"}
        assert refused(incidents.close, incident=incident, by=scene.head, note="") == {"no-closing-note"}
        incidents.close(incident=incident, by=scene.head, note="Đã báo cơ quan có thẩm quyền")
        with pytest.raises(Refused):
            incidents.close(incident=incident, by=scene.head, note="Lần nữa")


class TestWordsBesideTexts:
    """A correction, a reason, an alert, a section's introduction: what is found there is mended at once."""

    def test_a_correction_names_nobodys_number(self, scene: Scene) -> None:
        text = scene.live()
        text.summary = "Lịch nghỉ lễ, đã sửa."
        text.save_revision(user=scene.author)
        said = submissions.Change("correction", "minor", f"Số cũ sai, xin gọi {PHONE}.")
        send = partial(submissions.submit, publication=again(text), by=scene.author)
        assert refused(send, change=said) == {"words-not-public"}
        send(change=submissions.Change("correction", "minor", "Số điện thoại cũ sai."))

    def test_nor_do_the_words_left_where_a_text_was(self, scene: Scene) -> None:
        text = scene.live()
        take_off = partial(publications.unpublish, publication=text, by=scene.member)
        wrong = Because(WithdrawalReason.WRONG, "Sai số", f"Xin gọi {PHONE}")
        assert refused(take_off, because=wrong) == {"words-not-public"}
        take_off(because=Because(WithdrawalReason.WRONG, f"Sai số {PHONE}", "Sai số"))

    def test_nor_an_alert_nor_what_helps_to_find(self, scene: Scene) -> None:
        now = timezone.now()
        alert = AlertBanner(text_vi=f"Trực: {PHONE}", starts_at=now, ends_at=now + datetime.timedelta(1))
        for row in (alert, SearchSuggestion(language="vi", words=PHONE)):
            assert refused(home.keep, row=row, by=scene.editor) == {"words-not-public"}
        alert.text_vi = "Hệ thống bảo trì tối nay."
        home.keep(row=alert, by=scene.editor)

    def test_nor_a_sections_introduction(self, scene: Scene) -> None:
        section = scene.other_section
        values = {name: getattr(section, name) for name in (*NAMES, *FURNITURE)}
        propose = partial(
            section_changes.propose, act=SectionAct.RENAME, section=section, by=scene.editor, why="Thử"
        )
        wrong = {**values, "intro_vi": f"Xin gọi {PHONE}"}
        assert refused(propose, values=wrong) == {"words-not-public"}
        propose(values={**values, "intro_vi": "Tin của Ngành."})
