"""The order of the home page's tasks that views suggest: shown, and taken by the standing office alone."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from portal.audit.models import Event
from portal.core.models import FreshnessChange
from portal.counting.models import DayCount
from portal.editorial.actions import home
from portal.editorial.models import HomeTask
from portal.editorial.rules import by_views
from portal.law.findings import Refused
from tests.editorial.scene import Scene, client

ADDRESS = "/admin/noi-dung/viec-thuong-lam/"


def counted(path: str, count: int, days_ago: int = 0, host: str = "vi") -> None:
    day = timezone.localdate() - datetime.timedelta(days=days_ago)
    DayCount.objects.create(day=day, host=host, kind="view", subject=path, count=count)


@pytest.fixture
def tasks(scene: Scene) -> list[HomeTask]:
    """A text, another site, a section; the section is seen most."""
    text = scene.live()
    counted(text.path or "", 5)
    counted(scene.other_section.path("vi"), 4)
    counted(scene.other_section.path("en"), 3, days_ago=29, host="en")
    counted(text.path or "", 100, days_ago=30)
    return [
        HomeTask.objects.create(position=1, title_vi="Bài", publication=text),
        HomeTask.objects.create(position=2, title_vi="Ngoài", url="https://example.org/"),
        HomeTask.objects.create(position=3, title_vi="Chuyên mục", section=scene.other_section),
    ]


def order() -> list[str]:
    return list(HomeTask.objects.values_list("title_vi", flat=True))


@pytest.mark.parametrize(
    ("views", "places"),
    [
        ([], []),
        ([1, 2, 3], [2, 1, 0]),
        ([5, 5, 0], [0, 1, 2]),
        ([1, None, 3, None], [2, 1, 0, 3]),
        ([None, None], [0, 1]),
    ],
)
def test_the_order_that_views_suggest(views: list[int | None], places: list[int]) -> None:
    assert by_views(views) == places


def test_it_is_shown_with_its_numbers_and_changes_nothing(scene: Scene, tasks: list[HomeTask]) -> None:
    found = BeautifulSoup(client(scene.editor).get(ADDRESS).content, "html.parser")
    rows = [[cell.get_text(strip=True) for cell in row.find_all("td")] for row in found.select("tbody tr")]
    assert rows == [
        ["1", "Chuyên mục", "3", "7"],
        ["2", "Ngoài", "2", "ngoài Cổng, không đếm"],
        ["3", "Bài", "1", "5"],
    ]
    assert order() == ["Bài", "Ngoài", "Chuyên mục"]


def test_without_views_nothing_is_proposed(scene: Scene, tasks: list[HomeTask]) -> None:
    DayCount.objects.all().delete()
    page = client(scene.editor).get(ADDRESS).content.decode()
    assert "Chưa có lượt xem nào" in page
    assert "Xếp lại như đề nghị" not in page


def test_the_standing_office_takes_it_as_it_was_seen(scene: Scene, tasks: list[HomeTask]) -> None:
    browser = client(scene.editor)
    form = BeautifulSoup(browser.get(ADDRESS).content, "html.parser").select('form [name="task"]')
    changes = FreshnessChange.objects.count()
    answer = browser.post(ADDRESS, {"task": [each["value"] for each in form]})
    assert answer.status_code == 302
    assert order() == ["Chuyên mục", "Ngoài", "Bài"]
    event = Event.objects.get(verb="editorial.order_tasks")
    assert (event.actor_id, event.detail["after"]) == (scene.editor.pk, [task.pk for task in tasks[::-1]])
    assert FreshnessChange.objects.all()[changes].keys == ["home"]
    assert "Xếp lại như đề nghị" not in browser.get(ADDRESS).content.decode()


def test_nobody_else_takes_it(scene: Scene, tasks: list[HomeTask]) -> None:
    asked = {"task": [task.pk for task in tasks[::-1]]}
    for user in (scene.author, scene.member, scene.superuser):
        assert client(user).post(ADDRESS, asked).status_code in (302, 403)
        assert order() == ["Bài", "Ngoài", "Chuyên mục"]
    with pytest.raises(Refused):
        home.order(tasks=asked["task"], by=scene.head)


def test_what_has_changed_since_is_refused_with_a_sentence(scene: Scene, tasks: list[HomeTask]) -> None:
    asked = {"task": [task.pk for task in tasks[1:]]}
    answer = client(scene.editor).post(ADDRESS, asked)
    assert answer.status_code == 403
    assert "Hãy tải lại trang" in answer.content.decode()
    assert order() == ["Bài", "Ngoài", "Chuyên mục"]
    assert Event.objects.get(verb="editorial.order_tasks").refused
