"""Run in a process of its own, on a portal's data: a set of live texts with new versions, released once.

`python -m tests.faults.release prepare`, `release <set> [<statement>]`, `state <set>`. At its
statement, counted from the beginning, the release says so on a line and waits to be killed.
`appoint <seconds>` lets a set, and a text for itself, wait for a moment that soon comes.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import django

from portal.__main__ import settings_of

OLD, NEW, TEXTS = "Bản cũ", "Bản mới", 3
WORDS = "quềnh quàng"  # no other text has them


def prepare() -> dict[str, Any]:
    """Texts that are live and put right as "Bản cũ m-n", to become "Bản mới m-n" by a set that is ready.

    `mark` tells them from those of other sets on the same portal.
    """
    from django.utils import timezone

    from portal.editorial.actions import releases
    from portal.editorial.models import Article, ReleaseSet
    from portal.search import following
    from tests.faults.approval import user, written

    office, mark = user("editor"), ReleaseSet.objects.count()
    texts = [approved(written(), f"{OLD} {mark}-{number}") for number in range(TEXTS)]
    texts = [approved(text, text.title) for text in texts]
    following.follow()
    row = releases.make_set(title="Đợt thử", moment=None, by=office)
    made = timezone.now().isoformat(timespec="seconds")
    pages = [str(text.path) for text in texts]
    for number, text in enumerate(texts):
        releases.add_to_set(release_set=row, publication=text, by=office)
        approved(text, f"{NEW} {mark}-{number}")
    releases.make_ready(release_set=row, by=user("member"))
    section = Article.objects.get(pk=texts[0].pk).section
    lists = [section.path("vi"), section.root.path("vi")]
    return {"set": row.pk, "mark": mark, "made": made, "texts": pages, "lists": lists}


def appoint(seconds: str) -> dict[str, Any]:
    """The set gets a moment, and a live text's new version the same one."""
    from django.utils import timezone

    from portal.editorial.actions import releases, scheduling
    from portal.editorial.models import ReleaseSet
    from tests.faults.approval import user, written

    made = prepare()
    tomorrow = timezone.now() + timedelta(days=1)
    place = f"{made['mark']}-{TEXTS}"
    alone = approved(approved(written(), f"{OLD} {place}"), f"{NEW} {place}", tomorrow)
    row = ReleaseSet.objects.get(pk=made["set"])
    moment = timezone.now() + timedelta(seconds=int(seconds))
    scheduling.schedule(publication=alone, by=user("member"), at=moment)
    releases.move_set(release_set=row, moment=moment, by=user("editor"))
    releases.make_ready(release_set=row, by=user("member"))
    return {**made, "alone": alone.path, "moment": moment.timestamp()}


def approved(text: Any, title: str, publish_at: datetime | None = None) -> Any:
    """A version through every stage; of a live text it is a correction."""
    from portal.editorial.actions import approvals, submissions
    from portal.editorial.hashing import content_hash
    from portal.editorial.models import Article
    from portal.editorial.rules import CHECKLIST
    from tests.faults.approval import user

    text.title, text.summary = title, f"Nội dung của bài kiểm thử: {WORDS}."
    text.save_revision(user=user("unit-editor"))
    text = Article.objects.get(pk=text.pk)
    put_right = submissions.Change("correction", "minor", "Đã sửa.")
    submissions.submit(publication=text, by=user("unit-editor"), change=put_right)
    submissions.confirm(publication=text, by=user("unit-head"))
    submissions.pass_on(publication=text, by=user("editor"))
    approvals.approve(
        publication=text,
        by=user("member"),
        seen=content_hash(text.latest_revision.content),
        checklist=list(CHECKLIST),
        publish_at=publish_at,
    )
    return Article.objects.get(pk=text.pk)


def release(pk: str, statement: str = "") -> dict[str, Any]:
    """The office releases the set by hand."""
    from portal.editorial.actions import releases
    from portal.editorial.models import ReleaseSet
    from tests.faults.approval import user

    row, by = ReleaseSet.objects.get(pk=pk), user("editor")
    with stopping_at(int(statement) if statement else None):
        releases.release(release_set=row, by=by)
    return state(pk)


@contextmanager
def stopping_at(statement: int | None) -> Iterator[None]:
    from django.db import connection

    from tests.faults.approval import stop

    left = statement

    def count(execute: Callable[..., Any], *arguments: Any) -> Any:
        nonlocal left
        if left is not None:
            left -= 1
            if left == -1:
                stop()
        return execute(*arguments)

    with connection.execute_wrapper(count):
        yield


def state(pk: str) -> dict[str, Any]:
    """What the database holds of a set and of its texts."""
    from portal.editorial.models import ReleaseSet

    row = ReleaseSet.objects.get(pk=pk)
    texts = [item.publication for item in row.items.select_related("publication").order_by("pk")]
    return {
        "state": row.state,
        "titles": sorted({text.title.rpartition(" ")[0] for text in texts}),
        "versions": sorted({text.version_number for text in texts}),
    }


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = settings_of(Path(os.environ["DATA"]))
    django.setup()
    verb, *rest = sys.argv[1:]
    commands: dict[str, Callable[..., Any]] = {
        "prepare": prepare,
        "appoint": appoint,
        "release": release,
        "state": state,
    }
    print(json.dumps(commands[verb](*rest)), flush=True)
