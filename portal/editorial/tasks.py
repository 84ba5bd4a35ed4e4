"""What the worker does for the editorial floor."""

from django_tasks import task

from portal.editorial.actions import publications


@task()
def publish_due() -> None:
    """Publish and take off what its hour has come for."""
    publications.publish_due()
