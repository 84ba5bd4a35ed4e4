"""The XML site map of each host: what is public there, at most 50,000 addresses a file (sitemaps.org)."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from io import StringIO
from itertools import chain
from typing import Final, NamedTuple
from xml.sax.xmlreader import AttributesImpl

from django.db.models import OuterRef, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.xmlutils import SimplerXMLGenerator
from django.views.decorators.http import require_safe

from portal.core import freshness, hosts
from portal.organisation.models import Unit
from portal.web import fixed
from portal.web.feeds import shown
from portal.web.metadata import OTHER, section_paths
from portal.web.surroundings import Surroundings, host_of, language_of, surroundings

PART: Final = 50_000
CHUNK: Final = 2_000
NAMESPACE: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML: Final = "http://www.w3.org/1999/xhtml"


class Place(NamedTuple):
    """An address of the host, when it last changed, and the same in the other language; None: not known."""

    path: str
    changed: datetime | None = None
    other: str | None = None


@require_safe
def site_map(request: HttpRequest) -> HttpResponse:
    """All addresses of a host, or where there are too many for one file, its parts."""
    around = declared(request)
    lasting = lasting_places(around)
    total = len(lasting) + shown(around.language).count()
    if total <= PART:
        return answer(url_set(chain(lasting, texts(around.language, 0, PART)), around.language))
    parts = range(1, -(-total // PART) + 1)
    return answer(index(hosts.url(host_of(around.language), f"/sitemap-{number}.xml") for number in parts))


@require_safe
def part(request: HttpRequest, number: int) -> HttpResponse:
    """One part of a site map; lasting pages are in the first."""
    around = declared(request)
    lasting = lasting_places(around)
    start = (number - 1) * PART - len(lasting)
    total = shown(around.language).count()
    if number < 1 or start >= total or total + len(lasting) <= PART:
        raise Http404
    first = lasting if number == 1 else []
    return answer(url_set(chain(first, texts(around.language, max(start, 0), start + PART)), around.language))


def declared(request: HttpRequest) -> Surroundings:
    """Both languages' texts: a translation changes the map of the other host too."""
    freshness.uses("newest:vi", "newest:en", "sections", "organisation")
    return surroundings(request, language_of(request))


def lasting_places(around: Surroundings) -> list[Place]:
    """The fixed pages, the approved sections, the units of today and of the past."""
    language, other = around.language, OTHER[around.language]
    pages = [Place(fixed.path(name, language), None, fixed.path(name, other)) for name in fixed.MAPPED]
    sections = [
        Place(section.path(language), None, section_paths(section).get(other)) for section in around.sections
    ]
    return [*pages, *sections, *unit_places(language, other)]


def unit_places(language: str, other: str) -> list[Place]:
    units = Unit.objects.only("slug_vi", "slug_en").order_by("pk")
    return [Place(unit_path(unit, language), None, unit_path(unit, other)) for unit in units]


def unit_path(unit: Unit, language: str) -> str:
    return fixed.path("unit", language, slug=unit.slug(language))


def texts(language: str, start: int, end: int) -> Iterator[Place]:
    """A run of the public texts, oldest row first so that new ones move none; one query, by chunks."""
    elsewhere = (
        shown(OTHER[language]).filter(translation_key=OuterRef("translation_key")).order_by().values("path")
    )
    rows = shown(language).order_by("pk").values_list("path", "last_published_at", Subquery(elsewhere[:1]))
    return (Place(*row) for row in rows[start:end].iterator(chunk_size=CHUNK))


def answer(parts: Iterable[str]) -> HttpResponse:
    return HttpResponse(parts, content_type="application/xml; charset=utf-8")


def url_set(places: Iterable[Place], language: str) -> Iterator[str]:
    """The file of addresses, piece by piece."""
    written = StringIO()
    xml = SimplerXMLGenerator(written, "utf-8", short_empty_elements=True)
    xml.startDocument()
    xml.startElement("urlset", AttributesImpl({"xmlns": NAMESPACE, "xmlns:xhtml": XHTML}))
    for count, place in enumerate(places, start=1):
        write(xml, place, language)
        if count % CHUNK == 0:
            yield taken(written)
    xml.endElement("urlset")
    yield taken(written)


def write(xml: SimplerXMLGenerator, place: Place, language: str) -> None:
    """One address, with those of its languages where there are two."""
    url = hosts.url(host_of(language), place.path)
    xml.startElement("url", AttributesImpl({}))
    xml.addQuickElement("loc", url)
    if place.changed:
        xml.addQuickElement("lastmod", place.changed.isoformat(timespec="seconds"))
    if place.other:
        other = hosts.url(host_of(OTHER[language]), place.other)
        urls = {language: url, OTHER[language]: other}
        for code, address in {**urls, "x-default": urls["vi"]}.items():
            xml.addQuickElement("xhtml:link", attrs={"rel": "alternate", "hreflang": code, "href": address})
    xml.endElement("url")


def index(addresses: Iterable[str]) -> Iterator[str]:
    """The file that names the parts."""
    written = StringIO()
    xml = SimplerXMLGenerator(written, "utf-8", short_empty_elements=True)
    xml.startDocument()
    xml.startElement("sitemapindex", AttributesImpl({"xmlns": NAMESPACE}))
    for address in addresses:
        xml.startElement("sitemap", AttributesImpl({}))
        xml.addQuickElement("loc", address)
        xml.endElement("sitemap")
    xml.endElement("sitemapindex")
    yield taken(written)


def taken(written: StringIO) -> str:
    """What was written since it was last taken."""
    text = written.getvalue()
    written.seek(0)
    written.truncate()
    return text
