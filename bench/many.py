"""Many live texts, as rows only: how a text gets live is measured and tested elsewhere."""

import datetime
import json
from collections.abc import Callable
from typing import Any, Final

from django.db import connection, transaction
from django.utils import timezone

from portal.core.text import fold
from portal.editorial.models import Approval, Article, Publication, Section

AT_ONCE: Final = 5_000
Written = tuple[str, str]  # a title, and a body as rich text


def short(number: int) -> Written:
    return f"Bài {number}", ""


def fill(section: Section, number: int, write: Callable[[int], Written] = short) -> None:
    """So many more live articles in a section, without revisions of their own, like one that is there."""
    pattern = Article.objects.filter(live=True).first()
    assert pattern is not None
    for start in range(0, number, AT_ONCE):
        some(section, pattern, min(AT_ONCE, number - start), write)


@transaction.atomic
def some(section: Section, pattern: Article, number: int, write: Callable[[int], Written]) -> None:
    first = Publication.objects.order_by("-pk").values_list("pk", flat=True)[0] + 1
    written = {pk: write(pk) for pk in range(first, first + number)}
    month = timezone.now() - datetime.timedelta(days=30)
    approver = Approval.objects.filter(pk=pattern.live_approval_id).values_list("approver", flat=True)[0]
    rows = Publication.objects.bulk_create(
        Publication(
            pk=pk,
            kind="article",
            section=section,
            title=title,
            folded_title=fold(title),
            slug=f"nhieu-{pk}",
            unit_id=pattern.unit_id,
            locale_id=pattern.locale_id,
            path=f"{section.path('vi')}nhieu-{pk}/",
            first_published_at=month,
            live=False,
        )
        for pk, (title, _body) in written.items()
    )
    insert_articles(pattern, {pk: body for pk, (_title, body) in written.items()})
    Approval.objects.bulk_create(
        Approval(
            publication=row,
            revision_id=pattern.live_revision_id,
            section=section,
            sha256="0" * 64,
            approver_id=approver,
            at=month,
        )
        for row in rows
    )
    go_live(first, pattern.live_revision_id)


def insert_articles(pattern: Article, bodies: dict[int, str]) -> None:
    """The rows of the kind, like the pattern's but for the body; Django inserts no many of a child's."""
    fields = [field for field in Article._meta.local_concrete_fields if not field.primary_key]
    own: dict[str, Any] = {
        field.column: field.get_db_prep_save(field.value_from_object(pattern), connection) for field in fields
    }
    columns = ["publication_ptr_id", *own]
    places = ", ".join(["%s"] * len(columns))
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO editorial_article ({', '.join(columns)}) VALUES ({places})",
            [[pk, *{**own, "body": stored(body)}.values()] for pk, body in bodies.items()],
        )


def stored(body: str) -> str:
    return json.dumps([{"type": "paragraph", "value": body}] if body else [])


def go_live(first: int, revision: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE editorial_publication SET live = %s, live_revision_id = %s, live_approval_id = "
            "(SELECT max(id) FROM editorial_approval WHERE publication_id = editorial_publication.id) "
            "WHERE id >= %s",
            [True, revision, first],
        )
