"""Whom a request comes from when a proxy of ours hands it on."""

from wsgiref.types import WSGIApplication

from django.conf import settings
from granian.utils.proxies import wrap_wsgi_with_proxy_headers


def behind_proxies(application: WSGIApplication) -> WSGIApplication:
    """Takes the address from `X-Forwarded-For` where a proxy of `PROXIES` wrote it, and from nobody else."""
    wrapped: WSGIApplication = wrap_wsgi_with_proxy_headers(application, settings.PROXIES)
    return wrapped
