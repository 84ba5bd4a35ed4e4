"""The doors of the search: answers, and suggestions while somebody types."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from portal.counting import searches
from portal.editorial.models import Publication
from portal.search import index
from portal.search.words import folded
from portal.web.answers import Answers, shown
from portal.web.finding import pins, suggestions
from portal.web.forms import SearchForm
from portal.web.home import resolved
from portal.web.lists import PAGE_SIZE, page_of, rest_of_query
from portal.web.narrowing import Narrowing
from portal.web.stories import stories
from portal.web.surroundings import Link, Surroundings, language_of, surroundings

TYPED = 6  # suggestions
PINNED = 2


@require_safe
@cache_control(private=True)
def search(request: HttpRequest) -> HttpResponse:
    """Whatever is public, by its words in any spelling; without words, all texts, newest first."""
    words = SearchForm(request.GET).words()
    context = answered(request, words) if words else everything(request)
    return render(request, "web/search.html", context)


def answered(request: HttpRequest, words: str) -> dict[str, Any]:
    around = surroundings(request, language_of(request))
    narrowing = Narrowing.of(request.GET, words, around)
    number = str(request.GET.get("page", ""))
    answers = Answers(narrowing, int(number) if number.isdecimal() and len(number) < 4 else 1, PAGE_SIZE)
    page = page_of(answers, request)
    if page.number == 1 and not narrowing.chosen:
        searches.tell(request, words, page.paginator.count)
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
        "query": rest_of_query(request.GET),
    }


def everything(request: HttpRequest) -> dict[str, Any]:
    language = language_of(request)
    page = page_of(Publication.objects.public(language).newest(), request)
    return {"page": page, "stories": stories(page, language), "query": rest_of_query(request.GET)}


def pinned(words: str, around: Surroundings) -> list[Link]:
    """What editors put first for these words, as far as it is public on this host."""
    asked = folded(words)
    answers = [pin for pin in pins() if pin.answers(asked, around.language)]
    around.targets = [*around.targets, *(pin.publication for pin in answers)]
    return list(resolved(answers, around).values())[:PINNED]


@require_safe
@cache_control(private=True)
def suggest(request: HttpRequest) -> HttpResponse:
    """Titles for what has been typed so far, as JSON; empty while there is no index."""
    language, words = language_of(request), SearchForm(request.GET).words()
    try:
        hits = index.opened(settings.SEARCH_INDEX).beginning(words, language, TYPED) if words else []
    except index.Unusable:
        hits = []
    found = [{"label": answer.title, "url": answer.url} for answer in shown(hits, words, language)]
    return JsonResponse({"suggestions": found})
