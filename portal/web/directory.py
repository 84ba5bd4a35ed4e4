"""Units, people and how to reach them."""

from django.http import Http404, HttpRequest, HttpResponse


def directory(request: HttpRequest) -> HttpResponse:
    raise Http404


def unit(request: HttpRequest, slug: str) -> HttpResponse:
    raise Http404


def leaders(request: HttpRequest) -> HttpResponse:
    raise Http404
