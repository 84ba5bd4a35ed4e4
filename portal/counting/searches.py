"""A search is counted by its words, wherever its answer comes from."""

from django.http import HttpRequest

from portal.counting.masking import words as kept
from portal.counting.models import DayCount
from portal.front import rendering


def tell(request: HttpRequest, words: str, found: int) -> None:
    """Say of the answer being made that it answers a search: for what, and whether there was anything."""
    kind = DayCount.Kind.SEARCH if found else DayCount.Kind.FRUITLESS
    rendering.of(request.META).counted = (kind.value, kept(words))
