"""A moment is kept within five seconds; one that came while the portal was away, in sixty of its return."""

import time
from http.client import HTTPConnection
from typing import Any

import pytest

from tests.faults.release import NEW, OLD
from tests.faults.test_release_sets import run
from tests.live import NAMES, PATIENCE, LivePortal

pytestmark = pytest.mark.faults
SOON, AFTER_AN_OUTAGE = 5, 60  # seconds


def becomes_new(portal: LivePortal, page: str, mark: str) -> float:
    """When a page that shows the old title first shows the new one; every answer shows one of them."""
    deadline = time.time() + PATIENCE
    while True:
        text = read(portal, page)
        if f"{NEW} {mark}" in text:
            return time.time()
        assert f"{OLD} {mark}" in text, page
        assert time.time() < deadline, page
        time.sleep(0.1)


def read(portal: LivePortal, page: str) -> str:
    connection = HTTPConnection("127.0.0.1", portal.port, timeout=60)
    connection.request("GET", page, headers={"Host": f"{NAMES['vi']}:{portal.port}"})
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    assert answer.status == 200, (page, answer.status)
    return text


def seconds_after(portal: LivePortal, made: dict[str, Any], since: float) -> dict[str, float]:
    """How long after `since` the text for itself, and one of the set, were first seen new."""
    mark = f"{made['mark']}-"
    return {page: becomes_new(portal, page, mark) - since for page in (made["alone"], made["texts"][0])}


def test_a_moment_is_kept_within_five_seconds(live_portal: LivePortal) -> None:
    made = run(live_portal, "appoint", "10")
    assert OLD in read(live_portal, made["alone"]), "what is live stays until its moment"
    late = seconds_after(live_portal, made, made["moment"])
    assert all(0 <= seconds <= SOON for seconds in late.values()), late


def test_a_moment_in_an_outage_is_kept_within_a_minute_of_return(live_portal: LivePortal) -> None:
    made = run(live_portal, "appoint", "1")
    live_portal.stop()
    time.sleep(max(0.0, made["moment"] + 1 - time.time()))
    assert run(live_portal, "state", str(made["set"]))["titles"] == [OLD], "nobody did it meanwhile"
    live_portal.start()
    late = seconds_after(live_portal, made, time.time())
    assert all(seconds <= AFTER_AN_OUTAGE for seconds in late.values()), late
