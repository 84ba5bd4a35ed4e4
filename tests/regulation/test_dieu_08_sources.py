"""Điều 8 khoản 3. What is quoted or reused comes from an official source and names its author and source."""

import pytest
from django.utils import timezone

from portal.editorial.actions import submissions
from portal.editorial.completeness import content_of
from portal.editorial.models import Approval, Source
from portal.editorial.rules import completeness
from tests.editorial.registers import DAY, quotation, refused, reusing, source
from tests.editorial.scene import Scene, again
from tests.editorial.test_contributions import carried

pytestmark = pytest.mark.django_db


def test_khoan_3_without_an_author_it_is_not_handed_in(scene: Scene) -> None:
    text = reusing(scene, quotation(source(scene), author=" "))
    assert refused(submissions.submit, publication=text, by=scene.author) == {"quotation-without-author"}


def test_khoan_3_without_a_source_of_the_register_it_is_not_handed_in(scene: Scene) -> None:
    text = reusing(scene, quotation(None))
    assert refused(submissions.submit, publication=text, by=scene.author) == {"quotation-without-source"}


def test_khoan_3_what_says_that_it_reuses_says_what(scene: Scene) -> None:
    text = reusing(scene)
    assert refused(submissions.submit, publication=text, by=scene.author) == {"no-quotation"}


def test_khoan_3_the_standing_office_cannot_take_the_source_away_and_pass_it_on(scene: Scene) -> None:
    text = reusing(scene, quotation(source(scene)))
    submissions.submit(publication=text, by=scene.author)
    submissions.confirm(publication=text, by=scene.unit_head)
    submissions.take(publication=text, by=scene.editor)
    edited = again(text).get_latest_revision_as_object()
    edited.quotations = [quotation(None)]
    edited.save_revision(user=scene.editor)
    assert refused(submissions.pass_on, publication=text, by=scene.editor) == {"quotation-without-source"}


def test_khoan_3_a_source_is_official_from_its_day_to_its_last(scene: Scene) -> None:
    today = timezone.localdate()
    row = source(scene)
    text = reusing(scene, quotation(row, original_on=today - DAY))

    def found() -> list[str]:
        return [finding.code for finding in completeness(content_of(text.get_latest_revision_as_object()))]

    assert found() == []
    Source.objects.filter(pk=row.pk).update(valid_to=today - DAY)
    assert found() == [], "it was one when the original came out"
    Source.objects.filter(pk=row.pk).update(valid_to=today - 2 * DAY)
    assert found() == ["source-not-in-force"]
    Source.objects.filter(pk=row.pk).update(valid_from=today + DAY, valid_to=None)
    assert found() == ["source-not-in-force"]


def test_khoan_3_an_original_without_a_date_needs_a_source_of_today(scene: Scene) -> None:
    row = source(scene)
    Source.objects.filter(pk=row.pk).update(valid_to=timezone.localdate() - DAY)
    text = reusing(scene, quotation(row, original_on=None))
    assert refused(submissions.submit, publication=text, by=scene.author) == {"source-not-in-force"}


def test_khoan_3_the_approval_holds_the_quotations_by_its_hash(scene: Scene) -> None:
    text = reusing(scene, quotation(source(scene)))
    carried(scene, text)
    approval = Approval.objects.get(publication=text)
    (kept,) = approval.revision.content["quotations"]
    assert kept["author"] == "Người viết bản gốc"
    assert again(text).quoted[0]["source"]["vi"] == "Cơ quan Thử nghiệm"
