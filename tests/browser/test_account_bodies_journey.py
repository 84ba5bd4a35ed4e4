"""Four bodies, four families of accounts: asked for, granted, reviewed, closed, in a browser (Điều 7)."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.newsroom import Newsroom
from tests.live import LivePortal

pytestmark = pytest.mark.browser
# Its body, its address, who asks, for which role, in the unit of which duty ("": the asker's own)
FAMILIES = [
    ("posting-admin", "dang-tin", "unit-head", "unit-editor", ""),
    ("qa-admin", "tra-loi", "unit-head", "unit-answerer", ""),
    ("procedures-admin", "thu-tuc", "unit-head", "procedures", "procedures-office"),
    ("it-admin", "quan-tri", "head", "auditor", ""),
]
JOINS = """
from django.utils import timezone
from portal.law.duties import Duty
from portal.organisation import authority
from portal.organisation.actions import accounts
from portal.organisation.models import User
day = timezone.localdate()
office = authority.holder(Duty("{duty}"), day)
accounts.join_unit(
    by=None, user=User.objects.get(username="{who}"), unit=office, role="head", valid_from=day,
    decision="Bài kiểm thử",
)
print(office.pk)
"""


@pytest.fixture(scope="module")
def newsroom(live_portal: LivePortal, browser: Browser) -> Iterator[Newsroom]:
    rooms = Newsroom(live_portal, browser)
    yield rooms
    rooms.close()
    assert rooms.broken == []


def asked(newsroom: Newsroom, who: str, role: str, username: str, duty: str) -> None:
    """Somebody's head asks for an account; for administration with the number and date of a letter."""
    unit = headed(newsroom, who, duty) if duty else ""
    page = newsroom.page(who)
    page.goto(newsroom.address("/admin/nguoi-dung/de-nghi/moi/"))
    if unit:
        page.locator("[name=unit]").select_option(unit)
    page.locator("[name=role]").select_option(role)
    page.locator("[name=username]").fill(username)
    page.locator("[name=name]").fill(f"Người mới {role} (trình diễn)")
    page.locator("[name=email]").fill(f"{username}@example.invalid")
    page.locator("[name=reason]").fill("Nhận việc mới")
    if page.locator("[name=number]").count():
        page.locator("[name=number]").fill("12/BBT")
        page.locator("[name=dated]").fill("2026-01-15")
    page.get_by_role("button", name="Gửi đề nghị").click()
    expect(page.get_by_text("Đã gửi đề nghị tới bộ phận quản lý.")).to_be_visible()


def headed(newsroom: Newsroom, who: str, duty: str) -> str:
    """The unit that holds a duty, of which somebody is the head from now on; what they had open has ended."""
    told = newsroom.portal.command("shell", "-v", "0", "-c", JOINS.format(duty=duty, who=who))
    assert told.returncode == 0, told.stderr
    if who in newsroom.contexts:
        newsroom.contexts.pop(who).close()
    return told.stdout.strip()


def opened(newsroom: Newsroom, page: Page, family: str, tab: str) -> int:
    answer = page.goto(newsroom.address(f"/admin/nguoi-dung/{family}/{tab}/"))
    assert answer is not None
    return answer.status


@pytest.mark.parametrize(("body", "family", "asks", "role", "duty"), FAMILIES, ids=lambda value: value or "-")
def test_a_body_grants_reviews_and_closes_what_is_its_own(
    newsroom: Newsroom, body: str, family: str, asks: str, role: str, duty: str
) -> None:
    username = f"moi-{family}"
    asked(newsroom, asks, role, username, duty)
    page = newsroom.page(body)
    assert opened(newsroom, page, family, "yeu-cau") == 200
    page.get_by_role("link", name=f"Người mới {role} (trình diễn)").first.click()
    page.get_by_label("Lý do (bắt buộc)").fill("Đủ điều kiện")
    page.get_by_role("button", name="Cấp", exact=True).click()
    expect(page.get_by_text("Đã ghi nhận.")).to_be_visible()
    opened(newsroom, page, family, "ra-soat")
    page.get_by_role("button", name="Còn dùng – ").first.click()
    expect(page.get_by_text("Còn dùng", exact=False).first).to_be_visible()
    opened(newsroom, page, family, "dang-cap")
    page.get_by_role("link", name=f"Người mới {role} (trình diễn)").first.click()
    page.get_by_text("Đóng tài khoản").first.click()
    page.get_by_label("Lý do đóng").fill("Đã thôi việc")
    page.get_by_role("button", name="Đóng tài khoản").click()
    expect(page.get_by_text("Tài khoản đang khoá.")).to_be_visible()
    others = [other for _body, other, *_rest in FAMILIES if other != family]
    assert {opened(newsroom, page, other, "dang-cap") for other in others} == {404}
