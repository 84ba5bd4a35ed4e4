"""Two schedulers at once hand every moment over once, and stop when they are told."""

import os
import signal
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import connection
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from portal.core import scheduler
from portal.core.models import ScheduledRun

pytestmark = pytest.mark.faults
PROJECT = Path(__file__).resolve().parents[2]
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
MOMENTS = 10


@task()
def work() -> None:
    """A job of the tests."""


def test_two_schedulers_never_run_one_twice(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduler, "_jobs", {})
    scheduler.every(minutes=1, name="minutely", task="tests.faults.test_schedulers.work")
    together = threading.Barrier(2)

    def look() -> None:
        try:
            for minute in range(MOMENTS):
                together.wait()
                scheduler.hand_over_due(NOON + timedelta(minutes=minute))
        finally:
            connection.close()

    threads = [threading.Thread(target=look) for _number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ScheduledRun.objects.count() == DBTaskResult.objects.count() == MOMENTS


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_cleanly_when_told(tmp_path: Path, number: signal.Signals) -> None:
    """On an empty folder: the database is away, which it says, and asks again."""
    environment = {
        **{name: value for name, value in os.environ.items() if name != "DATABASE_URL"},
        "DATA": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "portal.config.settings.develop",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "portal", "schedule", "--interval", "60"],
        cwd=PROJECT,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    said = process.stderr.readline()
    process.send_signal(number)
    assert process.wait(30) == 0
    assert "Cơ sở dữ liệu chưa trả lời" in said
    process.stderr.close()
