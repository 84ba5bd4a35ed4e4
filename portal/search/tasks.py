"""What the worker does: it is the index's one writer."""

from django_tasks import task

from portal.search import following


@task()
def rebuild() -> None:
    """Make the index anew, so that nothing is left of what was removed from it."""
    following.rebuild()


@task()
def follow() -> None:
    """Bring the index to what is public now."""
    following.follow()
