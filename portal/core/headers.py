"""What every answer says to the browser about what it may do, refusals and errors included."""

from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponse

# Public pages hold no inline script and no inline style, load nothing from elsewhere, stand in no frame.
PUBLIC: Final = (
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
# Wagtail's forms start their widgets by inline scripts, its editor sets styles, shows images before they are
# sent, and frames previews.
DESK: Final = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
    " img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self';"
    " frame-ancestors 'self'"
)
PERMISSIONS: Final = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
)


class HeadersMiddleware:
    """The outermost layer. A view that has set one of these headers itself keeps its own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        on_desk = getattr(request, "host", None) == "desk"
        headers = response.headers
        headers.setdefault("Content-Security-Policy", DESK if on_desk else PUBLIC)
        headers.setdefault("X-Frame-Options", "SAMEORIGIN" if on_desk else "DENY")
        headers.setdefault("Permissions-Policy", PERMISSIONS)
        return response
