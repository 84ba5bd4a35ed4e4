"""A page shows one moment: several titles change while it is made, and it shows all old or all new."""

import datetime
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client

from portal.core import freshness
from portal.editorial.actions.submissions import Change
from portal.editorial.door import keys_of
from portal.editorial.models import Article, HomeTask, Publication
from portal.search import following, index
from tests.core.test_snapshots import elsewhere
from tests.editorial.scene import scene as make_scene

pytestmark = pytest.mark.django_db(transaction=True)
OLD, NEW = "Bản cũ", "Bản mới"
DAYS = {OLD: "2026-01-01", NEW: "2026-02-02"}
TITLE = re.compile(rf"({OLD}|{NEW}) \d")
MOST = 40  # questions; a page of one moment that is asked later than that was asked once


class Texts:
    """Live texts, each of them put right once, whose titles all change in one transaction."""

    def __init__(self) -> None:
        scene = make_scene()
        put_right = Change("correction", "minor", "Đã sửa.")
        self.rows = [scene.live(title=f"{OLD} {number}", slug=f"bai-{number}") for number in range(3)]
        for row in self.rows:
            scene.revised(row, put_right)
        HomeTask.objects.create(position=1, publication=self.rows[0], icon="document")
        section = scene.topic.path("vi")
        self.pages = [
            "/",
            section,
            *(str(path) for path in Article.objects.values_list("path", flat=True)),
            "/tim-kiem/",
            "/tim-kiem/?q=ban",
            "/tim-kiem/goi-y/?q=ban",
            "/dinh-chinh/",
            "/rss/dinh-chinh.xml",
            "/atom.xml",
            "/sitemap.xml",
            f"/rss{section.rstrip('/')}.xml",
        ]

    def become(self, word: str) -> None:
        at = datetime.datetime.fromisoformat(f"{DAYS[word]}T05:00:00Z")
        with transaction.atomic():
            for row in self.rows:
                freshness.touch(*keys_of(row), changed=row)
            for number, row in enumerate(self.rows):
                Publication.objects.filter(pk=row.pk).update(title=f"{word} {number}", last_published_at=at)


def shown(client: Client, page: str, at: int, happens: Callable[[], None]) -> tuple[set[str], bool]:
    """What a page shows where something happens before a question of it; whether it came to that question."""
    answer, came = while_asking(at, happens, lambda: client.get(page))
    assert answer.status_code == 200, page
    text = answer.json() if answer["Content-Type"] == "application/json" else answer.content.decode()
    days = {word for word, day in DAYS.items() if day in str(text)}
    return set(TITLE.findall(str(text))) | days, came


def while_asking(at: int, happens: Callable[[], None], work: Callable[[], Any]) -> tuple[Any, bool]:
    """What comes of work where something happens before a question of it; whether it came to that."""
    asked = 0

    def count(execute: Callable[..., Any], *question: Any) -> Any:
        nonlocal asked
        if asked == at:
            elsewhere(happens)
        asked += 1
        return execute(*question)

    with connection.execute_wrapper(count):
        return work(), asked > at


def test_whatever_commits_while_a_page_is_made_it_shows_all_or_nothing_of_it(
    emptied_db: None, vi_client: Client, settings: Any, tmp_path: Path
) -> None:
    settings.SEARCH_INDEX = tmp_path / "search" / "index"
    texts = Texts()
    following.rebuild()
    for page in texts.pages:
        for at in range(MOST):
            texts.become(OLD)
            words, came = shown(vi_client, page, at, lambda: texts.become(NEW))
            assert words == {NEW if at == 0 else OLD}, (page, at)
            if not came:
                break
        else:
            pytest.fail(f"{page} asks more than {MOST} questions")


def test_a_search_shows_a_set_as_it_was_until_it_is_committed_and_then_as_it_is(
    emptied_db: None, vi_client: Client, settings: Any, tmp_path: Path
) -> None:
    """The worker takes it in later: until then it is found by its old words, and shown by its new ones."""
    settings.SEARCH_INDEX = tmp_path / "search" / "index"
    texts = Texts()
    following.rebuild()

    def found(words: str) -> set[str]:
        return set(TITLE.findall(vi_client.get("/tim-kiem/", {"q": words}).content.decode()))

    with transaction.atomic():
        texts.become(NEW)
        assert elsewhere(lambda: found(OLD)) == {OLD}
    assert found(OLD) == {NEW}
    following.follow()
    assert found(NEW) == {NEW}


def test_the_index_takes_in_a_set_whole_whatever_commits_while_it_follows(
    emptied_db: None, settings: Any, tmp_path: Path
) -> None:
    settings.SEARCH_INDEX = tmp_path / "search" / "index"
    texts = Texts()
    following.rebuild()
    for at in range(MOST):
        texts.become(OLD)
        following.follow()
        with transaction.atomic():
            freshness.touch(*keys_of(texts.rows[0]), changed=texts.rows[0])
        came = while_asking(at, lambda: texts.become(NEW), following.follow)[1]
        new = index.opened(settings.SEARCH_INDEX).search("mới", "vi").exact
        assert new == (len(texts.rows) if came and at == 0 else 0), at
        if not came:
            break
