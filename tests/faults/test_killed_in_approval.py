"""kill -9 in the middle of an approval: all of it or nothing, and the portal goes on."""

import json
import subprocess
import sys
from collections.abc import Callable
from http.client import HTTPConnection
from typing import Any

import pytest

from tests.faults.approval import MOMENTS
from tests.live import NAMES, PROJECT, LivePortal

pytestmark = pytest.mark.faults
NOTHING = {"live": False, "path": None, "approvals": 0, "stage": "with_board", "granted": 0}


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "tests.faults.approval", *arguments]


def run(portal: LivePortal, *arguments: str) -> Any:
    """One command on the portal's data, to its end."""
    done = subprocess.run(
        command(*arguments), cwd=PROJECT, env=portal.environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def killed(portal: LivePortal, text: int, moment: str, together_with: Callable[[], object] = int) -> None:
    """An approval killed with -9 at its moment, and something else with it."""
    with subprocess.Popen(
        command("approve", str(text), moment),
        cwd=PROJECT,
        env=portal.environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as approval:
        assert approval.stdout is not None
        assert approval.stdout.readline() == "stopped\n"
        together_with()
        approval.kill()


def is_whole(done: dict[str, Any]) -> bool:
    """Approved, live and on record, each once."""
    return bool(done["live"] and done["path"]) and [done["approvals"], done["granted"], done["stage"]] == [
        1,
        1,
        "approved",
    ]


def answer(portal: LivePortal, path: str) -> int:
    connection = HTTPConnection("127.0.0.1", portal.port, timeout=60)
    connection.request("GET", path, headers={"Host": f"{NAMES['vi']}:{portal.port}"})
    status = connection.getresponse().status
    connection.close()
    return status


def is_verified(portal: LivePortal) -> bool:
    """Whether the audit log is whole, the head outside the database included."""
    return portal.command("audit", "verify").returncode == 0


def test_an_approval_killed_at_any_moment_is_whole_or_never_was(live_portal: LivePortal) -> None:
    texts = dict(zip(MOMENTS, run(live_portal, "prepare", str(len(MOMENTS))), strict=True))
    for moment in ("before-publishing", "before-commit"):
        killed(live_portal, texts[moment], moment)
        before, after = run(live_portal, "approve", str(texts[moment]))
        assert before == NOTHING, moment
        assert is_whole(after), moment
    killed(live_portal, texts["after-commit"], "after-commit")
    assert is_whole(run(live_portal, "state", str(texts["after-commit"])))
    assert is_verified(live_portal)


def test_make_run_goes_on_where_it_was_killed(live_portal: LivePortal) -> None:
    """The portal and the approval are killed together; started again, the approval succeeds."""
    [text] = run(live_portal, "prepare", "1")
    killed(live_portal, text, "before-commit", together_with=live_portal.kill)
    live_portal.start()
    before, after = run(live_portal, "approve", str(text))
    assert before == NOTHING
    assert is_whole(after)
    assert answer(live_portal, after["path"]) == 200
    assert is_verified(live_portal)
