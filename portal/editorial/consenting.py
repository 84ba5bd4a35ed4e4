"""Whether a text needs the leaders' consent, and has it: asked at every door to the public."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from portal.editorial.kinds import kinds
from portal.editorial.models import Consent, ConsentRequirement, Publication
from portal.editorial.rules import may_keep_records
from portal.editorial.standing import section_line, standing
from portal.law.findings import Finding


@dataclass(frozen=True)
class ConsentLine:
    """What the review screen says of consent: needed on which basis, and which consent covers it."""

    citation: str
    consent: Consent | None
    may_record: bool


def publication_day(publication: Publication) -> date:
    """The day on which a text would go live: today, or the one for which it is scheduled."""
    today = timezone.localdate()
    later = publication.go_live_at
    return max(today, timezone.localdate(later)) if later else today


def requirement_of(publication: Publication, day: date) -> ConsentRequirement | None:
    """What makes a text need consent on a day, if anything does."""
    rows = ConsentRequirement.objects.in_force(day)
    found: ConsentRequirement | None = (
        rows.about(publication.kind, section_line(publication.section)).order_by("pk").first()
    )
    return found


def consent_to(publication: Publication, day: date) -> Consent | None:
    """The latest consent that covers a text on a day."""
    line = section_line(publication.section)
    rows = Consent.objects.covering(publication.translation_key, publication.kind, line, day)
    found: Consent | None = rows.order_by("-pk").first()
    return found


def consent_relied_on(text: Publication, at: datetime | None) -> Consent | None:
    """The consent on which a text goes live, at a moment or as it says itself; None where none is needed."""
    day = max(timezone.localdate(), timezone.localdate(at)) if at else publication_day(text)
    return consent_to(text, day) if requirement_of(text, day) else None


def consent_gate(publication: Publication, revision: Any, by: Any) -> list[Finding]:
    """Điều 11 khoản 1 điểm c, d: what needs the leaders' consent isn't scheduled or published without it."""
    day = publication_day(publication)
    requirement = requirement_of(publication, day)
    if requirement is None or consent_to(publication, day) is not None:
        return []
    return [Finding("no-consent", citation=requirement.citation)]


def consent_line(publication: Publication, user: Any) -> ConsentLine | None:
    """For `editorial/consent_line.html`; None where a text (as under review) needs no consent."""
    day = publication_day(publication)
    requirement = requirement_of(publication, day)
    if requirement is None:
        return None
    may_record = not may_keep_records(standing(user))
    return ConsentLine(requirement.citation, consent_to(publication, day), may_record)


def listed(page: Any) -> dict[str, Any]:
    """A page of consents with the titles of the texts that they are to, in one query."""
    keys = [consent.publication_key for consent in page if consent.publication_key]
    texts = Publication.objects.filter(translation_key__in=keys).order_by("-origin", "pk")
    titles = dict(texts.values_list("translation_key", "title"))
    names = {key: str(name) for key, name in kinds()}
    rows = [
        {
            "consent": consent,
            "title": titles.get(consent.publication_key, ""),
            "kind": names.get(consent.kind, consent.kind),
        }
        for consent in page
    ]
    return {"page": page, "rows": rows}
