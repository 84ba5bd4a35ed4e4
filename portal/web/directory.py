"""The doors to units and people: who they are today, how to reach them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from portal.core import freshness
from portal.core.text import nfc
from portal.editorial.models import Publication
from portal.organisation.models import Appointment, Unit
from portal.web import units
from portal.web.stories import stories
from portal.web.surroundings import language_of

NEWS_OF_A_UNIT = 6


@require_safe
def directory(request: HttpRequest) -> HttpResponse:
    """All units of today, found by present and former names; a chosen province leads to its office."""
    freshness.uses("organisation")
    freshness.asks("q", "province")
    language, today = language_of(request), timezone.localdate()
    province = Unit.objects.valid_on(today).filter(slug_vi=request.GET.get("province", "")).first()
    if province is not None:
        return redirect(units.entry(province, language).url)
    words = nfc(request.GET.get("q", ""))[:100]
    found = units.units_of_today(words, today)
    agency = next((unit for unit in found if unit.kind == Unit.Kind.AGENCY), None)
    context = {
        "words": words,
        "groups": units.groups(found, language),
        "agency": agency,
        "agency_name": agency.name(language) if agency else "",
        "nothing_chosen": "province" in request.GET,
    }
    return render(request, "web/directory.html", context)


@require_safe
def unit(request: HttpRequest, slug: str) -> HttpResponse:
    """A unit, of today or of the past, with its people and its news."""
    freshness.uses("organisation")
    language, today = language_of(request), timezone.localdate()
    found = units.at(slug, language)
    freshness.uses(f"unit:{found.pk}")
    news = Publication.objects.public(language).filter(unit=found).newest()[:NEWS_OF_A_UNIT]
    context = {
        "unit": found,
        "name": found.name(language),
        "functions": found.functions(language),
        "ended": found.valid_to is not None and found.valid_to < today,
        "people": units.people_of(found.appointments.valid_on(today).select_related("person"), language),
        "stories": stories(news, language),
        **units.chain(found, language),
    }
    return render(request, "web/unit.html", context)


@require_safe
def leaders(request: HttpRequest) -> HttpResponse:
    """Those who lead the agency today (Điều 11 khoản 1 điểm b)."""
    freshness.uses("organisation")
    language = language_of(request)
    posts = Appointment.objects.valid_on(timezone.localdate()).filter(leads_agency=True)
    people = units.people_of(posts.select_related("person"), language)
    return render(request, "web/leaders.html", {"people": people})
