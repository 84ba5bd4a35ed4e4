"""Debian's chromium, at the widths that the pages are made for."""

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

ARGUMENTS = [
    "--no-sandbox",
    "--host-resolver-rules=MAP *.localhost 127.0.0.1",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PageAt = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    # Playwright's loop stays in this thread; other tests of the session use the ORM in it all the same.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page_at(browser: Browser) -> Iterator[PageAt]:
    """`page_at(360)` opens a fresh page of that width, with cookies of its own.

    Other keywords go to the browser's context (`java_script_enabled=False`, `forced_colors="active"`).
    When the test is over, no page may have broken its content security policy.
    """
    contexts, broken = [], []

    def heard(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            broken.append(message.text)

    def open_page(width: int = 1280, height: int = 900, **options: object) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, locale="vi-VN", **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("console", heard)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert broken == []


@pytest.fixture
def page(page_at: PageAt) -> Page:
    """A fresh page, 1280 pixels wide."""
    return page_at(1280)
