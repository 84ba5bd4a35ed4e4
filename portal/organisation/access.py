"""Who makes a request: always a member of staff behind the newsroom's door."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from portal.organisation.models import User


def actor(request: HttpRequest) -> User:
    """The signed-in user of a request; nobody else acts."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user
