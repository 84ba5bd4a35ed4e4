"""Finding, as a reader and as the standing office see it."""

import datetime
import json
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client

from portal.editorial.actions import home
from portal.editorial.models import PinnedAnswer, Publication, SearchSuggestion, Section, Synonyms
from portal.law.findings import Refused
from portal.organisation.models import Appointment, Person
from portal.search import following, index
from tests.editorial.scene import Scene
from tests.editorial.scene import scene as make
from tests.web import factories

SEARCHED = "/tim-kiem/?q=thai+s%E1%BA%A3n"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> Path:
    settings.SEARCH_INDEX = tmp_path / "search" / "index"
    return tmp_path / "search" / "index"


@pytest.fixture
def scene() -> Scene:
    return make()


@pytest.fixture
def news() -> Section:
    return factories.section("ban-tin", name_vi="Bản tin", name_en="News", slug_en="news")


@pytest.fixture
def maternity(news: Section) -> Publication:
    return article(news, "Chế độ thai sản", "Lao động nữ sinh con được nghỉ sáu tháng.")


def article(section: Section, title: str, text: str, **more: Any) -> Publication:
    body = factories.body([("paragraph", f"<p>{text}</p>")])
    made: Publication = factories.article(section, title=title, body=body, **more)
    return made


def page(client: Client, words: str, **more: str) -> BeautifulSoup:
    return BeautifulSoup(client.get("/tim-kiem/", {"q": words, **more}).content, "html.parser")


def titles(client: Client, words: str, **more: str) -> list[str]:
    return [heading.get_text() for heading in page(client, words, **more).select(".teaser h3")]


@pytest.mark.parametrize("words", ["BHYT", "BHYT\nbhyt", "thẻ\nTHẺ\n thẻ "])
def test_synonyms_are_several_and_differ(words: str) -> None:
    with pytest.raises(ValidationError, match="khác nhau"):
        Synonyms(language="vi", words=words).full_clean()


def test_the_same_suggestion_stands_once_on_a_host() -> None:
    SearchSuggestion.objects.create(language="vi", words="thẻ BHYT")
    SearchSuggestion(language="en", words="thẻ BHYT").full_clean()
    with pytest.raises(ValidationError, match="đã có"):
        SearchSuggestion(language="vi", words="THE  bhyt").full_clean()


def test_synonyms_of_the_standing_office_help_at_once(
    vi_client: Client, scene: Scene, maternity: Publication
) -> None:
    following.rebuild()
    assert titles(vi_client, "ở cữ") == []
    home.keep(row=Synonyms(language="vi", words="ở cữ\nthai sản"), by=scene.editor)
    assert titles(vi_client, "ở cữ") == titles(vi_client, "o cu") == ["Chế độ thai sản"]


def test_nobody_else_sets_what_is_found(scene: Scene) -> None:
    with pytest.raises(Refused):
        home.keep(row=Synonyms(language="vi", words="ở cữ\nthai sản"), by=scene.author)
    assert not Synonyms.objects.exists()


def test_an_answer_is_pinned_where_its_words_are_asked_for_and_only_while_it_is_public(
    vi_client: Client, en_client: Client, scene: Scene, news: Section, maternity: Publication
) -> None:
    following.rebuild()
    pin = PinnedAnswer(
        title_vi="Nghỉ sinh", words_vi="nghỉ bao lâu", publication=maternity, hint_vi="Sáu tháng."
    )
    home.keep(row=pin, by=scene.editor)
    found = page(vi_client, "sinh con nghi bao lau").select_one(".pinned a")
    assert found is not None
    assert (found.get_text(), found["href"]) == ("Nghỉ sinh", maternity.path)
    assert not page(vi_client, "nghỉ việc").select(".pinned")
    assert not BeautifulSoup(en_client.get("/search/?q=nghỉ+bao+lâu").content, "html.parser").select(
        ".pinned"
    )
    Publication.objects.filter(pk=maternity.pk).update(live=False)
    assert not page(vi_client, "nghỉ bao lâu").select(".pinned")


def test_suggestions_stand_on_the_home_page_and_help_where_nothing_is_found(
    vi_client: Client, scene: Scene, maternity: Publication
) -> None:
    following.rebuild()
    home.keep(row=SearchSuggestion(language="vi", words="thai sản"), by=scene.editor)
    front = BeautifulSoup(vi_client.get("/").content, "html.parser")
    assert [link["href"] for link in front.select(".hero .suggestions a")] == [
        "/tim-kiem/?q=thai+s%E1%BA%A3n"
    ]
    nothing = page(vi_client, "khong-co-gi-ca")
    assert nothing.select_one(".empty") is not None
    assert [link.get_text() for link in nothing.select(".suggestions a")] == ["thai sản"]


def test_narrowed_by_type_section_unit_and_year(
    vi_client: Client, news: Section, maternity: Publication
) -> None:
    other = factories.section("tai-lieu", name_vi="Tài liệu")
    last_year = article(other, "Thai sản năm trước", "Chuyện cũ.")
    before = datetime.datetime(2025, 5, 5, tzinfo=datetime.UTC)
    Publication.objects.filter(pk=last_year.pk).update(first_published_at=before)
    following.rebuild()
    assert titles(vi_client, "thai sản", year="2025") == ["Thai sản năm trước"]
    assert titles(vi_client, "thai sản", section=str(news.pk)) == ["Chế độ thai sản"]
    assert set(titles(vi_client, "thai sản", unit=str(maternity.unit_id))) == {
        "Chế độ thai sản",
        "Thai sản năm trước",
    }
    assert titles(vi_client, "thai sản", type="unit") == []
    offered = {link.get_text(strip=True) for link in page(vi_client, "thai sản").select(".narrowing a")}
    assert {"Bản tin (1)", "Tài liệu (1)", "2025 (1)"} <= offered
    undo = page(vi_client, "thai sản", year="2025").select_one("[aria-label='Đang lọc theo'] a")
    assert undo is not None
    assert undo["href"] == "?q=thai+s%E1%BA%A3n"


@pytest.mark.parametrize("nonsense", ["abc", "-1", "99999", "' OR 1=1", "٣"])
def test_a_filter_that_makes_no_sense_is_left_out(
    vi_client: Client, maternity: Publication, nonsense: str
) -> None:
    following.rebuild()
    every = {"type": nonsense, "section": nonsense, "unit": nonsense, "year": nonsense, "page": nonsense}
    assert titles(vi_client, "thai sản", **every) == ["Chế độ thai sản"]


def test_a_question_in_spoken_words_finds_what_answers_it(vi_client: Client, maternity: Publication) -> None:
    following.rebuild()
    assert titles(vi_client, "thai sản thì được nghỉ bao nhiêu tháng vậy ạ") == ["Chế độ thai sản"]


def test_where_little_has_everything_what_has_most_is_shown_and_said(
    vi_client: Client, maternity: Publication
) -> None:
    following.rebuild()
    found = page(vi_client, "chế độ thai sản mới nhất")
    assert [heading.get_text() for heading in found.select(".teaser h3")] == ["Chế độ thai sản"]
    assert "không có nội dung nào có đủ các chữ" in found.get_text()


def test_who_holds_a_post_is_found_today_and_not_after(vi_client: Client, maternity: Publication) -> None:
    person = Person.objects.create(name="Người Thử Nghiệm")
    post = Appointment.objects.create(
        person=person, unit=maternity.unit, post_vi="Giám đốc", valid_from=datetime.date(2021, 1, 1)
    )
    following.rebuild()
    found = page(vi_client, "nguoi thu nghiem").select_one(".teaser a")
    assert found is not None
    assert found["href"] == f"/gioi-thieu/don-vi/{maternity.unit.slug_vi}/"
    Appointment.objects.filter(pk=post.pk).update(valid_to=datetime.date(2022, 1, 1))
    assert titles(vi_client, "nguoi thu nghiem") == []


def test_titles_are_suggested_while_somebody_types_and_only_public_ones(
    vi_client: Client, en_client: Client, maternity: Publication
) -> None:
    following.rebuild()

    def suggested(client: Client, path: str) -> list[dict[str, str]]:
        return list(json.loads(client.get(path).content)["suggestions"])

    expected = [{"label": "Chế độ thai sản", "url": maternity.path or ""}]
    assert suggested(vi_client, "/tim-kiem/goi-y/?q=che do tha") == expected
    assert suggested(vi_client, "/tim-kiem/goi-y/?q=") == []
    assert suggested(en_client, "/search/suggestions/?q=che do tha") == []
    Publication.objects.filter(pk=maternity.pk).update(live=False)
    assert suggested(vi_client, "/tim-kiem/goi-y/?q=che do tha") == []


def test_what_editors_offer_is_suggested_first_and_what_is_written_with_its_marks_before_the_rest(
    vi_client: Client, news: Section
) -> None:
    article(news, "Theo đối tượng", "Một.")
    article(news, "Làm thẻ", "Hai.")
    SearchSuggestion.objects.create(language="vi", words="thẻ BHYT")
    following.rebuild()

    def suggested(words: str) -> list[str]:
        answer = json.loads(vi_client.get("/tim-kiem/goi-y/", {"q": words}).content)
        return [each["label"] for each in answer["suggestions"]]

    assert suggested("thẻ") == ["thẻ BHYT", "Làm thẻ", "Theo đối tượng"]
    assert suggested('"') == []


@pytest.mark.parametrize("number", ["0", "-1", "abc", "99999", "١"])
def test_a_page_that_isnt_there_is_the_first_or_the_last(
    vi_client: Client, maternity: Publication, number: str
) -> None:
    following.rebuild()
    assert titles(vi_client, "thai sản", page=number) == ["Chế độ thai sản"]


def test_of_a_very_long_text_the_beginning_is_looked_for(vi_client: Client, maternity: Publication) -> None:
    following.rebuild()
    long = page(vi_client, "thai sản " * 1000)
    assert [heading.get_text() for heading in long.select(".teaser h3")] == ["Chế độ thai sản"]
    box = long.select_one("input[type=search]")
    assert box is not None
    assert len(str(box["value"])) <= 200
    assert titles(vi_client, "thai\x00 sản\n") == ["Chế độ thai sản"]


@pytest.mark.parametrize("words", ["", ".*", "a_b", "[", "\\", "(((", "   ", "/", "595/", "x" * 200, "👋"])
def test_whatever_is_typed_is_answered(vi_client: Client, maternity: Publication, words: str) -> None:
    following.rebuild()
    assert vi_client.get("/tim-kiem/", {"q": words}).status_code == 200
    assert vi_client.get("/tim-kiem/goi-y/", {"q": words}).status_code == 200


def test_a_damaged_index_is_given_up_said_so_and_made_anew(
    vi_client: Client, maternity: Publication, folder: Path
) -> None:
    following.rebuild()
    for segment in (folder / "segments").glob("*.term"):
        segment.write_bytes(b"")
    index._opened.clear()
    assert "đang được dựng lại" in page(vi_client, "thai sản").get_text()
    assert titles(vi_client, "thai sản") == ["Chế độ thai sản"]
    following.follow()
    assert "đang được dựng lại" not in page(vi_client, "lao động").get_text()
    assert titles(vi_client, "lao động") == ["Chế độ thai sản"]


def test_bits_that_make_no_sense_are_noticed_when_they_are_read(
    vi_client: Client, maternity: Publication, folder: Path
) -> None:
    following.rebuild()
    for segment in (folder / "segments").glob("*.term"):
        whole = segment.read_bytes()
        foot = len(whole) - 150
        segment.write_bytes(bytes(byte ^ 0x55 for byte in whole[:foot]) + whole[foot:])
    index._opened.clear()
    assert vi_client.get("/tim-kiem/", {"q": "thai sản"}).status_code == 200
    following.follow()
    assert titles(vi_client, "lao động") == ["Chế độ thai sản"]
