"""The portal's side: the same article, published as articles are; approving and publishing it again."""

import json
import time
import uuid

from django.conf import settings
from django.core.files.images import ImageFile
from django.core.management import call_command

from bench import content
from bench.side import Measure, page
from portal.config.management.commands.seed import cast
from portal.core.models import Image
from portal.editorial import links, rules
from portal.editorial.actions import submissions
from portal.editorial.hashing import content_hash
from portal.editorial.models import Article, Contribution, Section
from portal.editorial.seed.demonstration import Cast
from portal.editorial.states import SectionState


def measures() -> dict[str, Measure]:
    call_command("migrate", verbosity=0)
    call_command("seed")
    people = cast()
    article = written(people)
    publish(article, people)
    path = links.addresses([str(article.translation_key)], "vi")[str(article.translation_key)]
    return {
        "article": page(settings.HOSTS["vi"], path, 40),
        "publish": lambda: sum(publish(article, people) for _ in range(10)) / 10,
    }


def written(people: Cast) -> Article:
    """A draft of the article, in the first section that is approved."""
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
    article = Article(
        locale_id=1,
        section=Section.objects.filter(state=SectionState.APPROVED).last(),
        title=content.TITLE,
        slug="mau-do",
        summary=content.SUMMARY,
        source_name="Nhóm xây dựng Cổng",
        unit=people.unit,
        owner=people.author,
        is_sample=True,
        body=json.dumps([block(kind, number, images) for number, kind in enumerate(content.LAYOUT)]),
    )
    article.contributions = [Contribution(name="Nhóm xây dựng Cổng", role="author")]
    article.save()
    return article


def block(kind: str, number: int, images: list[Image]) -> dict[str, object]:
    identity = {"id": str(uuid.uuid4())}
    if kind == "image":
        picture = {"image": images[number % 3].pk, "alt": "Một màu", "caption": ""}
        return {**identity, "type": "image", "value": picture}
    return {**identity, "type": "paragraph", "value": content.words(number)}


def publish(article: Article, people: Cast) -> float:
    """Bring a new revision before the board; the seconds that approving and publishing it took."""
    draft = Article.objects.get(pk=article.pk).get_latest_revision_as_object()
    draft.summary = f"{content.SUMMARY} {uuid.uuid4()}"
    revision = draft.save_revision(user=people.author)
    submissions.submit(publication=article, by=people.author)
    submissions.confirm(publication=article, by=people.unit_head)
    submissions.pass_on(publication=article, by=people.editor)
    started = time.process_time()
    submissions.approve(
        publication=article,
        by=people.member,
        seen=content_hash(revision.content),
        checklist=list(rules.CHECKLIST),
    )
    return time.process_time() - started
