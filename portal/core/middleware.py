"""What every request passes: which host it is for, its line in the log, the newsroom's session."""

import re
import uuid
from collections.abc import Callable

import structlog
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.utils import timezone, translation
from django.utils.module_loading import import_string

from portal.core import freshness, hosts, snapshots
from portal.front import rendering

log = structlog.get_logger("portal.request")


class HostMiddleware:
    """Sets `request.host`, the urlconf and the language from the Host header, from nothing else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        host = _host(request)
        if host is None:
            return HttpResponseBadRequest(
                "Địa chỉ không thuộc Cổng.\n", content_type="text/plain; charset=utf-8"
            )
        request.host = host  # type: ignore[attr-defined]
        request.urlconf = hosts.urlconf(host)
        language = hosts.LANGUAGE[host]
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


def _host(request: HttpRequest) -> hosts.Host | None:
    try:
        return hosts.of(request.get_host())
    except DisallowedHost:
        return None


class LogMiddleware:
    """One line a request, under an id that every other line, and the audit log, can be found by.

    Of the public it names the path alone: no query string, no address, no browser.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with structlog.contextvars.bound_contextvars(request_id=str(uuid.uuid4())):
            response = self.get_response(request)
            log.info(
                "answered",
                host=request.host,  # type: ignore[attr-defined]
                method=request.method,
                path=request.path,
                status=response.status_code,
            )
        return response


class Unavailable(Exception):
    """The page store asks for the words for who can't be answered now."""


class UnavailableMiddleware:
    """Answers for the page store without asking the database; the page is that of a server error."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if rendering.of(request.META).refused:
            raise Unavailable
        return self.get_response(request)


class FreshnessMiddleware:
    """Tells the page store which answers it may keep: whole public pages that have said what they show."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        said = freshness.start()
        response = self.get_response(request)
        private = {"private", "no-store"} & set(re.split(r"[,\s]+", response.get("Cache-Control", "")))
        if response.status_code == 200 and not response.streaming and not response.cookies and not private:
            seconds = (said.until - timezone.now()).total_seconds() if said.until else rendering.LONGEST
            rendering.of(request.META).keep(said.keys, said.names, seconds)
        return response


class SnapshotMiddleware:
    """Lets each public page show one moment, never half of what was changed while it was made."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.host == "desk" or request.method not in ("GET", "HEAD"):  # type: ignore[attr-defined]
            return self.get_response(request)
        with snapshots.one_moment():
            return self.get_response(request)


class DeskMiddleware:
    """Puts `settings.DESK_MIDDLEWARE` around the newsroom's views, and around no others.

    On the public hosts there is no session, and `request.user` is nobody. What stands in that list has no
    `process_view` or `process_exception`: Django would not find it there.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.public = self.desk = get_response
        for name in reversed(settings.DESK_MIDDLEWARE):
            self.desk = import_string(name)(self.desk)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.host == "desk":  # type: ignore[attr-defined]
            return self.desk(request)
        request.user = AnonymousUser()
        return self.public(request)
