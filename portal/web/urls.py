"""The addresses of a public host. Words differ by language, names do not."""

from collections.abc import Mapping
from typing import Final

from django.urls import URLPattern, URLResolver, path

from portal.core import media
from portal.web import directory, views

WORDS: Final[dict[str, dict[str, str]]] = {
    "vi": {
        "search": "tim-kiem/",
        "site-map": "so-do-trang/",
        "directory": "lien-he/",
        "unit": "gioi-thieu/don-vi/<slug:slug>/",
        "leaders": "gioi-thieu/lanh-dao/",
        "files": "tep/",
    },
    "en": {
        "search": "search/",
        "site-map": "site-map/",
        "directory": "contact/",
        "unit": "about/units/<slug:slug>/",
        "leaders": "about/leaders/",
        "files": "files/",
    },
}


def addresses(words: Mapping[str, str]) -> list[URLPattern | URLResolver]:
    """All patterns of a host; the last one asks the database."""
    return [
        path("", views.home, name="home"),
        path(words["search"], views.search, name="search"),
        path(words["site-map"], views.site_map, name="site-map"),
        path(words["directory"], directory.directory, name="directory"),
        path(words["unit"], directory.unit, name="unit"),
        path(words["leaders"], directory.leaders, name="leaders"),
        path("robots.txt", views.robots, name="robots"),
        path(".well-known/security.txt", views.security, name="security"),
        path("favicon.ico", views.favicon, name="favicon"),
        path("media/<path:path>", media.rendition, name="rendition"),
        path(f"{words['files']}<int:pk>/<str:filename>", media.document, name="wagtaildocs_serve"),
        path("<path:path>/", views.resolve, name="resolve"),
    ]
