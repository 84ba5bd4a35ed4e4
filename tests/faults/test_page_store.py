"""The page store under fire: two processes answer six readers, three texts change together 400 times."""

import json
import re
import subprocess
import sys
import threading
import time
from bisect import bisect
from dataclasses import dataclass, field
from http.client import HTTPConnection
from itertools import cycle

import pytest

from tests.live import NAMES, PROJECT, LivePortal

pytestmark = pytest.mark.faults
ROUNDS, READERS = 200, 6
NUMBER = re.compile(r"Lượt (\d{6})")


@dataclass
class Reader:
    """Goes round the pages by a new connection each time, so now to one process, now to the other."""

    port: int
    pages: list[str]
    over: threading.Event
    seen: list[tuple[float, int, str]] = field(default_factory=list)
    mixed: list[tuple[str, set[str]]] = field(default_factory=list)

    def read(self) -> None:
        for page in cycle(self.pages):
            if self.over.is_set():
                return
            asked = time.monotonic()
            connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
            connection.request("GET", page, headers={"Host": f"{NAMES['vi']}:{self.port}"})
            answer = connection.getresponse()
            found = set(NUMBER.findall(answer.read().decode())) or {"0"}
            connection.close()
            assert answer.status == 200
            self.mixed += [(page, found)] if len(found) > 1 else []
            self.seen.append((asked, int(min(found)), page))


def test_no_answer_is_older_than_the_last_change_that_had_returned(live_portal: LivePortal) -> None:
    over = threading.Event()
    command = [sys.executable, "-m", "tests.faults.publisher", str(ROUNDS)]
    with subprocess.Popen(
        command,
        cwd=PROJECT,
        env=live_portal.environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as publisher:
        assert publisher.stdout is not None
        pages = json.loads(publisher.stdout.readline())
        readers = [Reader(live_portal.port, pages, over) for _ in range(READERS)]
        threads = [threading.Thread(target=reader.read) for reader in readers]
        for thread in threads:
            thread.start()
        returned = [json.loads(publisher.stdout.readline()) for _ in range(2 * ROUNDS)]
        over.set()
        for thread in threads:
            thread.join()
        publisher.communicate("\n")
    assert publisher.returncode == 0
    moments = [moment for _number, moment in returned]
    answers = [answer for reader in readers for answer in reader.seen]
    stale = [(page, number) for asked, number, page in answers if number < bisect(moments, asked)]
    assert stale == []
    assert [page for reader in readers for page in reader.mixed] == []
    for reader in readers:
        numbers = [number for _asked, number, _page in reader.seen]
        assert numbers == sorted(numbers), "who has seen one page new never sees another old"
    assert len({number for _asked, number, _page in answers}) > ROUNDS / 2, "the readers saw it change"
    assert {page for _asked, number, page in answers if number} == set(pages)
