"""What stands around the text of every page: sections, alert, footer. Read when asked for, once a request."""

import dataclasses
import uuid
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cached_property
from typing import Final

from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone

from portal.core import freshness, hosts, pictures
from portal.core.models import Image
from portal.core.remembered import remembered
from portal.core.rich_text import texts_of
from portal.editorial import links
from portal.editorial.models import AlertBanner, Contribution, Publication, Section, StaticPage

FOOTER_PURPOSES = [purpose for purpose in StaticPage.Purpose if purpose != StaticPage.Purpose.OTHER]
RELATED = 3
ALERTS = 20  # under way or to come, more than there ever are


@remembered("sections")
def tree(language: str) -> list[Section]:
    """The approved sections of a host, a parent before its topics."""
    found = list(Section.objects.shown(language))
    shown = {section.pk for section in found}
    return [section for section in found if section.parent_id is None or section.parent_id in shown]


@remembered("alert")
def banners() -> list[AlertBanner]:
    """The alerts under way and to come."""
    return list(AlertBanner.objects.not_over(timezone.now())[:ALERTS])


@dataclasses.dataclass(frozen=True)
class Link:
    """A link as the components show it."""

    label: str
    url: str
    current: bool = False
    icon: str = ""
    hint: str = ""
    host: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Destination:
    """A public text that a page leads to: of it, only what links say."""

    pk: int
    key: uuid.UUID
    language: str
    url: str
    title: str
    kind: str
    section: int
    date: datetime | None
    purpose: str | None


# Of the text, in the order of `Destination`: whole rows take many times as long to read
SAID: Final = (
    *("pk", "translation_key", "locale__language_code", "path", "title"),
    *("kind", "section_id", "first_published_at", "staticpage__purpose"),
)


class Surroundings:
    """`publication` is the text the page is about, `targets` are texts it will ask the addresses of."""

    def __init__(self, language: str, publication: Publication | None = None) -> None:
        self.language = language
        self.publication = publication
        self.targets: Iterable[Publication | None] = ()

    @cached_property
    def sections(self) -> list[Section]:
        """The approved tree of this host, a parent before its topics."""
        return tree(self.language)

    def section_at(self, path: str) -> Section | None:
        """The section whose address this is."""
        return next((section for section in self.sections if section.path(self.language) == path), None)

    def topics_of(self, section: Section) -> list[Section]:
        return [topic for topic in self.sections if topic.parent_id == section.pk]

    def menu(self, current: Section | None) -> list[Link]:
        """The main navigation, in the board's order."""
        return [
            self.section_link(section, current=current is not None and current.root.pk == section.pk)
            for section in self.sections
            if section.parent_id is None and section.in_menu
        ]

    def section_link(self, section: Section, current: bool = False) -> Link:
        return Link(section.name(self.language), section.path(self.language), current)

    @cached_property
    def banner(self) -> AlertBanner | None:
        now = timezone.now()
        coming = [banner for banner in banners() if banner.ends_at > now]
        for banner in coming:
            freshness.holds_until(banner.ends_at if banner.starts_at <= now else banner.starts_at)
        return next((banner for banner in coming if banner.starts_at <= now), None)

    @property
    def alert(self) -> Link | None:
        """The alert over the page, while there is one in its language."""
        text = self.banner.text(self.language) if self.banner else ""
        return Link(text, self.address_of(self.banner.publication)) if text and self.banner else None

    def section_with(self, pk: int) -> Section | None:
        """The section with a key, where this host shows it."""
        return next((section for section in self.sections if section.pk == pk), None)

    @cached_property
    def linked(self) -> list[Destination]:
        """The texts that the page leads to, in one query: those of the footer and of the alert, `targets`,
        and for a text its other language, its newest neighbours, and what its words link to."""
        # Each by its own index: a condition on a joined table would read the whole table
        pages = Q(pk__in=StaticPage.objects.filter(purpose__in=FOOTER_PURPOSES).values("pk"))
        live = Publication.objects.filter(pages | self._named() | self._neighbours(), live=True).newest()
        return [Destination(*row) for row in live.values_list(*SAID)]

    def _named(self) -> Q:
        alerted = self.banner.publication if self.banner else None
        texts = (self.publication, alerted, *self.targets)
        keys = {text.translation_key for text in texts if text is not None}
        if self.publication is not None:
            keys |= links.keys_in(texts_of(self.publication.specific.body))
        freshness.uses(*(f"translations:{key}" for key in keys))
        return Q(translation_key__in=keys)

    def _neighbours(self) -> Q:
        text = self.publication
        if text is None or text.pk is None:
            return Q(pk__in=())
        freshness.uses(f"translations:{text.translation_key}", f"section:{text.section_id}")
        around = Publication.objects.public(self.language).filter(section_id=text.section_id, kind="article")
        return Q(pk__in=around.exclude(pk=text.pk).newest().values("pk")[:RELATED])

    def address_of(self, publication: Publication | None) -> str:
        """Where a text that the page links to is on this host; empty where it isn't."""
        if publication is None:
            return ""
        here = (publication.translation_key, self.language)
        return next((text.url for text in self.linked if (text.key, text.language) == here), "")

    def addresses(self, _keys: Iterable[str], language: str) -> Mapping[str, str]:
        """Where the words of the text link to."""
        return links.seen_from(language, ((text.key, text.language, text.url) for text in self.linked))

    @property
    def footer_pages(self) -> list[Destination]:
        freshness.uses("pages")
        pages = {page.purpose: page for page in self.linked if page.language == self.language}
        return [pages[purpose] for purpose in FOOTER_PURPOSES if purpose in pages]

    @property
    def counterpart(self) -> Destination | None:
        """The same text on the other host."""
        if self.publication is None:
            return None
        key = self.publication.translation_key
        return next((one for one in self.linked if one.key == key and one.language != self.language), None)

    @cached_property
    def credits(self) -> list[Contribution]:
        """Who made the text, in the order in which they are named."""
        return list(self.publication.contributions.all()) if self.publication else []

    @cached_property
    def lead_image(self) -> Image | None:
        """The picture of the text, with its sizes."""
        key = self.publication.lead_image_id if self.publication else None
        return pictures.load([key], "photo").get(key) if key else None

    @property
    def related(self) -> list[Destination]:
        """The newest neighbours of the text."""
        if self.publication is None:
            return []
        here = (self.publication.section_id, self.language, "article")
        own = self.publication.pk
        beside = [
            one for one in self.linked if (one.section, one.language, one.kind) == here and one.pk != own
        ]
        return beside[:RELATED]


def surroundings(request: HttpRequest, language: str, publication: Publication | None = None) -> Surroundings:
    """Those of a request, made when first asked for."""
    known: Surroundings | None = getattr(request, "surroundings", None)
    if known is None:
        known = Surroundings(language, publication)
        request.surroundings = known  # type: ignore[attr-defined]
    return known


def language_of(request: HttpRequest) -> str:
    """The language of the host that was asked."""
    return "en" if getattr(request, "host", "vi") == "en" else "vi"


def host_of(language: str) -> hosts.Host:
    """The host that speaks a language."""
    return "en" if language == "en" else "vi"
