"""What the worker does: it is the index's one writer."""

from django_tasks import task

from portal.search import following


@task()
def follow() -> None:
    """Bring the index to what is public now."""
    following.follow()
