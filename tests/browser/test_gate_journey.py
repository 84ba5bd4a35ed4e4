"""What must not stand in public, found and answered for in a real browser (Điều 8 khoản 2)."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.accessible import violations
from tests.browser.newsroom import Newsroom, begin, credit, number, paste, press, settled
from tests.live import LivePortal

pytestmark = pytest.mark.browser
WIDTHS = (360, 1280)


@pytest.fixture(scope="module")
def newsroom(live_portal: LivePortal, browser: Browser) -> Iterator[Newsroom]:
    rooms = Newsroom(live_portal, browser)
    yield rooms
    rooms.close()
    assert rooms.broken == []


def written(newsroom: Newsroom, title: str, words: str) -> Page:
    """A draft of the unit's editor, sent; the review, which says why it isn't gone."""
    page = newsroom.page("unit-editor")
    page.goto(newsroom.address("/admin/"))
    body = begin(page, title, "Tóm tắt của bài kiểm thử.")
    paste(body, "".join(f"<p>{line}</p>" for line in words.split("\n")), words)
    settled(body)
    credit(page, "Nhóm trình diễn")
    press(page, "Lưu và gửi")
    expect(page).to_have_url(re.compile(r"/noi-dung/\d+/"))
    return page


def is_accessible(page: Page) -> None:
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert violations(page) == [], (page.url, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (page.url, width)


def test_a_phone_number_goes_out_when_a_second_person_agrees(newsroom: Newsroom) -> None:
    page = written(newsroom, "Có số điện thoại", "Liên hệ bà Lan, điện thoại 0912 345 678.")
    expect(page.get_by_text("Đã lưu bản nháp nhưng chưa gửi được")).to_be_visible()
    found = page.get_by_role("region", name="Dữ liệu cá nhân, dấu mật")
    expect(found.locator("mark").first).to_have_text("0912 345 678")
    found.get_by_text("Đề nghị cho qua").click()
    is_accessible(page)
    found.get_by_label("Thông tin công vụ, được công khai").check()
    found.get_by_label("Lý do").fill("Số trực của bộ phận một cửa")
    found.get_by_role("button", name="Đề nghị").click()
    expect(found.get_by_text("Chờ người thứ hai đồng ý.")).to_be_visible()
    expect(found.get_by_role("button", name="Tôi đã xem")).to_have_count(0)
    page.get_by_role("button", name="Gửi", exact=True).click()
    head = newsroom.review("unit-head", number(page))
    head.get_by_role("button", name="Tôi đã xem, đồng ý cho qua").click()
    expect(head.get_by_text("Người thứ hai:")).to_be_visible()


def test_a_secret_is_removed_and_the_head_closes_the_incident(newsroom: Newsroom) -> None:
    page = written(newsroom, "Văn bản gửi nhầm", "TỐI MẬT\nĐiều không ai được biết.")
    expect(page.get_by_text("Nội dung dừng ở đây.").first).to_be_visible()
    page.get_by_role("link", name="Là bí mật thật: gỡ bỏ khỏi Cổng").click()
    is_accessible(page)
    page.get_by_label("Sự việc").fill("Gửi nhầm một văn bản mật")
    page.get_by_label("Tôi xác nhận đây là bí mật").check()
    page.get_by_role("button", name="Gỡ bỏ").click()
    expect(page.get_by_text("Đã gỡ bỏ. Sự cố số")).to_be_visible()
    expect(page.get_by_text("Văn bản gửi nhầm")).to_have_count(0)
    head = newsroom.page("head")
    head.goto(newsroom.address("/admin/ban-bien-tap/su-co/"))
    head.get_by_role("link", name=re.compile("Sự cố số")).first.click()
    is_accessible(head)
    head.get_by_label("Kết quả xử lý").fill("Đã báo cơ quan có thẩm quyền")
    head.get_by_role("button", name="Đóng sự cố").click()
    expect(head.get_by_text("Đã đóng").first).to_be_visible()
