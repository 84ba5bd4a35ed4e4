"""Run in a process of its own, on a portal's data: lay texts before the board, approve one, tell how it is.

`python -m tests.faults.approval prepare <count>`, `approve <pk> [<moment>]`, `state <pk>`. At its moment an
approval says so on a line and waits to be killed.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

import django

from portal.__main__ import settings_of

MOMENTS = ("before-publishing", "before-commit", "after-commit")


def prepare(count: str, title: str = "Thông báo bị ngắt giữa lúc duyệt") -> list[int]:
    """Texts of the demonstration's unit, each before the board."""
    from portal.editorial.actions import submissions

    made = []
    for _number in range(int(count)):
        text = written(title)
        submissions.submit(publication=text, by=user("unit-editor"))
        submissions.confirm(publication=text, by=user("unit-head"))
        submissions.pass_on(publication=text, by=user("editor"))
        made.append(text.pk)
    return made


def written(title: str = "Thông báo bị ngắt giữa lúc duyệt") -> Any:
    from django.utils import timezone
    from wagtail.models import Locale

    from portal.editorial.models import Article, Contribution
    from portal.editorial.seed import section_at
    from portal.organisation import authority

    writer = user("unit-editor")
    text = Article(
        locale=Locale.objects.get(language_code="vi"),
        section=section_at("tin-tuc/thong-bao"),
        title=title,
        slug=f"bi-ngat-{Article.objects.count()}",
        summary="Nội dung của bài kiểm thử.",
        source_name="Bài kiểm thử",
        unit=authority.units_of(writer, timezone.localdate())[0],
        owner=writer,
        genre="announcement",
        is_sample=True,
        body=json.dumps([{"type": "paragraph", "value": "<p>Chữ.</p>"}]),
    )
    text.contributions = [Contribution(name="Bài kiểm thử", role="author")]
    text.save()
    text.save_revision(user=writer)
    return text


def approve(pk: str, moment: str = "") -> list[dict[str, Any]]:
    """The member approves what stands there; how it was before, and after."""
    from portal.editorial import rules
    from portal.editorial.actions import approvals
    from portal.editorial.hashing import content_hash
    from portal.editorial.models import Article

    text, before = Article.objects.get(pk=pk), state(pk)
    with stopping_at(moment):
        approvals.approve(
            publication=text,
            by=user("member"),
            seen=content_hash(text.latest_revision.content),
            checklist=list(rules.CHECKLIST),
        )
    return [before, state(pk)]


def stopping_at(moment: str) -> Any:
    """A patch that stops the approval at its moment."""
    from portal.audit import head
    from portal.editorial.models import Publication

    publish = Publication.publish

    def publish_and_stop(*args: Any, **options: Any) -> None:
        publish(*args, **options)
        stop()

    places: dict[str, tuple[Any, str, Callable[..., None]]] = {
        "": (Publication, "publish", publish),
        "before-publishing": (Publication, "publish", lambda *args, **options: stop()),
        "before-commit": (Publication, "publish", publish_and_stop),
        "after-commit": (head, "advance", lambda *args: stop()),
    }
    return patch.object(*places[moment])


def stop() -> None:
    print("stopped", flush=True)
    sys.stdin.read()


def state(pk: str) -> dict[str, Any]:
    """What the database holds of a text and of its approval."""
    from portal.audit.models import Event
    from portal.editorial.models import Article

    text = Article.objects.get(pk=pk)
    granted = Event.objects.filter(verb="editorial.grant", target_id=pk)
    return {
        "live": text.live,
        "path": text.path,
        "approvals": text.approvals.count(),
        "stage": text.submissions.get().stage,
        "granted": granted.count(),
    }


def user(name: str) -> Any:
    from portal.organisation.models import User

    return User.objects.get(username=name)


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = settings_of(Path(os.environ["DATA"]))
    django.setup()
    verb, *rest = sys.argv[1:]
    commands: dict[str, Callable[..., Any]] = {"prepare": prepare, "approve": approve, "state": state}
    print(json.dumps(commands[verb](*rest)), flush=True)
