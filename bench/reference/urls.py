from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from wagtail import urls as wagtail_urls


def empty(request: HttpRequest) -> HttpResponse:
    """The least that Django can answer: the measure for everything else."""
    return HttpResponse()


urlpatterns = [path("empty/", empty), path("", include(wagtail_urls))]
