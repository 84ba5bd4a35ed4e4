"""A text as the public would see it, shown on the newsroom's host before it is approved."""

import copy
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import set_urlconf
from django.utils import translation

from portal.core import hosts
from portal.editorial.credits import quotations_said


def as_the_public(request: HttpRequest, publication: Any) -> HttpResponse:
    """Render a publication's own template with its host's language and addresses, and nobody signed in."""
    host = publication.language
    publication.quoted = quotations_said(publication)
    reader = copy.copy(request)
    reader.host, reader.urlconf = host, hosts.urlconf(host)  # type: ignore[attr-defined]
    reader.user, reader.resolver_match = AnonymousUser(), None
    with translation.override(hosts.LANGUAGE[host]):
        set_urlconf(hosts.urlconf(host))
        try:
            context = {"publication": publication, "language": host, "preview": True}
            return render(reader, publication.template, context)
        finally:
            set_urlconf(None)
