"""The index follows what is public; the page shows nothing else, however late the index is."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.management import CommandError, call_command
from django.test import Client

from portal.core import freshness
from portal.editorial.models import Publication, Section
from portal.search import following
from tests.web import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def index(settings: Any, tmp_path: Path) -> Path:
    settings.SEARCH_INDEX = tmp_path / "search" / "index"
    return tmp_path / "search" / "index"


@pytest.fixture
def news() -> Section:
    return factories.section("tin-tuc", name_vi="Tin tức", name_en="News", slug_en="news")


@pytest.fixture
def text(news: Section) -> Publication:
    body = factories.body([("paragraph", "<p>Lao động nữ sinh con được nghỉ sáu tháng.</p>")])
    made: Publication = factories.article(news, title="Chế độ thai sản", body=body)
    return made


def titles(client: Client, words: str) -> list[str]:
    page = BeautifulSoup(client.get("/tim-kiem/", {"q": words}).content, "html.parser")
    return [heading.get_text() for heading in page.select(".teaser h3")]


def test_found_by_what_stands_in_the_text_with_the_words_marked(vi_client: Client, text: Publication) -> None:
    following.rebuild()
    assert titles(vi_client, "lao dong nu") == ["Chế độ thai sản"]
    page = BeautifulSoup(vi_client.get("/tim-kiem/", {"q": "sinh con"}).content, "html.parser")
    assert [mark.get_text() for mark in page.select(".teaser mark")] == ["sinh", "con"]


def test_sections_and_units_are_found(vi_client: Client, text: Publication) -> None:
    following.rebuild()
    assert titles(vi_client, "tin tuc") == ["Tin tức"]
    assert text.unit.name("vi") in titles(vi_client, text.unit.name("vi"))


def test_a_change_is_followed(vi_client: Client, text: Publication) -> None:
    following.rebuild()
    Publication.objects.filter(pk=text.pk).update(title="Chế độ ốm đau")
    freshness.touch(f"publication:{text.pk}", changed=text)
    assert following.behind() == 1
    assert following.follow() >= 1
    assert (following.behind(), titles(vi_client, "ốm đau")) == (0, ["Chế độ ốm đau"])


def test_what_is_withdrawn_is_not_shown_however_late_the_index(vi_client: Client, text: Publication) -> None:
    following.rebuild()
    Publication.objects.filter(pk=text.pk).update(live=False)
    assert titles(vi_client, "thai sản") == []


def test_the_other_host_finds_nothing_of_it(en_client: Client, text: Publication) -> None:
    following.rebuild()
    page = BeautifulSoup(en_client.get("/search/", {"q": "thai sản"}).content, "html.parser")
    assert page.select(".teaser h3") == []


def test_without_an_index_titles_are_searched_and_the_next_look_makes_one(
    vi_client: Client, text: Publication, index: Path
) -> None:
    assert titles(vi_client, "thai san") == ["Chế độ thai sản"]
    with pytest.raises(CommandError):
        call_command("search", "status")
    following.follow()
    assert index.exists()
    shutil.rmtree(index / "segments")
    assert titles(vi_client, "thai san") == ["Chế độ thai sản"]
    following.follow()
    assert titles(vi_client, "lao động") == ["Chế độ thai sản"]
