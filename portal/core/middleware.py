"""What every request passes first: which host it is for."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.utils import translation

from portal.core import hosts


class HostMiddleware:
    """Sets `request.host`, the urlconf and the language from the Host header, from nothing else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        host = hosts.of(request.get_host())
        if host is None:
            return HttpResponseBadRequest(
                "Địa chỉ không thuộc Cổng.\n", content_type="text/plain; charset=utf-8"
            )
        request.host = host  # type: ignore[attr-defined]
        request.urlconf = hosts.urlconf(host)  # type: ignore[attr-defined]
        language = hosts.LANGUAGE[host]
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response
