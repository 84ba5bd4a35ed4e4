"""The counts in the newsroom: who sees which, what stands there, in how many questions to the database."""

import datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from portal.core import hosts
from portal.core.models import Document
from portal.counting.models import DayCount
from tests.editorial.scene import Scene, client
from tests.editorial.scene import scene as make_scene
from tests.web import factories

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/luot-xem/"
FOR_ALL, FOR_SOME = {"view", "download"}, {"search", "fruitless", "missing"}


@pytest.fixture
def scene(db: None) -> Scene:
    return make_scene()


def counted(kind: str, subject: str, count: int, days_ago: int = 0, host: str = "vi") -> None:
    day = timezone.localdate() - datetime.timedelta(days=days_ago)
    DayCount.objects.create(day=day, host=host, kind=kind, subject=subject, count=count)


def page(browser: Client, **asked: str) -> BeautifulSoup:
    answer = browser.get(ADDRESS, asked)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def table(found: BeautifulSoup, name: str) -> list[list[str]]:
    rows = found.select(f'section[aria-labelledby="{name}"] .counts tr')[1:]
    return [[cell.get_text(" ", strip=True) for cell in row.find_all(["td", "th"])] for row in rows]


def test_pages_stand_with_their_titles_the_most_viewed_first(scene: Scene) -> None:
    text = scene.live(title="Lịch nghỉ lễ")
    counted("view", text.path or "", 5)
    counted("view", text.path or "", 2, days_ago=29)
    counted("view", scene.topic.path("vi"), 3)
    counted("view", "/", 1)
    counted("view", "/", 100, days_ago=30)
    counted("view", "/lien-he/", 9, host="en")
    counted("view", "", 4)
    found = page(client(scene.author))
    assert table(found, "view") == [
        ["/lien-he/", "EN", "9"],
        [f"Lịch nghỉ lễ {text.path}", "VI", "7"],
        [f"{scene.topic.full_name('vi')} {scene.topic.path('vi')}", "VI", "3"],
        ["Trang chủ /", "VI", "1"],
        ["Tổng cộng, kể cả những dòng không hiện ở đây", "24"],
    ]
    assert found.select_one(f'a[href="{hosts.url("vi", text.path or "")}"]') is not None


def test_days_and_host_are_chosen_and_what_is_not_understood_is_left_out(scene: Scene) -> None:
    counted("view", "/a/", 1)
    counted("view", "/b/", 2, days_ago=40)
    counted("view", "/c/", 3, host="en")
    browser = client(scene.author)

    def seen(**asked: str) -> set[str]:
        return {row[0] for row in table(page(browser, **asked), "view")[:-1]}

    assert seen() == seen(days="x", host="y") == {"/a/", "/c/"}
    assert seen(days="90") == {"/a/", "/b/", "/c/"}
    assert seen(days="7", host="en") == {"/c/"}


@pytest.mark.parametrize(("days", "bars"), [("7", 7), ("30", 30), ("90", 13)])
def test_bars_by_day_and_over_a_quarter_by_week(scene: Scene, days: str, bars: int) -> None:
    for ago in range(int(days) + 3):
        counted("view", "/", 1, days_ago=ago)
    found = page(client(scene.author), days=days).select(".bar-table tr")
    values = [int(row.select(".number")[0].get_text()) for row in found]
    lengths = [int(str(row.select("rect")[0]["width"])) for row in found]
    assert (len(found), sum(values)) == (bars, int(days))
    assert lengths == [100 * value // max(values) for value in values]


def test_files_stand_with_their_titles_while_they_are_public(scene: Scene) -> None:
    factories.attach(scene.live())
    document = Document.objects.get()
    counted("download", str(document.pk), 2)
    Document.objects.update(is_public=True)
    found = page(client(scene.author))
    assert table(found, "download")[0][0].startswith(document.title)
    assert found.select_one(f'a[href*="/tep/{document.pk}/"]') is not None
    Document.objects.update(is_public=False)
    assert document.title not in str(page(client(scene.author)))


@pytest.mark.parametrize(
    ("who", "seen"),
    [
        ("author", FOR_ALL),
        ("unit_head", FOR_ALL),
        ("english", FOR_ALL),
        ("member", FOR_ALL),
        ("editor", FOR_ALL | FOR_SOME),
        ("superuser", FOR_ALL | FOR_SOME),
    ],
)
def test_what_people_type_is_for_the_standing_office_and_administrators(
    scene: Scene, who: str, seen: set[str]
) -> None:
    for kind in FOR_ALL | FOR_SOME:
        counted(kind, "0" if kind == "download" else "•••" + kind, 3)
    found = page(client(getattr(scene, who)))
    assert {each["id"] for each in found.select("section h2")} - {"by-day"} == seen
    assert ("•••fruitless" in str(found)) == ("fruitless" in seen)


def test_others_find_neither_the_screen_nor_its_menu_item(scene: Scene) -> None:
    group: Any = scene.author.groups.get()
    group.permissions.remove(*group.permissions.filter(content_type__app_label="counting"))
    browser = client(scene.author)
    assert browser.get(ADDRESS).status_code in (302, 403)
    assert ADDRESS not in browser.get("/admin/").content.decode()
    assert ADDRESS in client(scene.editor).get("/admin/").content.decode()


def test_as_many_questions_at_a_hundred_times_as_much(scene: Scene) -> None:
    browser = client(scene.editor)

    def queries() -> int:
        browser.get(ADDRESS)
        with CaptureQueriesContext(connection) as captured:
            assert browser.get(ADDRESS).status_code == 200
        return len(captured)

    def fill(numbers: range) -> None:
        today = timezone.localdate()
        DayCount.objects.bulk_create(
            DayCount(day=today, host="vi", kind=kind, subject=str(number), count=number + 1)
            for kind in DayCount.Kind.values
            for number in numbers
        )

    fill(range(10))
    few = queries()
    fill(range(10, 1000))
    assert queries() == few
    assert few <= 22
    assert len(table(page(browser), "search")) == 51
