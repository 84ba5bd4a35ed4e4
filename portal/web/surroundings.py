"""What stands around the text of every page: sections, alert, footer. Read when asked for, once a request."""

import dataclasses
from collections.abc import Iterable
from functools import cached_property
from typing import Any

from django.db.models import Q
from django.http import HttpRequest

from portal.core import freshness, hosts
from portal.editorial.models import AlertBanner, Publication, Section, StaticPage

FOOTER_PURPOSES = [purpose for purpose in StaticPage.Purpose if purpose != StaticPage.Purpose.OTHER]
RELATED = 3


@dataclasses.dataclass(frozen=True)
class Link:
    """A link as the components show it."""

    label: str
    url: str
    current: bool = False
    icon: str = ""
    hint: str = ""
    host: str = ""


class Surroundings:
    """`publication` is the text the page is about, where there is one."""

    def __init__(self, language: str, publication: Publication | None = None) -> None:
        self.language = language
        self.publication = publication

    @cached_property
    def sections(self) -> list[Section]:
        """The approved tree of this host, a parent before its topics."""
        freshness.uses("sections")
        found = list(Section.objects.shown(self.language))
        shown = {section.pk for section in found}
        return [section for section in found if section.parent_id is None or section.parent_id in shown]

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
    def alert(self) -> Link | None:
        """The alert over the page, while there is one."""
        freshness.uses("alert")
        banner = AlertBanner.objects.current().first()
        if banner is None or not banner.text(self.language):
            return None
        addresses = self.addresses([banner.publication])
        return Link(banner.text(self.language), next(iter(addresses.values()), ""))

    @cached_property
    def linked(self) -> list[Publication]:
        """The pages of the footer; for a text also its other language and newest neighbours. One query."""
        wanted = Q(staticpage__purpose__in=FOOTER_PURPOSES, locale__language_code=self.language)
        text = self.publication
        if text is not None and text.pk:
            siblings = Publication.objects.public(self.language).filter(
                section_id=text.section_id, kind="article"
            )
            newest = siblings.exclude(pk=text.pk).newest().values("pk")[:RELATED]
            wanted |= Q(pk__in=newest) | Q(translation_key=text.translation_key)
            freshness.uses(f"translations:{text.translation_key}", f"section:{text.section_id}")
        live = Publication.objects.filter(wanted, live=True)
        return list(
            live.select_related("section__parent", "locale", "staticpage").order_by("-first_published_at")
        )

    @property
    def footer_pages(self) -> list[Publication]:
        freshness.uses("pages")
        pages = [page for page in self.linked if page.kind == "staticpage" and page.language == self.language]
        return sorted(
            (page for page in pages if page.staticpage.purpose in FOOTER_PURPOSES),
            key=lambda page: FOOTER_PURPOSES.index(page.staticpage.purpose),
        )

    @property
    def counterpart(self) -> Publication | None:
        """The same text on the other host."""
        if self.publication is None:
            return None
        key = self.publication.translation_key
        return next(
            (one for one in self.linked if one.translation_key == key and one.language != self.language), None
        )

    @property
    def related(self) -> list[Publication]:
        if self.publication is None:
            return []
        here = (self.publication.section_id, self.language)
        return [
            one
            for one in self.linked
            if (one.section_id, one.language) == here
            and one.kind == "article"
            and one.pk != self.publication.pk
        ]

    def addresses(self, publications: Iterable[Publication | None]) -> dict[Any, str]:
        """Where each text is on this host, by its translation key; one query or none."""
        keys = {one.translation_key for one in publications if one is not None}
        if not keys:
            return {}
        live = Publication.objects.public(self.language).filter(translation_key__in=keys)
        return dict(live.values_list("translation_key", "path"))


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
