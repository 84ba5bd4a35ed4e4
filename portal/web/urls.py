"""The addresses of a public host. Words differ by language, names do not."""

from collections.abc import Mapping
from typing import Final

from django.urls import URLPattern, URLResolver, path

from portal.core import media
from portal.web import corrections, directory, feeds, search, site_maps, versions, views
from portal.web.feeds import FORMS

WORDS: Final[dict[str, dict[str, str]]] = {
    "vi": {
        "search": "tim-kiem/",
        "suggest": "tim-kiem/goi-y/",
        "site-map": "so-do-trang/",
        "feeds": "nguon-tin/",
        "directory": "lien-he/",
        "unit": "gioi-thieu/don-vi/<slug:slug>/",
        "leaders": "gioi-thieu/lanh-dao/",
        "files": "tep/",
        "versions": "ban/",
        "compare": "so-sanh/",
        "corrections": "dinh-chinh/",
    },
    "en": {
        "search": "search/",
        "suggest": "search/suggestions/",
        "site-map": "site-map/",
        "feeds": "feeds/",
        "directory": "contact/",
        "unit": "about/units/<slug:slug>/",
        "leaders": "about/leaders/",
        "files": "files/",
        "versions": "version/",
        "compare": "compare/",
        "corrections": "corrections/",
    },
}


def addresses(words: Mapping[str, str]) -> list[URLPattern | URLResolver]:
    """All patterns of a host; the last one asks the database."""
    return [
        path("", views.home, name="home"),
        path(words["search"], search.search, name="search"),
        path(words["suggest"], search.suggest, name="suggest"),
        path(words["site-map"], views.site_map, name="site-map"),
        path(words["directory"], directory.directory, name="directory"),
        path(words["unit"], directory.unit, name="unit"),
        path(words["leaders"], directory.leaders, name="leaders"),
        path("sitemap.xml", site_maps.site_map, name="xml-site-map"),
        path("sitemap-<int:number>.xml", site_maps.part, name="xml-site-map-part"),
        path(words["feeds"], feeds.index, name="feeds"),
        *(
            path(f"{form}/{words['corrections'][:-1]}.xml", corrections.feed, {"form": form})
            for form in FORMS
        ),
        *(pattern for form in FORMS for pattern in feeds_of(form, words)),
        path("robots.txt", views.robots, name="robots"),
        path(".well-known/security.txt", views.security, name="security"),
        path("favicon.ico", views.favicon, name="favicon"),
        path("media/<path:path>", media.rendition, name="rendition"),
        path(f"{words['files']}<int:pk>/<str:filename>", media.document, name="wagtaildocs_serve"),
        path(words["corrections"], corrections.corrections, name="corrections"),
        *versions_of(words["versions"], words["compare"]),
        path("<path:path>/", views.resolve, name="resolve"),
    ]


def versions_of(word: str, compare: str) -> list[URLPattern]:
    """What stands below a text: its versions, each of them, and what it changed."""
    return [
        path(f"<path:path>/{word}", versions.versions, {"word": word}, name="versions"),
        path(f"<path:path>/{word}<int:number>/", versions.version, {"word": word}, name="version"),
        path(f"<path:path>/{word}<int:number>/{compare}", versions.compared_with_before, name="compare"),
    ]


def feeds_of(form: str, words: Mapping[str, str]) -> list[URLPattern]:
    """The feeds in a form, each at its page's address."""
    given = {"form": form}
    return [
        path(f"{form}.xml", feeds.of_host, given),
        path(f"{form}/{words['unit'].rstrip('/')}.xml", feeds.of_unit, given),
        path(f"{form}/{words['feeds']}<slug:word>.xml", feeds.of_kind, given),
        path(f"{form}/<path:path>.xml", feeds.of_section, given),
    ]
