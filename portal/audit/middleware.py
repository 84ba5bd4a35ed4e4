"""Who asks from where, for the events of a request of staff."""

from collections.abc import Callable

import structlog
from django.http import HttpRequest, HttpResponse

from portal.audit import actions
from portal.audit.origin import Origin, current, plain


class AuditMiddleware:
    """Names the origin of events, and writes the refusals of rolled-back transactions once these are over."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request_id = str(structlog.contextvars.get_contextvars().get("request_id", ""))
        token = current.set(Origin(plain(request.META.get("REMOTE_ADDR")), request_id))
        try:
            return self.get_response(request)
        finally:
            actions.write_waiting()
            current.reset(token)
