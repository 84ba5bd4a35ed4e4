"""What the home page shows, in the order of the design: alert, search, tasks, audiences, news, offices."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from portal.core import freshness
from portal.editorial.models import AudienceLink, HomeTask, Publication
from portal.web.stories import stories
from portal.web.surroundings import Link, Surroundings

TASKS = 8
NEWS = 5


def home_page(around: Surroundings) -> dict[str, Any]:
    """The context of the home page. What nobody has set or written yet is absent, never a placeholder."""
    freshness.uses("home", f"newest:{around.language}")
    tasks = list(HomeTask.objects.select_related("publication", "section__parent")[:TASKS])
    audiences = list(AudienceLink.objects.select_related("publication", "section__parent"))
    links = resolved([*tasks, *audiences], around)
    newest = Publication.objects.public(around.language).filter(kind="article").newest()[:NEWS]
    news = stories(newest, around.language)
    lead = next((story for story in news if story.image), next(iter(news), None))
    return {
        "tasks": [links[task] for task in tasks if task in links],
        "audiences": by_audience(audiences, links),
        "lead_story": lead,
        "news": [story for story in news if story is not lead],
    }


def resolved(targets: Sequence[Any], around: Surroundings) -> dict[Any, Link]:
    """The links of those targets that lead somewhere on this host, in its language."""
    addresses = around.addresses(target.publication for target in targets)
    shown = {section.pk for section in around.sections}
    links = {}
    for target in targets:
        label, url = target.title(around.language), address(target, addresses, shown, around.language)
        if label and url:
            links[target] = Link(
                label=label,
                url=url,
                icon=getattr(target, "icon", ""),
                hint=target.hint(around.language) if hasattr(target, "hint") else "",
                host=urlsplit(url).hostname or "",
            )
    return links


def address(target: Any, addresses: dict[Any, str], shown: set[int], language: str) -> str:
    """Where a target leads: its text, else its section, else the site outside; empty where nowhere."""
    if target.publication is not None:
        return addresses.get(target.publication.translation_key, "")
    if target.section is not None:
        return target.section.path(language) if target.section_id in shown else ""
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
