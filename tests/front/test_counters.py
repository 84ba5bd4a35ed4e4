"""Counters: one word tells a change, a change under way, and a change whose writer died."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.front.counters import NOTES, WIDTH, Counters, TooManyWriters, Words, slots_of

LEAVES_OPEN = """
import sys, pathlib
from portal.front.counters import Counters
Counters(pathlib.Path(sys.argv[1])).open(["home", "section:1"])
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "freshness"


def words(counters: Counters, *keys: str) -> Words:
    return tuple((slot, counters.words[slot]) for slot in slots_of(keys))


def test_a_page_is_good_until_its_key_is_open_and_never_again(path: Path) -> None:
    writer, reader = Counters(path), Counters(path)
    shown, other = words(reader, "home"), words(reader, "unit:7")
    assert reader.good(shown)
    notes = writer.open(["home"])
    assert not reader.good(shown), "a change under way"
    assert words(reader, "home")[0][1] >> 48 == 1, "seen to be open"
    writer.close(notes)
    assert not reader.good(shown), "a change that has happened"
    assert reader.good(other), "what it doesn't touch stays good"
    assert reader.good(words(reader, "home"))


def test_two_changes_at_once_close_one_by_one(path: Path) -> None:
    counters = Counters(path)
    first, second = counters.open(["home"]), counters.open(["home", "alert"])
    counters.close(first)
    assert words(counters, "home")[0][1] >> 48 == 1
    counters.close(second)
    assert words(counters, "home")[0][1] >> 48 == 0


def test_many_keys_of_one_change_take_several_notes(path: Path) -> None:
    counters = Counters(path)
    keys = [f"publication:{number}" for number in range(3 * WIDTH)]
    notes = counters.open(keys)
    assert len(notes) > 1
    assert all(word >> 48 for _slot, word in words(counters, *keys))
    counters.close(notes)
    assert not any(word >> 48 for _slot, word in words(counters, *keys))


def test_more_writers_than_notes_are_refused(path: Path) -> None:
    counters = Counters(path)
    notes = [counters.open([f"k{number}"]) for number in range(NOTES)]
    with pytest.raises(TooManyWriters):
        counters.open(["one more"])
    counters.close(notes.pop())
    counters.close(counters.open(["one more"]))


def test_what_a_killed_writer_left_open_is_closed_as_a_change(path: Path) -> None:
    counters = Counters(path)
    shown = words(counters, "home")
    writer = subprocess.Popen(
        [sys.executable, "-c", LEAVES_OPEN, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert writer.stdout is not None
    assert writer.stdout.readline() == b"open\n"
    own = counters.open(["home"])
    assert counters.close_the_dead() == 0, "the living are let be"
    os.kill(writer.pid, signal.SIGKILL)
    writer.wait()
    assert counters.close_the_dead() == 1
    assert words(counters, "home")[0][1] >> 48 == 1, "one's own change goes on"
    assert words(counters, "section:1")[0][1] >> 48 == 0
    counters.close(own)
    assert not counters.good(shown)
    assert counters.close_the_dead() == 0
    writer.stdout.close()


@settings(deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.integers(0, 5)), max_size=40))
def test_the_count_of_open_changes_is_the_count_of_those_not_closed(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[bool, int]]
) -> None:
    counters = Counters(tmp_path_factory.mktemp("counters") / "freshness")
    under_way: list[tuple[int, tuple[int, ...]]] = []
    for opens, key in steps:
        before = words(counters, f"key:{key}")[0][1] % (1 << 48)
        if opens:
            under_way.append((key, counters.open([f"key:{key}"])))
        elif under_way:
            key, notes = under_way.pop(0)
            before = words(counters, f"key:{key}")[0][1] % (1 << 48)
            counters.close(notes)
            assert words(counters, f"key:{key}")[0][1] % (1 << 48) == before + 1, "counters never go back"
        still = sum(1 for other, _notes in under_way if other == key)
        assert words(counters, f"key:{key}")[0][1] >> 48 == still
