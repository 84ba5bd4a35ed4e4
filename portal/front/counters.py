"""Counters that every process of a machine shares: what a page showed is as it was while they have not moved.

One 64-bit word stands for the freshness keys that hash to it: the low 48 bits count its changes, the
high 16 bits say how many writers have it *open*, which is from before they change the database until
after they have told. A stored page remembers the words of its keys, none of them open, and is good while
each word is the very same: one comparison notices a change, a change under way, and a change whose
writer died.

Beside the words lie the notes of the writers: who has which words open. Whoever finds a note of a dead
process counts its words up and closes them. Words and notes are changed under a lock, words are read
without one.
"""

import fcntl
import mmap
import os
import struct
import threading
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

SLOTS: Final = 1 << 16
OPEN: Final = 1 << 48
NOTES: Final = 4096
NOTE: Final = struct.Struct("<IIQ56H")  # process, number of slots (0: free), its start, the slots
WIDTH: Final = 56

Words = tuple[tuple[int, int], ...]


class TooManyWriters(Exception):
    """No free note: more than `NOTES` changes are under way at once."""


def slots_of(keys: Iterable[str]) -> tuple[int, ...]:
    """The slots that keys hash to. Keys that share one make each other's pages new, never stale."""
    return tuple(sorted({zlib.crc32(key.encode()) % SLOTS for key in keys}))


class Counters:
    """The counters in a file, which is made where it is missing and must not be removed while in use."""

    def __init__(self, path: Path) -> None:
        self.lock_path = path.with_name(f"{path.name}.lock")
        self.turn = threading.Lock()
        size = SLOTS * 8 + NOTES * NOTE.size
        path.parent.mkdir(parents=True, exist_ok=True)
        with self.locked(), path.open("a+b") as file:
            if path.stat().st_size != size:
                file.truncate(0)
                file.truncate(size)
            self.map = mmap.mmap(file.fileno(), size)
        self.words = memoryview(self.map)[: SLOTS * 8].cast("Q")
        self.notes = memoryview(self.map)[SLOTS * 8 :].cast("I")

    def snapshot(self) -> memoryview:
        """All words as they are now, to be taken before the database is read."""
        return memoryview(bytes(self.words)).cast("Q")

    def good(self, words: Words) -> bool:
        """Whether nothing has happened to what these words stand for."""
        current = self.words
        # A loop takes half the time of all(), and every kept page asks
        for slot, word in words:
            if current[slot] != word:
                break
        else:
            return True
        return False

    def open(self, keys: Iterable[str]) -> tuple[int, ...]:
        """Mark keys open, before what they stand for changes; the notes to close them by."""
        slots = slots_of(keys)
        with self.locked():
            notes = []
            for start in range(0, len(slots), WIDTH):
                some = slots[start : start + WIDTH]
                notes.append(self._note(some))
                for slot in some:
                    self.words[slot] += OPEN
            return tuple(notes)

    def close(self, notes: Iterable[int]) -> None:
        """Say that the change is over, and that it may have happened: all count up first, then all close."""
        with self.locked():
            self._close(list(notes))

    def close_the_dead(self) -> int:
        """Close what processes left open that are no more; how many notes they left."""
        dead = [note for note, process, start in self._taken() if started(process) != start]
        if dead:
            with self.locked():
                still = {note for note, process, start in self._taken() if started(process) != start}
                self._close(sorted(still & set(dead)))
        return len(dead)

    def _note(self, slots: tuple[int, ...]) -> int:
        counts = self._counts()
        if 0 not in counts:
            raise TooManyWriters
        note, process = counts.index(0), os.getpid()
        padded = (*slots, *(0,) * (WIDTH - len(slots)))
        NOTE.pack_into(self.map, self._at(note), process, len(slots), started(process), *padded)
        return note

    def _counts(self) -> list[int]:
        """The number of slots of each note."""
        return self.notes[1 :: NOTE.size // 4].tolist()

    def _close(self, notes: list[int]) -> None:
        slots = [slot for note in notes for slot in self._slots(note)]
        for slot in slots:
            self.words[slot] += 1
        others = [slot for note, *_ in self._taken() if note not in notes for slot in self._slots(note)]
        for slot in set(slots):
            self.words[slot] = self.words[slot] % OPEN + others.count(slot) * OPEN
        # Last, so that whoever is killed before it leaves a note to be found
        for note in notes:
            NOTE.pack_into(self.map, self._at(note), 0, 0, 0, *(0,) * WIDTH)

    def _taken(self) -> Iterator[tuple[int, int, int]]:
        """(note, process, its start) of every change under way."""
        for note, count in enumerate(self._counts()):
            if count:
                process, _count, start, *_slots = NOTE.unpack_from(self.map, self._at(note))
                yield note, process, start

    def _slots(self, note: int) -> tuple[int, ...]:
        _process, count, _start, *slots = NOTE.unpack_from(self.map, self._at(note))
        return tuple(slots[:count])

    def _at(self, note: int) -> int:
        return SLOTS * 8 + note * NOTE.size

    @contextmanager
    def locked(self) -> Iterator[None]:
        """One writer at a time, of all threads and processes. The lock of a killed process is let go."""
        with self.turn, self.lock_path.open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def started(process: int) -> int:
    """When a process started, in ticks since boot; 0 where there is none. Numbers of processes come again."""
    try:
        status = Path(f"/proc/{process}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0
    fields = status.rpartition(")")[2].split()
    return 0 if fields[0] == "Z" else int(fields[19])
