"""Điều 11 khoản 1 điểm c, d: what needs the leaders' consent goes through no door without it."""

import datetime
import html
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.models import GroupCollectionPermission

from portal.audit.models import Event
from portal.core import gates
from portal.core.models import Document
from portal.editorial.actions import consents, publications, registers
from portal.editorial.consenting import consent_line
from portal.editorial.models import Approval, Article, Consent
from portal.editorial.references import may_name
from portal.law.findings import Refused
from tests.editorial.registers import DAY, consent, refused, requirement
from tests.editorial.scene import Scene, again, client

pytestmark = pytest.mark.django_db
CONSENTS = "/admin/noi-dung/y-kien-dong-y/"


def today() -> datetime.date:
    return timezone.localdate()


def tomorrow() -> datetime.datetime:
    return timezone.now() + DAY


def test_the_gate_is_registered() -> None:
    assert "consent" in gates.names()


def test_an_approval_is_refused_on_the_basis_that_the_requirement_names(scene: Scene) -> None:
    text = scene.with_board()
    requirement(scene)
    with pytest.raises(Refused) as caught:
        scene.approve(text)
    assert [(one.code, one.citation) for one in caught.value.findings] == [
        ("no-consent", "Điều 11 khoản 1 điểm c")
    ]
    assert not again(text).live
    assert not Approval.objects.filter(publication=text).exists()


def test_with_consent_to_the_text_it_goes_live(scene: Scene) -> None:
    text = scene.with_board()
    requirement(scene)
    consent(scene, publication_key=text.translation_key)
    scene.approve(text)
    assert again(text).live


def test_the_approval_names_the_consent_that_it_rests_on_for_good(scene: Scene) -> None:
    text = scene.with_board()
    requirement(scene)
    row = consent(scene, publication_key=text.translation_key)
    approval = scene.approve(text)
    consents.revoke_consent(consent=row, by=scene.editor, reason="Ghi nhầm văn bản")
    kept = Approval.objects.get(pk=approval.pk)
    assert kept.consent == row
    assert Event.objects.get(verb="editorial.grant").detail["consent"] == row.pk
    page = client(scene.editor).get(f"/admin/noi-dung/{text.pk}/").content.decode()
    assert f"Theo ý kiến đồng ý của {row.leader}, văn bản {row.document_number}" in html.unescape(page)


def test_the_consent_is_the_one_of_the_day_on_which_the_text_goes_live(scene: Scene) -> None:
    text = scene.with_board()
    requirement(scene)
    later = consent(scene, period_from=today() + DAY, period_to=today() + 9 * DAY)
    consent(scene, period_from=today() - DAY, period_to=today())
    assert scene.approve(text, publish_at=tomorrow()).consent == later


def test_an_approval_that_needs_no_consent_names_none(scene: Scene) -> None:
    text = scene.with_board()
    consent(scene, publication_key=text.translation_key)
    assert scene.approve(text).consent is None


def test_consent_to_another_text_covers_nothing(scene: Scene) -> None:
    text, other = scene.with_board(), scene.draft(slug="bai-khac")
    requirement(scene)
    consent(scene, publication_key=other.translation_key)
    assert refused(scene.approve, text) == {"no-consent"}


def test_one_consent_covers_a_series_over_its_period_to_the_last_day(scene: Scene) -> None:
    text = scene.with_board()
    requirement(scene)
    row = consent(scene, period_from=today() - 9 * DAY, period_to=today() - DAY)
    assert refused(scene.approve, text) == {"no-consent"}
    Consent.objects.filter(pk=row.pk).update(period_to=today())
    scene.approve(text)
    assert again(text).live


def test_a_series_of_a_section_holds_its_topics_and_no_other_section(scene: Scene) -> None:
    text = scene.with_board()
    requirement(scene, kind="", section=scene.section)
    consent(scene, kind="", section=scene.other_section)
    assert refused(scene.approve, text) == {"no-consent"}
    consent(scene, kind="", section=scene.section)
    scene.approve(text)
    assert again(text).live


@pytest.mark.parametrize("dates", [{"valid_to": -DAY}, {"valid_from": DAY}])
def test_only_a_requirement_in_force_asks(scene: Scene, dates: dict[str, datetime.timedelta]) -> None:
    text = scene.with_board()
    requirement(scene, **{name: today() + shift for name, shift in dates.items()})
    scene.approve(text)
    assert again(text).live


def test_what_is_neither_of_the_kind_nor_in_the_section_needs_none(scene: Scene) -> None:
    text = scene.with_board()
    requirement(scene, kind="staticpage")
    requirement(scene, kind="", section=scene.other_section)
    requirement(scene, kind="article", section=scene.other_section)
    scene.approve(text)
    assert again(text).live


def test_scheduling_asks_for_a_consent_that_covers_the_day_of_publication(scene: Scene) -> None:
    text = scene.with_board(go_live_at=tomorrow())
    requirement(scene)
    row = consent(scene, period_to=today())
    assert refused(scene.approve, text) == {"no-consent"}
    Consent.objects.filter(pk=row.pk).update(period_to=today() + DAY)
    scene.approve(text)
    assert again(text).scheduled_revision is not None


def test_the_hour_that_comes_finds_no_consent_and_publishes_nothing(scene: Scene) -> None:
    text = scene.with_board(go_live_at=tomorrow())
    requirement(scene)
    row = consent(scene)
    scene.approve(text)
    consents.revoke_consent(consent=row, by=scene.editor, reason="Số liệu còn phải kiểm tra.")
    assert publications.publish_due(tomorrow() + DAY) == (0, 1)
    assert not again(text).live
    assert again(text).scheduled_revision is None


def test_a_revision_published_by_hand_is_refused_too(scene: Scene) -> None:
    text = scene.scheduled()
    revision = text.latest_revision
    requirement(scene)
    assert refused(revision.publish) == {"no-consent"}
    assert refused(again(text).publish, revision) == {"no-consent"}
    assert not again(text).live


def test_it_is_written_down_by_the_standing_office_alone_with_a_number_and_dates(scene: Scene) -> None:
    row = consent(scene)
    assert Event.objects.filter(verb="editorial.record_consent", target_id=str(row.pk)).exists()
    values = {field.attname: getattr(row, field.attname) for field in Consent._meta.concrete_fields}
    for by in (scene.head, scene.member, scene.author, scene.superuser):
        copy = Consent(**{**values, "id": None})
        assert "not-standing-office" in refused(consents.record_consent, consent=copy, by=by)
    for wrong, code in (
        ({"document_number": " "}, "no-document-number"),
        ({"given_on": today() + DAY}, "consent-to-come"),
        ({"document_date": today() + DAY}, "consent-to-come"),
        ({"kind": ""}, "consent-to-nothing"),
        ({"period_to": None}, "consent-without-period"),
        ({"period_to": today() - 60 * DAY}, "bad-dates"),
    ):
        assert refused(consent, scene, **wrong) == {code}
    assert Consent.objects.count() == 1


def test_it_is_revoked_once_with_a_reason_and_stays_on_record(scene: Scene) -> None:
    row = consent(scene)

    def revoke(row: Consent, reason: str) -> None:
        consents.revoke_consent(consent=row, by=scene.editor, reason=reason)

    assert refused(revoke, row, " ") == {"no-reason"}
    consents.revoke_consent(consent=row, by=scene.editor, reason="Lãnh đạo đổi ý.")
    assert refused(revoke, row, "Lần nữa") == {"already-revoked"}
    assert Consent.objects.get().revoke_reason == "Lãnh đạo đổi ý."


def test_the_database_holds_what_a_consent_is_to(scene: Scene) -> None:
    row = consent(scene)
    key = scene.draft().translation_key
    for wrong in (
        {"publication_key": key},
        {"kind": ""},
        {"period_to": None},
        {"revoked_at": timezone.now()},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Consent.objects.filter(pk=row.pk).update(**wrong)


def test_what_needs_consent_is_decided_by_the_head_of_the_board(scene: Scene) -> None:
    row = requirement(scene)
    for by in (scene.editor, scene.member, scene.superuser):
        assert refused(registers.keep_requirement, row=row, by=by) == {"not-board-head"}


def test_the_review_screen_can_say_whether_consent_is_there(scene: Scene) -> None:
    text: Article = scene.with_board()
    assert consent_line(text, scene.member) is None
    requirement(scene)
    missing = consent_line(text, scene.editor)
    assert missing is not None
    assert (missing.consent, missing.may_record) == (None, True)
    row = consent(scene, publication_key=text.translation_key)
    found = consent_line(text, scene.member)
    assert found is not None
    assert (found.consent, found.may_record, found.citation) == (row, False, "Điều 11 khoản 1 điểm c")


def form(**fields: Any) -> dict[str, Any]:
    return {
        "leader": "Lãnh đạo thử nghiệm",
        "post": "Lãnh đạo",
        "given_on": today().isoformat(),
        "document_number": "Thử nghiệm 02",
        "document_date": today().isoformat(),
        "document": "",
        "account": "",
        **fields,
    }


def test_the_screen_records_a_consent_to_the_text_it_was_opened_for(scene: Scene) -> None:
    text = scene.with_board()
    browser = client(scene.editor)
    address = f"{CONSENTS}?bai={text.pk}"
    assert text.title in browser.get(address).content.decode()
    assert browser.post(address, form(account="head")).status_code == 302
    row = Consent.objects.get()
    assert (row.publication_key, row.account, row.recorded_by) == (
        text.translation_key,
        scene.head,
        scene.editor,
    )
    assert text.title in browser.get(CONSENTS).content.decode()
    assert browser.post(f"{CONSENTS}{row.pk}/thu-hoi/", {"reason": "Thử"}).status_code == 302
    assert Consent.objects.get().revoked_at is not None


def test_the_screen_says_what_is_wrong(scene: Scene) -> None:
    answer = client(scene.editor).post(CONSENTS, form(kind="", section="", account="khong-co-ai"))
    assert answer.status_code == 403
    assert not Consent.objects.exists()
    day = today().isoformat()
    answer = client(scene.editor).post(CONSENTS, form(kind="", section="", period_from=day, period_to=day))
    assert "Hãy chọn loại nội dung hoặc chuyên mục" in answer.content.decode()


def test_the_board_reads_and_others_do_not(scene: Scene) -> None:
    row = consent(scene)
    for reader in (scene.head, scene.member):
        page = client(reader).get(CONSENTS).content.decode()
        assert row.document_number in page
        assert 'name="document_number"' not in page
        assert client(reader).post(CONSENTS, form(kind="article")).status_code == 403
        assert client(reader).post(f"{CONSENTS}{row.pk}/thu-hoi/", {"reason": "x"}).status_code == 403
    for stranger in (scene.author, scene.stranger):
        assert row.document_number not in client(stranger).get(CONSENTS).content.decode()
    assert Consent.objects.filter(revoked_at__isnull=True).count() == 1


def test_a_consent_is_not_recorded_for_a_text_that_its_writer_does_not_see(scene: Scene) -> None:
    text = scene.draft()
    assert client(scene.editor).get(f"{CONSENTS}?bai={text.pk}").status_code == 404
    assert client(scene.editor).get(f"{CONSENTS}?bai=x").status_code == 404


def chooses_documents(scene: Scene) -> None:
    """The standing office's editors choose among the files of their own unit."""
    GroupCollectionPermission.objects.create(
        group=scene.editor.groups.get(),
        collection=scene.office.collection,
        permission=Permission.objects.get(codename="choose_document", content_type__app_label="core"),
    )


def test_its_document_is_private_and_no_text_can_offer_it(scene: Scene) -> None:
    file = ContentFile(b"%PDF-1.4 sample", name="dong-y.pdf")
    document = Document.objects.create(title="Đồng ý", file=file, collection=scene.office.collection)
    chooses_documents(scene)
    assert may_name(scene.superuser, Document, str(document.pk))
    answer = client(scene.editor).post(
        CONSENTS,
        form(kind="article", section="", document=document.pk, period_from=today(), period_to=today()),
    )
    assert answer.status_code == 302
    assert Consent.objects.get().document == document
    assert not may_name(scene.superuser, Document, str(document.pk))


def test_a_file_of_another_unit_or_of_a_public_page_is_not_its_document(scene: Scene) -> None:
    file = ContentFile(b"%PDF-1.4 sample", name="khac.pdf")
    foreign = Document.objects.create(title="Khác", file=file, collection=scene.unit.collection)
    public = Document.objects.create(
        title="Công khai", file=file, collection=scene.office.collection, is_public=True
    )
    chooses_documents(scene)
    for document in (foreign, public):
        data = form(kind="article", section="", document=document.pk, period_from=today(), period_to=today())
        assert client(scene.editor).post(CONSENTS, data).status_code == 403
    assert not Consent.objects.exists()
