"""The record of what the public reads, kept by the one door in the transaction in which it changes."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from portal.editorial.models import (
    Approval,
    Correction,
    Publication,
    PublishedVersion,
    Submission,
    Withdrawal,
)
from portal.editorial.states import ChangeKind, Severity, Stage, WithdrawalReason
from portal.organisation.models import User

SHOWN_ON_TOP = (Severity.SUBSTANTIVE, Severity.SERIOUS)


@dataclass(frozen=True)
class Because:
    """Why a text comes off: the kind of reason, a note for the record, a sentence for the reader.

    `is_removal`: not a decision of the board; a secret is being removed, by whoever has found it.
    """

    reason: WithdrawalReason
    note: str = ""
    public_words: str = ""
    replaced_by: Publication | None = None
    is_removal: bool = False


def went_live(publication: Publication, approval: Approval) -> PublishedVersion:
    """A version begins and the one before it ends; what it corrects is said."""
    now = timezone.now()
    publication.versions.filter(live_to=None).update(live_to=now)
    number = publication.version_number + 1
    version: PublishedVersion = PublishedVersion.objects.create(
        publication=publication, number=number, approval=approval, live_from=now
    )
    values: dict[str, object] = {"version_number": number}
    correction = correct(version, approval, now)
    if correction is not None and correction.severity in SHOWN_ON_TOP:
        values |= {"corrected_on": timezone.localdate(now), "correction_text": correction.text}
    for name, value in values.items():
        setattr(publication, name, value)
    Publication.objects.filter(pk=publication.pk).update(**values)
    return version


def correct(version: PublishedVersion, approval: Approval, now: datetime) -> Correction | None:
    """What its unit said that the version puts right, as approved with it."""
    sent = Submission.objects.filter(revision_id=approval.revision_id, stage=Stage.APPROVED).last()
    if sent is None or sent.change_kind != ChangeKind.CORRECTION:
        return None
    correction: Correction = Correction.objects.create(
        version=version,
        severity=sent.correction_severity,
        text=sent.correction_text,
        by_id=approval.approver_id,
        at=now,
    )
    return correction


def came_off(publication: Publication, because: Because, user: User | None) -> Withdrawal:
    """The version that was live ends, with the reason."""
    now = timezone.now()
    version = publication.versions.get(live_to=None)
    publication.versions.filter(pk=version.pk).update(live_to=now)
    withdrawal: Withdrawal = Withdrawal.objects.create(
        version=version,
        reason=because.reason,
        note=because.note,
        public_words=because.public_words,
        replaced_by=because.replaced_by,
        by=user,
        at=now,
    )
    return withdrawal


def withdrawal_of(publication: Publication) -> Withdrawal | None:
    """Why a text that is not live came off, the last time; None where it never was public."""
    rows = Withdrawal.objects.filter(version__publication=publication).select_related(
        "version", "replaced_by__locale"
    )
    withdrawal: Withdrawal | None = rows.order_by("-pk").first()
    return withdrawal
