"""The gallery of components: for developers, on the public hosts, under `develop` only."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from portal.core.gallery import samples


def gallery(request: HttpRequest) -> HttpResponse:
    """Every component with its sample data."""
    if not settings.PORTAL_DEMONSTRATION:
        raise Http404
    context = {"specimens": samples.specimens(), "chrome": samples.CHROME}
    return render(request, "core/gallery/gallery.html", context)
