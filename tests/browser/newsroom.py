"""The newsroom at the hands of its people: sign in, write, paste, choose pictures, send."""

import io
import os
import re
from itertools import product

from PIL import Image, ImageDraw
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, expect

from portal.organisation.seed.demonstration import PASSWORD
from tests.live import LivePortal

expect.set_options(timeout=30_000)  # milliseconds, on a machine that is busy with other tests
PASTE = """(editor, [html, text]) => {
    const clipboard = new DataTransfer();
    if (html) clipboard.setData("text/html", html);
    clipboard.setData("text/plain", text);
    editor.focus();
    editor.dispatchEvent(
        new ClipboardEvent("paste", {clipboardData: clipboard, bubbles: true, cancelable: true})
    );
}"""
POST = """async ([path, values]) => {
    const settings = JSON.parse(document.getElementById("wagtail-config").textContent);
    const body = new URLSearchParams({...values, csrfmiddlewaretoken: settings.CSRF_TOKEN});
    const answer = await fetch(path, {method: "POST", body, redirect: "manual"});
    return answer.type === "opaqueredirect" ? 302 : answer.status;
}"""


class Newsroom:
    """One browser for each member of staff, signed in once."""

    def __init__(self, portal: LivePortal, browser: Browser) -> None:
        self.portal, self.browser = portal, browser
        self.contexts: dict[str, BrowserContext] = {}
        self.posting: dict[str, Page] = {}
        self.broken: list[str] = []

    def page(self, username: str) -> Page:
        """A fresh page of somebody's browser."""
        if username not in self.contexts:
            context = self.browser.new_context(viewport={"width": 1280, "height": 900}, locale="vi-VN")
            self.contexts[username] = context
            context.on("console", self.heard)
            self.sign_in(context.new_page(), username)
        return self.contexts[username].new_page()

    def sign_in(self, page: Page, username: str) -> None:
        page.goto(self.address("/admin/"))
        page.get_by_label("Tên đăng nhập").fill(username)
        page.get_by_label("Mật khẩu").fill(PASSWORD)
        page.get_by_role("button", name="Đăng nhập").click()
        expect(page).to_have_url(self.address("/admin/"))

    def address(self, path: str) -> str:
        return self.portal.url("desk", path)

    def waiting(self, username: str, title: str) -> Page:
        """The review of a text that waits for somebody, reached from their home page."""
        page = self.page(username)
        page.goto(self.address("/admin/"))
        page.get_by_role("main").get_by_role("link", name=title).first.click()
        expect(page.get_by_role("heading", name="Đã qua tay ai")).to_be_visible()
        return page

    def review(self, username: str, pk: int) -> Page:
        """The review of a text, by its address."""
        page = self.page(username)
        page.goto(self.address(f"/admin/noi-dung/{pk}/"))
        return page

    def post(self, username: str, path: str, **values: str) -> int:
        """The status of a POST from somebody's browser."""
        if username not in self.posting:
            self.posting[username] = self.page(username)
            self.posting[username].goto(self.address("/admin/"))
        status: int = self.posting[username].evaluate(POST, [path, values])
        return status

    def heard(self, message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            self.broken.append(message.text)

    def close(self) -> None:
        for context in self.contexts.values():
            context.close()


def begin(page: Page, title: str, summary: str) -> Locator:
    """A policy guide begun from the menu, as far as its body, which it gives."""
    page.get_by_role("link", name="Tin, bài", exact=True).click()
    page.get_by_role("link", name=re.compile("^(Thêm|Add)")).first.click()
    page.get_by_role("textbox", name="Tiêu đề").fill(title)
    page.get_by_role("combobox", name="Chuyên mục › mục").select_option(
        "Chế độ, chính sách › Tuyên truyền, phổ biến"
    )
    page.get_by_role("combobox", name="Thể loại").select_option("Hướng dẫn chính sách")
    page.get_by_role("textbox", name="Tóm tắt").fill(summary)
    return page.get_by_role("region", name="Nội dung", exact=True)


def block(body: Locator, name: str) -> None:
    """One more block at the end of a body."""
    body.get_by_role("button", name="Chèn khối").last.click()
    body.page.get_by_role("listbox").get_by_role("option", name=name, exact=True).click()


def paste(body: Locator, html: str, text: str) -> Locator:
    """Paste into a new block of text; its editor."""
    block(body, "Văn bản")
    editor = body.locator("[contenteditable=true]").last
    editor.evaluate(PASTE, [html, text])
    return editor


def settled(body: Locator) -> None:
    """The editor hands what was pasted to the form a moment later; a press before that would not send it."""
    expect(body.locator("input[type=hidden][name$=-value]").last).to_have_value(re.compile(r'"text": ?"[^"]'))


def photograph() -> bytes:
    """A JPEG of a house, of the size that cameras make small; its door is like no other's."""
    picture = Image.new("RGB", (1536, 1024), "#dfeaf2")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((300, 240, 1236, 1024), fill="#2f6f9f")
    for left, top in product(range(380, 1136, 200), range(320, 800, 200)):
        draw.rectangle((left, top, left + 110, top + 120), fill="#f4f8fb")
    draw.rectangle((720, 860, 820, 1024), fill=tuple(os.urandom(3)))
    content = io.BytesIO()
    picture.save(content, "JPEG")
    return content.getvalue()


def choose_picture(field: Locator, title: str, description: str) -> None:
    """Upload a photograph in the chooser, with whose it is."""
    field.get_by_role("button", name=re.compile("Chọn")).first.click()
    dialog = field.page.get_by_role("dialog")
    dialog.get_by_role("tab", name="Tải lên").click()
    dialog.get_by_label("Tệp").set_input_files(
        {"name": f"{title}.jpg", "mimeType": "image/jpeg", "buffer": photograph()}
    )
    dialog.get_by_label("Tiêu đề").fill(title)
    dialog.locator("[name$=description]").fill(description)
    dialog.get_by_label("Tác giả").fill("Bài kiểm thử")
    dialog.get_by_label("Nguồn").fill("Ảnh tạo để trình diễn")
    dialog.get_by_role("tabpanel").get_by_role("button", name="Tải lên").click()
    expect(dialog).to_be_hidden()
    expect(field.get_by_text(title).first).to_be_visible()


def credit(page: Page, name: str) -> None:
    page.get_by_role("button", name="Thêm Người đóng góp").click()
    page.get_by_role("textbox", name="Họ tên hoặc tên tổ chức").last.fill(name)


def press(page: Page, name: str) -> None:
    """A button of the editor's foot, in the open or behind the arrow."""
    button = page.get_by_role("button", name=name, exact=True)
    if not button.is_visible():
        page.get_by_role("button", name="Thao tác khác").last.click()
    button.click()


def number(page: Page) -> int:
    """The number of the text that a page of the newsroom is about."""
    return int(re.findall(r"/(\d+)/", page.url)[-1])
