"""From rows to the values that `rules` judge: who somebody is today, what a text is."""

from datetime import date
from typing import Any

from django.utils import timezone
from wagtail.models import Revision

from portal.editorial.models import Delegation, Publication, Section, Submission
from portal.editorial.rules import Mandate, Standing, Text
from portal.law.duties import Duty
from portal.organisation import authority


def today() -> date:
    return timezone.localdate()


def standing_of(user: Any, on: date | None = None) -> Standing:
    """What somebody is on a day. A mandate counts only from the current head to a current member."""
    day = on or today()
    if user is None or not getattr(user, "is_active", False):
        return Standing(user=None)
    position = authority.board_position(user, day) or ""
    return Standing(
        user=user.pk,
        units=frozenset(unit.pk for unit in authority.units_of(user, day)),
        heads=frozenset(unit.pk for unit in authority.units_headed(user, day)),
        in_standing_office=authority.holds_duty(user, Duty.STANDING_OFFICE, day),
        in_english_version=authority.holds_duty(user, Duty.ENGLISH_VERSION, day),
        board_position=position,
        mandates=mandates_of(user, day) if position else (),
        reads_all=authority.reads_all(user, day),
    )


def standing(user: Any) -> Standing:
    """Who somebody is today, for screens: asked once a request. Actions ask `standing_of` anew."""
    known: Standing | None = getattr(user, "_standing", None)
    if known is None:
        known = user._standing = standing_of(user)
    return known


def mandates_of(user: Any, on: date) -> tuple[Mandate, ...]:
    """The assignments and delegations of a member that are in force and still the head's (Điều 6 khoản 3)."""
    head = authority.board_head(on)
    if head is None:
        return ()
    rows = Delegation.objects.in_force(on).filter(member=user, given_by=head).prefetch_related("sections")
    return tuple(
        Mandate(
            row.pk,
            row.given_by_id,
            frozenset(section.pk for section in row.sections.all()),
            frozenset(row.kinds),
        )
        for row in rows
    )


def section_line(section: Section) -> tuple[int, ...]:
    """A topic and the section it belongs to."""
    return (section.pk, section.parent_id) if section.parent_id else (section.pk,)


def open_submission(publication: Publication) -> Submission | None:
    return Submission.objects.open().filter(publication_id=publication.pk).first()


def authors_since_publication(publication: Publication) -> frozenset[int]:
    """Everyone who wrote a revision that the public has not seen yet, and who first drafted the row."""
    unseen = publication.revisions.all()
    if publication.live_revision_id:
        unseen = unseen.filter(pk__gt=publication.live_revision_id)
    return frozenset(unseen.exclude(user=None).values_list("user_id", flat=True))


def text_of(
    publication: Publication, submission: Submission | None, revision: Revision | None = None
) -> Text:
    """The text under review as a value; its section is the revision's, not the row's."""
    section = publication.section
    if revision is not None and revision.content.get("section") not in (None, section.pk):
        section = Section.objects.select_related("parent").get(pk=revision.content["section"])
    return Text(
        unit=publication.unit_id,
        kind=publication.kind,
        section_line=section_line(section),
        section_state=section.state,
        authors=authors_since_publication(publication),
        stage=submission.stage if submission else "",
        is_translation=publication.origin != "original",
    )
