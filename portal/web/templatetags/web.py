"""What composes public pages: `{% load web %}`. Works in previews on the newsroom's host too."""

import dataclasses
from typing import Any, Final, cast

from django import template
from django.template import Context
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from portal.core import freshness, hosts, rich_text
from portal.core.models import Image
from portal.editorial import links
from portal.editorial.credits import Credit, by_role
from portal.editorial.models import Attachment, Publication
from portal.web import feeds, fixed, linked_data
from portal.web.credits import Taken, taken
from portal.web.metadata import metadata_of, section_paths
from portal.web.surroundings import Destination, Link, Surroundings, host_of, language_of, surroundings

register = template.Library()

# Systems beside the portal that people look for here (Điều 4 khoản 1 điểm d)
OUTSIDE: Final = [
    (_("Cổng Dịch vụ công quốc gia"), "dichvucong.gov.vn"),
    (_("Cổng Thông tin điện tử Chính phủ"), "chinhphu.vn"),
    (_("Bộ Tài chính"), "mof.gov.vn"),
]
OTHER_LANGUAGE: Final = {"vi": ("en", "English version"), "en": ("vi", "Bản tiếng Việt")}


@dataclasses.dataclass(frozen=True)
class Body:
    """A body ready to show: its blocks, and its headings where there are enough for a contents list."""

    blocks: list[dict[str, Any]]
    headings: list[rich_text.Heading]


def _around(context: Context) -> Surroundings:
    request = context["request"]
    language = context.get("language") or language_of(request)
    return surroundings(request, language, context.get("publication"))


@register.simple_tag(takes_context=True)
def address(context: Context, name: str) -> str:
    """`{% address "directory" %}`: a fixed page of this page's host."""
    return fixed.path(name, _around(context).language)


@register.inclusion_tag("core/components/masthead.html", takes_context=True)
def masthead(context: Context) -> dict[str, Any]:
    """Head and main navigation, with the way to the other language."""
    around = _around(context)
    current = context.get("section") or (around.publication.section if around.publication else None)
    code, title = OTHER_LANGUAGE[around.language]
    path = around.counterpart.url if around.counterpart else _other_path(context, code)
    return {
        "search_url": "" if context.get("opens_with_search") else fixed.path("search", around.language),
        "items": around.menu(current),
        "other": {"url": hosts.url(host_of(code), path or "/"), "code": code, "title": title},
    }


def _other_path(context: Context, code: str) -> str:
    """The same section or fixed page in the other language; its home page where there is none."""
    section = context.get("section")
    if section is not None:
        return section_paths(section).get(code, "/")
    match = context["request"].resolver_match
    if match is None or match.url_name is None or "path" in match.kwargs:
        return "/"
    with override(code):
        return reverse(match.url_name, urlconf=hosts.urlconf(host_of(code)), kwargs=match.kwargs)


@register.inclusion_tag("web/metadata.html", takes_context=True)
def metadata(context: Context) -> dict[str, Any]:
    """What the page says of itself to machines; nothing where nothing stands at its address."""
    around = _around(context)
    above = unit_trail(context) if context.get("unit") else trail(context)
    about = metadata_of(cast(dict[str, Any], context.flatten()), around, above)
    if about is None:
        return {}
    page = about.paths[around.language].partition("?")[0]
    return {
        "about": about,
        "feeds": feeds.links(about.title, page) if about.feed else [],
        "data": linked_data.data_block(linked_data.graph(about)),
    }


@register.inclusion_tag("web/alert.html", takes_context=True)
def alert(context: Context) -> dict[str, Any]:
    """The alert over the page, while there is one."""
    return {"alert": _around(context).alert}


@register.inclusion_tag("core/components/footer.html", takes_context=True)
def footer(context: Context) -> dict[str, Any]:
    """Who is responsible, and the way to what is about the portal itself."""
    around = _around(context)
    about = [
        Link(str(_("Danh bạ đơn vị")), fixed.path("directory", around.language)),
        Link(str(_("Lãnh đạo")), fixed.path("leaders", around.language)),
        Link(str(_("Sơ đồ trang")), fixed.path("site-map", around.language)),
        Link(str(_("Đính chính")), fixed.path("corrections", around.language)),
    ]
    pages = [Link(page.title, page.url) for page in around.footer_pages]
    outside = [Link(str(label), f"https://{host}/", host=host) for label, host in OUTSIDE]
    return {
        "columns": [
            {"title": _("Về Cổng"), "items": about},
            {"title": _("Trợ giúp"), "items": pages},
            {"title": _("Trang liên kết"), "items": outside},
        ]
    }


@register.simple_tag(takes_context=True)
def trail(context: Context) -> list[Link]:
    """Chuyên mục, then mục, down to what holds this page (Điều 3 khoản 3-4)."""
    around = _around(context)
    section = context.get("section")
    inner = section.parent if section is not None else around.publication and around.publication.section
    if inner is None:
        return []
    return [around.section_link(one) for one in (inner.parent, inner) if one is not None]


@register.simple_tag(takes_context=True)
def unit_trail(context: Context) -> list[Link]:
    """A unit stands under the directory."""
    return [Link(str(_("Danh bạ đơn vị")), fixed.path("directory", _around(context).language))]


@register.simple_tag(takes_context=True)
def body(context: Context, publication: Publication) -> Body:
    """The blocks of a text, links resolved, headings with addresses."""
    resolvers = {links.KIND: _around(context).addresses}
    blocks, headings = rich_text.rendered(publication.specific.body, publication.language, resolvers)
    return Body(blocks, headings if len(headings) > 2 else [])


@register.simple_tag
def attachments(publication: Publication) -> list[Attachment]:
    """The files beside a text, in a preview those of the draft."""
    found = list(publication.attachments.select_related("document"))
    freshness.uses(*(f"document:{attachment.document_id}" for attachment in found))
    return found


@dataclasses.dataclass(frozen=True)
class Facts:
    """What the head of a text says: chuyên mục › mục, whose it is, whether it was updated, its picture."""

    kicker: str
    unit_name: str
    updated: bool
    lead_image: Image | None
    credits: list[Credit]
    taken: list[Taken]


@register.simple_tag(takes_context=True)
def facts(context: Context, publication: Publication) -> Facts:
    """One query for the credits, one where there is a picture, none else."""
    around = _around(context)
    first, last = publication.first_published_at, publication.last_published_at
    return Facts(
        kicker=publication.section.full_name(publication.language),
        unit_name=publication.unit.name(publication.language),
        updated=bool(first and last and localtime(last).date() > localtime(first).date()),
        lead_image=around.lead_image,
        credits=by_role(around.credits),
        taken=taken(publication),
    )


@register.simple_tag(takes_context=True)
def related(context: Context) -> list[Destination]:
    """The newest neighbours of a text."""
    return _around(context).related


@register.simple_tag(takes_context=True)
def counterpart(context: Context) -> Link | None:
    """The same text on the other host."""
    around = _around(context)
    code, title = OTHER_LANGUAGE[around.language]
    found = around.counterpart
    return Link(title, hosts.url(host_of(code), found.url), hint=code) if found else None


@register.simple_tag
def public_address(publication: Publication) -> str:
    """The absolute address of a text."""
    return hosts.url(host_of(publication.language), publication.path or "/")
