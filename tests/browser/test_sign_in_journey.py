"""A security key from its adding to its loss, and the way back that two people walk, in a real browser."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from portal.organisation.seed.demonstration import PASSWORD
from tests.browser.accessible import violations
from tests.browser.conftest import PageAt
from tests.live import LivePortal

pytestmark = pytest.mark.browser
OWNER, BODY = "auditor", "it-admin"
LINK = re.compile(r"http://\S+/tai-khoan/khoi-phuc/[\w-]{43}/")


def plug_in_key(page: Page) -> None:
    """A key of USB that its owner always touches, as chromium plays it."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "usb",
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def type_password(page: Page, portal: LivePortal, name: str) -> None:
    page.goto(portal.url("desk", "/tai-khoan/login/"))
    page.get_by_label("Tên đăng nhập").fill(name)
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()


def fits(page: Page) -> None:
    """Axe finds nothing and nothing scrolls sideways, on a phone and on a desktop."""
    page.wait_for_load_state()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert violations(page) == [], (page.url, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (page.url, width)


def link_for(page: Page, folder: Path, name: str) -> str:
    """The link of the mail to somebody, once the worker has sent it."""
    for _ in range(300):
        texts = [path.read_text() for path in (folder / "mail").glob("*")]
        found = [LINK.findall(text) for text in texts if f"To: {name}@" in text]
        if any(found):
            return str(next(links[0] for links in found if links))
        page.wait_for_timeout(100)
    raise AssertionError("no mail")


def test_a_key_is_added_used_and_lost_and_two_people_walk_the_way_back(
    live_portal: LivePortal, page_at: PageAt
) -> None:
    owner, body = page_at(1280), page_at(1280)
    plug_in_key(owner)
    type_password(owner, live_portal, OWNER)
    owner.goto(live_portal.url("desk", "/tai-khoan/2fa/keys/add/"))
    owner.get_by_label("Mật khẩu").fill(PASSWORD)
    owner.get_by_role("button", name="Xác nhận").click()
    owner.get_by_label("Tên khóa").fill("Khóa ở cơ quan")
    fits(owner)
    owner.get_by_role("button", name="Thêm khóa").click()
    expect(owner.get_by_role("heading", name="Mã dự phòng")).to_be_visible()
    owner.goto(live_portal.url("desk", "/tai-khoan/"))
    expect(owner.get_by_text("Phiên này")).to_be_visible()
    fits(owner)
    owner.get_by_role("button", name="Đăng xuất", exact=True).click()

    type_password(owner, live_portal, OWNER)
    fits(owner)
    owner.get_by_role("button", name="Dùng khóa bảo mật").click()
    expect(owner).to_have_url(live_portal.url("desk", "/admin/"))
    owner.goto(live_portal.url("desk", "/tai-khoan/2fa/keys/"))
    fits(owner)
    owner.get_by_role("link", name="Đổi tên Khóa ở cơ quan").click()
    fits(owner)
    owner.get_by_role("button", name="Dùng khóa bảo mật").click()
    owner.get_by_label("Tên khóa").fill("Khóa để ở nhà")
    owner.get_by_role("button", name="Đổi tên").click()
    expect(owner.get_by_text("Khóa để ở nhà").first).to_be_visible()

    another = page_at(1280)
    plug_in_key(another)
    type_password(another, live_portal, OWNER)
    another.get_by_role("button", name="Dùng khóa bảo mật").click()
    expect(another.get_by_role("alert")).to_contain_text("Chưa dùng được khóa")
    fits(another)
    another.get_by_role("link", name="Mất điện thoại hoặc khóa").click()
    fits(another)
    another.get_by_label("Tên đăng nhập").fill(OWNER)
    another.get_by_label("Yếu tố thứ hai (điện thoại, khóa bảo mật)", exact=True).check()
    another.get_by_role("button", name="Gửi yêu cầu").click()
    expect(another.get_by_role("heading", name="Đã nhận yêu cầu")).to_be_visible()

    type_password(body, live_portal, BODY)
    body.get_by_role("link", name="Khôi phục tài khoản").click()
    fits(body)
    body.get_by_role("link", name=re.compile("^Xác nhận ")).click()
    body.get_by_label("Bạn đã xác minh đúng người bằng cách nào").fill("Gặp trực tiếp, xem thẻ công chức")
    fits(body)
    body.get_by_role("button", name="Xác nhận và xem mã").click()
    code = body.locator(".recovery-code").inner_text()
    assert re.fullmatch(r"\d{8}", code)
    fits(body)

    another.goto(link_for(another, live_portal.folder, OWNER))
    fits(another)
    another.get_by_label("Mã 8 chữ số").fill(code)
    another.get_by_role("button", name="Khôi phục").click()
    expect(another.get_by_role("heading", name="Đã khôi phục tài khoản")).to_be_visible()
    type_password(another, live_portal, OWNER)
    expect(another).to_have_url(live_portal.url("desk", "/admin/"))
    owner.goto(live_portal.url("desk", "/admin/"))
    expect(owner.get_by_role("heading", name="Đăng nhập Khu vực biên tập")).to_be_visible()
