"""What stands where a page can't: what happened, what to do next."""

import sys
from typing import Final

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from portal.core.middleware import Unavailable
from portal.core.text import slug

AWAY: Final = (OperationalError, InterfaceError, Unavailable)  # the database doesn't answer
RETRY_AFTER: Final = "30"  # seconds
SORRY: Final = "Cổng đang gặp lỗi. Mời bạn thử lại sau ít phút. / Please try again later.\n"


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "web/errors/403.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """With the words of the address in the search box: they often say what was looked for."""
    words = slug(request.path.replace("/", " ")).replace("-", " ")[:100]
    return render(request, "web/errors/404.html", {"words": words}, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Touches neither the database nor the session: either may be what failed."""
    if isinstance(sys.exception(), AWAY):
        return HttpResponse(words("503.html"), status=503, headers={"Retry-After": RETRY_AFTER})
    return HttpResponse(words("500.html"), status=500)


def words(template: str) -> str:
    try:
        return render_to_string(template)
    except ValueError:  # the static files have not been collected, so the page has no stylesheet to name
        return SORRY
