"""The order of the home page's tasks that their pages' views suggest: a proposal, nothing more."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from portal.counting.models import DayCount
from portal.editorial import rules
from portal.editorial.models import HomeTask, Publication

DAYS: Final = 30


@dataclass(frozen=True)
class Place:
    """A task, where it stands now, and how often its page was seen; None where it leads to another site."""

    task: HomeTask
    now: int
    views: int | None


def proposal(today: date) -> list[Place]:
    """The tasks in the order that the last thirty days suggest: three queries, however much was counted."""
    tasks = list(HomeTask.objects.select_related("publication", "section__parent"))
    addresses = addresses_of(tasks)
    seen = views(sorted({path for each in addresses.values() for _host, path in each}), today)
    places = [
        Place(task, now, sum(seen.get(each, 0) for each in addresses[task.pk]) if inside(task) else None)
        for now, task in enumerate(tasks, 1)
    ]
    return [places[at] for at in rules.by_views([place.views for place in places])]


def inside(task: HomeTask) -> bool:
    return task.publication_id is not None or task.section_id is not None


def addresses_of(tasks: Sequence[HomeTask]) -> dict[int, list[tuple[str, str]]]:
    """(host, path) of the page that each task leads to, in both languages."""
    texts = by_key(task.publication.translation_key for task in tasks if task.publication is not None)
    found: dict[int, list[tuple[str, str]]] = {}
    for task in tasks:
        if task.publication is not None:
            found[task.pk] = texts[task.publication.translation_key]
        elif task.section is not None:
            spoken = [language for language in ("vi", "en") if task.section.slug(language)]
            found[task.pk] = [(language, task.section.path(language)) for language in spoken]
        else:
            found[task.pk] = []
    return found


def by_key(keys: Iterable[Any]) -> dict[Any, list[tuple[str, str]]]:
    """Translation key -> where its live texts are."""
    live = Publication.objects.filter(translation_key__in=set(keys), live=True)
    found = defaultdict[Any, list[tuple[str, str]]](list)
    for key, host, path in live.values_list("translation_key", "locale__language_code", "path"):
        found[key].append((host, path))
    return found


def views(paths: Sequence[str], today: date) -> dict[tuple[str, str], int]:
    """How often the pages at these addresses were seen in the last thirty days, today among them."""
    return DayCount.objects.between(today - timedelta(days=DAYS - 1), today).views_of(paths)
