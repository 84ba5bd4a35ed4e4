"""Điều 7 khoản 1 điểm c. What was approved is what is shown: pictures and files, too, stay as they were."""

from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import ProtectedError
from django.urls import reverse

from portal.core.models import Document, Image
from portal.editorial.actions import submissions
from portal.law.findings import Refused
from portal.organisation.groups import unit_group
from tests.core.samples import picture as drawn
from tests.core.samples import upload
from tests.editorial.gated import attached
from tests.editorial.scene import Scene, again, client, draft, picture

pytestmark = pytest.mark.django_db
STATES = ("with_office", "with_board", "scheduled", "live")


def shown_in(scene: Scene, state: str, image: Image) -> Any:
    """A text with the picture, brought to a state."""
    return getattr(scene, state)(lead_image=image, lead_caption="Ảnh thử")


@pytest.mark.parametrize("state", STATES)
def test_no_picture_of_what_was_handed_in_is_changed_or_deleted(scene: Scene, state: str) -> None:
    image = picture(scene.unit)
    shown_in(scene, state, image)
    for name in ("title", "description", "author", "source", "licence"):
        changed = Image.objects.get(pk=image.pk)
        setattr(changed, name, "Khác")
        with pytest.raises(Refused):
            changed.save()
    changed = Image.objects.get(pk=image.pk)
    changed.file = ContentFile(drawn("PNG", (8, 8)), "khac.png")
    with pytest.raises(Refused):
        changed.save()
    with pytest.raises(ProtectedError):
        Image.objects.filter(pk=image.pk).delete()
    assert Image.objects.get(pk=image.pk).description == image.description


def test_a_draft_and_what_was_returned_are_still_the_units(scene: Scene) -> None:
    image = picture(scene.unit)
    text = draft(scene, lead_image=image)
    image.description = "Mô tả đúng hơn"
    image.save()
    assert not again(text).live


def test_the_screen_says_why_and_the_shelf_may_change(scene: Scene) -> None:
    image = picture(scene.unit)
    scene.author.groups.add(unit_group(scene.unit))
    shown_in(scene, "live", image)
    browser, address = client(scene.author), reverse("wagtailimages:edit", args=[image.pk])
    assert "đang nằm trong nội dung đã trình hoặc đã duyệt" in browser.get(address).content.decode()
    sent = {
        **{name: getattr(image, name) for name in ("title", "description", "author", "source", "licence")},
        "collection": image.collection_id,
        "tags": "thử",
    }
    assert browser.post(address, sent).status_code == 302
    refused = browser.post(address, {**sent, "description": "Khác"})
    assert "đang nằm trong nội dung đã trình hoặc đã duyệt" in refused.content.decode()
    replaced = browser.post(address, {**sent, "file": upload("khac.png", drawn())})
    assert "đang nằm trong nội dung đã trình hoặc đã duyệt" in replaced.content.decode()
    assert Image.objects.filter(pk=image.pk, description=image.description).exists()


def test_what_is_used_is_not_deleted_and_the_screen_says_so(scene: Scene) -> None:
    image = picture(scene.unit)
    scene.author.groups.add(unit_group(scene.unit))
    shown_in(scene, "live", image)
    page = client(scene.author).post(reverse("wagtailimages:delete", args=[image.pk]))
    assert page.status_code == 403
    assert "còn được dùng ở nơi khác" in page.content.decode()
    assert Image.objects.filter(pk=image.pk).exists()


def test_a_document_stays_as_it_was_too(scene: Scene) -> None:
    text = attached(scene, b"Lich tiep dan", "lich.txt")
    document = Document.objects.get()
    document.title = "Lịch tiếp dân"
    document.save()
    submissions.submit(publication=text, by=scene.author)
    document.file = ContentFile(b"Lich khac", "lich.txt")
    with pytest.raises(Refused):
        document.save()
    with pytest.raises(Refused), transaction.atomic():
        Document.objects.all().delete()
    submissions.return_(publication=again(text), by=scene.unit_head, reason="Sai ngày")
    document.save()
    assert Document.objects.get().file.read() == b"Lich khac"
