"""`make run`, as a stranger finds it."""

import pytest

from tests.browser.accessible import violations
from tests.browser.conftest import PageAt
from tests.live import LivePortal

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(("host", "language"), [("vi", "vi"), ("en", "en")])
def test_both_homes_stand_and_are_accessible(
    live_portal: LivePortal, page_at: PageAt, host: str, language: str, width: int
) -> None:
    page = page_at(width)
    answer = page.goto(live_portal.url(host))
    assert answer is not None
    assert answer.status == 200
    assert page.locator("html").get_attribute("lang") == language
    assert violations(page) == []
    assert page.context.cookies() == []


def test_it_prints_where_it_is_and_who_may_enter(live_portal: LivePortal) -> None:
    printed = live_portal.log.read_text()
    for host in ("vi", "en", "desk"):
        assert live_portal.url(host) in printed
    assert "unit-editor" in printed


def test_the_command_line_knows_the_folder_s_settings(live_portal: LivePortal) -> None:
    done = live_portal.command("check", "--database", "default")
    assert done.returncode == 0, done.stderr
