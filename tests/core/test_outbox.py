"""What an action leaves behind happens with it, or not at all: freshness, tasks, mail, scheduled jobs."""

import email
import socketserver
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail as outgoing
from django.db import transaction
from django_tasks import task
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings

from portal.core import freshness, mail, scheduler
from portal.core.models import FreshnessChange, ScheduledRun

NOON = datetime(2026, 11, 23, 12, 0, 30, tzinfo=UTC)


@task()
def work() -> None:
    """A job of the tests."""


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduler, "_jobs", {})
    scheduler.every(minutes=1, name="minutely", task="tests.core.test_outbox.work")
    scheduler.every(minutes=60, name="hourly", task="tests.core.test_outbox.work")


@pytest.mark.django_db
def test_a_touch_is_one_row_of_the_transaction() -> None:
    with transaction.atomic():
        freshness.touch("home", "publication:5", "home")
        transaction.set_rollback(True)
    assert not FreshnessChange.objects.exists()
    run = ScheduledRun.objects.create(name="x", due_at=NOON)
    freshness.touch("publication:5", "home", "home", changed=run)
    change = FreshnessChange.objects.get()
    assert change.keys == ["home", "publication:5"]
    assert (change.object_type, change.object_id) == ("core.scheduledrun", str(run.pk))


def test_a_response_declares_what_it_shows() -> None:
    freshness.start()
    freshness.uses("home", "section:1")
    freshness.uses("home")
    assert freshness.used() == {"home", "section:1"}
    freshness.start()
    assert freshness.used() == frozenset()


@pytest.mark.django_db
def test_a_job_is_handed_over_once_a_moment(jobs: None) -> None:
    assert scheduler.hand_over_due(NOON) == ["minutely", "hourly"]
    assert scheduler.hand_over_due(NOON) == []
    assert scheduler.hand_over_due(NOON + timedelta(minutes=1)) == ["minutely"]
    assert DBTaskResult.objects.count() == 3


@pytest.mark.django_db
def test_an_outage_is_caught_up_once(jobs: None) -> None:
    scheduler.hand_over_due(NOON)
    assert scheduler.hand_over_due(NOON + timedelta(hours=5)) == ["minutely", "hourly"]
    assert ScheduledRun.objects.filter(name="minutely").count() == 2


@pytest.mark.django_db
def test_a_moment_that_another_scheduler_took_is_left(jobs: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both looked before either wrote: the database decides."""
    job = next(scheduler.jobs())
    due = job.latest_due(NOON)
    ScheduledRun.objects.create(name=job.name, due_at=due)
    nobody = ScheduledRun.objects.none()
    monkeypatch.setattr(type(ScheduledRun.objects), "filter", lambda *_args, **_kwargs: nobody)
    assert scheduler.hand_over(job, due) is False
    assert not DBTaskResult.objects.exists()


@pytest.mark.django_db
def test_a_job_that_can_not_be_enqueued_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    job = scheduler.Job("gone", "tests.core.test_outbox.gone", timedelta(minutes=1))
    with pytest.raises(ImportError):
        scheduler.hand_over(job, job.latest_due(NOON))
    assert not ScheduledRun.objects.exists()


@pytest.mark.django_db
def test_mail_is_a_task_of_the_transaction() -> None:
    with transaction.atomic():
        mail.send(to="a@example.vn", subject="x", text="y", about="notice:1")
        transaction.set_rollback(True)
    assert not DBTaskResult.objects.exists()
    mail.send(to="a@example.vn", subject="x", text="y", about="notice:1")
    assert DBTaskResult.objects.get().args_kwargs["kwargs"]["to"] == "a@example.vn"
    assert outgoing.outbox == []


def test_a_message_id_follows_from_what_it_is_about() -> None:
    assert mail.message_id("notice:1", "a@example.vn") == mail.message_id("notice:1", "a@example.vn")
    assert mail.message_id("notice:1", "a@example.vn") != mail.message_id("notice:2", "a@example.vn")
    assert mail.message_id("notice:1", "a@example.vn") != mail.message_id("notice:1", "b@example.vn")


def test_waits_grow_and_are_spread() -> None:
    for attempt in range(1, mail.ATTEMPTS):
        longest = 30 * 2 ** (attempt - 1)
        waits = {mail.wait(attempt).total_seconds() for _number in range(50)}
        assert longest / 2 <= min(waits) < max(waits) <= longest


class Server(socketserver.ThreadingTCPServer):
    """An SMTP server that refuses some messages for now and keeps the others."""

    daemon_threads = True

    def __init__(self, refusing: int) -> None:
        super().__init__(("127.0.0.1", 0), Conversation)
        self.refusing = refusing
        self.kept: list[str] = []


class Conversation(socketserver.StreamRequestHandler):
    server: Server

    def say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())

    def handle(self) -> None:
        self.say("220 ready")
        while line := self.rfile.readline().decode().strip().upper():
            if line == "DATA":
                self.take()
            elif line == "QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 ok")

    def take(self) -> None:
        self.say("354 go on")
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            lines.append(line.decode())
        if self.server.refusing:
            self.server.refusing -= 1
            self.say("451 later")
        else:
            self.server.kept.append("".join(lines))
            self.say("250 taken")


@pytest.fixture
def smtp(settings: Settings) -> Iterator[Server]:
    with Server(refusing=1) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = server.socket.getsockname()
        yield server
        server.shutdown()


@pytest.mark.django_db
def test_a_server_that_says_later_is_asked_later_with_the_same_id(smtp: Server) -> None:
    mail.send(to="a@example.vn", subject="Hạn trả lời", text="Còn 2 ngày.", about="notice:1")
    first = DBTaskResult.objects.get()
    mail.deliver.func(**first.args_kwargs["kwargs"])
    assert smtp.kept == []
    again = DBTaskResult.objects.exclude(pk=first.pk).get()
    assert again.run_after is not None
    assert again.args_kwargs["kwargs"]["attempt"] == 2
    mail.deliver.func(**again.args_kwargs["kwargs"])
    (kept,) = smtp.kept
    message = email.message_from_string(kept)
    assert message["Message-ID"] == mail.message_id("notice:1", "a@example.vn")
    assert DBTaskResult.objects.count() == 2


@pytest.mark.django_db
def test_the_last_attempt_fails_openly(smtp: Server) -> None:
    smtp.refusing = 99
    with pytest.raises(OSError, match="later"):
        mail.deliver.func(to="a@example.vn", subject="x", text="y", message_id="<1@x>", attempt=mail.ATTEMPTS)
    assert not DBTaskResult.objects.exists()
