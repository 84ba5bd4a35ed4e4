"""What was put right in the texts of a host: a page and a feed, newest first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal.core import freshness, hosts
from portal.editorial.models import Correction
from portal.web import fixed
from portal.web.feeds import MEDIA_TYPES, NEWEST, blank, clean
from portal.web.lists import page_of
from portal.web.surroundings import host_of, language_of


@require_safe
def corrections(request: HttpRequest) -> HttpResponse:
    """The page."""
    language = language_of(request)
    freshness.uses(f"corrections:{language}")
    freshness.asks("page")
    page = page_of(Correction.objects.public(language), request)
    return render(request, "web/corrections.html", {"page": page})


@require_safe
def feed(request: HttpRequest, form: str) -> HttpResponse:
    """The newest of them, in a form of `FORMS`."""
    language = language_of(request)
    freshness.uses(f"corrections:{language}")
    made = blank(form, _("Đính chính"), fixed.path("corrections", language), language)
    for each in Correction.objects.public(language)[:NEWEST]:
        text = each.version.publication
        made.add_item(
            title=clean(_("Đính chính: %(title)s") % {"title": text.title}),
            link=hosts.url(host_of(language), text.path or "/"),
            description=clean(escape(each.text)),
            pubdate=each.at,
            updateddate=each.at,
            unique_id=f"{hosts.url(host_of(language), text.path or '/')}#{each.version.number}",
            unique_id_is_permalink=False,
        )
    return HttpResponse(made.writeString("utf-8"), content_type=f"{MEDIA_TYPES[form]}; charset=utf-8")
