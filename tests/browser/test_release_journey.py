"""A release set at a moment, in a real browser: made by keyboard, made ready, and the portal lets it go."""

import datetime
from collections.abc import Iterator
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.accessible import violations
from tests.browser.newsroom import Newsroom
from tests.browser.test_board_journeys import laid_before_the_board, live, tab_to
from tests.live import LivePortal

pytestmark = pytest.mark.browser
VIET_NAM = ZoneInfo("Asia/Ho_Chi_Minh")
RELEASED = """() => {
    fetch(location.href).then(answer => answer.text()).then(text => { window.latest = text; });
    const page = new DOMParser().parseFromString(window.latest || "", "text/html");
    return page.querySelector(".review-holder")?.textContent.includes("Đã đăng:");
}"""
PATIENCE = 240_000  # milliseconds: a moment is a whole minute, and it takes until the next but one at most


@pytest.fixture(scope="module")
def newsroom(live_portal: LivePortal, browser: Browser) -> Iterator[Newsroom]:
    rooms = Newsroom(live_portal, browser)
    yield rooms
    rooms.close()
    assert rooms.broken == []


def fits(page: Page) -> None:
    """Axe finds nothing on the page as it stands, nothing is cut off, on a phone and on a desktop."""
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert violations(page) == [], width
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width
        outside = (
            page.get_by_role("main")
            .locator("input:visible, .button:visible")
            .evaluate_all(
                "found => found.filter(each => each.getBoundingClientRect().right > innerWidth).length"
            )
        )
        assert outside == 0, width


def made(newsroom: Newsroom, title: str, pks: list[int]) -> Page:
    """The office makes a set of these texts by keyboard, without a moment; its page."""
    page = newsroom.page("editor")
    page.goto(newsroom.address("/admin/noi-dung/dot-dang/"))
    tab_to(page, "Tên đợt đăng", "textbox")
    page.keyboard.type(title)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=title)).to_be_visible()
    for pk in pks:
        tab_to(page, "Chữ trong tiêu đề", "searchbox")
        page.keyboard.press("Control+a")
        page.keyboard.type("bị ngắt")
        page.keyboard.press("Enter")
        add = page.locator(f"#add-{pk}")
        add.focus()
        page.keyboard.press("Enter")
        expect(page.locator(f"#out-{pk}")).to_be_visible()
    return page


def approve(newsroom: Newsroom, pks: list[int]) -> None:
    """A member of the board approves each; none goes live."""
    for pk in pks:
        page = newsroom.review("member", pk)
        for point in page.get_by_role("checkbox").all():
            if point.is_visible():
                point.check()
        page.get_by_role("button", name="Duyệt và đăng").click()
        expect(page.get_by_text("Đã ghi nhận.")).to_be_visible()
    assert live(newsroom, pks) == []


def test_a_set_goes_live_at_its_moment_and_not_before(newsroom: Newsroom) -> None:
    pks = laid_before_the_board(newsroom, 2)
    office = made(newsroom, "Đợt có hẹn giờ", pks)
    office.reload()  # without the message that is just moving in
    fits(office)
    approve(newsroom, pks)
    moment = datetime.datetime.now(VIET_NAM) + datetime.timedelta(seconds=90)
    office.get_by_label("Đăng lúc (để trống: đăng bằng tay)").fill(f"{moment:%Y-%m-%dT%H:%M}")
    office.get_by_role("button", name="Đổi giờ đăng").click()
    expect(office.get_by_text(f"Hẹn đăng lúc {moment:%H:%M %d/%m/%Y}")).to_be_visible()
    board = newsroom.page("member")
    board.goto(office.url)
    fits(board)
    board.get_by_role("button", name="Xác nhận sẵn sàng").click()
    expect(board.get_by_text("xác nhận sẵn sàng lúc")).to_be_visible()
    board.wait_for_function(RELEASED, polling=1000, timeout=PATIENCE)
    assert live(newsroom, pks) == sorted(pks)
    board.goto(newsroom.portal.url("vi", "/tin-tuc/"))
    expect(board.get_by_role("main").get_by_role("link", name="Thông báo bị ngắt").nth(1)).to_be_visible()


def test_by_hand_the_office_is_asked_once_more(newsroom: Newsroom) -> None:
    pks = laid_before_the_board(newsroom, 2)
    office = made(newsroom, "Đợt đăng bằng tay", pks)
    approve(newsroom, pks)
    board = newsroom.page("member")
    board.goto(office.url)
    board.get_by_role("button", name="Xác nhận sẵn sàng").click()
    expect(board.get_by_text("xác nhận sẵn sàng lúc")).to_be_visible()
    office.reload()
    tab_to(office, "Đăng ngay…")
    office.keyboard.press("Enter")
    expect(office.get_by_role("heading", name="Đăng ngay cả đợt?")).to_be_visible()
    fits(office)
    office.get_by_role("link", name="Quay lại").click()
    assert live(newsroom, pks) == []
    office.get_by_role("button", name="Đăng ngay…").click()
    tab_to(office, "Đăng ngay")
    office.keyboard.press("Enter")
    expect(office.get_by_text("Đã đăng cả đợt lên Cổng.")).to_be_visible()
    assert live(newsroom, pks) == sorted(pks)
