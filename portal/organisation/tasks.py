"""What the worker does for the organisation."""

from django.utils import timezone
from django_tasks import task

from portal.organisation import groups
from portal.organisation.actions import idling, leaving


@task()
def sync_roles() -> None:
    """Let groups follow the day: what began today counts, what ended yesterday no longer does."""
    groups.sync()


@task()
def disable_idle() -> None:
    """Disable the accounts that nobody has used for too long."""
    idling.disable_idle(now=timezone.now())


@task()
def close_left() -> None:
    """Close what ended with a membership whose last day has passed."""
    leaving.close_left(on=timezone.localdate())
