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


@dataclass(frozen=True)
class Watch:
    """A task that is due at moments only the database knows: `latest` names the last that has come."""

    name: str
    task: str
    latest: str

    def latest_due(self, now: datetime) -> datetime | None:
        found: datetime | None = import_string(self.latest)(now)
        return found


_jobs: dict[str, Job] = {}
_watches: dict[str, Watch] = {}


def every(*, minutes: int, name: str, task: str) -> None:
    """Register a job."""
    _jobs[name] = Job(name, task, timedelta(minutes=minutes))


def watch(*, name: str, task: str, latest: str) -> None:
    """Register a task for moments: `latest(now)`, by its dotted path, is asked at every look, so it is cheap.

    It answers the latest moment that has come and is not done, or None. Each moment is handed over once; what
    fails at it is for a job to try again.
    """
    _watches[name] = Watch(name, task, latest)


def jobs() -> Iterator[Job]:
    yield from _jobs.values()


def hand_over_due(now: datetime, known: dict[str, datetime] | None = None) -> list[str]:
    """Enqueue every job whose latest moment nobody has handed over yet; the names of those.

    `known` is the caller's memory of moments that were taken: these are not asked of the database again.
    """
    taken = {} if known is None else known
    done = []
    recurring: list[Job | Watch] = [*jobs(), *_watches.values()]
    for job in recurring:
        due_at = job.latest_due(now)
        if due_at is None or taken.get(job.name) == due_at:
            continue
        if hand_over(job, due_at):
            done.append(job.name)
        taken[job.name] = due_at
    if done:
        ScheduledRun.objects.filter(due_at__lt=now - KEPT).delete()
    return done


def hand_over(job: Job | Watch, due_at: datetime) -> bool:
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
