"""Điều 8 khoản 2. No way leads round the gate; a removed secret leaves nothing and takes nothing else."""

import datetime
import json
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import Revision

from portal.core.models import Document, Image
from portal.editorial.actions import (
    incidents,
    publications,
    releases,
    screenings,
    submissions,
    translations,
)
from portal.editorial.models import Article, Attachment, Consent, Correction, DueTold, Quotation, ReleaseSet
from portal.editorial.plain import paragraphs
from portal.law.findings import Refused
from portal.organisation.actions import units
from portal.organisation.groups import unit_group
from portal.organisation.models import Unit
from tests.editorial.gated import HIDDEN, PHONE, attached, body, named, proposed, word
from tests.editorial.registers import refused
from tests.editorial.registers import source as make_source
from tests.editorial.scene import Scene, again, client, picture

pytestmark = pytest.mark.django_db
VI = "baohiemxahoi.localhost"


def content_of(answer: Any) -> bytes:
    return b"".join(answer.streaming_content) if answer.streaming else bytes(answer.content)


def public(path: str) -> str:
    answer = Client(headers={"host": VI}).get(path)
    return f"{answer.status_code} {content_of(answer).decode(errors='replace')}"


def with_files(scene: Scene) -> Client:
    """The author, with what `organisation.groups` gives every editor of a unit on its collection."""

    scene.author.groups.add(unit_group(scene.unit))
    return client(scene.author)


def table(caption: str, heading: str) -> str:
    value = {
        "columns": [{"type": "text", "heading": heading}],
        "rows": [{"values": ["Nghỉ ngày 2/9"]}],
        "caption": caption,
    }
    return json.dumps([{"type": "table", "value": value}])


class TestRoundTheGate:
    @pytest.mark.parametrize("said", [f"Gọi bà Lan: {PHONE}", "Số CCCD: 079201001234", "TỐI MẬT"])
    @pytest.mark.parametrize("where", ["caption", "heading"])
    def test_caption_and_headings_of_a_table_are_screened(self, scene: Scene, said: str, where: str) -> None:
        text = scene.draft(body=table(**{"caption": "Bảng", "heading": "Ngày", where: said}))
        assert refused(submissions.submit, publication=text, by=scene.author) <= {
            "personal-data",
            "secrecy-mark",
        }

    def test_the_reviewer_is_shown_caption_and_headings(self, scene: Scene) -> None:
        text = scene.draft(body=table("Lương của từng người", "Họ và tên"))
        shown = "\n".join(paragraphs(text))
        assert "Lương của từng người" in shown
        assert "Họ và tên" in shown

    def test_a_live_document_is_not_replaced_without_approval(self, scene: Scene) -> None:
        text = attached(scene, word("Kế hoạch tháng 9"))
        submissions.submit(publication=text, by=scene.author)
        submissions.confirm(publication=again(text), by=scene.unit_head)
        submissions.take(publication=again(text), by=scene.editor)
        submissions.pass_on(publication=again(text), by=scene.editor)
        scene.approve(again(text))
        document = Document.objects.get()
        assert document.is_public
        fresh = word(f"Bà Lan {PHONE}", "TỐI MẬT")
        upload = SimpleUploadedFile("moi.docx", fresh)
        form = {"title": f"Gọi {PHONE}", "file": upload, "collection": scene.unit.collection_id}
        browser = with_files(scene)
        browser.post(reverse("wagtaildocs:edit", args=[document.pk]), form)
        document.refresh_from_db()
        path = f"/tep/{document.pk}/{document.filename}"
        got = Client(headers={"host": VI}).get(path)
        content = content_of(got)
        page = public(again(text).path or "")
        assert not (got.status_code == 200 and content == fresh), "one person replaced what is downloaded"
        assert PHONE not in page

    def test_a_file_replaced_after_the_approval_voids_it(self, scene: Scene) -> None:

        text = attached(scene, word("Kế hoạch tháng 9"))
        submissions.submit(publication=text, by=scene.author)
        submissions.confirm(publication=again(text), by=scene.unit_head)
        submissions.take(publication=again(text), by=scene.editor)
        submissions.pass_on(publication=again(text), by=scene.editor)
        scene.approve(again(text), publish_at=timezone.now() + datetime.timedelta(hours=1))
        document = Document.objects.get()
        upload = SimpleUploadedFile("moi.docx", word("Một kế hoạch khác hẳn, không ai duyệt"))
        form = {"title": "Kế hoạch khác", "file": upload, "collection": scene.unit.collection_id}
        with_files(scene).post(reverse("wagtaildocs:edit", args=[document.pk]), form)
        publications.publish_due(timezone.now() + datetime.timedelta(hours=2))
        document.refresh_from_db()
        replaced = document.title == "Kế hoạch khác"
        assert not (replaced and again(text).live), "live with a file that nobody approved"

    def test_a_live_pictures_words_are_not_changed_without_approval(self, scene: Scene) -> None:
        image = picture(scene.unit)
        text = scene.live(lead_image=image)
        form = {
            "title": image.title,
            "description": f"Bà Lan, {PHONE}",
            "author": "CCCD 079201001234",
            "collection": scene.unit.collection_id,
        }
        with_files(scene).post(reverse("wagtailimages:edit", args=[image.pk]), form)
        page = public(text.path or "")
        assert PHONE not in page
        assert "079201001234" not in page

    def test_a_pictures_author_is_screened(self, scene: Scene) -> None:
        image = picture(scene.unit)
        Image.objects.filter(pk=image.pk).update(author="Bà Lan, CCCD 079201001234")
        text = scene.draft(lead_image=Image.objects.get())
        assert refused(submissions.submit, publication=text, by=scene.author) == {"personal-data"}


class TestRemoving:
    def live_with_file(self, scene: Scene) -> tuple[Article, Document]:
        text = attached(scene, word("Kế hoạch tháng 9"))
        submissions.submit(publication=text, by=scene.author)
        submissions.confirm(publication=again(text), by=scene.unit_head)
        submissions.take(publication=again(text), by=scene.editor)
        submissions.pass_on(publication=again(text), by=scene.editor)
        scene.approve(again(text))
        return again(text), Document.objects.get()

    def test_the_clean_live_version_keeps_its_file(
        self, scene: Scene, django_capture_on_commit_callbacks: Any
    ) -> None:
        text, document = self.live_with_file(scene)
        draft = text.get_latest_revision_as_object()
        draft.body = body("TỐI MẬT", HIDDEN)
        draft.save_revision(user=scene.author)
        with django_capture_on_commit_callbacks(execute=True):
            incidents.remove(publication=again(text), by=scene.author, account="Nhầm", confirmed=True)
        assert again(text).live
        assert Document.objects.filter(pk=document.pk).exists(), "the live page lost its attachment"
        assert default_storage.exists(document.file.name)
        assert again(text).attachments.exists()

    def test_the_clean_live_version_keeps_its_picture(
        self, scene: Scene, django_capture_on_commit_callbacks: Any
    ) -> None:
        text = scene.live(lead_image=picture(scene.unit))
        draft = text.get_latest_revision_as_object()
        draft.body = body("TỐI MẬT", HIDDEN)
        draft.save_revision(user=scene.author)
        with django_capture_on_commit_callbacks(execute=True):
            incidents.remove(publication=again(text), by=scene.author, account="Nhầm", confirmed=True)
        assert again(text).live
        assert Image.objects.exists()
        assert again(text).lead_image is not None

    def test_another_units_draft_keeps_a_shared_file(self, scene: Scene) -> None:
        """A file that only a saved draft (a revision) of another text names counts as unused."""
        document = Document.objects.create(
            title="Chung",
            file=ContentFile(word("Mẫu chung"), name="chung.docx"),
            collection=scene.unit.collection,
        )
        other = scene.draft(slug="khac", title="Văn bản khác")
        other.attachments = [Attachment(document=document)]
        other.save_revision(user=scene.author)
        text = scene.draft(body=body("TỐI MẬT", HIDDEN))
        text.attachments = [Attachment(document=document)]
        text.save_revision(user=scene.author)
        incidents.remove(publication=again(text), by=scene.author, account="Nhầm", confirmed=True)
        assert Document.objects.filter(pk=document.pk).exists(), "another text's draft lost its file"

    def test_a_stranger_does_not_take_down_what_two_people_let_pass(self, scene: Scene) -> None:
        """Another unit's public document whose mark was found false goes with a stranger's own draft."""
        text = attached(scene, word("TỐI MẬT", "Mẫu dấu"))
        flag = proposed(text, scene.author, ground="false")
        screenings.agree(publication=text, by=scene.unit_head, **named(flag))
        submissions.submit(publication=again(text), by=scene.author)
        submissions.confirm(publication=again(text), by=scene.unit_head)
        submissions.take(publication=again(text), by=scene.editor)
        submissions.pass_on(publication=again(text), by=scene.editor)
        scene.approve(again(text))
        document = Document.objects.get()
        own = scene.draft(by=scene.stranger, unit=scene.other_unit, slug="la", title="Của đơn vị B")
        own.attachments = [Attachment(document=document)]
        own.save_revision(user=scene.stranger)
        incidents.remove(publication=again(own), by=scene.stranger, account="Nhầm", confirmed=True)
        assert Document.objects.filter(pk=document.pk).exists(), "another unit's live file is gone"

    def test_a_file_kept_for_a_consent_does_not_stop_it(self, scene: Scene) -> None:
        text = attached(scene, word("TỐI MẬT", HIDDEN))
        Consent.objects.create(
            leader="Ông A",
            post="Tổng Giám đốc",
            given_on="2026-01-01",
            document_number="1",
            document_date="2026-01-01",
            document=Document.objects.get(),
            publication_key=text.translation_key,
            recorded_by=scene.editor,
        )
        incidents.remove(publication=text, by=scene.author, account="Nhầm", confirmed=True)

    def test_what_sets_said_of_it_goes_too(self, scene: Scene) -> None:

        text = scene.with_board(title=HIDDEN)
        row = releases.make_set(title="Đợt", moment=None, by=scene.editor)
        releases.add_to_set(release_set=row, publication=text, by=scene.editor)
        scene.approve(again(text))
        releases.make_ready(release_set=row, by=scene.member)
        content = {**again(text).latest_revision.content, "body": body("TỐI MẬT", HIDDEN)}
        Revision.objects.filter(pk=again(text).latest_revision_id).update(content=content)
        with pytest.raises(Refused):
            releases.try_release(row, scene.editor)
        incidents.remove(publication=again(text), by=scene.head, account="Nhầm", confirmed=True)
        left = {
            "note": HIDDEN in str(list(ReleaseSet.objects.values_list("note"))),
            "told": HIDDEN in str(list(DueTold.objects.values_list("sentences"))),
            "mail": HIDDEN in str(list(DBTaskResult.objects.values_list("args_kwargs"))),
        }
        assert left == {"note": False, "told": False, "mail": False}

    def test_what_was_quoted_corrected_and_addressed_goes_too(self, scene: Scene) -> None:
        first = scene.live()
        text = scene.revised(
            first,
            change=submissions.Change("correction", "serious", HIDDEN),
            reuse="reused",
            quotations=[Quotation(source=make_source(scene), author="Ông A", title=HIDDEN)],
        )
        content = {**text.live_revision.content, "body": body("TỐI MẬT", HIDDEN)}
        Revision.objects.filter(pk=text.live_revision_id).update(content=content)
        incidents.remove(publication=again(text), by=scene.head, account="Lộ", confirmed=True)
        gone = again(text)

        left = {
            "quoted": HIDDEN in str(gone.quoted),
            "correction_text": HIDDEN in gone.correction_text,
            "correction": Correction.objects.filter(text=HIDDEN).exists(),
        }
        assert left == dict.fromkeys(left, False)

    def test_its_translation_goes_with_it(self, scene: Scene) -> None:

        text = scene.live(summary=HIDDEN)
        copy = translations.translate(publication=text, by=scene.author, origin="translation", title="T")
        content = {**text.live_revision.content, "body": body("TỐI MẬT", HIDDEN)}
        Revision.objects.filter(pk=text.live_revision_id).update(content=content)
        incidents.remove(publication=again(text), by=scene.head, account="Lộ", confirmed=True)
        assert HIDDEN not in str(again(copy).latest_revision.content)


def test_public_directory_is_screened(scene: Scene) -> None:

    row = Unit.objects.get(pk=scene.unit.pk)
    row.functions_vi = "Liên hệ bà Lan, Số CCCD: 079201001234. Mã số BHXH: 0123456789"
    row.decision = "01/QĐ"
    assert refused(units.change_unit, by=scene.superuser, row=row) == {"words-not-public"}
