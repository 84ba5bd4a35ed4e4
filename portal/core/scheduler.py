"""Jobs that recur: each asks "what is due and not done?", so an outage is caught up once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils.module_loading import import_string

from portal.core.models import ScheduledRun

EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
KEPT = timedelta(days=7)


@dataclass(frozen=True)
class Job:
    """A task, named by its dotted path, that is due every so often."""

    name: str
    task: str
    every: timedelta

    def latest_due(self, now: datetime) -> datetime:
        """The last moment, counted from a fixed one, at which it was due."""
        return EPOCH + (now - EPOCH) // self.every * self.every


_jobs: dict[str, Job] = {}


def every(*, minutes: int, name: str, task: str) -> None:
    """Register a job."""
    _jobs[name] = Job(name, task, timedelta(minutes=minutes))


def jobs() -> Iterator[Job]:
    yield from _jobs.values()


def hand_over_due(now: datetime) -> list[str]:
    """Enqueue every job whose latest moment nobody has handed over yet; the names of those."""
    done = [job.name for job in jobs() if hand_over(job, job.latest_due(now))]
    ScheduledRun.objects.filter(due_at__lt=now - KEPT).delete()
    return done


def hand_over(job: Job, due_at: datetime) -> bool:
    """Take one moment and enqueue its task, both or neither; False where another scheduler was first."""
    if ScheduledRun.objects.filter(name=job.name, due_at=due_at).exists():
        return False
    try:
        with transaction.atomic():
            ScheduledRun.objects.create(name=job.name, due_at=due_at)
            import_string(job.task).enqueue()
    except IntegrityError:
        return False
    return True
