"""What the worker does for the editorial floor."""

from django_tasks import task

from portal.editorial.actions import publications, releases, reminding, scheduling, upkeep
from portal.editorial.standing import today
from portal.editorial.telling_reviews import tell_of_reviews


@task(priority=50)  # a moment doesn't wait behind pictures, mail and the index
def publish_due() -> None:
    """Publish and take off what its hour has come for, texts by themselves and in sets."""
    publications.publish_due()
    releases.release_due()


@task()
def look_ahead() -> None:
    """Tell of what would not go live within the next half hour."""
    scheduling.look_ahead()


@task()
def remind() -> None:
    """The head's digest, and what went live urgently and was not looked at in time."""
    reminding.send_digest()
    reminding.escalate_urgent()


@task()
def reckon_reviews() -> None:
    """Let due dates follow the intervals."""
    upkeep.reckon_reviews()


@task()
def tell_reviews() -> None:
    """Let due dates follow the intervals of the day, then tell what is due and not yet told."""
    upkeep.reckon_reviews()
    tell_of_reviews(today())
