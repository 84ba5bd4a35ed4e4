"""What the public hosts answer, and what they never show."""

import datetime
import gzip

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from portal.editorial.models import HomeTask, Publication, Section
from portal.editorial.states import SectionState
from portal.organisation.models import DutyAssignment
from tests.core.test_components import STATIC
from tests.web import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def news() -> Section:
    return factories.section("tin-tuc", name_vi="Tin tức", name_en="News", slug_en="news")


def soup(client: Client, path: str, status: int = 200) -> BeautifulSoup:
    response = client.get(path)
    assert response.status_code == status, response.status_code
    assert not response.cookies, "a public page sets no cookie"
    return BeautifulSoup(response.content, "html.parser")


def listed(client: Client, path: str) -> list[str]:
    """The titles of a list."""
    return [heading.get_text() for heading in soup(client, path).select(".teaser h3")]


def text(page: BeautifulSoup) -> str:
    return page.get_text(" ", strip=True)


def test_an_empty_portal_has_a_home_page_without_placeholders(vi_client: Client) -> None:
    page = soup(vi_client, "/")
    assert page.html is not None
    assert page.html["lang"] == "vi"
    assert [heading.get_text() for heading in page.select("main h1, main h2")] == [
        "Hôm nay bạn cần làm việc gì?"
    ]
    assert "Chịu trách nhiệm chính: Trưởng Ban Biên tập." in text(page)


def test_home_shows_alert_tasks_and_news(news: Section, vi_client: Client) -> None:
    article = factories.article(news, title="Tin nổi bật", lead_image=factories.image())
    for position in range(10):
        HomeTask.objects.create(position=position, title_vi=f"Việc {position}", section=news)
    factories.alert(article)
    page = soup(vi_client, "/")
    assert len(page.select(".tasks li")) == 8
    lead, alert = page.select_one(".lead-story a"), page.select_one(".alert a")
    assert lead is not None
    assert alert is not None
    assert lead["href"] == alert["href"] == article.path
    picture = page.select_one(".lead-story img")
    assert picture is not None
    assert {"alt", "width", "height", "srcset", "loading"} <= set(picture.attrs)


def test_a_task_without_a_target_on_this_host_is_absent(news: Section, en_client: Client) -> None:
    vietnamese = factories.article(news)
    HomeTask.objects.create(title_vi="Chỉ tiếng Việt", title_en="Vietnamese only", publication=vietnamese)
    assert "Vietnamese only" not in text(soup(en_client, "/"))


def test_a_section_lists_its_topics_and_texts_newest_first(news: Section, vi_client: Client) -> None:
    topic = factories.section("thong-bao", parent=news, name_vi="Thông báo")
    older, newer = factories.article(topic, title="Bài cũ"), factories.article(news, title="Bài mới")
    Publication.objects.filter(pk=older.pk).update(first_published_at=timezone.now().replace(year=2025))
    assert listed(vi_client, "/tin-tuc/") == [newer.title, older.title]
    assert listed(vi_client, "/tin-tuc/?year=2025") == [older.title]
    assert listed(vi_client, "/tin-tuc/?topic=thong-bao") == [older.title]
    topics = soup(vi_client, "/tin-tuc/").select(".topics a")
    assert [link["href"] for link in topics] == ["/tin-tuc/thong-bao/"]


def test_a_section_names_the_unit_that_answers_for_it(news: Section, vi_client: Client) -> None:
    assert "Đơn vị phụ trách" not in text(soup(vi_client, "/tin-tuc/"))
    office = factories.unit("Văn phòng mẫu")
    DutyAssignment.objects.create(duty=news.duty, unit=office, valid_from=datetime.date(2021, 1, 1))
    card = soup(vi_client, "/tin-tuc/").select_one(".related a")
    assert card is not None
    assert (card.text, card["href"]) == ("Văn phòng mẫu", f"/gioi-thieu/don-vi/{office.slug_vi}/")


@pytest.mark.parametrize(
    "query", ["?year=abc&page=zz", "?page=999999", "?topic=khong-co&genre=%00", "?q=%ff"]
)
def test_a_list_takes_nonsense_calmly(news: Section, vi_client: Client, query: str) -> None:
    factories.article(news)
    soup(vi_client, f"/tin-tuc/{query}")
    soup(vi_client, f"/tim-kiem/{query}")
    soup(vi_client, f"/lien-he/{query}")


def test_a_list_has_pages_that_keep_the_filter(news: Section, vi_client: Client) -> None:
    for _ in range(21):
        factories.article(news)
    page = soup(vi_client, "/tin-tuc/?genre=news")
    following = page.select_one('.pagination a[rel="next"]')
    assert following is not None
    assert following["href"] == "?genre=news&page=2"
    assert len(soup(vi_client, "/tin-tuc/?genre=news&page=2").select(".teaser")) == 1


def test_what_is_not_live_or_not_approved_is_nowhere(news: Section, vi_client: Client) -> None:
    hidden = factories.article(news, title="Bài đã gỡ")
    Publication.objects.filter(pk=hidden.pk).update(live=False, live_approval=None)
    closed = factories.section("an", parent=news, name_vi="Mục chưa duyệt", state=SectionState.PROPOSED)
    for path in ("/", "/tin-tuc/", "/tim-kiem/", "/so-do-trang/"):
        page = text(soup(vi_client, path))
        assert hidden.title not in page
        assert closed.name_vi not in page
    soup(vi_client, hidden.path or "", status=404)
    soup(vi_client, "/tin-tuc/an/", status=404)


def test_each_host_shows_its_language_only(news: Section, vi_client: Client, en_client: Client) -> None:
    vietnamese = factories.article(news, title="Bài tiếng Việt")
    english = factories.article(news, "en", title="English text", translation_key=vietnamese.translation_key)
    soup(en_client, vietnamese.path or "", status=404)
    page = soup(vi_client, vietnamese.path or "")
    other = page.select_one('link[rel="alternate"][hreflang="en"]')
    assert other is not None
    assert str(other["href"]).endswith(english.path or "-")
    assert "vss" in str(other["href"])
    assert "English text" in text(soup(en_client, "/news/"))
    assert soup(en_client, "/").select_one(".skip") is not None
    assert "Skip to the main content" in text(soup(en_client, "/"))


def test_an_article_says_what_the_regulation_asks_of_it(news: Section, vi_client: Client) -> None:
    topic = factories.section("thong-bao", parent=news, name_vi="Thông báo")
    headings = "".join(f"<h3>Điều {number}. Quy định</h3><p>Nội dung.</p>" for number in (4, 5, 6))
    article = factories.article(
        topic,
        title="Quy định mới",
        body=factories.body([("paragraph", headings)]),
        source_name="Cổng Chính phủ",
        is_sample=True,
    )
    article.contributions.model.objects.create(publication_id=article.pk, name="Nguyễn Văn Mẫu")
    factories.attach(article)
    page = soup(vi_client, article.path or "")
    words = text(page).replace("\u00a0", " ")
    for said in ("Tin tức › Thông báo", "Nguyễn Văn Mẫu", "Cổng Chính phủ", "Đơn vị mẫu", "Nội dung mẫu"):
        assert said in words
    assert [link["href"] for link in page.select(".wide-only .contents a")] == [
        "#dieu-4",
        "#dieu-5",
        "#dieu-6",
    ]
    assert page.select_one("h3#dieu-5") is not None
    file = page.select_one(".files a")
    assert file is not None
    assert "PDF" in file.get_text()
    assert [place.get_text() for place in page.select(".breadcrumb li")] == [
        "Trang chủ",
        "Tin tức",
        "Thông báo",
    ]
    assert len(page.select("h1")) == 1


def test_search_finds_titles_with_and_without_accents(news: Section, vi_client: Client) -> None:
    factories.article(news, title="Chế độ thai sản và ốm đau")
    factories.article(news, title="Lương hưu")
    for words in ("thai sản", "THAI SAN", "om dau", "tha\u0069 sa\u0309n"):
        assert listed(vi_client, f"/tim-kiem/?q={words}") == ["Chế độ thai sản và ốm đau"], words
    assert "Không tìm thấy" in text(soup(vi_client, "/tim-kiem/?q=khong co"))


def test_what_is_typed_comes_back_escaped(vi_client: Client) -> None:
    response = vi_client.get("/tim-kiem/", {"q": '"><script>alert(1)</script>'})
    assert b"<script>alert" not in response.content


def test_a_missing_page_offers_the_words_of_its_address(vi_client: Client, en_client: Client) -> None:
    page = soup(vi_client, "/che-do/thai-san-2027/", status=404)
    field = page.select_one('main input[type="search"]')
    assert field is not None
    assert field["value"] == "che do thai san 2027"
    assert "There is no such page" in text(soup(en_client, "/nothing/", status=404))


def test_an_address_without_its_slash_leads_on(news: Section, vi_client: Client) -> None:
    response = vi_client.get("/tin-tuc")
    assert response.status_code == 301
    assert response["Location"] == "/tin-tuc/"


def test_small_files_for_machines(vi_client: Client, en_client: Client) -> None:
    security = vi_client.get("/.well-known/security.txt").content.decode()
    assert {"Contact:", "Expires:"} <= {line.split(" ")[0] for line in security.splitlines() if line}
    assert "Disallow: /tim-kiem/" in vi_client.get("/robots.txt").content.decode()
    assert "Disallow: /search/" in en_client.get("/robots.txt").content.decode()
    assert vi_client.get("/favicon.ico").status_code == 302


@pytest.mark.parametrize("path", ["/", "/tin-tuc/", "/tim-kiem/", "/lien-he/"])
def test_public_pages_are_only_read(news: Section, vi_client: Client, path: str) -> None:
    assert vi_client.post(path).status_code in (403, 405)


def test_nothing_inline_breaks_the_policy(news: Section, vi_client: Client) -> None:
    article = factories.article(news, lead_image=factories.image())
    for path in ("/", "/tin-tuc/", article.path or "", "/lien-he/", "/tim-kiem/"):
        page = soup(vi_client, path)
        run = 'script:not([src], [type="application/ld+json"])'  # a data block is never run
        assert not page.select(f"[style], style, {run}"), path


def test_the_first_view_of_home_is_light(news: Section, vi_client: Client) -> None:
    for _ in range(6):
        factories.article(news)
    html = gzip.compress(vi_client.get("/").content)
    fonts = sum(path.stat().st_size for path in (STATIC / "fonts").glob("*.woff2"))
    rest = sum(
        len(gzip.compress((STATIC / name).read_bytes()))
        for name in ("portal.css", "portal.js", "display.js", "icons.svg", "mark.svg")
    )
    assert len(html) + fonts + rest <= 60 * 1024


def test_what_a_text_links_to_is_no_neighbour_of_it(news: Section, vi_client: Client) -> None:
    oldest = [factories.article(news, title=f"Bài cũ {number}") for number in range(3)]
    for _ in range(3):
        factories.article(news, title="Bài mới")
    words = "".join(f'<a linktype="publication" id="{text.translation_key}">{text}</a>' for text in oldest)
    article = factories.article(news, body=factories.body([("paragraph", f"<p>{words}</p>")]))
    page = soup(vi_client, article.path or "")
    assert [link["href"] for link in page.select(".prose a")] == [text.path for text in oldest]
    assert [link.text for link in page.select("section.related a")] == ["Bài mới"] * 3
