"""An orderly end keeps what was counted last, in every process."""

import os
import sqlite3
from collections.abc import Callable
from http.client import HTTPConnection

import psycopg
import pytest

from tests.live import NAMES, LivePortal

pytestmark = pytest.mark.faults
COUNT = "SELECT sum(count) FROM counting_daycount WHERE kind = 'view' AND subject = '/' AND host = 'vi'"
READERS = 40


def read(portal: LivePortal) -> None:
    connection = HTTPConnection("127.0.0.1", portal.port, timeout=60)
    connection.request("GET", "/", headers={"Host": f"{NAMES['vi']}:{portal.port}"})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    assert answer.status == 200


def kept(portal: LivePortal) -> int:
    if "DATABASE_URL" in os.environ:
        with psycopg.connect(portal.environment["DATABASE_URL"]) as server:
            row = server.execute(COUNT).fetchone()
    else:
        file = sqlite3.connect(portal.folder / "portal.sqlite3")
        row = file.execute(COUNT).fetchone()
        file.close()
    return int((row and row[0]) or 0)


def test_what_was_counted_last_is_kept_at_an_orderly_end(own_portal: Callable[..., LivePortal]) -> None:
    portal = own_portal()
    for _reader in range(READERS):
        read(portal)
    portal.stop()
    assert kept(portal) == READERS
