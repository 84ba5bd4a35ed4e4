"""What a page says of itself to machines: one value, which `web/metadata.html` writes in every vocabulary.

Title, creator, date, description, publisher and identifier stand on every page and are never empty
(Thông tư 24/2011/TT-BTTTT; what stands where one is unknown: docs/decisions/0009).
"""

import dataclasses
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, Final
from urllib.parse import urljoin

from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as translate

from portal.core import hosts, pictures, rich_text
from portal.editorial.credits import Credit, by_role
from portal.editorial.models import Publication, Section
from portal.editorial.states import CreditRole
from portal.organisation.models import Unit
from portal.web import fixed
from portal.web.credits import Taken, taken
from portal.web.surroundings import Link, Surroundings, host_of

DESCRIPTION: Final = 160  # characters, what search results show
OTHER: Final = {"vi": "en", "en": "vi"}
CONTRIBUTORS: Final = [role for role in CreditRole if role != CreditRole.AUTHOR]
LOCALES: Final = {"vi": "vi_VN", "en": "en_GB"}
TYPES: Final = {"news": "NewsArticle", "event": "NewsArticle", "announcement": "NewsArticle"}


@dataclasses.dataclass(frozen=True, kw_only=True)
class Metadata:
    """`paths` are the page's addresses by language, `kind` its type at schema.org, `trail` what is above."""

    title: str
    description: str
    creator: str
    date: date
    language: str
    paths: Mapping[str, str]
    kind: str = "WebPage"
    feed: bool = False
    trail: list[Link] = dataclasses.field(default_factory=list)
    subject: str = ""
    source: str = ""
    contributor: str = ""
    authors: list[str] = dataclasses.field(default_factory=list)
    published: str = ""
    modified: str = ""
    image: pictures.Single | None = None
    body: Unit | None = None
    credits: list[Credit] = dataclasses.field(default_factory=list)
    taken: list[Taken] = dataclasses.field(default_factory=list)

    @property
    def publisher(self) -> str:
        """Whose portal it is (Điều 2)."""
        return agency()

    @property
    def site_name(self) -> str:
        return site_name()

    @property
    def url(self) -> str:
        """The one address by which the page is known."""
        return hosts.url(host_of(self.language), self.paths[self.language])

    @property
    def locale(self) -> str:
        return LOCALES[self.language]

    @property
    def image_url(self) -> str:
        return urljoin(hosts.url(host_of(self.language)), self.image.url) if self.image else ""

    @property
    def is_text(self) -> bool:
        return self.kind in ("Article", "NewsArticle")

    @property
    def alternates(self) -> dict[str, str]:
        """The page's addresses on both hosts, by hreflang; none where it speaks one language only."""
        if len(self.paths) < 2:
            return {}
        found = {code: hosts.url(host_of(code), path) for code, path in self.paths.items()}
        return {**found, "x-default": found["vi"]}

    @property
    def dublin_core(self) -> dict[str, str]:
        """The elements of Thông tư 24/2011/TT-BTTTT: the mandatory six, then what is known of the others."""
        other = self.alternates.get(OTHER[self.language], "")
        said = {
            "title": self.title,
            "creator": self.creator,
            "date": self.date.isoformat(),
            "description": self.description,
            "publisher": self.publisher,
            "identifier": self.url,
            "language": self.language,
            "source": self.source,
            "contributor": self.contributor,
            "subject": self.subject,
            "type": "Text",
            "format": "text/html",
            "relation": other,
        }
        return {name: value for name, value in said.items() if value}


def agency() -> str:
    return translate("Bảo hiểm xã hội Việt Nam")


def site_name() -> str:
    return translate("Cổng Thông tin điện tử Bảo hiểm xã hội Việt Nam")


def described(*texts: str) -> str:
    """The beginning, in one line, of the first of these texts that has any words."""
    lines = (" ".join(text.split()) for text in texts)
    return Truncator(next(filter(None, lines), "")).chars(DESCRIPTION)


def moment(value: datetime | None) -> str:
    """ISO 8601, in the time zone of the portal."""
    return timezone.localtime(value).isoformat(timespec="seconds") if value else ""


def metadata_of(context: Mapping[str, Any], around: Surroundings, trail: list[Link]) -> Metadata | None:
    """Of the page that a context is for; None where nothing stands at its address."""
    match = context["request"].resolver_match
    makers: dict[str, Callable[..., Metadata]] = {
        "publication": of_text,
        "section": of_section,
        "unit": of_unit,
    }
    for name, make in makers.items():
        if context.get(name) is not None:
            return make(context, around, trail)
    page = match.url_name if match else None
    return of_fixed_page(page, context, around) if page in fixed.PAGES else None


def of_text(context: Mapping[str, Any], around: Surroundings, trail: list[Link]) -> Metadata:
    """A text names its authors; where it names none, the unit that supplied it made it (Điều 8)."""
    text: Publication = context["publication"]
    authors = credited(around, CreditRole.AUTHOR)
    others = taken(text)
    section = text.section
    other = {around.counterpart.language: around.counterpart.url} if around.counterpart else {}
    lead = around.lead_image
    return Metadata(
        title=text.title,
        description=described(text.summary or rich_text.words_of(text.specific.body), text.title),
        creator="; ".join(authors) or text.unit.name(text.language),
        date=timezone.localdate(text.first_published_at) if text.first_published_at else timezone.localdate(),
        language=text.language,
        paths={text.language: text.path or "/", **other},
        kind=TYPES.get(getattr(text, "genre", ""), "Article") if text.kind == "article" else "WebPage",
        trail=trail,
        subject="; ".join(one.name(text.language) for one in (section.parent, section) if one),
        source="; ".join(filter(None, (text.source_name, text.source_url, *(one.line for one in others)))),
        contributor="; ".join(credited(around, *CONTRIBUTORS)),
        authors=authors,
        published=moment(text.first_published_at),
        modified=moment(text.last_published_at),
        image=pictures.single(lead, "photo") if lead else None,
        body=text.unit,
        credits=by_role(around.credits),
        taken=others,
    )


def credited(around: Surroundings, *roles: str) -> list[str]:
    """The names in the roles, in the order in which the page names them."""
    return [credit.name for credit in around.credits if credit.role in roles]


def of_section(context: Mapping[str, Any], around: Surroundings, trail: list[Link]) -> Metadata:
    """A list is as new as its newest text; the unit that answers for the section made it."""
    section: Section = context["section"]
    name, language = section.name(around.language), around.language
    about = translate("Nội dung mới của chuyên mục %(name)s.") % {"name": section.full_name(language)}
    responsible: Link | None = context.get("responsible")
    number = context["page"].number
    alone = not any(value for key, value in context["request"].GET.items() if key != "page")
    paths = section_paths(section)
    if alone and number > 1:
        paths = {language: f"{section.path(language)}?page={number}"}
    return Metadata(
        title=name,
        description=described(section.intro(language), about),
        creator=responsible.label if responsible else agency(),
        date=newest(context) or timezone.localdate(),
        language=language,
        paths=paths,
        kind="CollectionPage",
        feed=True,
        trail=trail,
        subject="; ".join(one.name(language) for one in (section.parent, section) if one),
    )


def section_paths(section: Section) -> dict[str, str]:
    """The addresses of an approved section in the languages that it and what holds it speak."""
    return {code: section.path(code) for code in OTHER if section.name(code) and section.root.name(code)}


def newest(context: Mapping[str, Any]) -> date | None:
    """The day of the newest text that a page lists."""
    listed = [context.get("lead_story"), *context.get("stories", []), *context.get("news", [])]
    days = [timezone.localdate(story.date) for story in listed if story and story.date]
    return max(days, default=None)


def of_unit(context: Mapping[str, Any], around: Surroundings, trail: list[Link]) -> Metadata:
    """A unit's page is as new as its newest text, or as the unit."""
    unit: Unit = context["unit"]
    name = unit.name(around.language)
    about = translate("Chức năng, lãnh đạo, liên hệ và tin, bài của %(name)s.") % {"name": name}
    return Metadata(
        title=name,
        description=described(unit.functions(around.language), about),
        creator=name,
        date=newest(context) or unit.valid_from,
        language=around.language,
        paths={code: fixed.path("unit", code, slug=unit.slug(code)) for code in OTHER},
        kind="AboutPage",
        feed=True,
        trail=trail,
        body=unit,
    )


def of_fixed_page(name: str, context: Mapping[str, Any], around: Surroundings) -> Metadata:
    """What is put together for the day on which it is read."""
    page = fixed.PAGES[name]
    at_home = name == "home"
    return Metadata(
        title=site_name() if at_home else str(page.title),
        description=described(str(page.description)),
        creator=agency(),
        date=(newest(context) if at_home else None) or timezone.localdate(),
        language=around.language,
        paths={code: fixed.path(name, code) for code in OTHER},
        kind=page.kind,
        feed=at_home,
        body=context.get("agency") if at_home else None,
    )
