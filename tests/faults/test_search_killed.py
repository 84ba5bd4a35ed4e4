"""The index's writer is killed at any instant: nothing that it said it had taken in is lost."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from portal.search.index import Index, Unusable
from tests.faults.search_writer import document

pytestmark = pytest.mark.faults
KILLS = 12
STEP = 0.033  # seconds: a change takes some 0.05
WRITER = Path(__file__).with_name("search_writer.py")


def killed(folder: Path, doing: str, after: float) -> None:
    writer = subprocess.Popen([sys.executable, WRITER, folder, doing], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    assert writer.stdout.readline() == "begun\n"
    time.sleep(after)
    os.kill(writer.pid, signal.SIGKILL)
    assert writer.wait() == -signal.SIGKILL


def numbers(index: Index) -> list[int]:
    found = index.search("bảo hiểm xã hội", "vi", size=10_000)
    return sorted(pk for _kind, pk in found.hits)


def test_killed_while_it_follows(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    Index.made(folder, [document(1)], 1)
    for moment in range(KILLS):
        killed(folder, "follow", moment * STEP)
        index = Index(folder)
        assert set(range(1, index.position + 1)) <= set(numbers(index))
        index.follow([f"text:{index.position}"], [document(index.position)], index.position)
        assert len(set(numbers(index))) == len(numbers(index))
    assert Index(folder).position > 1


def test_killed_while_it_builds_beside_the_one_in_use(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    Index.made(folder, [document(1)], 1)
    for moment in range(KILLS):
        killed(folder, "rebuild", moment * STEP)
        try:
            index = Index(folder)
        except Unusable:  # between the old one's going and the new one's coming: it is made again
            continue
        assert numbers(index) == list(range(1, index.position + 1))
    Index.made(folder, [document(1)], 1)
    assert [each.name for each in tmp_path.iterdir()] == ["index"]
