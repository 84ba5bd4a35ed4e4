"""What the worker does for the counts."""

from django.utils import timezone
from django_tasks import task

from portal.counting import folding


@task()
def fold() -> None:
    """Let old days become months."""
    folding.fold(timezone.localdate())
