"""The newsroom for those who can't see it or have a narrow screen: axe, with no rule left out."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.accessible import violations
from tests.browser.newsroom import Newsroom
from tests.live import LivePortal

pytestmark = pytest.mark.browser
TEXTS = "/admin/snippets/editorial/article/"
SCREENS = {
    "unit-editor": (
        "/admin/",
        TEXTS,
        f"{TEXTS}add/",
        "/admin/images/",
        "/admin/khong-co/",
        f"{TEXTS}edit/0/",
    ),
    "editor": (
        "/admin/snippets/editorial/alertbanner/",
        "/admin/snippets/editorial/alertbanner/add/",
        "/admin/snippets/editorial/hometask/",
        "/admin/noi-dung/viec-thuong-lam/",
        "/admin/luot-xem/",
        "/admin/noi-dung/tiep-nhan/",
        "/admin/noi-dung/dot-dang/",
        "/admin/noi-dung/y-kien-dong-y/",
        "/admin/noi-dung/can-ra-soat/",
        "/admin/snippets/editorial/source/",
    ),
    "member": (
        "/admin/noi-dung/cho-duyet/",
        "/admin/ban-bien-tap/tham-quyen/",
        "/admin/ban-bien-tap/bang-tham-quyen/",
    ),
    "head": (
        "/admin/ban-bien-tap/phan-cong/",
        "/admin/ban-bien-tap/chuyen-muc/",
        "/admin/ban-bien-tap/nhan-danh/",
        "/admin/ban-bien-tap/dang-khan/",
        "/admin/ban-bien-tap/su-co/",
    ),
    "posting-admin": ("/admin/nguoi-dung/",),
    "it-admin": ("/admin/snippets/organisation/rolegrant/",),
}


@pytest.fixture(scope="module")
def newsroom(live_portal: LivePortal, browser: Browser) -> Iterator[Newsroom]:
    rooms = Newsroom(live_portal, browser)
    yield rooms
    rooms.close()
    assert rooms.broken == []


def fits(page: Page, address: str) -> None:
    """Axe finds nothing and nothing scrolls sideways, on a phone and on a desktop."""
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(address)
        assert violations(page) == [], (address, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (address, width)


@pytest.mark.parametrize("username", SCREENS)
def test_axe_finds_nothing_on_the_screens_of(newsroom: Newsroom, username: str) -> None:
    page = newsroom.page(username)
    for path in SCREENS[username]:
        fits(page, newsroom.address(path))


def test_axe_finds_nothing_where_a_text_is_edited_and_reviewed(newsroom: Newsroom) -> None:
    page = newsroom.page("editor")
    page.goto(newsroom.address("/admin/"))
    page.locator("#mine-waiting + table a").first.click()
    expect(page.get_by_role("heading", name="Đã qua tay ai")).to_be_visible()
    review = page.url
    page.get_by_role("button", name="Nhận biên tập").click()
    page.get_by_role("link", name="Mở để sửa").click()
    expect(page.get_by_role("textbox", name="Tiêu đề").first).to_be_visible()
    fits(page, page.url)
    fits(page, review)
