"""From the unit to the board: submit, confirm, pass on, approve, return, withdraw (Điều 6, Điều 7)."""

from django.utils import timezone
from wagtail.models import Revision

from portal.audit import actions as audit
from portal.core.acting import action
from portal.editorial import rules
from portal.editorial.actions.rows import held, locked
from portal.editorial.completeness import content_of
from portal.editorial.hashing import content_hash
from portal.editorial.models import Approval, Publication, Step, Submission
from portal.editorial.signals import submission_moved
from portal.editorial.standing import open_submission, standing_of, text_of
from portal.editorial.states import MOVES, OPEN_STAGES, Stage, Verb
from portal.law.duties import Duty
from portal.law.findings import Finding, Refused, refuse_if
from portal.organisation import authority
from portal.organisation.models import User


def move(
    submission: Submission, *, verb: Verb, by: User, reason: str = "", repin: bool = False
) -> Submission:
    """Take a submission to its next stage, with the step on record and in the audit log."""
    stage = MOVES[(Stage(submission.stage), verb)]
    now = timezone.now()
    if repin:
        submission.revision = submission.publication.specific.latest_revision
    submission.stage, submission.held_since = stage, now
    submission.closed_at = None if stage in OPEN_STAGES else now
    submission.save()
    record_step(submission, verb=verb, by=by, reason=reason)
    return submission


def record_step(submission: Submission, *, verb: Verb, by: User, reason: str = "") -> None:
    step = Step.objects.create(
        submission=submission,
        verb=verb,
        stage=submission.stage,
        revision=submission.revision,
        by=by,
        at=submission.held_since,
        reason=reason,
    )
    audit.record(
        verb=f"editorial.{verb}",
        actor=by,
        target=submission.publication,
        detail={"stage": submission.stage, "revision": submission.revision_id, "reason": reason},
    )
    submission_moved.send(Submission, submission=submission, step=step)


@action("editorial.submit")
def submit(*, publication: Publication, by: User) -> Submission:
    """The unit hands its text in; from now on nobody of the unit can change it."""
    row = locked(publication)
    standing, text = standing_of(by), text_of(row, open_submission(row), row.latest_revision)
    refuse_if(rules.may_submit(standing, text))
    draft = row.get_latest_revision_as_object()
    refuse_if(rules.completeness(content_of(draft)))
    holder = authority.holder(Duty.STANDING_OFFICE, timezone.localdate())
    stage = rules.first_stage(
        unit_is_standing_office=holder is not None and holder.pk == row.unit_id,
        english_translation=text.is_translation and standing.in_english_version,
    )
    now = timezone.now()
    submission = Submission.objects.create(
        publication=row,
        revision=row.latest_revision,
        stage=stage,
        held_since=now,
        submitted_by=by,
        submitted_at=now,
    )
    record_step(submission, verb=Verb.SUBMIT, by=by)
    return submission


@action("editorial.confirm")
def confirm(*, publication: Publication, by: User) -> Submission:
    """The head of the unit says that it is accurate and may be published (Điều 7 khoản 1 điểm b)."""
    row = locked(publication)
    submission = held(row)
    refuse_if(rules.may_confirm(standing_of(by), text_of(row, submission, submission.revision)))
    return move(submission, verb=Verb.CONFIRM, by=by)


@action("editorial.pass_on")
def pass_on(*, publication: Publication, by: User) -> Submission:
    """The standing office lays its latest revision before the board (Điều 7 khoản 2 điểm a)."""
    row = locked(publication)
    submission = held(row)
    refuse_if(rules.may_pass_on(standing_of(by), text_of(row, submission, row.latest_revision)))
    refuse_if(rules.completeness(content_of(row.get_latest_revision_as_object())))
    return move(submission, verb=Verb.PASS_ON, by=by, repin=True)


@action("editorial.approve")
def approve(*, publication: Publication, by: User, seen: str, checklist: list[str]) -> Approval:
    """Approve what was read (`seen` is its hash) and publish or schedule it (Điều 6 khoản 2-3, 7.1c)."""
    row = locked(publication)
    submission = held(row)
    revision = submission.revision
    standing, text = standing_of(by), text_of(row, submission, revision)
    refuse_if(rules.may_approve(standing, text))
    refuse_if(rules.checklist_findings(checklist))
    sha256 = content_hash(revision.content)
    if sha256 != seen or revision.pk != row.latest_revision_id:
        raise Refused(Finding("changed-since-seen", citation="Điều 7 khoản 1 điểm c"))
    approval = grant(row, revision, sha256, standing, text, by, checklist)
    move(submission, verb=Verb.APPROVE, by=by)
    row.publish(revision, user=by)
    return approval


def grant(
    row: Publication,
    revision: Revision,
    sha256: str,
    standing: rules.Standing,
    text: rules.Text,
    by: User,
    checklist: list[str],
) -> Approval:
    """Write the approval with both names where it rests on a mandate (Điều 6 khoản 3 điểm b)."""
    right = rules.right_to_approve(standing, text)
    mandate = right if isinstance(right, rules.Mandate) else None
    approval = Approval.objects.create(
        publication=row,
        revision=revision,
        section_id=revision.content["section"],
        sha256=sha256,
        approver=by,
        on_behalf_of_id=mandate.given_by if mandate else None,
        delegation_id=mandate.id if mandate else None,
        checklist=dict.fromkeys(checklist, True),
        at=timezone.now(),
    )
    audit.record(
        verb="editorial.grant",
        actor=by,
        target=row,
        on_behalf_of=approval.on_behalf_of,
        detail={"approval": approval.pk, "revision": revision.pk, "sha256": sha256},
    )
    return approval


@action("editorial.return")
def return_(*, publication: Publication, by: User, reason: str) -> Submission:
    """Whoever holds it gives it back to its author, with the reason."""
    row = locked(publication)
    submission = held(row)
    refuse_if(rules.may_return(standing_of(by), text_of(row, submission, submission.revision)))
    refuse_if([] if reason.strip() else [Finding("no-reason", "reason")])
    return move(submission, verb=Verb.RETURN, by=by, reason=reason.strip())


@action("editorial.withdraw")
def withdraw(*, publication: Publication, by: User) -> Submission:
    """The unit takes back what it has sent, before it is approved."""
    row = locked(publication)
    submission = held(row)
    refuse_if(rules.may_withdraw(standing_of(by), text_of(row, submission, submission.revision)))
    return move(submission, verb=Verb.WITHDRAW, by=by)
