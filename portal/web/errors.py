"""What stands where a page can't: what happened, what to do next."""

from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template.loader import render_to_string

from portal.core.text import slug

SORRY = "Cổng đang gặp lỗi. Mời bạn thử lại sau ít phút. / Something went wrong. Please try again later.\n"


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
    try:
        return HttpResponseServerError(render_to_string("500.html"))
    except ValueError:  # the static files have not been collected, so the page has no stylesheet to name
        return HttpResponseServerError(SORRY, content_type="text/plain; charset=utf-8")
