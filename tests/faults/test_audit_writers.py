"""Many writers at once, in processes and in threads: one chain, no fork, no gap."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection, transaction

from portal.audit import actions, head
from portal.audit.models import Event
from portal.audit.verification import faults

pytestmark = pytest.mark.faults
WRITERS, EACH = 6, 15

SCRIPT = """
import sys, django
from django.conf import settings
django.setup()
settings.DATA = __import__("pathlib").Path(sys.argv[2])
settings.DATABASES["default"]["NAME"] = sys.argv[1]
from portal.audit import actions
for number in range(int(sys.argv[3])):
    actions.record(verb="test.process", actor=None, detail={"number": number})
"""


@pytest.fixture
def empty_log(transactional_db: None) -> None:
    head.path().unlink(missing_ok=True)


def write() -> None:
    try:
        for number in range(EACH):
            with transaction.atomic():
                actions.record(verb="test.thread", actor=None, detail={"number": number})
    finally:
        connection.close()


def whole(count: int) -> None:
    kept = head.read()
    assert faults() == (count, [])
    assert list(Event.objects.order_by("seq").values_list("seq", flat=True)) == list(range(1, count + 1))
    assert kept is not None
    assert kept.seq == count


def test_threads_never_fork_the_chain(empty_log: None) -> None:
    threads = [threading.Thread(target=write) for _number in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    whole(WRITERS * EACH)


def test_processes_never_fork_the_chain(empty_log: None) -> None:
    name = str(connection.settings_dict["NAME"])
    command = [sys.executable, "-c", SCRIPT, name, str(settings.DATA), str(EACH)]
    project = Path(__file__).resolve().parents[2]
    writers = [subprocess.Popen(command, cwd=project) for _number in range(3)]
    assert [writer.wait() for writer in writers] == [0, 0, 0]
    whole(3 * EACH)
