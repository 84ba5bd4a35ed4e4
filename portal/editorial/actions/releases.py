"""Several texts in one moment: put together, made ready, released or called off (Điều 7 khoản 2 điểm a)."""

import logging
from collections.abc import Sequence
from datetime import datetime

from django.db.models import Max
from django.utils import timezone
from wagtail.models import Revision

from portal.audit import actions as audit
from portal.core import freshness
from portal.core.acting import action
from portal.editorial.actions.rows import locked
from portal.editorial.actions.scheduling import fall_back, waiting_approval
from portal.editorial.actions.telling_due import BROKE_DOWN, tell_of_set
from portal.editorial.door import keys_of
from portal.editorial.models import Publication, ReleaseItem, ReleaseSet
from portal.editorial.release_rules import MOST, may_compose, may_make_ready, may_release
from portal.editorial.releasing import against_release, against_set, members, texts_in
from portal.editorial.standing import standing_of
from portal.editorial.states import ReleaseState
from portal.law.findings import Finding, Refused, refuse_if
from portal.organisation.models import User

logger = logging.getLogger(__name__)


class NotReleased(Refused):
    """Something stands against a text of the set: none goes live. `sentences` name the texts."""

    def __init__(self, sentences: Sequence[str]) -> None:
        super().__init__(Finding("set-not-whole"))
        self.sentences = list(sentences)


def open_set(release_set: ReleaseSet) -> ReleaseSet:
    """The row, held until the end of the transaction; refused where it is over."""
    row: ReleaseSet = ReleaseSet.objects.select_for_update(of=("self",)).get(pk=release_set.pk)
    refuse_if([] if row.is_open else [Finding("set-closed")])
    return row


@action("editorial.make_set")
def make_set(*, title: str, moment: datetime | None, by: User) -> ReleaseSet:
    """The standing office begins a set; without a moment it is released by hand."""
    refuse_if(may_compose(standing_of(by)))
    refuse_if([] if title.strip() else [Finding("no-set-title", "title")])
    refuse_if(against_moment_of(moment))
    made: ReleaseSet = ReleaseSet.objects.create(title=title.strip()[:150], moment=moment, made_by=by)
    note(made, "make_set", by, moment=moment.isoformat() if moment else "")
    return made


def against_moment_of(moment: datetime | None) -> list[Finding]:
    return [Finding("moment-past", "moment")] if moment and moment <= timezone.now() else []


@action("editorial.move_set")
def move_set(*, release_set: ReleaseSet, moment: datetime | None, by: User) -> None:
    """Give the set another moment, or none; whoever made it ready looks at it anew."""
    row = open_set(release_set)
    refuse_if(may_compose(standing_of(by)))
    refuse_if(against_moment_of(moment))
    ReleaseSet.objects.filter(pk=row.pk).update(moment=moment)
    fall_back(row, [])
    note(row, "move_set", by, moment=moment.isoformat() if moment else "")


@action("editorial.add_to_set")
def add_to_set(*, release_set: ReleaseSet, publication: Publication, by: User) -> ReleaseItem:
    """Put a text in: from now on its approval doesn't publish it, and no hour of its own does."""
    row = open_set(release_set)
    refuse_if(may_compose(standing_of(by)))
    text = locked(publication)
    if not Publication.objects.visible_to(by).filter(pk=text.pk).exists():
        raise Refused(Finding("not-for-you", citation="Điều 7"))
    refuse_if([Finding("in-a-set")] if text.release_items.filter(is_open=True).exists() else [])
    refuse_if([Finding("set-full", params={"most": MOST})] if row.items.count() >= MOST else [])
    item: ReleaseItem = ReleaseItem.objects.create(
        release_set=row, publication=text, approval=waiting_approval(text)
    )
    text.revisions.update(approved_go_live_at=None)
    fall_back(row, [])
    note(row, "add_to_set", by, publication=text.pk)
    return item


@action("editorial.remove_from_set")
def remove_from_set(*, release_set: ReleaseSet, publication: Publication, by: User) -> None:
    """Take a text out; approved, it waits for a moment that somebody of the board gives it."""
    row = open_set(release_set)
    refuse_if(may_compose(standing_of(by)))
    row.items.filter(publication=publication).delete()
    fall_back(row, [])
    note(row, "remove_from_set", by, publication=publication.pk)


@action("editorial.make_set_ready")
def make_ready(*, release_set: ReleaseSet, by: User) -> ReleaseSet:
    """A member of the board with the power over every text says that the set may go (Điều 6 khoản 3)."""
    row = open_set(release_set)
    refuse_if([Finding("set-ready")] if row.state == ReleaseState.READY else [])
    refuse_if(against_moment_of(row.moment))
    items = members(row)
    refuse_if(may_make_ready(standing_of(by), texts_in(items)))
    refuse_if(against_set(row, items))
    row.state, row.ready_by, row.ready_at, row.note = ReleaseState.READY, by, timezone.now(), ""
    row.save()
    note(row, "make_set_ready", by, publications=[item.publication_id for item in items])
    return row


@action("editorial.call_off_set")
def call_off_set(*, release_set: ReleaseSet, by: User) -> None:
    """The set is given up; nothing of it goes live."""
    row = open_set(release_set)
    refuse_if(may_release(standing_of(by), texts_in(members(row))))
    close(row, ReleaseState.CALLED_OFF, by)
    note(row, "call_off_set", by)


@action("editorial.release")
def release(*, release_set: ReleaseSet, by: User | None, seen: str | None = None) -> ReleaseSet:
    """All texts of a ready set go live in this one transaction, each through the one door; or none does.

    Whoever releases it by hand has `seen` it as it is.
    """
    row = open_set(release_set)
    items = members(row)
    if by is not None:
        refuse_if(may_release(standing_of(by), texts_in(items)))
    refuse_if([] if seen in (None, row.seen) else [Finding("set-changed-since-seen")])
    now = timezone.now()
    texts = [locked(item.publication) for item in items]
    if sentences := against_release(row, items, now):
        raise NotReleased(sentences)
    # One change for whoever reads: every page that shows any of them is open from here to the commit
    freshness.touch(*(key for text in texts for key in keys_of(text)))
    revisions = [item.approval.revision for item in items if item.approval]
    Revision.objects.filter(pk__in=[each.pk for each in revisions]).update(approved_go_live_at=now)
    close(row, ReleaseState.RELEASED, by)
    for text, revision in zip(texts, revisions, strict=True):
        revision.approved_go_live_at = now
        text.publish(revision, user=by)
    note(row, "release", by, publications=[text.pk for text in texts])
    return row


def close(row: ReleaseSet, state: ReleaseState, by: User | None) -> None:
    """The set is over: its texts belong to it no longer."""
    row.state, row.closed_by, row.closed_at = state, by, timezone.now()
    row.save()
    row.items.update(is_open=False)


def note(row: ReleaseSet, verb: str, by: User | None, **detail: object) -> None:
    audit.record(verb=f"editorial.{verb}", actor=by, target=row, detail=detail)


def try_release(release_set: ReleaseSet, by: User | None, seen: str | None = None) -> None:
    """Release a set; where a text of it can't go live, the set is no longer ready, and that is told."""
    try:
        release(release_set=release_set, by=by, seen=seen)
    except NotReleased as refusal:
        fall_back(release_set, refusal.sentences)
        tell_of_set(release_set, release_set.moment or timezone.now(), refusal.sentences, failed=True)
        raise


def release_due(now: datetime | None = None) -> tuple[int, int]:
    """Release the sets whose moment has come; one failure never stops the rest. (released, not released)."""
    done = failed = 0
    for row in ReleaseSet.objects.due(now or timezone.now()).filter(state=ReleaseState.READY):
        try:
            try_release(row, None)
            done += 1
        except Refused:
            failed += 1
        except Exception:
            logger.exception("Release set %s was not released at its moment", row.pk)
            tell_of_set(row, row.moment, [BROKE_DOWN], failed=True)
            failed += 1
    return done, failed + missed(now or timezone.now())


def missed(now: datetime) -> int:
    """Sets that were not ready at their moment: told once."""
    late = ReleaseSet.objects.due(now).filter(state=ReleaseState.DRAFT).exclude(told__failed=True)
    rows = list(late)
    for row in rows:
        tell_of_set(row, row.moment, against_release(row, members(row), now), failed=True)
    return len(rows)


def latest_moment(now: datetime) -> datetime | None:
    """The latest moment that has come for something not yet done; three indexed questions, asked often."""
    texts = Revision.objects.filter(approved_go_live_at__lte=now)
    sets = ReleaseSet.objects.filter(state=ReleaseState.READY, moment__lte=now)
    ends = Publication.objects.filter(live=True, expire_at__lte=now)
    hours = [
        texts.aggregate(at=Max("approved_go_live_at"))["at"],
        sets.aggregate(at=Max("moment"))["at"],
        ends.aggregate(at=Max("expire_at"))["at"],
    ]
    return max((hour for hour in hours if hour), default=None)
