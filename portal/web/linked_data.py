"""A page's metadata in the words of schema.org, as JSON-LD."""

import json
from typing import Any, Final

from django.utils.safestring import SafeString
from django.utils.translation import gettext as translate

from portal.core import hosts
from portal.editorial.models import Quotation
from portal.editorial.states import CreditRole
from portal.organisation.models import Unit
from portal.web import fixed
from portal.web.credits import Taken
from portal.web.metadata import Metadata, agency, site_name
from portal.web.surroundings import host_of

Node = dict[str, Any]
# Inside a script element nothing may read as a tag or a comment
ESCAPES: Final = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}
HEADLINE: Final = 110  # characters
QUOTED: Final = Quotation.Extent.QUOTED


def data_block(node: Node) -> SafeString:
    """JSON to stand inside `<script type="application/ld+json">`, which browsers never run."""
    return SafeString(json.dumps(node, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES))


def graph(about: Metadata) -> Node:
    """The page, where it stands, and whose it is."""
    nodes = [page(about), trail(about)] if about.kind != "WebSite" else [site(about)]
    return {"@context": "https://schema.org", "@graph": [*nodes, organisation(about)]}


def page(about: Metadata) -> Node:
    """The page itself; of a text also who wrote it and when."""
    url = about.url
    found: Node = {
        "@type": about.kind,
        "@id": f"{url}#page",
        "url": url,
        "name": about.title,
        "description": about.description,
        "inLanguage": about.language,
        "isPartOf": {"@id": f"{hosts.url(host_of(about.language))}#site"},
        "publisher": {"@id": organisation_id()},
    }
    if about.is_text:
        found |= text(about)
    elif about.body is not None and about.kind == "AboutPage":
        found["mainEntity"] = unit(about.body, about)
    return found


def text(about: Metadata) -> Node:
    """Authors are given by name alone: nobody says whether a name is a person's or a body's."""
    found: Node = {
        "headline": about.title[:HEADLINE],
        "mainEntityOfPage": about.url,
        "author": about.authors or (unit(about.body, about) if about.body else {"@id": organisation_id()}),
    }
    found |= credits_of(about)
    if about.published:
        found["datePublished"] = about.published
    if about.modified:
        found["dateModified"] = about.modified
    if about.image:
        found["image"] = {
            "@type": "ImageObject",
            "url": about.image_url,
            "width": about.image.width,
            "height": about.image.height,
        }
    return found


def credits_of(about: Metadata) -> Node:
    """Who else had a hand in it, what it takes from whom, and both in words (Điều 8 khoản 3)."""
    named = {credit.role: list(credit.names) for credit in about.credits}
    own = (CreditRole.AUTHOR, CreditRole.EDITOR, CreditRole.TRANSLATOR)
    others = [f"{name} ({one.label})" for one in about.credits if one.role not in own for name in one.names]
    lines = [credit.line for credit in about.credits] + [f"{one.label}: {one.line}" for one in about.taken]
    said = {
        "editor": named.get(CreditRole.EDITOR),
        "translator": named.get(CreditRole.TRANSLATOR),
        "contributor": others,
        "citation": [work(one) for one in about.taken if one.extent == QUOTED],
        "isBasedOn": [work(one) for one in about.taken if one.extent != QUOTED],
        "creditText": "; ".join(lines),
    }
    return {name: value for name, value in said.items() if value}


def work(one: Taken) -> Node:
    """Something of others'. Its author is given by name alone."""
    said = {
        "name": one.title or one.source,
        "author": one.author,
        "url": one.url,
        "datePublished": one.on.isoformat() if one.on else "",
        "publisher": {"@type": "Organization", "name": one.source, "url": one.source_url},
    }
    return {"@type": "CreativeWork", **{name: value for name, value in said.items() if value}}


def trail(about: Metadata) -> Node:
    """From the home page down to this one."""
    host = host_of(about.language)
    places = [(translate("Trang chủ"), "/"), *((place.label, place.url) for place in about.trail)]
    steps = [(name, hosts.url(host, path)) for name, path in places] + [(about.title, about.url)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": url}
            for position, (name, url) in enumerate(steps, start=1)
        ],
    }


def site(about: Metadata) -> Node:
    """The portal, and how to search it."""
    host = host_of(about.language)
    search = hosts.url(host, fixed.path("search", about.language))
    return {
        "@type": "WebSite",
        "@id": f"{about.url}#site",
        "url": about.url,
        "name": site_name(),
        "description": about.description,
        "inLanguage": about.language,
        "publisher": {"@id": organisation_id()},
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{search}?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    }


def organisation_id() -> str:
    """The same on both hosts: it is one agency."""
    return f"{hosts.url('vi')}#organization"


def organisation(about: Metadata) -> Node:
    """Whose portal it is; on the home page with what is known of how to reach it."""
    known = contact(about.body) if about.body is not None and about.body.kind == Unit.Kind.AGENCY else {}
    url = hosts.url(host_of(about.language))
    return {
        "@type": "GovernmentOrganization",
        "@id": organisation_id(),
        "name": agency(),
        "url": url,
        **known,
    }


def unit(body: Unit, about: Metadata) -> Node:
    """A unit of the agency."""
    language = about.language
    url = hosts.url(host_of(language), fixed.path("unit", language, slug=body.slug(language)))
    return {
        "@type": "GovernmentOrganization",
        "name": body.name(language),
        "url": url,
        "parentOrganization": {"@id": organisation_id()},
        **contact(body),
    }


def contact(body: Unit) -> Node:
    """What of a unit's contact is known."""
    said = {"address": body.address, "telephone": body.phone, "faxNumber": body.fax, "email": body.email}
    return {name: value for name, value in said.items() if value}
