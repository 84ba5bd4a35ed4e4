"""The doors of the public hosts: load what is public, declare what the page depends on, render."""

import datetime

from django.core.paginator import Page
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.utils import timezone
from django.views.decorators.http import require_safe

from portal.core import freshness
from portal.editorial.models import Publication, Section
from portal.law.duties import Duty
from portal.organisation import authority
from portal.web.forms import ListFilters
from portal.web.home import home_page
from portal.web.lists import page_of, rest_of_query
from portal.web.old_addresses import former
from portal.web.stories import stories
from portal.web.surroundings import Link, Surroundings, host_of, language_of, surroundings
from portal.web.units import entry


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The home page of a host."""
    around = surroundings(request, language_of(request))
    return render(request, "web/home.html", home_page(around))


@require_safe
def resolve(request: HttpRequest, path: str) -> HttpResponse:
    """Whatever stands at an address that no other pattern claims: a section, else a text, else nothing."""
    language = language_of(request)
    address = f"/{path}/"
    around = surroundings(request, language)
    section = around.section_at(address)
    if section is not None:
        return section_page(request, section, around)
    text = text_at(address, around)
    return former(request, address, language) if text is None else publication_page(request, text, language)


def text_at(address: str, around: Surroundings) -> Publication | None:
    """The live text at an address, as its own kind, in one query for the kinds that are named here."""
    publication = Publication.objects.at(address, around.language).first()
    if publication is None:
        return None
    text: Publication = publication.specific
    text.section = around.section_with(publication.section_id) or publication.section
    text.unit, text.locale = publication.unit, publication.locale
    return text


def section_page(request: HttpRequest, section: Section, around: Surroundings) -> HttpResponse:
    """A section or topic: what it is about, its topics, its texts, newest first."""
    freshness.uses(f"section:{section.pk}")
    freshness.asks("page", *ListFilters.base_fields)
    topics = around.topics_of(section)
    filters = ListFilters(request.GET, topics=topics, language=around.language)
    texts = Publication.objects.public(around.language).in_section(section)
    page = page_of(filters.narrow(texts).newest(), request)
    context = {
        "section": section,
        "name": section.name(around.language),
        "intro": section.intro(around.language),
        "topics": [around.section_link(topic) for topic in topics],
        "filters": filters,
        "responsible": responsible_for(section, around.language),
        **listing(page, request, around.language),
    }
    return render(request, "web/section.html", context)


def responsible_for(section: Section, language: str) -> Link | None:
    """The unit that answers for a section today: the one its dossier names (Điều 6 khoản 2 điểm a)."""
    freshness.uses("organisation")
    unit = section.responsible_unit or authority.holder(Duty(section.duty), timezone.localdate())
    if unit is None:
        return None
    found = entry(unit, language)
    return Link(found.name, found.url)


def listing(page: Page[Publication], request: HttpRequest, language: str) -> dict[str, object]:
    """What `web/listing.html` shows."""
    return {"page": page, "stories": stories(page, language), "query": rest_of_query(request.GET)}


def publication_page(request: HttpRequest, publication: Publication, language: str) -> HttpResponse:
    """A text of any kind, by the template that its kind names."""
    freshness.uses(f"publication:{publication.pk}", f"unit:{publication.unit_id}")
    surroundings(request, language).publication = publication
    return render(request, publication.template, {"publication": publication, "language": language})


@require_safe
def site_map(request: HttpRequest) -> HttpResponse:
    """All sections and fixed pages, for people."""
    around = surroundings(request, language_of(request))
    branches = [
        {
            "label": section.name(around.language),
            "url": section.path(around.language),
            "children": [around.section_link(topic) for topic in around.topics_of(section)],
        }
        for section in around.sections
        if section.parent_id is None
    ]
    return render(request, "web/site_map.html", {"branches": branches})


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers may read, everything but lists of a search, and where the site map is."""
    context = {"host": host_of(language_of(request))}
    return render(request, "web/robots.txt", context, content_type="text/plain; charset=utf-8")


@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """RFC 9116: where to report a weakness."""
    expires = timezone.now().replace(microsecond=0) + datetime.timedelta(days=180)
    context = {"expires": expires.isoformat(), "host": host_of(language_of(request))}
    return render(request, "web/security.txt", context, content_type="text/plain; charset=utf-8")


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Browsers that ask for the old name."""
    return redirect(static("core/mark.svg"))
