"""The main job on real input: Chapter II of the regulation, from a unit's hands to both hosts."""

import json
import re
import unicodedata
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PageAt
from tests.browser.newsroom import (
    Newsroom,
    begin,
    block,
    choose_picture,
    credit,
    number,
    paste,
    press,
    settled,
)
from tests.browser.regulation import as_html, as_text, chapter_two, in_tcvn3
from tests.live import LivePortal

pytestmark = pytest.mark.browser
TITLE = "Hoạt động của Cổng: ai làm gì"
SUMMARY = "Chương II Quy chế Cổng, để mọi đơn vị biết việc của mình."
EDITED = "Chương II Quy chế Cổng: Ban Biên tập, các đơn vị và trách nhiệm của từng nơi."
ENGLISH = "How the portal is run"
ENGLISH_SUMMARY = "Chapter II of the portal's regulation: the board, the units and what each of them does."
DRAFT = "Bản nháp riêng của đơn vị"
MEMBER, HEAD = "Thành viên Ban Biên tập (trình diễn)", "Trưởng Ban Biên tập (trình diễn)"
STEPS = {
    "submit": ("unit-editor", {"unit-editor", "unit-head"}),
    "confirm": ("unit-head", {"unit-head"}),
    "pass-on": ("editor", {"editor"}),
    "approve": ("", {"member", "head"}),
}
STAFF = ("unit-editor", "unit-head", "editor", "member", "province-editor", "province-head", "qa-officer")
REFUSALS = """
import json
from portal.audit.models import Event
from portal.organisation.models import User
names = dict(User.objects.values_list("pk", "username"))
rows = Event.objects.filter(refused=True, target_id="{pk}").values_list("actor_id", "verb")
print(json.dumps([[names[user], verb] for user, verb in rows]))
"""
STORED = """
from portal.editorial.models import Article
print(Article.objects.get(pk={pk}).latest_revision.content["body"])
"""


@pytest.fixture(scope="module")
def newsroom(live_portal: LivePortal, browser: Browser) -> Iterator[Newsroom]:
    rooms = Newsroom(live_portal, browser)
    yield rooms
    rooms.close()
    assert rooms.broken == []


@pytest.fixture(scope="module")
def guide(newsroom: Newsroom) -> int:
    """Written by `unit-editor`, confirmed, edited, approved; its number in the newsroom."""
    pk = write_and_send(newsroom.page("unit-editor"), newsroom)
    page = newsroom.waiting("unit-head", TITLE)
    page.get_by_role("button", name="Xác nhận và chuyển biên tập").click()
    expect(page.get_by_text("Đã ghi nhận.")).to_be_visible()
    edit_and_pass_on(newsroom, TITLE, EDITED)
    approve(newsroom, TITLE)
    return pk


def write_and_send(page: Page, newsroom: Newsroom) -> int:
    page.goto(newsroom.address("/admin/"))
    body = begin(page, TITLE, SUMMARY)
    choose_picture(page.get_by_role("region", name="Ảnh đại diện"), "Trụ sở", "Một toà nhà màu xanh")
    chapter = chapter_two()
    editor = paste(body, as_html(chapter), as_text(chapter))
    expect(editor.get_by_role("heading", name="Điều 7.")).to_be_visible()
    block(body, "Ảnh")
    choose_picture(body, "Nhà phụ", "Một toà nhà màu xanh")
    body.get_by_role("textbox", name="Mô tả ảnh").fill("Toà nhà nơi Ban Biên tập họp")
    credit(page, "Nhóm trình diễn")
    press(page, "Lưu và gửi")
    expect(page.get_by_text("Chờ thủ trưởng đơn vị xác nhận").first).to_be_visible()
    return number(page)


def edit_and_pass_on(newsroom: Newsroom, title: str, summary: str) -> None:
    """The standing office mends the summary and lays the text before the board."""
    page = newsroom.waiting("editor", title)
    page.get_by_role("button", name="Nhận biên tập").click()
    page.get_by_role("link", name="Mở để sửa").click()
    page.get_by_role("textbox", name="Tóm tắt").fill(summary)
    press(page, "Lưu và trình Ban Biên tập")
    expect(page.get_by_text("Đã trình Ban Biên tập.")).to_be_visible()


def approve(newsroom: Newsroom, title: str) -> None:
    """The member ticks every point and approves."""
    page = newsroom.waiting("member", title)
    for point in page.get_by_role("checkbox").all():
        point.check()
    page.get_by_role("button", name="Duyệt và đăng").click()
    expect(page.get_by_text("Đã duyệt và đăng lên Cổng.")).to_be_visible()


def test_the_public_reads_it_with_an_address_for_each_article(
    guide: int, newsroom: Newsroom, page: Page
) -> None:
    for path in ("/", "/che-do/", "/che-do/tuyen-truyen/"):
        page.goto(newsroom.portal.url("vi", path))
        expect(page.get_by_role("link", name=TITLE).first).to_be_visible()
    page.get_by_role("link", name=TITLE).first.click()
    expect(page.get_by_role("heading", name=TITLE, level=1)).to_be_visible()
    expect(page.get_by_text(EDITED).first).to_be_visible()
    for article in (4, 5, 6, 7):
        expect(page.locator(f"#dieu-{article}")).to_contain_text(f"Điều {article}.")
    page.goto(f"{page.url}#dieu-6")
    expect(page.locator("#dieu-6")).to_be_in_viewport()
    expect(page.get_by_role("img", name="Một toà nhà màu xanh").first).to_be_visible()
    expect(page.get_by_role("img", name="Toà nhà nơi Ban Biên tập họp")).to_be_attached()


def test_the_newsroom_names_who_approved_and_for_whom(guide: int, newsroom: Newsroom) -> None:
    """Điều 6 khoản 3 điểm b."""
    page = newsroom.review("unit-editor", guide)
    approval = page.get_by_role("listitem").filter(has_text="Phê duyệt").first
    expect(approval).to_contain_text(MEMBER)
    expect(approval).to_contain_text(f"thay mặt {HEAD}")


def test_the_english_host_shows_its_translation(guide: int, newsroom: Newsroom, page: Page) -> None:
    """Điều 7 khoản 2 điểm đ; each language leads to the other."""
    desk = newsroom.page("english")
    desk.goto(newsroom.address("/admin/"))
    desk.get_by_role("main").get_by_role("link", name=TITLE).click()
    desk.get_by_role("textbox", name="Tiêu đề ở ngôn ngữ kia").fill(ENGLISH)
    desk.get_by_role("button", name="Tạo bản nháp").click()
    desk.get_by_role("textbox", name="Tóm tắt").fill("Draft.")
    press(desk, "Lưu và gửi")
    expect(desk.get_by_text("Đã xác nhận, đang sàng lọc").first).to_be_visible()
    edit_and_pass_on(newsroom, ENGLISH, ENGLISH_SUMMARY)
    page.goto(newsroom.portal.url("en", "/benefits/"))
    expect(page.get_by_role("link", name=ENGLISH)).to_have_count(0)
    approve(newsroom, ENGLISH)
    page.goto(newsroom.portal.url("en", "/benefits/"))
    page.get_by_role("link", name=ENGLISH).first.click()
    expect(page.get_by_text(ENGLISH_SUMMARY).first).to_be_visible()
    there = page.locator("main a[hreflang=vi]")
    there.click()
    expect(page.get_by_role("heading", name=TITLE, level=1)).to_be_visible()
    page.locator("main a[hreflang=en]").click()
    expect(page.get_by_role("heading", name=ENGLISH, level=1)).to_be_visible()


def test_text_of_an_old_font_is_asked_about_and_stored_as_unicode(newsroom: Newsroom) -> None:
    """Điều 5 khoản 2: TCVN3."""
    chapter = chapter_two()
    page = newsroom.page("unit-editor")
    page.goto(newsroom.address("/admin/"))
    body = begin(page, "Dán từ phông chữ cũ", SUMMARY)
    editor = paste(body, in_tcvn3(as_html(chapter)), in_tcvn3(as_text(chapter)))
    page.get_by_role("dialog").get_by_role("button", name="Chuyển sang Unicode").click()
    expect(editor.get_by_role("heading", name="Điều 6. Ban Biên tập Cổng Thông tin điện tử")).to_be_visible()
    settled(body)
    assert_stored(newsroom, saved(page))


def test_decomposed_text_is_stored_composed(newsroom: Newsroom) -> None:
    """Điều 5 khoản 2: NFD, as some systems write it."""
    chapter = [unicodedata.normalize("NFD", paragraph) for paragraph in chapter_two()]
    page = newsroom.page("unit-editor")
    page.goto(newsroom.address("/admin/"))
    body = begin(page, "Dán từ hệ thống khác", SUMMARY)
    paste(body, as_html(chapter), as_text(chapter))
    settled(body)
    assert_stored(newsroom, saved(page))


def saved(page: Page) -> int:
    """Saved as a draft; its number."""
    page.get_by_role("button", name="Lưu bản nháp").click()
    expect(page).to_have_url(re.compile(r"/edit/\d+/"))
    return number(page)


def assert_stored(newsroom: Newsroom, pk: int) -> None:
    """Each paragraph of the chapter stands in the stored revision, in normal form C."""
    stored = newsroom.portal.command("shell", "-v", "0", "-c", STORED.format(pk=pk)).stdout
    words = re.sub(r"<[^>]+>", " ", json.loads(stored)[0]["value"])
    assert unicodedata.is_normalized("NFC", words)
    read = "".join(words.split())
    for paragraph in chapter_two():
        assert "".join(re.sub(r"[#*<>]", "", paragraph).split()) in read


def test_nobody_without_the_right_takes_a_step_and_each_try_is_on_record(newsroom: Newsroom) -> None:
    page = newsroom.page("unit-editor")
    page.goto(newsroom.address("/admin/"))
    body = begin(page, DRAFT, SUMMARY)
    paste(body, "<h2>Điều 1. Chữ</h2>", "Điều 1. Chữ")
    settled(body)
    credit(page, "Nhóm trình diễn")
    pk = saved(page)
    tried = []
    for verb, (holder, allowed) in STEPS.items():
        for username in sorted(set(STAFF) - allowed):
            path = f"/admin/noi-dung/{pk}/{verb}/"
            assert newsroom.post(username, path, seen="0", checklist="line") in (403, 404), (username, verb)
            tried.append([username, f"editorial.{verb}"])
        if holder:
            assert newsroom.post(holder, f"/admin/noi-dung/{pk}/{verb}/") == 302, verb
    told = newsroom.portal.command("shell", "-v", "0", "-c", REFUSALS.format(pk=pk)).stdout
    assert sorted([user, verb.replace("_", "-")] for user, verb in json.loads(told)) == sorted(tried)
    assert newsroom.portal.command("audit", "verify").returncode == 0


def test_another_unit_sees_nothing_of_a_draft(newsroom: Newsroom, page_at: PageAt) -> None:
    """Điều 4 khoản 2: not on its home, in no list, by no search, at no address."""
    writer = newsroom.page("unit-editor")
    writer.goto(newsroom.address("/admin/"))
    begin(writer, "Chỉ đơn vị này đọc", SUMMARY)
    pk = saved(writer)
    page = newsroom.page("province-editor")
    articles = "/admin/snippets/editorial/article/"
    for path in ("/admin/", articles, f"{articles}?q=chi+don+vi+nay+doc"):
        page.goto(newsroom.address(path))
        expect(page.get_by_role("main")).to_be_visible()
        expect(page.get_by_role("main").get_by_text("Chỉ đơn vị này đọc")).to_have_count(0)
    for path in (f"/admin/noi-dung/{pk}/", f"/admin/noi-dung/{pk}/xem/", f"{articles}edit/{pk}/"):
        answer = page.goto(newsroom.address(path))
        assert answer is not None
        assert answer.status == 404, path
    assert newsroom.post("province-editor", f"{articles}edit/{pk}/", title="Của tôi") == 404
