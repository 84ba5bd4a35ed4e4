"""Two people, two tabs, a line that dropped: no word is lost, none is written over unseen."""

from typing import Any

import pytest
from django.urls import reverse

from portal.editorial.actions import drafts
from portal.editorial.conflicts import parted
from portal.editorial.models import Article, SetAside
from portal.law.findings import Refused
from portal.organisation.models import User
from tests.editorial.scene import Scene, account, again, client
from tests.editorial.test_newsroom import form

pytestmark = pytest.mark.django_db


def edit(text: Article) -> str:
    return reverse("wagtailsnippets_editorial_article:edit", args=[text.pk])


def typed(scene: Scene, text: Article, on: Any, **fields: Any) -> dict[str, Any]:
    """What the editor posts of this text, loaded when `on` was its latest revision."""
    loaded = {"loaded_revision_id": on.pk, "loaded_revision_created_at": on.created_at.isoformat()}
    same = {"title": text.title, "genre": text.genre, "summary": text.summary, "slug": text.slug}
    return {**form(scene, **{**same, **fields}), **loaded}


@pytest.fixture
def colleague(scene: Scene) -> User:
    return account("colleague", "unit-editor", scene.unit)


@pytest.fixture
def apart(scene: Scene, colleague: User) -> tuple[Article, SetAside]:
    """The colleague saved a new summary while the author, from the same revision, wrote title and summary."""
    text = scene.draft()
    first = text.latest_revision
    client(colleague).post(edit(text), typed(scene, text, first, summary="Tóm tắt của đồng nghiệp."))
    mine = typed(scene, text, first, title="Tiêu đề của tôi", summary="Tóm tắt của tôi.")
    answer = client(scene.author).post(edit(text), mine)
    kept = SetAside.objects.get()
    assert answer.headers["Location"] == reverse("editorial:conflict", args=[kept.pk])
    return again(text), kept


def now(text: Article) -> Article:
    found: Article = again(text).get_latest_revision_as_object()
    return found


def test_what_was_saved_meanwhile_is_not_written_over(apart: tuple[Article, SetAside]) -> None:
    text, kept = apart
    assert now(text).summary == "Tóm tắt của đồng nghiệp."
    assert kept.content["title"] == "Tiêu đề của tôi"


def test_the_difference_is_shown_field_by_field(scene: Scene, apart: tuple[Article, SetAside]) -> None:
    _text, kept = apart
    found = {each.name: each.both for each in parted(kept)}
    assert found.pop("title") is False, "only one of the two changed it"
    assert found.pop("summary") is True
    page = client(scene.author).get(reverse("editorial:conflict", args=[kept.pk])).content.decode()
    for words in ("Tóm tắt", "cả hai cùng sửa", "colleague"):
        assert words in page


def test_one_takes_what_one_chose_of_both(scene: Scene, apart: tuple[Article, SetAside]) -> None:
    text, kept = apart
    answer = client(scene.author).post(
        reverse("editorial:conflict", args=[kept.pk]),
        {"field-title": "mine", "field-summary": "theirs", "latest": text.latest_revision_id},
    )
    assert answer.headers["Location"] == edit(text)
    merged = now(text)
    assert (merged.title, merged.summary) == ("Tiêu đề của tôi", "Tóm tắt của đồng nghiệp.")
    assert again(text).latest_revision.user == scene.author
    assert not SetAside.objects.exists()


def test_if_it_changes_once_more_the_choice_is_asked_again(
    scene: Scene, apart: tuple[Article, SetAside]
) -> None:
    text, kept = apart
    seen = text.latest_revision_id
    text.save_revision(user=scene.unit_head)
    with pytest.raises(Refused) as caught:
        drafts.merge(kept=kept, by=scene.author, mine=["title"], latest=seen)
    assert [finding.code for finding in caught.value.findings] == ["changed-again"]
    assert SetAside.objects.exists()


def test_nobody_else_reads_or_merges_it(
    scene: Scene, colleague: User, apart: tuple[Article, SetAside]
) -> None:
    text, kept = apart
    for somebody in (colleague, scene.stranger, scene.editor, scene.superuser):
        assert client(somebody).get(reverse("editorial:conflict", args=[kept.pk])).status_code == 404
        with pytest.raises(Refused):
            drafts.merge(kept=kept, by=somebody, mine=["title"], latest=text.latest_revision_id)


def test_it_can_be_given_up(scene: Scene, apart: tuple[Article, SetAside]) -> None:
    text, kept = apart
    client(scene.author).post(reverse("editorial:conflict", args=[kept.pk]), {"discard": "1"})
    assert not SetAside.objects.exists()
    assert now(text).title == text.title


def test_without_anything_newer_a_save_is_a_save(scene: Scene) -> None:
    text = scene.draft()
    mine = typed(scene, text, text.latest_revision, title="Tiêu đề mới")
    assert client(scene.author).post(edit(text), mine).status_code == 302
    assert now(text).title == "Tiêu đề mới"
    assert not SetAside.objects.exists()
