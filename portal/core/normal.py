"""All text that is sent to the portal is in normal form C at the edge (TCVN 6909:2001, Điều 5 khoản 2)."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, QueryDict

from portal.core.text import nfc

FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


class NormalFormMiddleware:
    """Query strings, forms and file names, before anything reads them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.META.get("QUERY_STRING", "").isascii() or "%" in request.META.get("QUERY_STRING", ""):
            request.GET = normal(request.GET)  # type: ignore[assignment]
        if request.method == "POST" and request.content_type in FORMS:
            request.POST = normal(request.POST)  # type: ignore[assignment]
            for name in request.FILES:
                for file in request.FILES.getlist(name):
                    file.name = nfc(file.name or "")
        return self.get_response(request)


def normal(data: QueryDict) -> QueryDict:
    """The same fields with every value in normal form C."""
    kept = QueryDict(mutable=True, encoding=data.encoding)
    for name, values in data.lists():
        kept.setlist(nfc(name), [nfc(value) if isinstance(value, str) else value for value in values])
    kept._mutable = False
    return kept
