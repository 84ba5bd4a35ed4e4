"""The board approves, urgently where it must; the head recalls (Điều 6 khoản 2-3, Điều 7 khoản 1 điểm c)."""

from datetime import datetime

from django.utils import timezone
from wagtail.models import Revision

from portal.audit import actions as audit
from portal.core.acting import action
from portal.editorial import rules
from portal.editorial.actions.publications import call_off
from portal.editorial.actions.rows import held, locked
from portal.editorial.actions.scheduling import let_go_live
from portal.editorial.actions.submissions import move
from portal.editorial.completeness import content_of
from portal.editorial.consenting import consent_relied_on
from portal.editorial.hashing import content_hash
from portal.editorial.models import Approval, Consent, Publication, Recall, Step, Submission, UrgentReview
from portal.editorial.standing import section_meant, standing_of, text_of, today
from portal.editorial.states import EDITING_STAGES, Power, Stage, Verb, WithdrawalReason
from portal.editorial.versions import Because
from portal.law.deadlines import deadline
from portal.law.findings import Finding, Refused, refuse_if
from portal.law.terms import WorkingDays
from portal.organisation import authority
from portal.organisation.models import User
from portal.rulebook.calendars import working_calendar

REVIEW_TERM = WorkingDays(1)  # for what an urgent publication put off; the portal's own rule


@action("editorial.approve")
def approve(
    *,
    publication: Publication,
    by: User,
    seen: str,
    checklist: list[str],
    urgent_reason: str = "",
    publish_at: datetime | None = None,
) -> Approval:
    """Approve what was read (`seen` is its hash) and publish or schedule it (Điều 6 khoản 2-3, 7.1c).

    It goes live with the set it is in, else at `publish_at`, else at the hour it names itself, else at once.

    Before the board's turn only urgently, with a reason, by somebody who has that power.
    """
    row = locked(publication)
    submission = held(row)
    urgent = submission.stage != Stage.WITH_BOARD
    revision = row.latest_revision if submission.stage in EDITING_STAGES else submission.revision
    standing, text = standing_of(by), text_of(row, submission, revision)
    refuse_if(rules.may_approve_urgently(standing, text) if urgent else rules.may_approve(standing, text))
    refuse_if([Finding("no-urgent-reason", "urgent_reason")] if urgent and not urgent_reason.strip() else [])
    refuse_if(rules.checklist_findings(checklist))
    sha256 = content_hash(revision.content)
    if sha256 != seen or revision.pk != row.latest_revision_id:
        raise Refused(Finding("changed-since-seen", citation="Điều 7 khoản 1 điểm c"))
    revision.content_object = row  # locked: neither here nor at the door need it be read again
    read = revision.as_object()
    refuse_if(rules.completeness(content_of(read)))
    approval = grant(
        row,
        revision,
        rules.right_to(Power.URGENT if urgent else Power.APPROVE, standing, text),
        by,
        checklist,
        urgent_reason.strip() if urgent else "",
        consent_relied_on(read, None if urgent else publish_at),
    )
    move(submission, verb=Verb.APPROVE, by=by, reason=approval.urgent_reason, repin=urgent)
    if urgent:
        row.publish(revision, user=by, granted=approval)
        put_off(approval, submission)
    else:
        let_go_live(approval, row, by, publish_at)
    return approval


def grant(
    row: Publication,
    revision: Revision,
    right: rules.Mandate | bool,
    by: User,
    checklist: list[str],
    urgent_reason: str,
    consent: Consent | None,
) -> Approval:
    """Write the approval with both names where it rests on a mandate (Điều 6 khoản 3 điểm b)."""
    mandate = right if isinstance(right, rules.Mandate) else None
    approval: Approval = Approval.objects.create(
        publication=row,
        revision=revision,
        section=section_meant(revision.content["section"]),
        sha256=content_hash(revision.content),
        approver=by,
        on_behalf_of_id=mandate.given_by if mandate else None,
        delegation_id=mandate.id if mandate else None,
        checklist=dict.fromkeys(checklist, True),
        urgent_reason=urgent_reason,
        consent=consent,
        at=timezone.now(),
    )
    audit.record(
        verb="editorial.grant",
        actor=by,
        target=row,
        on_behalf_of=approval.on_behalf_of,
        detail={
            "approval": approval.pk,
            "revision": revision.pk,
            "sha256": approval.sha256,
            "urgent": urgent_reason,
            "consent": consent.pk if consent else None,
        },
    )
    return approval


def put_off(approval: Approval, submission: Submission) -> UrgentReview:
    """Start the clock for the confirmation and the editing that an urgent publication did not wait for."""
    found = deadline(REVIEW_TERM, timezone.now(), working_calendar())
    confirmed = confirmation_of(submission)
    review: UrgentReview = UrgentReview.objects.create(
        approval=approval,
        due_on=found.due or found.start,
        calendar_version=found.calendar_version,
        is_provisional=found.provisional,
        confirmed_by=confirmed.by if confirmed else None,
        confirmed_at=confirmed.at if confirmed else None,
    )
    return review


def confirmation_of(submission: Submission) -> Step | None:
    """The step by which its unit answered for a text: its head's, or the sending where none is asked."""
    steps = list(submission.steps.select_related("by"))
    confirmed = next((step for step in steps if step.verb == Verb.CONFIRM), None)
    return confirmed or next((step for step in steps if step.stage in EDITING_STAGES), None)


@action("editorial.review_urgent")
def review_urgent(*, review: UrgentReview, by: User, note: str = "") -> UrgentReview:
    """The unit's head confirms, or the editing office looks through, what went live urgently."""
    row: UrgentReview = UrgentReview.objects.select_for_update().get(pk=review.pk)
    publication = row.approval.publication.specific
    standing, text = standing_of(by), text_of(publication, None)
    confirms = row.confirmed_at is None and text.unit in standing.heads
    edits = row.edited_at is None and text.edited_by in standing.duties
    refuse_if([] if confirms or edits else [Finding("not-yours-to-review", citation="Điều 7")])
    now = timezone.now()
    if confirms:
        row.confirmed_by, row.confirmed_at = by, now
    if edits:
        row.edited_by, row.edited_at = by, now
    row.note = "\n".join(line for line in (row.note, note.strip()) if line)
    row.closed_at = now if row.confirmed_at and row.edited_at else None
    row.save()
    audit.record(
        verb="editorial.review_urgent",
        actor=by,
        target=publication,
        detail={"approval": row.approval_id, "confirms": confirms, "edits": edits, "note": note.strip()},
    )
    return row


@action("editorial.recall")
def recall(*, approval: Approval, by: User, reason: str) -> Recall:
    """The head takes back what was approved in the head's name: it comes off, or doesn't go live.

    Điều 6 khoản 3 điểm b. What the approval made live is taken off; what waits for its hour is called off.
    """
    row = locked(approval.publication)
    refuse_if(against_recalling(approval, by, reason))
    made: Recall = Recall.objects.create(approval=approval, by=by, at=timezone.now(), reason=reason.strip())
    if approval.revision.approved_go_live_at:
        call_off(approval.revision)
    serving = {row.live_approval_id, row.live_approval.carried_from_id} if row.live_approval else set()
    if row.live and approval.pk in serving:
        row.unpublish(user=by, because=Because(WithdrawalReason.BOARD, note=made.reason))
    audit.record(
        verb="editorial.recall",
        actor=by,
        target=row,
        detail={"approval": approval.pk, "approver": approval.approver_id, "reason": made.reason},
    )
    return made


def against_recalling(approval: Approval, by: User, reason: str) -> list[Finding]:
    findings = []
    if authority.board_position(by, today()) != "head":
        findings.append(Finding("not-board-head", citation="Điều 6 khoản 3"))
    if approval.on_behalf_of_id is None:
        findings.append(Finding("not-in-your-name", citation="Điều 6 khoản 3 điểm b"))
    if Recall.objects.filter(approval=approval).exists():
        findings.append(Finding("already-recalled"))
    if not reason.strip():
        findings.append(Finding("no-reason", "reason"))
    return findings
