"""What the worker does for the editorial floor."""

from django_tasks import task

from portal.editorial.actions import publications, reminding


@task()
def publish_due() -> None:
    """Publish and take off what its hour has come for."""
    publications.publish_due()


@task()
def remind() -> None:
    """The head's digest, and what went live urgently and was not looked at in time."""
    reminding.send_digest()
    reminding.escalate_urgent()
