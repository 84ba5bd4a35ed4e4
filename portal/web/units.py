"""Units as the public finds them: those of today, by any name they have had."""

import dataclasses
from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from django.db.models import Q
from django.http import Http404
from django.urls import reverse

from portal.core.text import collation_key, fold
from portal.organisation.models import Appointment, Unit
from portal.web.surroundings import Link

# A unit found by the name of what it took over from, and of what that had taken over from
FORMER: Final = ("", "precedents__predecessor__", "precedents__predecessor__precedents__predecessor__")
OFFICES: Final = [Unit.Kind.PROVINCE, Unit.Kind.REGION]
ORDER: Final = [Unit.Kind.CENTRAL, Unit.Kind.PROVINCE, Unit.Kind.REGION, Unit.Kind.SECTOR]


@dataclasses.dataclass(frozen=True)
class Entry:
    """A unit in the directory."""

    unit: Unit
    name: str
    url: str


@dataclasses.dataclass(frozen=True)
class Group:
    """The units of a kind."""

    title: Any
    entries: list[Entry]


def units_of_today(words: str, on: date) -> list[Unit]:
    """The units that exist on a day; with words, those that have or inherited all of them in one name."""
    units = Unit.objects.valid_on(on)
    if not (folded := fold(words).split()):
        return list(units)
    wanted = Q()
    for path in FORMER:
        named = Q()
        for word in folded:
            named &= Q(**{f"{path}folded_names__contains": word})
        wanted |= named
    return list(units.filter(wanted).distinct())


def at(slug: str, language: str) -> Unit:
    """The unit, of today or of the past, at an address; in English its Vietnamese one is known too."""
    named = Q(slug_en=slug) | Q(slug_vi=slug) if language == "en" else Q(slug_vi=slug)
    found: Unit | None = Unit.objects.filter(named).select_related("parent").first()
    if found is None:
        raise Http404
    return found


def entry(unit: Unit, language: str) -> Entry:
    return Entry(unit, unit.name(language), reverse("unit", kwargs={"slug": unit.slug(language)}))


def groups(units: Iterable[Unit], language: str) -> list[Group]:
    """The units by kind, central ones first, each kind in the order of the alphabet."""
    found = sorted(units, key=lambda unit: alphabetical(unit, language))
    by_kind = [(kind, [entry(unit, language) for unit in found if unit.kind == kind]) for kind in ORDER]
    return [Group(kind.label, entries) for kind, entries in by_kind if entries]


def alphabetical(unit: Unit, language: str) -> tuple[object, int]:
    """Offices stand by the name of what they cover, the others as named, in Vietnamese order."""
    return collation_key(unit.covers if unit.kind in OFFICES else unit.name(language)), unit.pk


def agency_and_offices(on: date) -> tuple[Unit | None, list[tuple[str, str]]]:
    """The agency itself, and (address, name) of its offices over the country, as they are on a day."""
    kinds = [Unit.Kind.AGENCY, *OFFICES]
    units = sorted(
        Unit.objects.valid_on(on).filter(kind__in=kinds), key=lambda unit: alphabetical(unit, "vi")
    )
    offices = [unit for unit in units if unit.kind in OFFICES]
    agency = next((unit for unit in units if unit.kind == Unit.Kind.AGENCY), None)
    return agency, [(unit.slug_vi, unit.covers or unit.short_name_vi) for unit in offices]


def people_of(appointments: Iterable[Appointment], language: str) -> list[dict[str, str]]:
    """Those who hold a post, as the component shows them."""
    return [{"name": one.person.name, "post": one.post(language)} for one in appointments]


def chain(unit: Unit, language: str) -> dict[str, list[Link]]:
    """What the unit took over from, and what took over from it. One query each."""
    before = Unit.objects.filter(successions__successor=unit)
    after = Unit.objects.filter(precedents__predecessor=unit)
    return {
        "predecessors": [Link(one.name, one.url) for one in (entry(each, language) for each in before)],
        "successors": [Link(one.name, one.url) for one in (entry(each, language) for each in after)],
    }
