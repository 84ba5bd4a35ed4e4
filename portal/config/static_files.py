"""Static files, answered before Django is asked."""

from collections.abc import Iterable
from wsgiref.headers import Headers
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.conf import settings
from servestatic import ServeStatic

from portal.core.headers import PERMISSIONS, PUBLIC


def beside(application: WSGIApplication) -> WSGIApplication:
    """The application, and beside it the collected files, those with a hash in their name for ever.

    Only what asks for a file goes through the library: it takes its time with every address.
    """
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    served: WSGIApplication = ServeStatic(
        application,
        root=settings.STATIC_ROOT,
        prefix=settings.STATIC_URL,
        max_age=60 * 60,
        allow_all_origins=False,
        add_headers_function=_guard,
        immutable_file_test=r"\.[0-9a-f]{12}\.",
    )
    prefix = settings.STATIC_URL

    def routed(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        asked = served if environ["PATH_INFO"].startswith(prefix) else application
        return asked(environ, start_response)

    return routed


def _guard(headers: Headers, path: str, url: str) -> None:
    headers["Content-Security-Policy"] = PUBLIC
    headers["Permissions-Policy"] = PERMISSIONS
    headers["Referrer-Policy"] = settings.SECURE_REFERRER_POLICY
    headers["X-Content-Type-Options"] = "nosniff"
    if settings.SECURE_HSTS_SECONDS:
        headers["Strict-Transport-Security"] = f"max-age={settings.SECURE_HSTS_SECONDS}"
