"""What the worker does for every part of the portal."""

from django.core.files.storage import default_storage
from django_tasks import task

from portal.core import pictures
from portal.core.models import Image


@task()
def draw(images: list[int]) -> None:
    """Make the sizes that pages show, so that no reader waits for them."""
    for image in Image.objects.filter(pk__in=images):
        pictures.draw(image)


@task()
def erase(names: list[str]) -> None:
    """Delete files that nothing names any more, as often as it is asked for."""
    for name in names:
        default_storage.delete(name)
