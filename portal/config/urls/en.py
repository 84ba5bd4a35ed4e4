"""What the English host answers."""

from django.urls import URLPattern, URLResolver, include, path

from portal.web.urls import WORDS, addresses

handler400 = "portal.web.errors.bad_request"
handler403 = "portal.web.errors.forbidden"
handler404 = "portal.web.errors.not_found"
handler500 = "portal.web.errors.server_error"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("portal.core.gallery.urls")),
    *addresses(WORDS["en"]),
]
