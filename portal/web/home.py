"""What the home page shows, in the order of the design: alert, search, tasks, audiences, news, offices."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.utils import timezone

from portal.core import freshness
from portal.editorial.models import AudienceLink, HomeTask, Publication, Section
from portal.web import fixed
from portal.web.finding import suggestions
from portal.web.stories import stories
from portal.web.surroundings import Link, Surroundings
from portal.web.units import agency_and_offices

TASKS = 8
NEWS = 5


def home_page(around: Surroundings) -> dict[str, Any]:
    """The context of the home page. What nobody has set or written yet is absent, never a placeholder."""
    freshness.uses("home", f"newest:{around.language}", "organisation")
    today = timezone.localdate()
    tasks = list(HomeTask.objects.select_related("publication")[:TASKS])
    audiences = list(AudienceLink.objects.select_related("publication"))
    around.targets = [target.publication for target in (*tasks, *audiences)]
    links = resolved([*tasks, *audiences], around)
    newest = list(Publication.objects.public(around.language).filter(kind="article").newest()[:NEWS])
    # The newest with a picture leads; the others stand beside it without theirs.
    lead = next((text for text in newest if text.lead_image_id), next(iter(newest), None))
    agency, offices = agency_and_offices(today)
    return {
        "suggestions": searches(around.language),
        "tasks": [links[task] for task in tasks if task in links],
        "audiences": by_audience(audiences, links),
        "lead_story": next(iter(stories([lead] if lead else [], around.language)), None),
        "news": stories([text for text in newest if text != lead], around.language, pictured=False),
        "offices": offices,
        "agency": agency,
    }


def searches(language: str) -> list[Link]:
    """The suggested searches, ready to press."""
    page = fixed.path("search", language)
    return [Link(words, f"{page}?{urlencode({'q': words})}") for words in suggestions(language)]


def resolved(targets: Sequence[Any], around: Surroundings) -> dict[Any, Link]:
    """The links of those targets that lead somewhere on this host, in its language."""
    shown = {section.pk: section for section in around.sections}
    links = {}
    for target in targets:
        label, url = target.title(around.language), address(target, around, shown)
        if label and url:
            links[target] = Link(
                label=label,
                url=url,
                icon=getattr(target, "icon", ""),
                hint=target.hint(around.language) if hasattr(target, "hint") else "",
                host=urlsplit(url).hostname or "",
            )
    return links


def address(target: Any, around: Surroundings, shown: Mapping[int, Section]) -> str:
    """Where a target leads: its text, else its section, else the site outside; empty where nowhere."""
    if target.publication is not None:
        return around.address_of(target.publication)
    if target.section_id is not None:
        section = shown.get(target.section_id)
        return section.path(around.language) if section else ""
    return str(target.url)


def by_audience(audiences: Sequence[AudienceLink], links: dict[Any, Link]) -> list[dict[str, Any]]:
    """The links of each audience that has some, in the order of the design."""
    groups = [
        {
            "title": audience.label,
            "items": [links[link] for link in audiences if link.audience == audience and link in links],
        }
        for audience in AudienceLink.Audience
    ]
    return [group for group in groups if group["items"]]
