"""What a first and a second view of the home page carry over the wire, by chromium's own account."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Final

from playwright.sync_api import Browser, CDPSession, sync_playwright

from bench.served import HOST
from tests.browser.conftest import ARGUMENTS

PHOTOGRAPHS: Final = ("image/jpeg", "image/webp", "image/avif", "image/png")
PHONE: Final = {"width": 360, "height": 800}


@dataclass
class View:
    """Requests, and bytes with their headers, of photographs and of all else."""

    requests: Counter[str] = field(default_factory=Counter)
    octets: Counter[str] = field(default_factory=Counter)


def views(port: int) -> tuple[View, View]:
    """The home page on a phone for the first time, and once more by its address."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        try:
            return both(browser, f"http://{HOST}:{port}/")
        finally:
            browser.close()


def both(browser: Browser, url: str) -> tuple[View, View]:
    page = browser.new_context(viewport=PHONE, locale="vi-VN").new_page()  # type: ignore[arg-type]
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    first = listening(wire)
    page.goto(url, wait_until="networkidle")
    page.goto("about:blank")
    second = listening(wire)
    page.goto(url, wait_until="networkidle")
    return first, second


def listening(wire: CDPSession) -> View:
    """What comes over the wire from now on."""
    view, kinds = View(), dict[str, str]()

    def came(event: Any) -> None:
        if not event["response"].get("fromDiskCache"):
            kinds[event["requestId"]] = event["response"]["mimeType"]

    def ended(event: Any) -> None:
        if event["requestId"] in kinds:
            photograph = kinds.pop(event["requestId"]) in PHOTOGRAPHS
            view.requests["photograph" if photograph else "page"] += 1
            view.octets["photograph" if photograph else "page"] += int(event["encodedDataLength"])

    for heard in _listeners:
        wire.remove_listener(*heard)
    _listeners[:] = [("Network.responseReceived", came), ("Network.loadingFinished", ended)]
    for name, listener in _listeners:
        wire.on(name, listener)
    return view


_listeners: list[tuple[str, Any]] = []
