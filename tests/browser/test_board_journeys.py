"""The board at work in a real browser: twenty texts by keyboard, a recall, a dropped line."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.newsroom import Newsroom, begin, credit, paste, press, settled
from tests.live import PROJECT, LivePortal

pytestmark = pytest.mark.browser
OWN = """
from wagtail.models import Revision
from portal.organisation.models import User
member = User.objects.get(username="member")
Revision.objects.filter(object_id="{pk}").update(user=member)
"""
KEPT = """() => Object.keys(localStorage).some(
    (key) => key.startsWith("portal.kept.") && localStorage[key].includes("Viết khi không có mạng.")
)"""
STATE = """
import json
from portal.editorial.models import Publication
print(json.dumps(sorted(Publication.objects.filter(pk__in={pks}, live=True).values_list("pk", flat=True))))
"""


@pytest.fixture(scope="module")
def newsroom(live_portal: LivePortal, browser: Browser) -> Iterator[Newsroom]:
    rooms = Newsroom(live_portal, browser)
    yield rooms
    rooms.close()
    assert rooms.broken == []


def laid_before_the_board(newsroom: Newsroom, count: int) -> list[int]:
    """So many texts of a unit, written, confirmed and passed on."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.approval", "prepare", str(count)],
        cwd=PROJECT,
        env=newsroom.portal.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    made: list[int] = json.loads(done.stdout)
    return made


def live(newsroom: Newsroom, pks: list[int]) -> list[int]:
    told = newsroom.portal.command("shell", "-v", "0", "-c", STATE.format(pks=pks))
    found: list[int] = json.loads(told.stdout)
    return found


def leaf(page: Page, key: str, address: str) -> None:
    """A single key, and the page that it leads to, whole: before that it hears no key."""
    page.keyboard.press(key)
    expect(page).to_have_url(address)
    page.wait_for_load_state()


def tab_to(page: Page, name: str, role: str = "button") -> None:
    """Tab until the control has the focus."""
    wanted = page.get_by_role(role, name=name).first  # type: ignore[arg-type]
    for _step in range(60):
        if wanted.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(name)


def test_an_approver_decides_twenty_by_keyboard_and_their_own_is_refused(newsroom: Newsroom) -> None:
    """Single keys to leaf through, Tab and Space to tick, Enter to approve: the mouse is never touched."""
    pks = laid_before_the_board(newsroom, 20)
    newsroom.portal.command("shell", "-v", "0", "-c", OWN.format(pk=pks[6]))
    page = newsroom.page("member")
    for pk in pks:
        page.goto(newsroom.address(f"/admin/noi-dung/{pk}/"))
        expect(page.get_by_role("heading", name="Đã qua tay ai")).to_be_visible()
    page.goto(newsroom.address(f"/admin/noi-dung/{pks[0]}/"))
    leaf(page, "j", newsroom.address(f"/admin/noi-dung/{pks[1]}/"))
    leaf(page, "k", newsroom.address(f"/admin/noi-dung/{pks[0]}/"))
    page.keyboard.press("a")
    for _point in range(10):
        page.keyboard.press("Space")
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Đã duyệt và đăng lên Cổng.")).to_be_visible()
    page.goto(newsroom.address("/admin/noi-dung/cho-duyet/"))
    rows = page.get_by_role("main").get_by_role("table").get_by_role("checkbox")
    for row in rows.all():
        if int(row.get_attribute("value") or 0) in pks:
            row.focus()
            page.keyboard.press("Space")
    for point in page.get_by_role("group").get_by_role("checkbox").all():
        point.focus()
        page.keyboard.press("Space")
    tab_to(page, "Duyệt các nội dung đã chọn")
    page.keyboard.press("Enter")
    outcome = page.get_by_role("status")
    expect(outcome.get_by_text("Đã duyệt:")).to_have_count(18)
    expect(outcome.get_by_text("không được tự duyệt")).to_have_count(1)
    assert live(newsroom, pks) == sorted(set(pks) - {pks[6]})


def test_single_keys_can_be_turned_off(newsroom: Newsroom) -> None:
    """WCAG 2.1.4."""
    first, _second = laid_before_the_board(newsroom, 2)
    page = newsroom.page("member")
    page.goto(newsroom.address(f"/admin/noi-dung/{first}/"))
    page.keyboard.press("?")
    page.get_by_role("checkbox", name="Dùng phím tắt một chữ").uncheck()
    page.get_by_role("button", name="Đóng", exact=True).click()
    page.keyboard.press("j")
    expect(page).to_have_url(newsroom.address(f"/admin/noi-dung/{first}/"))
    page.get_by_role("button", name="Phím tắt (?)").click()
    page.get_by_role("checkbox", name="Dùng phím tắt một chữ").check()


def test_the_head_delegates_looks_and_recalls(newsroom: Newsroom) -> None:
    """Điều 6 khoản 3 điểm b: given with powers, approved under both names, taken back with one action."""
    (pk,) = laid_before_the_board(newsroom, 1)
    head = newsroom.page("head")
    head.goto(newsroom.address("/admin/ban-bien-tap/phan-cong/"))
    head.get_by_label("Hình thức").select_option("Phân công")
    head.get_by_label("Thành viên Ban Biên tập").select_option("Phó Trưởng Ban thường trực (trình diễn)")
    head.get_by_label("Tin tức", exact=True).check()
    head.get_by_label("Từ ngày").fill("2026-01-01")
    head.get_by_label("Số quyết định").fill("Trình diễn 02 (không phải quyết định thật)")
    head.get_by_role("button", name="Ghi nhận").click()
    expect(head.get_by_text("Đã ghi nhận.")).to_be_visible()
    deputy = newsroom.review("deputy", pk)
    for point in deputy.get_by_role("checkbox").all():
        if point.is_visible():
            point.check()
    deputy.get_by_role("button", name="Duyệt và đăng").click()
    expect(deputy.get_by_text("Đã duyệt và đăng lên Cổng.")).to_be_visible()
    assert live(newsroom, [pk]) == [pk]
    head.goto(newsroom.address("/admin/ban-bien-tap/nhan-danh/"))
    row = head.get_by_role("row").filter(has_text="Thông báo bị ngắt").first
    expect(row).to_contain_text("Phó Trưởng Ban")
    row.get_by_label("Lý do thu hồi").fill("Chưa đúng thẩm quyền")
    row.get_by_role("button", name=re.compile("Thu hồi")).click()
    expect(head.get_by_text("Đã thu hồi.")).to_be_visible()
    assert live(newsroom, [pk]) == []


def test_a_units_editor_loses_the_line_and_no_word_is_returned_once_and_sent_again(
    newsroom: Newsroom,
) -> None:
    """What is typed while the line is down is offered again and saved; a return says what to mend."""
    page = newsroom.page("unit-editor")
    page.goto(newsroom.address("/admin/"))
    body = begin(page, "Viết khi mất mạng", "Tóm tắt ban đầu.")
    paste(body, "<h2>Điều 1. Chữ</h2><p>Chữ.</p>", "Điều 1. Chữ")
    settled(body)
    credit(page, "Nhóm trình diễn")
    page.get_by_role("button", name="Lưu bản nháp").click()
    expect(page).to_have_url(re.compile(r"/edit/\d+/"))
    page.context.set_offline(True)
    page.get_by_role("textbox", name="Tóm tắt").fill("Viết khi không có mạng.")
    page.wait_for_function(KEPT)
    address = page.url
    page.context.set_offline(False)
    page.close(run_before_unload=False)
    again = newsroom.page("unit-editor")
    again.goto(address)
    again.get_by_role("button", name="Lấy lại bản đó").click()
    expect(again.get_by_role("textbox", name="Tóm tắt")).to_have_value("Viết khi không có mạng.")
    press(again, "Lưu và gửi")
    head = newsroom.waiting("unit-head", "Viết khi mất mạng")
    head.get_by_label("Cần viết ngắn và dễ hiểu hơn.").check()
    head.get_by_role("button", name="Trả lại").click()
    expect(head.get_by_text("Đã ghi nhận.")).to_be_visible()
    again.goto(newsroom.address("/admin/"))
    again.get_by_role("main").get_by_role("link", name="Viết khi mất mạng").first.click()
    expect(again.get_by_text("Cần viết ngắn và dễ hiểu hơn.").first).to_be_visible()
    again.get_by_role("button", name="Gửi", exact=True).click()
    expect(again.get_by_text("Chờ thủ trưởng đơn vị xác nhận").first).to_be_visible()
