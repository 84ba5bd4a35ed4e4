"""The database holds approval: every way that stock code has to make something live, on both engines."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from wagtail.models import Revision

from portal.editorial.models import Approval, Article, Publication
from portal.law.findings import Refused
from tests.editorial.scene import Scene, again

pytestmark = pytest.mark.django_db

SHUT = (Refused, DatabaseError)


def sql(statement: str, *values: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def check_deferred() -> None:
    """Foreign keys that PostgreSQL checks at commit are checked now."""
    connection.check_constraints() if connection.vendor == "sqlite" else sql("SET CONSTRAINTS ALL IMMEDIATE")


def shut(way: Callable[[], Any]) -> None:
    def walk_through() -> None:
        with transaction.atomic():
            way()
            check_deferred()

    with pytest.raises(SHUT):
        walk_through()


def ways_to_live(text: Article, scene: Scene) -> dict[str, Callable[[], Any]]:
    revision: Revision = text.latest_revision
    now = timezone.now()

    def save_live() -> None:
        text.live = True
        text.save()

    def save_live_with_revision() -> None:
        text.live, text.live_revision, text.path = True, revision, "/x/"
        text.save()

    return {
        "revision.publish": lambda: revision.publish(),
        "revision.publish without checks": lambda: revision.publish(skip_permission_checks=True),
        "revision.publish by a superuser": lambda: revision.publish(user=scene.superuser),
        "publication.publish": lambda: text.publish(revision, user=scene.head),
        "save": save_live,
        "save with a revision": save_live_with_revision,
        "update": lambda: Publication.objects.filter(pk=text.pk).update(live=True),
        "update of the child": lambda: Article.objects.filter(pk=text.pk).update(
            live=True, live_revision=revision, path="/x/"
        ),
        "raw SQL": lambda: sql("UPDATE editorial_publication SET live = %s WHERE id = %s", True, text.pk),
        "bulk_update": lambda: bulk(text, revision),
        "scheduled by hand": lambda: scheduled(revision, now),
    }


def bulk(text: Article, revision: Revision) -> None:
    row = Publication.objects.get(pk=text.pk)
    row.live, row.live_revision, row.path = True, revision, "/x/"
    Publication.objects.bulk_update([row], ["live", "live_revision", "path"])


def scheduled(revision: Revision, now: Any) -> None:
    from portal.editorial.actions import publications

    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=now)
    publications.publish_scheduled(revision=Revision.objects.get(pk=revision.pk))


def test_no_way_makes_an_unapproved_text_live(scene: Scene) -> None:
    text = scene.draft()
    for name, way in ways_to_live(text, scene).items():
        shut(way)
        assert not Publication.objects.get(pk=text.pk).live, name


def test_changed_words_do_not_go_live_under_an_old_approval(scene: Scene) -> None:
    text = scene.live()
    text.title = "Đổi sau khi duyệt"
    newer = text.save_revision(user=scene.author)
    shut(lambda: again(text).publish(newer, user=scene.author))
    shut(lambda: Publication.objects.filter(pk=text.pk).update(live_revision=newer))
    approved = Approval.objects.get(publication=text).revision
    content = {**approved.content, "title": "Sửa trộm"}
    Revision.objects.filter(pk=approved.pk).update(content=content)
    shut(lambda: Revision.objects.get(pk=approved.pk).publish())


def test_an_approval_serves_no_other_text_section_or_revision(scene: Scene) -> None:
    text, other = scene.live(slug="a"), scene.draft(slug="b")
    approval = Approval.objects.get(publication=text)
    shut(
        lambda: Publication.objects.filter(pk=other.pk).update(
            live=True, live_approval=approval, live_revision=other.latest_revision, path="/x/"
        )
    )
    shut(
        lambda: Publication.objects.filter(pk=other.pk).update(
            live=True, live_approval=approval, live_revision=approval.revision, path="/x/"
        )
    )
    shut(lambda: Publication.objects.filter(pk=text.pk).update(section=scene.other_section))


def test_a_tampered_key_in_a_revision_aims_at_no_other_row(scene: Scene) -> None:
    text, victim = scene.with_board(slug="a"), scene.live(slug="b")
    before = Publication.objects.values().get(pk=victim.pk)
    revision = text.latest_revision
    revision.content = {
        **revision.content,
        "pk": victim.pk,
        "id": victim.pk,
        "kind": "staticpage",
        "live_approval": victim.live_approval_id,
    }
    revised = type(text).objects.get(pk=text.pk).with_content_json(revision.content)
    assert (revised.pk, revised.id, revised.kind) == (text.pk, text.pk, "article")
    assert revised.live_approval_id is None
    assert Publication.objects.values().get(pk=victim.pk) == before


def test_approvals_and_steps_are_never_changed_or_deleted(scene: Scene) -> None:
    text = scene.live()
    approval = Approval.objects.get(publication=text)
    shut(lambda: Approval.objects.filter(pk=approval.pk).update(sha256="0" * 64))
    shut(lambda: sql("DELETE FROM editorial_approval WHERE id = %s", approval.pk))
    shut(lambda: sql("DELETE FROM editorial_step"))
    shut(lambda: sql("UPDATE editorial_step SET reason = 'x'"))


def test_the_parent_asks_for_care(scene: Scene) -> None:
    text = scene.draft()
    row = Publication.objects.get(pk=text.pk)
    with pytest.raises(TypeError):
        row.save()
    with pytest.raises(TypeError):
        row.delete(keep_parents=True)
    assert row.get_content_type() == text.get_content_type()
    assert row.revisions.count() == text.revisions.count() == 1
    assert list(Publication.get_indexed_objects()) == []
    assert list(Article.get_indexed_objects()) == [text]


def test_the_guards_are_there_after_migrations() -> None:
    from portal.core import triggers

    assert triggers.of(connection)
    assert {guard.name for guard in triggers.of(connection)} <= triggers.present(connection)
    assert triggers.check(app_configs=None, databases=["default"]) == []
