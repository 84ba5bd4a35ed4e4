"""How often a page asks the database: a budget for each, the same however much there is."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench.many import fill
from portal.editorial.models import Article, AudienceLink, HomeTask, Publication, Section
from portal.search import following
from tests.web import factories

pytestmark = pytest.mark.django_db

HOME, TEXT, LIST, SEARCH = 12, 8, 8, 6


@pytest.fixture
def portal() -> Section:
    """A host with everything that pages can show."""
    section = factories.section("tin-tuc")
    topic = factories.section("thong-bao", parent=section)
    for _ in range(6):
        factories.article(topic, lead_image=factories.image())
    for position in range(8):
        HomeTask.objects.create(position=position, title_vi="Việc", section=topic, icon="document")
    AudienceLink.objects.create(audience="workers", title_vi="Ốm đau", publication=Article.objects.first())
    factories.alert(Article.objects.get(pk=Publication.objects.newest()[0].pk))
    factories.static_page(section, "help")
    return topic


@pytest.fixture
def queries() -> Callable[[Client, str], int]:
    """The number of queries of the second visit: the first may draw the sizes of new pictures."""

    def count(client: Client, path: str) -> int:
        assert client.get(path).status_code == 200
        with CaptureQueriesContext(connection) as captured:
            client.get(path)
        return len(captured)

    return count


def rich_article(section: Section) -> Article:
    """20 blocks, three of them pictures; five links, two authors, an attachment, the other language."""
    linked = [factories.article(section).translation_key for _ in range(5)]
    links = "".join(f'<a linktype="publication" id="{key}">bài</a>, ' for key in linked)
    pictures = [("image", {"image": factories.image().pk, "alt": "Ảnh", "caption": ""}) for _ in range(3)]
    paragraphs = [("paragraph", f"<h3>Điều {number}. Quy định</h3><p>Đoạn.</p>") for number in range(15)]
    linking = ("paragraph", f"<p>Xem {links}</p>")
    body = factories.body(
        [*paragraphs, linking, ("quote", {"text": "Lời", "author": "A", "source": "B"}), *pictures]
    )
    article = factories.article(section, body=body, lead_image=factories.image())
    for name in ("Tác giả một", "Tác giả hai"):
        article.contributions.model.objects.create(publication_id=article.pk, name=name)
    factories.attach(article)
    factories.article(section, "en", translation_key=article.translation_key, slug="same-in-english")
    return article


def test_every_page_keeps_its_budget_at_a_hundred_and_at_ten_thousand(
    portal: Section, vi_client: Client, queries: Callable[[Client, str], int]
) -> None:
    article = rich_article(portal)
    budgets = {"/": HOME, article.path or "": TEXT, "/tin-tuc/thong-bao/": LIST, "/tim-kiem/": LIST}
    fill(portal, 100)
    few = {path: queries(vi_client, path) for path in budgets}
    fill(portal, 9_900)
    many = {path: queries(vi_client, path) for path in budgets}
    assert few == many
    over = {path: count for path, count in many.items() if count > budgets[path]}
    assert not over


@pytest.mark.django_db(transaction=True)
def test_a_search_keeps_its_budget_with_what_the_process_remembers(
    emptied_db: None,
    portal: Section,
    vi_client: Client,
    queries: Callable[[Client, str], int],
    settings: Any,
    tmp_path: Path,
) -> None:
    settings.SEARCH_INDEX = tmp_path / "index"
    fill(portal, 10_000)
    following.rebuild()
    everything = f"/tim-kiem/?{urlencode({'q': 'bai'})}"
    narrowed = f"{everything}&type=article&section={portal.pk}"
    nothing = "/tim-kiem/?q=khongco"
    assert {path: queries(vi_client, path) <= SEARCH for path in (everything, narrowed, nothing)} == {
        everything: True,
        narrowed: True,
        nothing: True,
    }
