"""Pages of lists."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, QueryDict

PAGE_SIZE = 20


def page_of(items: Any, request: HttpRequest, size: int = PAGE_SIZE) -> Page[Any]:
    """The page that was asked for; the first or the last where the number can't be."""
    return Paginator(items, size).get_page(request.GET.get("page"))


def rest_of_query(query: QueryDict) -> str:
    """The other values of the address, ready to stand before `page=`."""
    kept = query.copy()
    kept.pop("page", None)
    kept = QueryDict(mutable=True) if not any(kept.values()) else kept
    return f"{kept.urlencode()}&" if kept else ""
