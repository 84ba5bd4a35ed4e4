"""The XML site map of each host: whole, valid, split where it grows, and never more than is public."""

import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from bench.many import fill
from portal.editorial.models import Article, Publication, Section
from portal.editorial.states import SectionState
from portal.web import site_maps
from tests.web import factories
from tests.web.machines import EN, SITE_MAP, VI, locations, mapped_alternates, site_map

pytestmark = pytest.mark.django_db


@pytest.fixture
def news() -> Section:
    return factories.section("tin-tuc", name_vi="Tin tức", name_en="News", slug_en="news")


def test_the_map_names_every_public_page_of_its_host(
    news: Section, vi_client: Client, en_client: Client
) -> None:
    topic = factories.section("thong-bao", parent=news)
    article, lasting = factories.article(topic), factories.static_page(news, "help")
    english = factories.article(topic, "en")
    vi, en = locations(site_map(vi_client)), locations(site_map(en_client))
    fixed = ["/", "/lien-he/", "/gioi-thieu/lanh-dao/", "/so-do-trang/", "/nguon-tin/", "/dinh-chinh/"]
    others = [
        "/tin-tuc/",
        "/tin-tuc/thong-bao/",
        "/gioi-thieu/don-vi/don-vi-mau/",
        article.path,
        lasting.path,
    ]
    assert vi == [f"{VI}{path}" for path in [*fixed, *others]]
    assert f"{EN}{english.path}" in en
    assert all(url.startswith(f"{EN}/") for url in en)


def test_every_address_in_the_map_answers_and_is_known_by_that_address(
    news: Section, vi_client: Client, en_client: Client
) -> None:
    factories.article(factories.section("thong-bao", parent=news))
    factories.article(news, "en")
    for client, host in ((vi_client, VI), (en_client, EN)):
        for url in locations(site_map(client)):
            response = client.get(url.removeprefix(host))
            assert response.status_code == 200, url
            assert f'<link rel="canonical" href="{url}">' in response.content.decode()
            assert "noindex" not in response.content.decode()


def test_a_text_says_when_it_last_changed(news: Section, vi_client: Client) -> None:
    article = factories.article(news)
    at = datetime.datetime(2026, 10, 14, 2, 0, tzinfo=datetime.UTC)
    Publication.objects.filter(pk=article.pk).update(last_published_at=at)
    url = f"{VI}{article.path}"
    found = site_map(vi_client).xpath("//s:url[s:loc=$url]/s:lastmod/text()", url=url, namespaces=SITE_MAP)
    assert [datetime.datetime.fromisoformat(one) for one in found] == [at]


def test_translations_are_named_on_both_hosts_while_they_are_public(
    news: Section, vi_client: Client, en_client: Client
) -> None:
    vietnamese = factories.article(news)
    here = f"{VI}{vietnamese.path}"
    assert mapped_alternates(site_map(vi_client), here) == {}
    english = factories.article(news, "en", translation_key=vietnamese.translation_key)
    there = f"{EN}{english.path}"
    both = {"vi": here, "en": there, "x-default": here}
    assert mapped_alternates(site_map(vi_client), here) == both
    assert mapped_alternates(site_map(en_client), there) == both
    Publication.objects.filter(pk=english.pk).update(live=False, live_approval=None)
    assert mapped_alternates(site_map(vi_client), here) == {}


def test_what_is_not_public_is_in_no_map(news: Section, vi_client: Client, en_client: Client) -> None:
    withdrawn = factories.article(news, slug="da-go")
    Publication.objects.filter(pk=withdrawn.pk).update(live=False, live_approval=None)
    draft = Article(
        section=news, locale=factories.locale("vi"), title="Nháp", slug="nhap", unit=factories.unit()
    )
    draft.live, draft.go_live_at, draft.path = False, timezone.now() + datetime.timedelta(days=1), "/hen/"
    draft.save()
    closed = factories.section("an", parent=news, state=SectionState.PROPOSED)
    factories.article(closed, slug="trong-muc-an")
    factories.section("mot-tieng", name_en="", slug_en="")
    factories.article(news, "en", slug="english-only")
    vi, en = "\n".join(locations(site_map(vi_client))), "\n".join(locations(site_map(en_client)))
    for hidden in ("da-go", "/hen/", "/an/", "trong-muc-an", "tim-kiem"):
        assert hidden not in vi
        assert hidden not in en
    assert "english-only" not in vi
    assert "mot-tieng" in vi
    assert "mot-tieng" not in en


def test_a_map_that_grows_too_large_becomes_an_index_of_parts(
    news: Section, vi_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(site_maps, "PART", 10)
    for _ in range(15):
        factories.article(news)
    whole = 6 + 1 + 1 + 15
    names = [f"{VI}/sitemap-{number}.xml" for number in (1, 2, 3)]
    index = site_map(vi_client)
    assert index.tag.endswith("sitemapindex")
    assert locations(index) == names
    parts = [locations(site_map(vi_client, name.removeprefix(VI))) for name in names]
    assert [len(part) for part in parts] == [10, 10, 3]
    everything = [url for part in parts for url in part]
    assert len(set(everything)) == whole
    monkeypatch.setattr(site_maps, "PART", whole)
    assert locations(site_map(vi_client)) == everything


@pytest.mark.parametrize("number", ["0", "4", "99999999999999999999"])
def test_there_is_no_other_part(
    news: Section, vi_client: Client, monkeypatch: pytest.MonkeyPatch, number: str
) -> None:
    monkeypatch.setattr(site_maps, "PART", 10)
    for _ in range(15):
        factories.article(news)
    assert vi_client.get(f"/sitemap-{number}.xml").status_code == 404


def test_one_file_has_no_parts(news: Section, vi_client: Client) -> None:
    assert vi_client.get("/sitemap-1.xml").status_code == 404
    assert site_maps.PART == 50_000


def test_parts_are_made_of_a_few_queries_however_much_there_is(
    news: Section, vi_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    factories.article(news)
    few = queries(vi_client, "/sitemap.xml")
    fill(news, 5_000)
    assert len(locations(site_map(vi_client))) == 5_000 + 9
    assert queries(vi_client, "/sitemap.xml") == few
    monkeypatch.setattr(site_maps, "PART", 1_000)
    for path in ("/sitemap.xml", "/sitemap-1.xml", "/sitemap-3.xml"):
        assert queries(vi_client, path) <= few
    assert few <= 4


def queries(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


def test_robots_are_told_of_their_host_s_map(vi_client: Client, en_client: Client) -> None:
    assert f"Sitemap: {VI}/sitemap.xml" in vi_client.get("/robots.txt").content.decode().splitlines()
    assert f"Sitemap: {EN}/sitemap.xml" in en_client.get("/robots.txt").content.decode().splitlines()
