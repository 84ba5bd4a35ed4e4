"""When an approved text goes live: at once, at a moment, with its set; and the look ahead."""

from datetime import datetime

from django.db.models import Exists, OuterRef
from django.utils import timezone
from wagtail.models import Revision

from portal.audit import actions as audit
from portal.core.acting import action
from portal.editorial import door
from portal.editorial.actions.rows import locked
from portal.editorial.actions.telling_due import tell_of_revision, tell_of_set
from portal.editorial.models import Approval, DueTold, Publication, ReleaseItem, ReleaseSet
from portal.editorial.release_rules import may_schedule
from portal.editorial.releasing import AHEAD, against_moment, against_release, members, missing
from portal.editorial.shown import files_of, settle
from portal.editorial.standing import open_submission, standing_of, text_of
from portal.editorial.states import ReleaseState
from portal.law.findings import Finding, Refused, refuse_if
from portal.organisation.models import User

AT_ONCE = 200  # moments looked at in one go


def let_go_live(approval: Approval, row: Publication, by: User, at: datetime | None) -> None:
    """What becomes of a text that was just approved: with its set, at a moment, or at once."""
    item = ReleaseItem.objects.select_related("release_set").filter(publication=row, is_open=True).first()
    if item is not None:
        wait_for_set(item, approval, by)
    elif at is not None:
        door.schedule(approval.revision, row, at, by)
    else:
        row.publish(approval.revision, user=by, granted=approval)


def wait_for_set(item: ReleaseItem, approval: Approval, by: User) -> None:
    """Approved, it waits for its set, asked what the door asks; a set that was ready is looked at anew."""
    against = door.against_publishing(approval.revision, timezone.now(), by)
    refuse_if(each for each in against if each.code != "waits-for-set")
    settle(files_of(approval.revision.as_object()))
    item.approval = approval
    item.save(update_fields=["approval"])
    Publication.objects.filter(pk=item.publication_id).update(has_unpublished_changes=True)
    fall_back(item.release_set, [])


def fall_back(release_set: ReleaseSet, sentences: list[str]) -> None:
    """A set that was ready is so no longer; `sentences` say why."""
    ReleaseSet.objects.filter(pk=release_set.pk, state=ReleaseState.READY).update(
        state=ReleaseState.DRAFT, ready_by=None, ready_at=None, note="\n".join(sentences)
    )


def waiting_approval(publication: Publication) -> Approval | None:
    """The approval of what is approved and not live: it waits for an hour, or its hour was called off."""
    if publication.live and publication.live_revision_id == publication.latest_revision_id:
        return None
    unused = publication.approvals.filter(revision_id=publication.latest_revision_id, version=None)
    newest: Approval | None = unused.select_related("revision", "approver").order_by("-pk").first()
    return newest


@action("editorial.schedule")
def schedule(*, publication: Publication, by: User, at: datetime | None) -> None:
    """Fix or move the moment at which an approved version goes live, whatever is live stays until then."""
    row = locked(publication)
    waiting = waiting_approval(row)
    if waiting is None or open_submission(row) is not None:
        raise Refused(Finding("not-scheduled"))
    hour = waiting.revision.approved_go_live_at
    text = text_of(row, None, waiting.revision)
    refuse_if(may_schedule(standing_of(by), text, waits=hour is not None))
    if at is None:
        raise Refused(Finding("no-moment", "publish_at"))
    door.schedule(waiting.revision, row, at, by)
    before = hour.isoformat() if hour else ""
    detail = {"revision": waiting.revision_id, "at": at.isoformat(), "before": before}
    audit.record(verb="editorial.schedule", actor=by, target=row, detail=detail)


def look_ahead(now: datetime | None = None) -> int:
    """Half an hour before its moment each is asked what would stop it; how many were told of."""
    begin = now or timezone.now()
    return revisions_ahead(begin, begin + AHEAD) + sets_ahead(begin, begin + AHEAD)


def revisions_ahead(begin: datetime, end: datetime) -> int:
    told = 0
    known = DueTold.objects.filter(revision=OuterRef("pk"), due_at=OuterRef("approved_go_live_at"))
    soon = Revision.objects.filter(
        ~Exists(known), approved_go_live_at__gt=begin, approved_go_live_at__lte=end
    )
    for revision in soon.order_by("approved_go_live_at")[:AT_ONCE]:
        at = revision.approved_go_live_at
        against = against_moment(revision, at)
        told += bool(against) and tell_of_revision(revision, at, against, failed=False)
    return told


def sets_ahead(begin: datetime, end: datetime) -> int:
    told = 0
    known = DueTold.objects.filter(release_set=OuterRef("pk"), due_at=OuterRef("moment"))
    soon = ReleaseSet.objects.open().filter(~Exists(known), moment__gt=begin, moment__lte=end)
    for release_set in soon.order_by("moment")[:AT_ONCE]:
        at = release_set.moment or end
        against = against_set_soon(release_set, at)
        told += bool(against) and tell_of_set(release_set, at, against, failed=False)
    return told


def against_set_soon(release_set: ReleaseSet, at: datetime) -> list[str]:
    """What would stop a set at its moment, and what readers of its texts would miss."""
    items = members(release_set)
    together = [item.publication_id for item in items]
    lost = [
        f"«{item.publication}»: {sentence}"
        for item in items
        if item.approval
        for sentence in missing(item.approval.revision, together)
    ]
    return [*against_release(release_set, items, at), *lost]
