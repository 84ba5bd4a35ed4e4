"""What every public page says of itself: canonical, hreflang, Dublin Core, Open Graph, JSON-LD."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from portal.editorial.models import Article, Publication, Section
from portal.organisation.models import DutyAssignment, Unit
from tests.web import factories
from tests.web.machines import EN, VI, alternates, canonical, linked_data, page, said

pytestmark = pytest.mark.django_db

# Thông tư 24/2011/TT-BTTTT: tiêu đề, người tạo, thời gian, mô tả, cơ quan ban hành, định danh
MANDATORY = {"title", "creator", "date", "description", "publisher", "identifier"}
GRAPH = {"title", "description", "type", "url", "site_name", "locale"}


@pytest.fixture
def news() -> Section:
    return factories.section("tin-tuc", name_vi="Tin tức", name_en="News", slug_en="news")


@pytest.fixture
def bare(news: Section) -> Article:
    """A text of which nothing is known that may be left out."""
    return factories.article(news, title="Chỉ có tiêu đề", summary="")


def every_page(section: Section, article: Article) -> list[str]:
    unit = factories.unit()
    fixed = ["/", "/lien-he/", "/gioi-thieu/lanh-dao/", "/so-do-trang/", "/nguon-tin/", "/tim-kiem/"]
    lasting = factories.static_page(section, "help")
    return [
        *fixed,
        section.path("vi"),
        article.path or "",
        lasting.path or "",
        f"/gioi-thieu/don-vi/{unit.slug_vi}/",
    ]


def test_no_page_leaves_a_mandatory_field_empty(news: Section, bare: Article, vi_client: Client) -> None:
    for path in every_page(news, bare):
        soup = page(vi_client, path)
        core, graph = said(soup, "DC."), said(soup, "og:")
        assert {name for name, value in core.items() if value.strip()} >= MANDATORY, path
        assert {name for name, value in graph.items() if value.strip()} >= GRAPH, path
        assert core["identifier"] == graph["url"] == canonical(soup), path
        assert canonical(soup) == f"{VI}{path}"
        assert core["publisher"] == "Bảo hiểm xã hội Việt Nam"
        datetime.date.fromisoformat(core["date"])
        assert linked_data(soup), path


def test_on_english_pages_it_is_in_english(news: Section, en_client: Client) -> None:
    office = factories.unit("Văn phòng", name_en="Office")
    article = factories.article(news, "en", title="A text", summary="About it.", unit=office)
    for path in ("/", "/news/", "/contact/", "/about/leaders/", article.path or ""):
        core = said(page(en_client, path), "DC.")
        assert core["publisher"] == "Viet Nam Social Security"
        assert core["language"] == "en"
        assert core["description"].isascii(), core["description"]
    assert said(page(en_client, article.path or ""), "DC.")["creator"] == "Office"
    assert said(page(en_client, "/"), "og:")["site_name"] == "Viet Nam Social Security Portal"


def test_a_text_names_its_authors_else_the_unit_that_supplied_it(bare: Article, vi_client: Client) -> None:
    path = bare.path or ""
    assert said(page(vi_client, path), "DC.")["creator"] == "Đơn vị mẫu"
    assert linked_data(page(vi_client, path))["NewsArticle"]["author"]["name"] == "Đơn vị mẫu"
    for name, role in (("An", "author"), ("Bình", "author"), ("Chi", "photographer")):
        bare.contributions.model.objects.create(publication_id=bare.pk, name=name, role=role)
    core = said(page(vi_client, path), "DC.")
    assert (core["creator"], core["contributor"]) == ("An; Bình", "Chi")
    assert linked_data(page(vi_client, path))["NewsArticle"]["author"] == ["An", "Bình"]


def test_a_text_without_summary_is_described_by_its_first_words(news: Section, vi_client: Client) -> None:
    body = factories.body([("paragraph", "<h2>Điều 1</h2><p>Người lao động &amp; người <b>sử dụng</b>.</p>")])
    article = factories.article(news, summary="", body=body)
    found = said(page(vi_client, article.path or ""), "DC.")["description"]
    assert " ".join(found.split()) == "Điều 1 Người lao động & người sử dụng ."


@pytest.mark.parametrize("body", ["<p></p>", "<p> </p><hr/>"])
def test_a_text_without_words_is_described_by_its_title(news: Section, vi_client: Client, body: str) -> None:
    empty = factories.article(news, summary=" \n ", body=factories.body([("paragraph", body)]))
    assert said(page(vi_client, empty.path or ""), "DC.")["description"] == empty.title


def test_a_text_says_source_subject_and_days(news: Section, vi_client: Client) -> None:
    topic = factories.section("thong-bao", parent=news, name_vi="Thông báo")
    article = factories.article(topic, source_name="Báo Mẫu", source_url="https://example.vn/a")
    first = timezone.now() - datetime.timedelta(days=400)
    Publication.objects.filter(pk=article.pk).update(first_published_at=first)
    soup = page(vi_client, article.path or "")
    core, graph, data = said(soup, "DC."), said(soup, "article:"), linked_data(soup)["NewsArticle"]
    assert core["source"] == "Báo Mẫu; https://example.vn/a"
    assert core["subject"] == "Tin tức; Thông báo"
    assert core["date"] == timezone.localdate(first).isoformat()
    assert graph["published_time"] == data["datePublished"]
    assert data["datePublished"].startswith(core["date"])
    assert data["dateModified"] > data["datePublished"]


def test_a_picture_has_size_and_words(news: Section, vi_client: Client) -> None:
    article = factories.article(news, lead_image=factories.image())
    graph = said(page(vi_client, article.path or ""), "og:")
    assert graph["image"].startswith(f"{VI}/media/")
    assert (graph["image:width"], graph["image:height"]) == ("1200", "750")
    assert graph["image:alt"] == "Bộ phận một cửa"
    without = factories.article(news)
    assert "image" not in said(page(vi_client, without.path or ""), "og:")


def test_other_languages_are_named_only_where_they_are_public(
    news: Section, vi_client: Client, en_client: Client
) -> None:
    vietnamese = factories.article(news)
    path = vietnamese.path or ""
    assert alternates(page(vi_client, path)) == {}
    english = factories.article(news, "en", translation_key=vietnamese.translation_key)
    both = {"vi": f"{VI}{path}", "en": f"{EN}{english.path}", "x-default": f"{VI}{path}"}
    assert alternates(page(vi_client, path)) == both
    assert alternates(page(en_client, english.path or "")) == both
    Publication.objects.filter(pk=english.pk).update(live=False, live_approval=None)
    assert alternates(page(vi_client, path)) == {}


def test_a_section_that_speaks_vietnamese_alone_has_no_other_language(vi_client: Client) -> None:
    closed = factories.section("noi-bo", name_en="", slug_en="")
    factories.section("muc", parent=closed)
    assert alternates(page(vi_client, "/noi-bo/")) == {}
    assert alternates(page(vi_client, "/noi-bo/muc/")) == {}


def test_fixed_pages_sections_and_units_stand_on_both_hosts(
    news: Section, vi_client: Client, en_client: Client
) -> None:
    unit = factories.unit("Văn phòng", slug_en="office")
    pairs = {
        "/": "/",
        "/lien-he/": "/contact/",
        "/nguon-tin/": "/feeds/",
        news.path("vi"): news.path("en"),
        f"/gioi-thieu/don-vi/{unit.slug_vi}/": "/about/units/office/",
    }
    for vi, en in pairs.items():
        assert alternates(page(vi_client, vi)) == alternates(page(en_client, en))
        assert alternates(page(vi_client, vi))["en"] == f"{EN}{en}"


def test_pages_of_a_list_are_known_by_their_number_and_filters_by_the_whole_list(
    news: Section, vi_client: Client
) -> None:
    for _ in range(21):
        factories.article(news)
    assert canonical(page(vi_client, "/tin-tuc/?page=2")) == f"{VI}/tin-tuc/?page=2"
    assert alternates(page(vi_client, "/tin-tuc/?page=2")) == {}
    assert canonical(page(vi_client, "/tin-tuc/?genre=news&page=2")) == f"{VI}/tin-tuc/"
    assert canonical(page(vi_client, "/tin-tuc/?page=99&unknown=")) == f"{VI}/tin-tuc/?page=2"


def test_a_section_was_made_by_the_unit_that_answers_for_it(news: Section, vi_client: Client) -> None:
    assert said(page(vi_client, "/tin-tuc/"), "DC.")["creator"] == "Bảo hiểm xã hội Việt Nam"
    office = factories.unit("Văn phòng mẫu")
    DutyAssignment.objects.create(duty=news.duty, unit=office, valid_from=datetime.date(2021, 1, 1))
    assert said(page(vi_client, "/tin-tuc/"), "DC.")["creator"] == "Văn phòng mẫu"


def test_linked_data_says_where_a_text_stands(news: Section, vi_client: Client) -> None:
    topic = factories.section("thong-bao", parent=news, name_vi="Thông báo")
    article = factories.article(topic, title="Quy định mới", genre="guide")
    data = linked_data(page(vi_client, article.path or ""))
    steps = data["BreadcrumbList"]["itemListElement"]
    assert [(step["position"], step["name"]) for step in steps] == [
        (1, "Trang chủ"),
        (2, "Tin tức"),
        (3, "Thông báo"),
        (4, "Quy định mới"),
    ]
    assert steps[2]["item"] == f"{VI}/tin-tuc/thong-bao/"
    assert data["Article"]["publisher"]["@id"] == data["GovernmentOrganization"]["@id"]


def test_home_tells_how_to_search_and_how_to_reach_the_agency(vi_client: Client) -> None:
    factories.unit("Cơ quan", kind=Unit.Kind.AGENCY, phone="024 0000 0000")
    data = linked_data(page(vi_client, "/"))
    action = data["WebSite"]["potentialAction"]
    assert action["target"]["urlTemplate"] == f"{VI}/tim-kiem/?q={{search_term_string}}"
    assert data["GovernmentOrganization"]["telephone"] == "024 0000 0000"


def test_nothing_in_a_title_leaves_the_data_block(news: Section, vi_client: Client) -> None:
    title = "</script><script>alert(1)</script><!-- & ]]>"
    article = factories.article(news, title=title)
    response = vi_client.get(article.path or "")
    assert b"<script>alert" not in response.content
    assert "unsafe" not in response["Content-Security-Policy"]
    assert linked_data(page(vi_client, article.path or ""))["NewsArticle"]["headline"] == title


def test_what_is_not_there_says_nothing_of_itself(vi_client: Client) -> None:
    for path in ("/khong-co/", "/gioi-thieu/don-vi/khong-co/"):
        response = vi_client.get(path)
        assert response.status_code == 404
        assert b'rel="canonical"' not in response.content
        assert b'<meta name="robots" content="noindex">' in response.content
