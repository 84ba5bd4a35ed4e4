"""What is new, for readers of feeds: of the host, a section, a unit, a kind; in Atom and in RSS 2.0.

A feed stands at its page's address: /tin-tuc/ has /atom/tin-tuc.xml and /rss/tin-tuc.xml.
"""

import dataclasses
import re
from datetime import datetime
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed
from django.utils.html import escape
from django.utils.translation import gettext as translate
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from portal.core import freshness, hosts
from portal.editorial.credits import by_role
from portal.editorial.models import Article, Publication
from portal.editorial.querysets import PublicationQuerySet
from portal.editorial.states import CreditRole
from portal.web import fixed, units
from portal.web.credits import taken
from portal.web.metadata import agency, site_name
from portal.web.old_addresses import Gone, new_place
from portal.web.surroundings import Surroundings, host_of, language_of, surroundings

NEWEST: Final = 30
MEDIA_TYPES: Final = {"atom": "application/atom+xml", "rss": "application/rss+xml"}
NAMES: Final = {"atom": "Atom", "rss": "RSS"}
NOT_IN_XML: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class Dated(SyndicationFeed):
    """A feed without texts is as it is today; it doesn't change with every look."""

    def latest_post_date(self) -> datetime:
        if self.items:
            return super().latest_post_date()
        return timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)


class Credited(SyndicationFeed):
    """Items say in Dublin Core who made them and what they take from whom (Điều 8 khoản 3)."""

    def root_attributes(self) -> dict[str, str]:
        return {**super().root_attributes(), "xmlns:dc": "http://purl.org/dc/elements/1.1/"}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for name in ("creator", "contributor", "source"):
            for value in item.get(name, ()):
                handler.addQuickElement(f"dc:{name}", value)


class Atom(Credited, Dated, Atom1Feed):
    """RFC 4287."""


class RSS(Credited, Dated, Rss201rev2Feed):
    """RSS 2.0 (Thông tư 39/2017/TT-BTTTT)."""


FORMS: Final[dict[str, type[SyndicationFeed]]] = {"atom": Atom, "rss": RSS}


@dataclasses.dataclass(frozen=True)
class Kind:
    """A kind of text: its name, the word for it in an address, which texts are of it."""

    name: Any
    words: dict[str, str]
    texts: dict[str, str]


KINDS: Final = [
    Kind(_("Tin, bài"), {"vi": "tin-bai", "en": "articles"}, {"kind": "article"}),
    *(
        Kind(genre.label, {"vi": vi, "en": en}, {"article__genre": genre})
        for genre, vi, en in (
            (Article.Genre.NEWS, "tin-tuc", "news"),
            (Article.Genre.EVENT, "su-kien", "events"),
            (Article.Genre.GUIDE, "huong-dan", "guides"),
            (Article.Genre.INTRODUCTION, "gioi-thieu", "introductions"),
            (Article.Genre.ANNOUNCEMENT, "thong-bao", "announcements"),
        )
    ),
    Kind(_("Trang tĩnh"), {"vi": "trang-tinh", "en": "pages"}, {"kind": "staticpage"}),
]


@dataclasses.dataclass(frozen=True)
class Link:
    """A feed as pages name it."""

    type: str
    name: str
    title: str
    url: str


def address(form: str, path: str) -> str:
    """The feed of the page at a path: /rss.xml of the home page, /rss/tin-tuc.xml of /tin-tuc/."""
    return f"/{form}{path.rstrip('/')}.xml"


def links(title: str, path: str) -> list[Link]:
    """The feeds of the page at a path, in both forms."""
    return [
        Link(MEDIA_TYPES[form], NAMES[form], f"{title} ({NAMES[form]})", address(form, path))
        for form in FORMS
    ]


@require_safe
def of_host(request: HttpRequest, form: str) -> HttpResponse:
    """The newest texts of a host."""
    return feed(request, form, site_name(), "/", shown(language_of(request)))


@require_safe
def of_section(request: HttpRequest, form: str, path: str) -> HttpResponse:
    """The newest texts of a section and its topics, or of a topic."""
    language, page = language_of(request), f"/{path}/"
    section = surroundings(request, language).section_at(page)
    if section is None:
        return former_feed(request, form, page, language)
    return feed(request, form, section.full_name(language), page, shown(language).in_section(section))


def former_feed(request: HttpRequest, form: str, page: str, language: str) -> HttpResponse:
    """A feed follows its section: 301 to its present address, 410 where the section is no longer."""
    found = new_place(page, surroundings(request, language))
    if isinstance(found, Gone):
        return render(request, "web/errors/410.html", {"gone": found}, status=410)
    return HttpResponsePermanentRedirect(address(form, found))


@require_safe
def of_unit(request: HttpRequest, form: str, slug: str) -> HttpResponse:
    """The newest texts that a unit has supplied."""
    language = language_of(request)
    unit = units.at(slug, language)
    page = units.entry(unit, language).url
    return feed(request, form, unit.name(language), page, shown(language).filter(unit=unit))


@require_safe
def of_kind(request: HttpRequest, form: str, word: str) -> HttpResponse:
    """The newest texts of a kind."""
    language = language_of(request)
    kind = next((kind for kind in KINDS if kind.words[language] == word), None)
    if kind is None:
        raise Http404
    page = f"{fixed.path('feeds', language)}{word}/"
    return feed(request, form, str(kind.name), page, shown(language).filter(**kind.texts))


def shown(language: str) -> PublicationQuerySet:
    """What feeds and site maps may name: live texts in approved sections."""
    return Publication.objects.public(language).in_approved_sections()


def feed(request: HttpRequest, form: str, title: str, path: str, texts: PublicationQuerySet) -> HttpResponse:
    """The newest of these texts, in a form of `FORMS`."""
    language = language_of(request)
    freshness.uses(f"newest:{language}", "sections", "organisation")
    made = blank(form, title, path, language)
    listed = texts.select_related("unit").prefetch_related("contributions").newest()[:NEWEST]
    for text in listed:
        add(made, text, language)
    return HttpResponse(made.writeString("utf-8"), content_type=f"{MEDIA_TYPES[form]}; charset=utf-8")


def blank(form: str, title: str, path: str, language: str) -> SyndicationFeed:
    """A feed without items. A kind has no page of its own: its feed leads to the page of all feeds."""
    host, feeds_page = host_of(language), fixed.path("feeds", language)
    page = feeds_page if path.startswith(feeds_page) else path
    whole = title if path == "/" else f"{title} – {translate('BHXH Việt Nam')}"
    about = translate("Tin, bài mới: %(name)s.") % {"name": title}
    return FORMS[form](
        title=clean(whole),
        link=hosts.url(host, page),
        description=clean(about),
        language=language,
        author_name=agency(),
        feed_url=hosts.url(host, address(form, path)),
        feed_guid=hosts.url(host, path),
    )


def add(made: SyndicationFeed, text: Publication, language: str) -> None:
    """A text as an item of a feed; samples say that they are. Readers take a description for HTML."""
    url = hosts.url(host_of(language), text.path or "/")
    credits_said = by_role(text.contributions.all())
    authors = [credit for credit in credits_said if credit.role == CreditRole.AUTHOR]
    labels = [text.section.name(language), *([translate("nội dung mẫu")] if text.is_sample else [])]
    made.add_item(
        title=clean(text.title),
        link=url,
        description=clean(escape(text.summary)),
        author_name=clean(text.unit.name(language)),
        categories=[clean(label) for label in labels],
        pubdate=text.first_published_at,
        updateddate=text.last_published_at or text.first_published_at,
        unique_id=url,
        unique_id_is_permalink=True,
        creator=[clean(name) for credit in authors for name in credit.names],
        contributor=[clean(credit.line) for credit in credits_said if credit not in authors],
        source=[clean(f"{one.label}: {one.line}") for one in taken(text)],
    )


def clean(text: str) -> str:
    """Without the characters that XML can't hold."""
    return NOT_IN_XML.sub("", text)


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """All feeds but those of units, for people."""
    around = surroundings(request, language_of(request))
    context = {
        "whole": [row(translate("Tất cả tin, bài"), "/")],
        "groups": [
            {"title": translate("Theo chuyên mục"), "rows": section_rows(around)},
            {"title": translate("Theo thể loại"), "rows": kind_rows(around.language)},
        ],
    }
    return render(request, "web/feeds.html", context)


def row(name: str, path: str) -> dict[str, Any]:
    return {"name": name, "links": links(name, path)}


def section_rows(around: Surroundings) -> list[dict[str, Any]]:
    """The sections, each followed by its topics."""
    language = around.language
    roots = [section for section in around.sections if section.parent_id is None]
    ordered = [one for root in roots for one in (root, *around.topics_of(root))]
    return [row(one.full_name(language), one.path(language)) for one in ordered]


def kind_rows(language: str) -> list[dict[str, Any]]:
    start = fixed.path("feeds", language)
    return [row(str(kind.name), f"{start}{kind.words[language]}/") for kind in KINDS]
