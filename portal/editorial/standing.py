"""From rows to the values that `rules` judge: who somebody is today, what a text is."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Revision

from portal.editorial.models import Approval, Delegation, Publication, ReleaseItem, Section, Submission
from portal.editorial.rules import OWN_OFFICES, Mandate, Standing, Text
from portal.editorial.states import SectionState
from portal.law.duties import Duty
from portal.organisation import authority, families
from portal.organisation.roles import ADMINISTRATION

# Duties whose offices edit (Điều 7 khoản 2)
EDITING_DUTIES = (Duty.STANDING_OFFICE, Duty.ENGLISH_VERSION, *sorted(OWN_OFFICES))


def today() -> date:
    return timezone.localdate()


def moment_of(day: date | None) -> datetime:
    """Now, or the last moment of another day: what was revoked during a day no longer counted at its end."""
    now = timezone.now()
    if day is None or day == timezone.localdate(now):
        return now
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time())) - timedelta(microseconds=1)


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
        duties=frozenset(duty.value for duty in EDITING_DUTIES if authority.holds_duty(user, duty, day)),
        board_position=position,
        mandates=mandates_of(user, moment_of(on)) if position else (),
        reads_all=authority.reads_all(user, day),
    )


def standing(user: Any) -> Standing:
    """Who somebody is today, for screens: asked once a request. Actions ask `standing_of` anew."""
    known: Standing | None = getattr(user, "_standing", None)
    if known is None:
        known = user._standing = standing_of(user)
    return known


def mandates_of(user: Any, at: datetime) -> tuple[Mandate, ...]:
    """The assignments and delegations of a member that are in force and still the head's (Điều 6 khoản 3)."""
    head = authority.board_head(timezone.localdate(at))
    if head is None:
        return ()
    rows = Delegation.objects.in_force(at).filter(member=user, given_by=head).prefetch_related("sections")
    return tuple(mandate_of(row) for row in rows.order_by("pk"))


def mandate_of(row: Delegation) -> Mandate:
    """A row as the rules judge it."""
    return Mandate(
        row.pk,
        row.given_by_id,
        frozenset(section.pk for section in row.sections.all()),
        frozenset(row.kinds),
        frozenset(row.powers),
    )


def right_stands(approval: Approval) -> bool:
    """Whether the right under which something was approved is still in force (Điều 6 khoản 3 điểm b)."""
    now = timezone.now()
    day = timezone.localdate(now)
    if hasattr(approval, "recall") or not approval.approver.is_active:
        return False
    position = authority.board_position(approval.approver, day)
    if approval.delegation_id is None:
        return position == "head"
    given = Delegation.objects.in_force(now).filter(
        pk=approval.delegation_id, given_by=authority.board_head(day)
    )
    return bool(position) and given.exists()


def section_line(section: Section) -> tuple[int, ...]:
    """A topic and the section it belongs to."""
    return (section.pk, section.parent_id) if section.parent_id else (section.pk,)


def open_submission(publication: Publication) -> Submission | None:
    rows = Submission.objects.open().select_related("revision", "taken_by")
    submission: Submission | None = rows.filter(publication_id=publication.pk).first()
    if submission is not None:
        submission.publication = publication
    return submission


def authors_since_publication(publication: Publication) -> frozenset[int]:
    """Everyone who wrote a revision that the public has not seen yet, and who first drafted the row."""
    unseen = publication.revisions.all()
    if publication.live_revision_id:
        unseen = unseen.filter(pk__gt=publication.live_revision_id)
    began = {publication.owner_id} if publication.owner_id and not publication.live_revision_id else set()
    return frozenset(unseen.exclude(user=None).values_list("user_id", flat=True)) | began


def text_of(
    publication: Publication, submission: Submission | None, revision: Revision | None = None
) -> Text:
    """The text under review as a value; its section is the revision's, not the row's."""
    section = publication.section
    if revision is not None and revision.content.get("section") not in (None, section.pk):
        section = section_meant(revision.content["section"])
    return Text(
        unit=publication.unit_id,
        kind=publication.kind,
        section_line=section_line(section),
        section_state=state_of(section),
        authors=authors_since_publication(publication),
        stage=submission.stage if submission else "",
        is_translation=publication.origin != "original",
        edited_by=editing_duty(section),
        is_settled=submission is None and is_settled(publication),
    )


def section_meant(key: int) -> Section:
    """The section that a revision names, or the one that it was merged into since."""
    named: Section = Section.objects.select_related("parent", "merged_into__parent").get(pk=key)
    return named.present


def state_of(section: Section) -> str:
    """Where a section stands; a topic of a section that does not stand is closed with it."""
    held = section.state == SectionState.APPROVED and not section.stands
    return str(SectionState.CLOSED) if held else section.state


def is_settled(publication: Publication) -> bool:
    """Whether the board has decided on all there is: the latest revision is live, or waits to be.

    For its hour, or for the set in which it is released.
    """
    latest = publication.latest_revision
    if latest is None:
        return False
    live = publication.live and publication.live_revision_id == latest.pk
    if live or latest.approved_go_live_at is not None:
        return True
    waiting = ReleaseItem.objects.filter(
        publication_id=publication.pk, is_open=True, approval__revision_id=latest.pk
    )
    return bool(waiting.exists())


def editing_duty(section: Section) -> Duty:
    """Whose office edits in a section: answers and procedures by their own, all else by the standing office.

    Điều 7 khoản 2 điểm a, b, d, as its dossier says. An office that no unit holds leaves its sections to the
    standing office.
    """
    duty = Duty(section.reviewer_duty)
    return duty if duty in OWN_OFFICES and authority.holder(duty, today()) else Duty.STANDING_OFFICE


def keeps_systems(user: Any) -> bool:
    """Whether somebody acts for the unit that runs the portal's systems (Điều 7 khoản 2 điểm c)."""
    return ADMINISTRATION in families.reach(user).managed
