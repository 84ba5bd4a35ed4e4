"""The portal's side: the same article, published as articles are; approving and publishing it again."""

import json
import time
import uuid
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.core.files.images import ImageFile
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.models import Revision

from bench import content, prose, searching
from bench.many import fill
from bench.side import Measure, page, pages, spread
from portal.config.management.commands.seed import cast
from portal.core import remembered
from portal.core.models import Image
from portal.editorial import rules
from portal.editorial.actions import approvals, submissions
from portal.editorial.hashing import content_hash
from portal.editorial.models import Article, Contribution, Publication, Section
from portal.editorial.seed.demonstration import Cast
from portal.editorial.states import SectionState
from portal.search import following
from portal.web import fixed
from tests.search import gold

SLUG: Final = "mau-do"


def measures(texts: str) -> dict[str, Measure]:
    """With so many live texts."""
    call_command("migrate", verbosity=0)
    call_command("seed", verbosity=0)
    people = cast()
    article = Article.objects.filter(slug=SLUG).first() or published(people)
    fill(article.section, int(texts) - Publication.objects.filter(live=True).count(), prose.text)
    following.rebuild()
    connection.cursor().execute("ANALYZE")
    host, path = settings.HOSTS["vi"], article.path or ""
    searches = searching.paths(fixed.path("search", "vi"))
    return {
        "path": lambda: path,
        **found_of_gold(),
        "article": page(host, path, 40),
        "home": page(host, "/", 20),
        "search": pages(host, searches),
        "search spread": spread(host, searches, 8),
        "publish": lambda: sum(publish(article, people) for _ in range(10)) / 10,
        "bare publish": lambda: sum(publish_bare(article, people) for _ in range(10)) / 10,
        "article queries": lambda: first_queries(host, path),
        "home queries": lambda: first_queries(host, "/"),
        "search queries": lambda: max(queries(host, each) for each in searches),
    }


def found_of_gold() -> dict[str, Measure]:
    """How many queries each part of the gold set has, and how many find what they must."""
    said: dict[str, Measure] = {}
    with TemporaryDirectory() as folder:
        collection = gold.Collection(Path(folder) / "index")
        for part in gold.PARTS:
            asked = len(gold.queries(part))
            found = asked - len(collection.missed(part))
            said |= {f"gold {part} asked": partial(int, asked), f"gold {part} found": partial(int, found)}
    return said


def queries(host: str, path: str) -> int:
    """How often a page asks the database."""
    with CaptureQueriesContext(connection) as captured:
        page(host, path, 1)()
    return len(captured)


def first_queries(host: str, path: str) -> int:
    """The same in a process that remembers nothing."""
    remembered.forget()
    ContentType.objects.clear_cache()
    cache.clear()
    return queries(host, path)


def published(people: Cast) -> Article:
    article = written(people)
    publish(article, people)
    article.refresh_from_db()
    return article


def written(people: Cast) -> Article:
    """A draft of the article, in the first section that is approved, beside the texts its links lead to."""
    neighbours = [draft(people, f"Bài liên quan {number}", f"lien-quan-{number}") for number in range(5)]
    for neighbour in neighbours:
        neighbour.save()
        publish(neighbour, people)
    article = draft(people, content.TITLE, SLUG)
    article.body = json.dumps(body(people, neighbours))
    article.save()
    return article


def draft(people: Cast, title: str, slug: str) -> Article:
    article = Article(
        locale_id=1,
        section=Section.objects.filter(state=SectionState.APPROVED).last(),
        title=title,
        slug=slug,
        summary=content.SUMMARY,
        source_name="Nhóm xây dựng Cổng",
        unit=people.unit,
        owner=people.author,
        is_sample=True,
        body=json.dumps([block("paragraph", content.PARAGRAPH)]),
    )
    article.contributions = [Contribution(name="Nhóm xây dựng Cổng", role="author")]
    return article


def body(people: Cast, neighbours: list[Article]) -> list[dict[str, object]]:
    images = [
        Image.objects.create(
            title=f"Ảnh {number}",
            description="Một màu",
            author="Nhóm xây dựng Cổng",
            source="Vẽ để đo",
            collection=people.unit.collection,
            file=ImageFile(content.picture(number), f"{number}.jpg"),
        )
        for number in range(3)
    ]
    links = [f'<a linktype="publication" id="{neighbour.translation_key}">' for neighbour in neighbours]
    return [
        block("image", {"image": images[number % 3].pk, "alt": "Một màu", "caption": ""})
        if kind == "image"
        else block("paragraph", content.words(number, links[content.target(number)]))
        for number, kind in enumerate(content.LAYOUT)
    ]


def block(kind: str, value: object) -> dict[str, object]:
    return {"id": str(uuid.uuid4()), "type": kind, "value": value}


def before_the_board(article: Article, people: Cast) -> Revision:
    """A new revision, sent, confirmed and passed on."""
    draft = Article.objects.get(pk=article.pk).get_latest_revision_as_object()
    draft.summary = f"{content.SUMMARY} {uuid.uuid4()}"
    revision: Revision = draft.save_revision(user=people.author)
    submissions.submit(publication=article, by=people.author, change=submissions.Change("update"))
    submissions.confirm(publication=article, by=people.unit_head)
    submissions.pass_on(publication=article, by=people.editor)
    return revision


def publish(article: Article, people: Cast) -> float:
    """The seconds that approving and publishing a new revision took."""
    revision = before_the_board(article, people)
    started = time.process_time()
    approvals.approve(
        publication=article,
        by=people.member,
        seen=content_hash(revision.content),
        checklist=list(rules.CHECKLIST),
    )
    return time.process_time() - started


def publish_bare(article: Article, people: Cast) -> float:
    """The seconds that Wagtail's own publishing of the same text takes; it is taken back afterwards.

    The approval that the database insists on is there before the clock runs.
    """
    with transaction.atomic():
        revision = before_the_board(article, people)
        approval = approvals.grant(article, revision, True, people.head, list(rules.CHECKLIST), "", None)
        started = time.process_time()
        action = PublishRevisionAction(revision, user=people.member)
        action.object.live_approval = approval
        action.execute(skip_permission_checks=True)
        taken = time.process_time() - started
        transaction.set_rollback(True)
    return taken
