"""What the worker does for the organisation."""

from django_tasks import task

from portal.organisation import groups


@task()
def sync_roles() -> None:
    """Let groups follow the day: what began today counts, what ended yesterday no longer does."""
    groups.sync()
