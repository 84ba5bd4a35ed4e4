"""What the newsroom's host answers."""

from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView
from wagtail.admin import urls as wagtailadmin_urls

from portal.core import media

urlpatterns: list[URLPattern | URLResolver] = [
    path("", RedirectView.as_view(url="/admin/")),
    # Before Wagtail's: its own doors are never reached
    path("", include("portal.organisation.urls")),
    path("", include("portal.editorial.public_urls")),
    path("admin/", include(wagtailadmin_urls)),
    path("media/<path:path>", media.rendition, name="rendition"),
    path("tai-lieu/<int:pk>/<str:filename>", media.document, name="wagtaildocs_serve"),
]
handler500 = "portal.web.errors.server_error"
