"""What happens to a text that is live or waits for its hour."""

import logging
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from wagtail.models import Revision

from portal.audit import actions as audit
from portal.core.acting import action
from portal.editorial import rules
from portal.editorial.actions.rows import locked
from portal.editorial.actions.telling_due import BROKE_DOWN, tell_of_expiry, tell_of_revision
from portal.editorial.messages import words
from portal.editorial.models import Publication
from portal.editorial.standing import standing_of, text_of
from portal.editorial.states import WithdrawalReason
from portal.editorial.versions import Because
from portal.law.findings import Finding, Refused, refuse_if
from portal.organisation.models import User
from portal.organisation.official import against_words

logger = logging.getLogger(__name__)

BY_HAND = frozenset(WithdrawalReason) - {WithdrawalReason.EXPIRED, WithdrawalReason.BOARD}


@action("editorial.unpublish")
def unpublish(*, publication: Publication, by: User, because: Because) -> None:
    """Take a live text off, by whoever has that power in its section, for a reason of a kind that is kept."""
    row = locked(publication)
    refuse_if([] if row.live else [Finding("not-live")])
    refuse_if(rules.may_decide(standing_of(by), text_of(row, None)))
    refuse_if(against_reason(because, row))
    row.unpublish(user=by, because=because)
    detail = {"reason": because.reason, "note": because.note, "public_words": because.public_words}
    audit.record(verb="editorial.unpublish", actor=by, target=row, detail=detail)


def against_reason(because: Because, row: Publication) -> list[Finding]:
    """A reason that a person may give, a note for the record, and what replaces it where something does."""
    findings = []
    if because.reason not in BY_HAND:
        findings.append(Finding("no-withdrawal-reason", "withdrawal_reason"))
    if not because.note.strip():
        findings.append(Finding("no-reason", "reason"))
    replaced = because.reason == WithdrawalReason.REPLACED
    successor = because.replaced_by
    if replaced and (successor is None or successor.pk == row.pk or not successor.live):
        findings.append(Finding("no-replacement", "replaced_by"))
    return findings + against_words({"public_words": because.public_words})


@action("editorial.unschedule")
def unschedule(*, publication: Publication, by: User) -> None:
    """Call off a publication that waits for its hour."""
    row = locked(publication)
    waiting = row.scheduled_revision
    refuse_if([] if waiting else [Finding("not-scheduled")])
    refuse_if(rules.may_decide(standing_of(by), text_of(row, None, waiting)))
    row.revisions.update(approved_go_live_at=None)
    audit.record(verb="editorial.unschedule", actor=by, target=row, detail={"revision": waiting.pk})


def publish_due(now: datetime | None = None) -> tuple[int, int]:
    """Publish and take off what its hour has come for; one failure never stops the rest. (done, failed)."""
    moment = now or timezone.now()
    due = Revision.objects.filter(approved_go_live_at__lte=moment).order_by("approved_go_live_at", "pk")
    expired = Publication.objects.filter(live=True, expire_at__lte=moment)
    done = [publish_one(revision) for revision in due]
    done += [expire_one(row) for row in expired]
    return sum(done), len(done) - sum(done)


def publish_one(revision: Revision) -> bool:
    """One revision at its moment. Refused, it is called off; broken down, it is tried again each minute."""
    at = revision.approved_go_live_at
    try:
        publish_scheduled(revision=revision)
    except Refused as refusal:
        call_off(revision)
        tell_of_revision(revision, at, [words(finding) for finding in refusal.findings], failed=True)
    except Exception:
        logger.exception("Revision %s was not published at its moment", revision.pk)
        tell_of_revision(revision, at, [BROKE_DOWN], failed=True)
    else:
        return True
    return False


def expire_one(row: Publication) -> bool:
    """One text at the end of its time; where that breaks down, it is tried again each minute."""
    try:
        expire(publication=row)
    except Exception:
        logger.exception("Publication %s was not taken off at its moment", row.pk)
        tell_of_expiry(row)
        return False
    return True


@transaction.atomic
def call_off(revision: Revision) -> None:
    """A scheduled revision that may no longer go live: not tried again, and on record."""
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
    audit.record(
        verb="editorial.schedule_called_off",
        actor=None,
        target=revision.content_object,
        detail={"revision": revision.pk},
    )


@action("editorial.publish_scheduled")
def publish_scheduled(*, revision: Revision) -> None:
    """Make a scheduled revision live under the approval that it was given."""
    row = locked(revision.content_object)
    if not Revision.objects.filter(pk=revision.pk, approved_go_live_at__isnull=False).exists():
        return
    row.publish(revision)
    audit.record(verb="editorial.publish_scheduled", actor=None, target=row, detail={"revision": revision.pk})


@action("editorial.expire")
def expire(*, publication: Publication) -> None:
    """Take off what was approved up to an hour that has come."""
    row = locked(publication)
    if not row.live:
        return
    row.unpublish(set_expired=True)
    audit.record(verb="editorial.expire", actor=None, target=row)
