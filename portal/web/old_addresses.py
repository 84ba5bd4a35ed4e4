"""What once stood at an address: one hop to where it is today, or 410 with the reason and the day.

Asked only where nothing public answers. None of these answers is kept by the page store (it keeps 200 alone).
"""

import dataclasses
import re
from datetime import date
from typing import Final, cast

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from portal.editorial.models import OldAddress, Publication, Section
from portal.editorial.states import SectionState
from portal.editorial.versions import withdrawal_of
from portal.web.surroundings import Surroundings, surroundings

# What stands below a text: its versions, one of them, what that changed
BELOW: Final = re.compile(r"^(?P<text>/.+?/)(?P<below>(?:ban|version)/(?:\d+/(?:(?:so-sanh|compare)/)?)?)$")


@dataclasses.dataclass(frozen=True)
class Gone:
    """Why nothing stands at an address any more, in words for the reader."""

    reason: str
    on: date | None
    public_words: str = ""
    replaced_by: Publication | None = None


def former(request: HttpRequest, address: str, language: str) -> HttpResponse:
    """301 to where it is today, 410 for what is no longer, 404 for what never was."""
    found = new_place(address, surroundings(request, language))
    if isinstance(found, Gone):
        return render(request, "web/errors/410.html", {"gone": found}, status=410)
    return HttpResponsePermanentRedirect(found)


def new_place(address: str, around: Surroundings) -> str | Gone:
    """Where what stood at an address is today, or why it is gone; 404 where nothing ever stood there."""
    below = BELOW.match(address)
    text, rest = (below["text"], below["below"]) if below else (address, "")
    asked = OldAddress.objects.filter(language=around.language, path__in={address, text})
    rows = {row.path: row for row in asked.select_related("publication", "section__merged_into")}
    if address in rows:
        return leads_to(rows[address], around, "")
    if text in rows:
        return leads_to(rows[text], around, rest)
    withdrawn = Publication.objects.formerly_at(text, around.language).first()
    if withdrawn is None:
        raise Http404
    return why_withdrawn(withdrawn)


def leads_to(row: OldAddress, around: Surroundings, rest: str) -> str | Gone:
    """The present place of a text or a section, with what stood below it."""
    if row.publication is not None:
        return f"{row.publication.path}{rest}" if row.publication.live else why_withdrawn(row.publication)
    section = cast(Section, row.section).present  # the database holds that it is one of the two
    shown = around.section_with(section.pk)
    return shown.path(around.language) if shown else why_closed(section, around.language)


def why_withdrawn(text: Publication) -> Gone:
    withdrawal = withdrawal_of(text)
    if withdrawal is None:
        raise Http404
    return Gone(
        str(withdrawal.get_reason_display()), withdrawal.at, withdrawal.public_words, withdrawal.replaced_by
    )


def why_closed(section: Section, language: str) -> Gone:
    """A section that the board has closed, or that this host's language has left."""
    line = (section, section.root)
    ended = (each for each in line if each.state != SectionState.APPROVED or not each.slug(language))
    closed = next(ended, section)
    reason = _("Chuyên mục không còn trên trang này theo quyết định %(number)s của Ban Biên tập")
    return Gone(reason % {"number": closed.decision_number}, closed.decided_on)
