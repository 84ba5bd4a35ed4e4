"""What a text said before: each version at its address for good, and what it changed (Điều 6 khoản 2)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal.core import freshness
from portal.editorial.comparison import compared
from portal.editorial.models import Publication, PublishedVersion
from portal.editorial.plain import read_by_the_public
from portal.web.lists import page_of
from portal.web.old_addresses import Gone, why_withdrawn
from portal.web.surroundings import language_of, surroundings
from portal.web.views import resolve


def text_with_versions(request: HttpRequest, path: str) -> Publication | None:
    """The live text above; None where none stands there: the whole address may be something else's."""
    publication: Publication | None = Publication.objects.at(f"/{path}/", language_of(request)).first()
    if publication is not None:
        freshness.uses(f"publication:{publication.pk}")
    return publication


def version_at(publication: Publication, number: int) -> PublishedVersion:
    """One of its versions that may be read."""
    rows = publication.versions.readable().select_related("approval__revision")
    version: PublishedVersion = get_object_or_404(rows, number=number)
    return version


def why_hidden(publication: Publication, number: int) -> Gone | None:
    """A version that was public and may be read no more: the reason for which it came off."""
    hidden = publication.versions.filter(number=number).exclude(pk__in=publication.versions.readable())
    return why_withdrawn(publication) if hidden.exists() else None


@require_safe
def versions(request: HttpRequest, path: str, word: str) -> HttpResponse:
    """All versions of a text, the newest first, with what was put right."""
    publication = text_with_versions(request, path)
    if publication is None:
        return resolve(request, f"{path}/{word.rstrip('/')}")
    freshness.asks("page")
    page = page_of(publication.versions.readable(), request)
    context = {"text": publication, "page": page, "word": word}
    return render(request, "web/versions.html", context)


@require_safe
def version(request: HttpRequest, path: str, number: int, word: str) -> HttpResponse:
    """A text as it was in one version."""
    publication = text_with_versions(request, path)
    if publication is None:
        return resolve(request, f"{path}/{word}{number}")
    if hidden := why_hidden(publication, number):
        return render(request, "web/errors/410.html", {"gone": hidden}, status=410)
    shown = version_at(publication, number)
    old = shown.approval.revision.as_object()
    surroundings(request, publication.language).publication = old
    context = {"version": shown, "text": publication, "old": with_public_pictures(old)}
    return render(request, "web/version.html", context)


@require_safe
def compared_with_before(request: HttpRequest, path: str, number: int) -> HttpResponse:
    """What a version changed of the one before it, paragraph by paragraph."""
    publication = text_with_versions(request, path)
    if publication is None:
        return resolve(request, request.path.strip("/"))
    for each in (number, number - 1):
        if hidden := why_hidden(publication, each):
            return render(request, "web/errors/410.html", {"gone": hidden}, status=410)
    new, old = version_at(publication, number), version_at(publication, number - 1)
    rows = compared(*(read_by_the_public(each.approval.revision.as_object()) for each in (old, new)))
    context = {"text": publication, "old": old, "new": new, "rows": [row for row in rows if row.changed]}
    return render(request, "web/compare.html", context)


def with_public_pictures(old: Publication) -> Publication:
    """Pictures that no live text shows any more are no longer public: their description stands for them."""
    for child in old.specific.body:
        if child.block_type == "image" and child.value["image"] and not child.value["image"].is_public:
            child.value["image"] = None
            child.value["caption"] = gone(child.value)
    return old


def gone(picture: Any) -> str:
    return _("[Ảnh không còn trên Cổng: %(words)s]") % {"words": picture["alt"] or picture["caption"]}
