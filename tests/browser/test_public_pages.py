"""The public pages in a browser: for every width, without a script, by keyboard alone, for every eye."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.accessible import violations
from tests.live import LivePortal

pytestmark = pytest.mark.browser
PageAt = Callable[..., Page]

PLACES = {
    "vi": [
        "/",
        "/tim-kiem/",
        "/tim-kiem/?q=khong+co+gi+ca",
        "/so-do-trang/",
        "/lien-he/",
        "/gioi-thieu/lanh-dao/",
        "/nguon-tin/",
    ],
    "en": ["/", "/search/", "/site-map/", "/contact/", "/about/leaders/", "/feeds/"],
}
MISSING = "/khong-co-trang-nay/"


def places(portal: LivePortal, page: Page, host: str) -> list[str]:
    """The fixed pages, and the first section, text and unit that the site itself leads to."""
    found = [portal.url(host, path) for path in (*PLACES[host], "/_gallery/", MISSING)]
    page.goto(portal.url(host, PLACES[host][1]))
    for selector in (".nav a", ".teaser h3 a"):
        found += [link.evaluate("link => link.href") for link in page.locator(selector).all()[:1]]
    page.goto(found[4])
    found += [link.evaluate("link => link.href") for link in page.locator(".unit-grid h3 a").all()[:1]]
    return found


@pytest.mark.parametrize("host", ["vi", "en"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(live_portal: LivePortal, page_at: PageAt, host: str, width: int) -> None:
    page = page_at(width)
    for address in places(live_portal, page, host):
        page.goto(address)
        assert violations(page) == [], address


def test_high_contrast_and_largest_text_stay_accessible(live_portal: LivePortal, page_at: PageAt) -> None:
    page = page_at(360)
    page.goto(live_portal.url("vi"))
    page.click(".display summary")
    for choice in ("#text-largest", "#contrast-high", "#spacing-wide"):
        page.check(choice)
    for address in places(live_portal, page, "vi"):
        page.goto(address)
        assert page.is_checked("#text-largest", strict=True), "the choice is remembered"
        assert violations(page) == [], address
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, address
    assert page.context.cookies() == []


@pytest.mark.parametrize("width", [320, 360, 640, 768, 1280])
def test_no_page_scrolls_sideways(live_portal: LivePortal, page_at: PageAt, width: int) -> None:
    """320 is 1280 at 400 %, 640 is 1280 at 200 %."""
    page = page_at(width)
    for address in places(live_portal, page, "vi"):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_a_reader_without_a_script_gets_everything(live_portal: LivePortal, page_at: PageAt) -> None:
    page = page_at(360, java_script_enabled=False)
    page.goto(live_portal.url("vi"))
    page.click(".menu summary")
    assert page.locator(".menu a").first.is_visible()
    page.click(".display summary")
    page.check("#text-largest")
    page.click(".display summary")
    page.fill("main .search input", "bao hiem")
    page.press("main .search input", "Enter")
    assert "q=bao+hiem" in page.url
    page.locator(".teaser h3 a").first.click()
    assert page.locator("h1").is_visible()
    assert page.locator("button[data-print]").is_hidden(), "what needs a script is not offered"


def test_the_keyboard_alone_gets_everywhere(live_portal: LivePortal, page: Page) -> None:
    page.goto(live_portal.url("vi"))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null"), "past the head, in the text"
    page.goto(live_portal.url("vi"))
    page.focus(".display summary")
    page.keyboard.press("Enter")
    assert page.locator("#text-large").is_visible()
    page.keyboard.press("Escape")
    assert page.locator("#text-large").is_hidden()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_everything_focused_is_seen_to_be(live_portal: LivePortal, page: Page) -> None:
    page.goto(live_portal.url("vi"))
    for _ in range(25):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid", page.evaluate("document.activeElement.outerHTML")


def test_forced_colours_keep_the_frames(live_portal: LivePortal, page_at: PageAt) -> None:
    page = page_at(1280, forced_colors="active")
    page.goto(live_portal.url("vi"))
    assert page.evaluate("getComputedStyle(document.querySelector('.search')).borderTopStyle") == "solid"
    assert violations(page) == []


def test_a_page_prints_its_text_and_not_its_chrome(live_portal: LivePortal, page: Page) -> None:
    page.goto(live_portal.url("vi", "/tim-kiem/"))
    page.locator(".teaser h3 a").first.click()
    page.emulate_media(media="print")
    assert page.locator("h1").is_visible()
    for chrome in (".nav", ".tools", ".footer-columns", ".share"):
        assert page.locator(chrome).first.is_hidden()


@pytest.mark.parametrize("width", [360, 1280])
def test_every_suggestion_on_the_home_page_is_seen_and_reached_by_the_keyboard(
    live_portal: LivePortal, page_at: PageAt, width: int
) -> None:
    page = page_at(width)
    page.goto(live_portal.url("vi"))
    page.locator("#q, [name=q]").first.press_sequentially("bao hi")
    options = page.locator(".suggested [role=option]")
    options.nth(3).wait_for()
    hidden = options.evaluate_all(
        "options => options.filter(option => { const box = option.getBoundingClientRect();"
        " return document.elementFromPoint(box.left + 20, box.top + box.height / 2) !== option }).length"
    )
    assert hidden == 0
    page.keyboard.press("Escape")
    assert options.first.is_hidden()
    page.keyboard.press("ArrowDown")
    assert options.first.is_visible()


def test_home_asks_for_little(live_portal: LivePortal, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(live_portal.url("vi"), wait_until="networkidle")
    assert {url.split("/")[2] for url in asked} == {live_portal.url("vi").split("/")[2]}, "no third party"
    assert len({url for url in asked if "/media/" not in url}) <= 8
