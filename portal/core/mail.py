"""Mail goes through the task table: enqueued in the caller's transaction, sent by the worker, retried."""

import hashlib
from datetime import timedelta
from random import SystemRandom
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone
from django_tasks import task

ATTEMPTS = 8
FIRST_WAIT = timedelta(seconds=30)


def send(*, to: str, subject: str, text: str, about: str) -> None:
    """Have a mail sent. `about` is the mail's own key: its Message-ID follows from it."""
    deliver.enqueue(to=to, subject=subject, text=text, message_id=message_id(about, to), attempt=1)


def message_id(about: str, to: str) -> str:
    """The same for every attempt, so that a mail that arrives twice is recognised."""
    digest = hashlib.sha256(f"{about}|{to}".encode()).hexdigest()[:32]
    return f"<{digest}@{settings.HOSTS['vi']}>"


def wait(attempt: int) -> timedelta:
    """Exponential, with jitter: between half and all of 30 s, 1, 2, 4 ... minutes."""
    spread = SystemRandom().uniform(0.5, 1.0)
    return timedelta(seconds=FIRST_WAIT.total_seconds() * 2 ** (attempt - 1) * spread)


@task()
def deliver(to: str, subject: str, text: str, message_id: str, attempt: int) -> None:
    """One attempt; a failure is tried again later, the last one is left to be seen as failed."""
    message = EmailMessage(subject, text, to=[to], headers={"Message-ID": message_id})
    try:
        message.send()
    except (SMTPException, OSError):
        if attempt >= ATTEMPTS:
            raise
        deliver.using(run_after=timezone.now() + wait(attempt)).enqueue(
            to=to, subject=subject, text=text, message_id=message_id, attempt=attempt + 1
        )
