"""Two people let pass what the screening found (Điều 8 khoản 2)."""

from django.utils import timezone

from portal.audit import actions as audit
from portal.core.acting import action
from portal.editorial import screening_rules
from portal.editorial.actions.rows import locked
from portal.editorial.models import Clearance, Publication
from portal.editorial.screening import Flag, flags
from portal.editorial.screening_rules import GROUNDS, PERSONAL_GROUNDS
from portal.editorial.standing import open_submission, standing_of, text_of
from portal.law.findings import Finding, Refused, refuse_if
from portal.organisation.models import User


@action("editorial.propose_clearance")
def propose(
    *, publication: Publication, by: User, kind: str, digest: str, ground: str, reason: str
) -> Clearance:
    """The first person says on which ground something may stand in the text, and why."""
    row = locked(publication)
    refuse_if(screening_rules.may_propose(standing_of(by), text_of(row, open_submission(row))))
    flag = flag_of(row, kind, digest)
    refuse_if([Finding("already-proposed")] if flag.clearance else [])
    allowed = GROUNDS.get(kind, PERSONAL_GROUNDS)
    refuse_if([] if ground in allowed else [Finding("no-ground", "ground")])
    refuse_if([] if reason.strip() else [Finding("no-reason", "reason")])
    clearance: Clearance = Clearance.objects.create(
        publication=row,
        kind=kind,
        digest=digest,
        place=flag.place[:200],
        ground=ground,
        reason=reason.strip(),
        proposed_by=by,
        proposed_at=timezone.now(),
    )
    on_record("propose_clearance", clearance, by)
    return clearance


@action("editorial.agree_clearance")
def agree(*, publication: Publication, by: User, kind: str, digest: str) -> Clearance:
    """The second person has looked, and agrees."""
    row = locked(publication)
    flag = flag_of(row, kind, digest)
    text = text_of(row, open_submission(row))
    refuse_if(screening_rules.may_agree(standing_of(by), text, flag.flagged))
    clearance = Clearance.objects.get(publication=row, kind=kind, digest=digest)
    clearance.agreed_by, clearance.agreed_at = by, timezone.now()
    clearance.save(update_fields=["agreed_by", "agreed_at"])
    on_record("agree_clearance", clearance, by)
    return clearance


@action("editorial.take_back_clearance")
def take_back(*, publication: Publication, by: User, kind: str, digest: str) -> None:
    """Whoever holds the text no longer lets it pass: a proposal or a clearance is void."""
    row = locked(publication)
    refuse_if(screening_rules.may_propose(standing_of(by), text_of(row, open_submission(row))))
    clearance = Clearance.objects.filter(publication=row, kind=kind, digest=digest).first()
    if clearance is None:
        raise Refused(Finding("nothing-proposed"))
    on_record("take_back_clearance", clearance, by)
    clearance.delete()


def flag_of(row: Publication, kind: str, digest: str) -> Flag:
    """What was found and not changed since."""
    for flag in flags(row.get_latest_revision_as_object()):
        if (flag.kind, flag.digest) == (kind, digest):
            return flag
    raise Refused(Finding("flag-gone"))


def on_record(verb: str, clearance: Clearance, by: User) -> None:
    audit.record(
        verb=f"editorial.{verb}",
        actor=by,
        target=clearance.publication,
        detail={
            "kind": clearance.kind,
            "digest": clearance.digest,
            "ground": clearance.ground,
            "reason": clearance.reason,
        },
    )
