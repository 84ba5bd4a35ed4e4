"""Units and people: those of today, found by any name they have had."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from portal.organisation.models import Appointment, Person, Unit, UnitSuccession
from tests.web import factories

pytestmark = pytest.mark.django_db

PROVINCE = Unit.Kind.PROVINCE
CHANGE = datetime.date(2025, 7, 1)


@pytest.fixture
def merged() -> Unit:
    """Ninh Bình took over from Hà Nam in 2025."""
    before = factories.unit("BHXH tỉnh Hà Nam", kind=PROVINCE, valid_to=datetime.date(2025, 6, 30))
    after = factories.unit("BHXH tỉnh Ninh Bình", kind=PROVINCE, covers="Ninh Bình", valid_from=CHANGE)
    UnitSuccession.objects.create(predecessor=before, successor=after, happened_on=CHANGE)
    return after


def names(client: Client, path: str) -> list[str]:
    page = BeautifulSoup(client.get(path).content, "html.parser")
    return [heading.get_text() for heading in page.select(".unit-grid h3")]


def test_the_directory_shows_the_units_of_today(merged: Unit, vi_client: Client) -> None:
    assert names(vi_client, "/lien-he/") == ["BHXH tỉnh Ninh Bình"]


@pytest.mark.parametrize("words", ["ha nam", "Hà Nam", "ninh binh"])
def test_a_unit_is_found_by_the_names_of_what_it_took_over(
    merged: Unit, vi_client: Client, words: str
) -> None:
    factories.unit("BHXH tỉnh Nghệ An", kind=PROVINCE)
    assert names(vi_client, f"/lien-he/?q={words}") == ["BHXH tỉnh Ninh Bình"]


def test_a_chosen_province_leads_to_its_office(merged: Unit, vi_client: Client, en_client: Client) -> None:
    chosen = {"province": merged.slug_vi}
    assert vi_client.get("/lien-he/", chosen)["Location"] == f"/gioi-thieu/don-vi/{merged.slug_vi}/"
    assert en_client.get("/contact/", chosen)["Location"] == f"/about/units/{merged.slug_vi}/"


def test_a_unit_of_the_past_names_its_successor(merged: Unit, vi_client: Client) -> None:
    page = vi_client.get("/gioi-thieu/don-vi/bhxh-tinh-ha-nam/").content.decode()
    assert "Đã kết thúc hoạt động" in page
    assert f"/gioi-thieu/don-vi/{merged.slug_vi}/" in page
    assert vi_client.get("/gioi-thieu/don-vi/khong-co/").status_code == 404


def test_leaders_are_those_of_today_or_honestly_missing(vi_client: Client) -> None:
    assert "Danh sách lãnh đạo chưa được cung cấp." in vi_client.get("/gioi-thieu/lanh-dao/").content.decode()
    agency = factories.unit("Cơ quan", kind=Unit.Kind.AGENCY)
    for name, until in (("Người mẫu Một", None), ("Người mẫu Hai", datetime.date(2024, 1, 1))):
        Appointment.objects.create(
            person=Person.objects.create(name=name),
            unit=agency,
            post_vi="Chức vụ mẫu",
            leads_agency=True,
            valid_from=datetime.date(2021, 1, 1),
            valid_to=until,
        )
    page = vi_client.get("/gioi-thieu/lanh-dao/").content.decode()
    assert "Người mẫu Một" in page
    assert "Người mẫu Hai" not in page


def test_home_offers_the_provinces_of_today(merged: Unit, vi_client: Client) -> None:
    page = BeautifulSoup(vi_client.get("/").content, "html.parser")
    assert [option.get_text() for option in page.select("#province option")] == [
        "Chọn nơi bạn ở",
        "Ninh Bình",
    ]


def test_the_unit_page_lists_its_own_news(merged: Unit, vi_client: Client) -> None:
    section = factories.section()
    factories.article(section, title="Tin của Ninh Bình", unit=merged)
    factories.article(section, title="Tin của nơi khác")
    page = vi_client.get(f"/gioi-thieu/don-vi/{merged.slug_vi}/").content.decode()
    assert "Tin của Ninh" in page
    assert "Tin của nơi khác" not in page
