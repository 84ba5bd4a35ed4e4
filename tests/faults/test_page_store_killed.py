"""kill -9 of whoever changes a page, at each moment: never stale, kept again within five seconds."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.faults.killed_publisher import MOMENTS
from tests.faults.test_database_away import ask
from tests.live import PROJECT, LivePortal

pytestmark = pytest.mark.faults
NOTICED = 5  # seconds


@contextmanager
def changing(portal: LivePortal, moment: str, title: str) -> Iterator[tuple[str, str]]:
    """Somebody who changes a text, at their moment, then killed; the text's address and its title before."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.killed_publisher", moment, title],
        cwd=PROJECT,
        env=portal.environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            path, before = json.loads(process.stdout.readline())
            if moment in MOMENTS:
                assert process.stdout.readline() == "stopped\n"
            yield path, before
        finally:
            if moment in MOMENTS:
                process.kill()


def kept(portal: LivePortal, path: str, title: str) -> list[bool]:
    """Whether the page comes from the store, of ten times; right it is each time."""
    answers = [ask(portal, path) for _time in range(10)]
    for _status, _headers, page in answers:
        assert f"{title}</h1>" in page.replace("\xa0", " ")
    return [headers["X-Page-Store"].startswith("hit") for _status, headers, _page in answers]


@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_while_changing(live_portal: LivePortal, moment: str) -> None:
    new = f"Bị dừng: {moment}"
    with changing(live_portal, "never", "Trước khi dừng") as (path, original):
        pass
    assert kept(live_portal, path, "Trước khi dừng")  # its pictures are drawn
    with changing(live_portal, moment, new) as (path, before):
        title = before if moment == "after touching" else new
        assert not any(kept(live_portal, path, title))
    killed = time.monotonic()
    while not all(kept(live_portal, path, title)):
        assert time.monotonic() < killed + NOTICED
    with changing(live_portal, "never", original):
        pass
    assert kept(live_portal, path, original)
