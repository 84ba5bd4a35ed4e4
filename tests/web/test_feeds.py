"""Atom and RSS: the newest of a host, a section, a unit, a kind; valid, and never more than is public."""

import datetime

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from portal.editorial.models import Article, Publication, Section
from portal.editorial.states import SectionState
from portal.web.feeds import KINDS, shown
from tests.web import factories
from tests.web.machines import EN, VI, feed, page, titles

pytestmark = pytest.mark.django_db
UNIT = "gioi-thieu/don-vi/don-vi-mau"


@pytest.fixture
def news() -> Section:
    return factories.section("tin-tuc", name_vi="Tin tức", name_en="News", slug_en="news")


@pytest.fixture
def topic(news: Section) -> Section:
    return factories.section("thong-bao", parent=news, name_vi="Thông báo", slug_en="announcements")


@pytest.fixture
def article(topic: Section) -> Article:
    return factories.article(topic, title="Quy định mới", summary="Nếu a < b & c")


ADDRESSES = [".xml", "/tin-tuc.xml", "/tin-tuc/thong-bao.xml", f"/{UNIT}.xml", "/nguon-tin/tin-tuc.xml"]


@pytest.mark.parametrize("form", ["atom", "rss"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_feed_names_itself_and_its_texts_by_absolute_addresses(
    article: Article, vi_client: Client, form: str, address: str
) -> None:
    found = feed(vi_client, f"/{form}{address}")
    (entry,) = found.entries
    assert (entry.title, entry.link, entry.id) == (
        article.title,
        f"{VI}{article.path}",
        f"{VI}{article.path}",
    )
    assert entry.author == "Đơn vị mẫu"
    assert entry.published_parsed is not None
    assert entry.summary == "Nếu a &lt; b &amp; c", "readers take it for HTML"
    assert [tag.term for tag in entry.tags] == ["Thông báo"]
    assert [link.href for link in found.feed.links if link.rel == "self"] == [f"{VI}/{form}{address}"]
    assert found.feed.link.startswith(f"{VI}/")
    assert found.feed.language == "vi"
    assert found.feed.title


@pytest.mark.parametrize("form", ["atom", "rss"])
def test_the_english_host_has_its_own_feeds(topic: Section, en_client: Client, form: str) -> None:
    english = factories.article(topic, "en", title="A new rule", genre="announcement")
    factories.article(topic, title="Chỉ tiếng Việt")
    addresses = [".xml", "/news.xml", "/news/announcements.xml", "/about/units/don-vi-mau.xml"]
    for address in [*addresses, "/feeds/announcements.xml"]:
        found = feed(en_client, f"/{form}{address}")
        assert [(entry.title, entry.link) for entry in found.entries] == [
            (english.title, f"{EN}{english.path}")
        ]
        assert found.feed.language == "en"
        assert "Latest" in found.feed.get("subtitle", "Latest")


def test_each_feed_has_what_its_page_lists(news: Section, topic: Section, vi_client: Client) -> None:
    factories.article(news, title="Ở chuyên mục")
    factories.article(topic, title="Ở mục", genre="guide", unit=factories.unit("Văn phòng"))
    factories.static_page(news, "help")
    assert set(titles(vi_client, "/atom.xml")) == {"Ở chuyên mục", "Ở mục", "Trang help"}
    assert set(titles(vi_client, "/atom/tin-tuc.xml")) == {"Ở chuyên mục", "Ở mục", "Trang help"}
    assert titles(vi_client, "/atom/tin-tuc/thong-bao.xml") == ["Ở mục"]
    assert titles(vi_client, "/atom/gioi-thieu/don-vi/van-phong.xml") == ["Ở mục"]
    assert set(titles(vi_client, "/atom/nguon-tin/tin-bai.xml")) == {"Ở chuyên mục", "Ở mục"}
    assert titles(vi_client, "/atom/nguon-tin/huong-dan.xml") == ["Ở mục"]
    assert titles(vi_client, "/atom/nguon-tin/trang-tinh.xml") == ["Trang help"]


def test_every_kind_of_text_has_a_feed() -> None:
    children = (child for child in Publication._meta.related_objects if getattr(child, "parent_link", False))
    known = {("kind", child.related_model._meta.model_name) for child in children}
    genres = {("article__genre", genre) for genre in Article.Genre}
    assert {item for kind in KINDS for item in kind.texts.items()} == known | genres


def test_the_newest_thirty_come_first(news: Section, vi_client: Client) -> None:
    now = timezone.now()
    for number in range(32):
        text = factories.article(news, title=f"Bài {number:02}")
        at = now - datetime.timedelta(hours=number)
        Publication.objects.filter(pk=text.pk).update(first_published_at=at)
    found = titles(vi_client, "/rss.xml")
    assert found == [f"Bài {number:02}" for number in range(30)]


@pytest.mark.parametrize("form", ["atom", "rss"])
def test_what_is_not_public_is_in_no_feed(
    news: Section, vi_client: Client, en_client: Client, form: str
) -> None:
    withdrawn = factories.article(news, title="Đã gỡ")
    Publication.objects.filter(pk=withdrawn.pk).update(live=False, live_approval=None)
    draft = Article(
        section=news, locale=factories.locale("vi"), title="Nháp", slug="nhap", unit=factories.unit()
    )
    draft.live, draft.go_live_at = False, timezone.now() + datetime.timedelta(days=1)
    draft.save()
    closed = factories.section("an", parent=news, state=SectionState.PROPOSED)
    factories.article(closed, title="Trong mục chưa duyệt")
    for client, paths in {
        vi_client: [".xml", "/tin-tuc.xml", f"/{UNIT}.xml", "/nguon-tin/tin-bai.xml"],
        en_client: [".xml", "/news.xml", "/about/units/don-vi-mau.xml", "/feeds/articles.xml"],
    }.items():
        for path in paths:
            assert titles(client, f"/{form}{path}") == [], path


@pytest.mark.parametrize("form", ["atom", "rss"])
def test_what_has_no_page_has_no_feed(news: Section, vi_client: Client, en_client: Client, form: str) -> None:
    factories.section("an", state=SectionState.PROPOSED)
    factories.section("mot-tieng", name_en="", slug_en="")
    for path in ("/an.xml", "/khong-co.xml", "/gioi-thieu/don-vi/khong-co.xml", "/nguon-tin/khong-co.xml"):
        assert vi_client.get(f"/{form}{path}").status_code == 404, path
    for path in ("/mot-tieng.xml", "/tin-tuc.xml", "/nguon-tin/tin-tuc.xml"):
        assert en_client.get(f"/{form}{path}").status_code == 404, path


def test_a_title_with_a_character_that_xml_lacks_breaks_no_feed(news: Section, vi_client: Client) -> None:
    factories.article(news, title="Bài\x0b một\x1f", summary="\x08Tóm tắt")
    assert titles(vi_client, "/atom.xml") == titles(vi_client, "/rss.xml") == ["Bài một"]


def test_a_feed_without_texts_is_the_same_at_every_look(news: Section, vi_client: Client) -> None:
    with time_machine.travel("2026-10-14 09:00+07:00", tick=False):
        morning = vi_client.get("/atom.xml").content
    with time_machine.travel("2026-10-14 23:00+07:00", tick=False):
        assert vi_client.get("/atom.xml").content == morning


def test_a_sample_says_that_it_is_one(news: Section, vi_client: Client) -> None:
    factories.article(news, is_sample=True)
    (entry,) = feed(vi_client, "/atom.xml").entries
    assert "nội dung mẫu" in [tag.term for tag in entry.tags]


def test_pages_lead_machines_to_their_feeds(article: Article, vi_client: Client, en_client: Client) -> None:
    for path, name in {"/": "", "/tin-tuc/": "/tin-tuc", f"/{UNIT}/": f"/{UNIT}"}.items():
        links = page(vi_client, path).select('link[rel="alternate"][type]')
        assert {str(link["type"]): str(link["href"]) for link in links} == {
            "application/atom+xml": f"/atom{name}.xml",
            "application/rss+xml": f"/rss{name}.xml",
        }
    assert page(en_client, "/").select_one('link[type="application/atom+xml"][href="/atom.xml"]')


@pytest.mark.parametrize(("host", "site_map"), [("vi", "/so-do-trang/"), ("en", "/site-map/")])
def test_people_find_every_feed_from_the_site_map(
    topic: Section, vi_client: Client, en_client: Client, host: str, site_map: str
) -> None:
    client = vi_client if host == "vi" else en_client
    leading = {"vi": "/nguon-tin/", "en": "/feeds/"}[host]
    assert page(client, site_map).select_one(f'main a[href="{leading}"]')
    found = [str(link["href"]) for link in page(client, leading).select('main a[href$=".xml"]')]
    assert len(found) == len(set(found)) == 2 * (1 + 2 + len(KINDS))
    for path in found:
        feed(client, path)


def test_a_feed_asks_the_database_as_often_for_thirty_as_for_one(article: Article, vi_client: Client) -> None:
    addresses = [f"/atom{address}" for address in ADDRESSES]
    few = {address: queries(vi_client, address) for address in addresses}
    for _ in range(30):
        factories.article(article.section)
    assert {address: queries(vi_client, address) for address in addresses} == few
    assert max(few.values()) <= 3


def queries(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


def test_shown_is_never_more_than_public(article: Article) -> None:
    assert list(shown("vi")) == list(Publication.objects.public("vi"))
