"""How often a screen of the newsroom asks the database: a budget for each, the same however much there is."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from portal.editorial.models import Article, Publication, Submission
from portal.editorial.states import Stage
from tests.editorial.scene import Scene, client

pytestmark = pytest.mark.django_db
LIST, REVIEW = 20, 40
HOME, TEXTS = "/admin/", "/admin/snippets/editorial/article/"
STAGES = (Stage.WITH_UNIT_HEAD, Stage.WITH_STANDING_OFFICE, Stage.WITH_BOARD)


def fill(pattern: Article, count: int) -> None:
    """Many more texts: drafts, and some at each stage of the newsroom. Rows only."""
    first = Publication.objects.order_by("-pk").values_list("pk", flat=True)[0] + 1
    fields: dict[str, Any] = {
        "kind": "article",
        "section_id": pattern.section_id,
        "unit_id": pattern.unit_id,
        "locale_id": pattern.locale_id,
        "owner_id": pattern.owner_id,
        "latest_revision_id": pattern.latest_revision_id,
        "has_unpublished_changes": True,
        "live": False,
    }
    rows = [
        Publication(
            pk=number, title=f"Bài {number}", folded_title=f"bai {number}", slug=f"n-{number}", **fields
        )
        for number in range(first, first + count)
    ]
    Publication.objects.bulk_create(rows)
    own = {field.attname: getattr(pattern, field.attname) for field in Article._meta.local_concrete_fields}
    for row in rows:
        Article(**{**own, "publication_ptr_id": row.pk}).save_base(raw=True)
    now = timezone.now()
    Submission.objects.bulk_create(
        Submission(
            publication_id=row.pk,
            revision_id=pattern.latest_revision_id,
            stage=STAGES[row.pk % len(STAGES)],
            held_since=now,
            submitted_by_id=pattern.owner_id,
            submitted_at=now,
        )
        for row in rows[: count // 2]
    )


def test_the_newsroom_keeps_its_budget_at_a_hundred_and_at_ten_thousand(scene: Scene) -> None:
    text = scene.with_board()
    screens = {
        ("home", scene.author): HOME,
        ("home", scene.editor): HOME,
        ("home", scene.member): HOME,
        ("texts", scene.author): TEXTS,
        ("texts", scene.editor): f"{TEXTS}?q=bai",
        ("review", scene.member): reverse("editorial:review", args=[text.pk]),
        ("sections", scene.head): reverse("board:sections"),
        ("mandates", scene.head): reverse("board:mandates"),
    }
    fill(text, 100)
    few = {name: queries(*name, path) for name, path in screens.items()}
    fill(text, 9_900)
    many = {name: queries(*name, path) for name, path in screens.items()}
    assert few == many
    assert many.pop(("review", scene.member)) <= REVIEW
    assert not {name: count for name, count in many.items() if count > LIST}


def queries(_name: str, user: Any, path: str) -> int:
    """The number of queries of a later visit: the first may fill what a process remembers."""
    browser = client(user)
    assert browser.get(path).status_code == 200, path
    with CaptureQueriesContext(connection) as captured:
        browser.get(path)
    return len(captured)
