"""The doors of the search: answers, and suggestions while somebody types."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from portal.counting.searches import tell
from portal.editorial.models import Publication
from portal.search import index
from portal.search.words import folded
from portal.web.answers import Answers, shown
from portal.web.finding import pins, suggestions
from portal.web.forms import searched
from portal.web.home import resolved, searches
from portal.web.lists import PAGE_SIZE, page_of
from portal.web.narrowing import Narrowing
from portal.web.stories import stories
from portal.web.surroundings import Link, Surroundings, language_of, surroundings

TYPED = 6  # suggestions
PINNED = 2


@require_safe
@cache_control(private=True)
def search(request: HttpRequest) -> HttpResponse:
    """Whatever is public, by its words in any spelling; without words, all texts, newest first."""
    words = searched(request.GET)
    context = answered(request, words) if words else everything(request)
    return render(request, "web/search.html", context)


def answered(request: HttpRequest, words: str) -> dict[str, Any]:
    around = surroundings(request, language_of(request))
    narrowing = Narrowing.of(request.GET, words, around)
    number = str(request.GET.get("page", ""))
    answers = Answers(narrowing, int(number) if number.isdecimal() and len(number) < 4 else 1, PAGE_SIZE)
    page = page_of(answers, request)
    if page.number == 1 and not narrowing.chosen:
        tell(request, words, page.paginator.count)
    return {
        "words": words,
        "page": page,
        "answers": page.object_list,
        "more": answers.more,
        "found": answers.found,
        "pinned": pinned(words, around) if page.number == 1 and not narrowing.chosen else [],
        "undoing": narrowing.undoing,
        "groups": narrowing.offered(answers.found.facets) if answers.found else [],
        "suggestions": [] if page.object_list else suggestions(around.language),
        "query": f"{narrowing.address(narrowing.chosen)[1:]}&",
    }


def everything(request: HttpRequest) -> dict[str, Any]:
    language = language_of(request)
    page = page_of(Publication.objects.public(language).newest(), request)
    return {"page": page, "stories": stories(page, language), "query": ""}


def pinned(words: str, around: Surroundings) -> list[Link]:
    """What editors put first for these words, as far as it is public on this host."""
    asked = folded(words)
    answers = [pin for pin in pins() if pin.answers(asked, around.language)]
    around.targets = [*around.targets, *(pin.publication for pin in answers)]
    return list(resolved(answers, around).values())[:PINNED]


@require_safe
@cache_control(private=True)
def suggest(request: HttpRequest) -> HttpResponse:
    """What begins with what has been typed so far, as JSON: searches that editors offer, then titles."""
    language, words = language_of(request), searched(request.GET)
    typed = " ".join(folded(words))
    offered = [link for link in searches(language) if typed and begins(link.label, typed)]
    found = [*offered, *titles(words, language)] if typed else []
    return JsonResponse({"suggestions": [{"label": link.label, "url": link.url} for link in found[:TYPED]]})


def begins(words: str, typed: str) -> bool:
    return " ".join(folded(words)).startswith(typed)


def titles(words: str, language: str) -> list[Link]:
    """Titles that hold the words; none while there is no index."""
    try:
        hits = index.opened(settings.SEARCH_INDEX).beginning(words, language, TYPED)
    except index.Unusable:
        return []
    return [Link(answer.title, answer.url) for answer in shown(hits, words, language)]
