"""From the unit to the board: submit, confirm, take, pass on, return, withdraw (Điều 7)."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from portal.audit import actions as audit
from portal.core.acting import action
from portal.editorial import rules, telling
from portal.editorial.actions.rows import held, locked
from portal.editorial.comparison import words_changed
from portal.editorial.completeness import content_of
from portal.editorial.governing import against_supplying
from portal.editorial.models import Publication, Step, Submission
from portal.editorial.plain import changes
from portal.editorial.screening import sending_gate
from portal.editorial.signals import submission_moved
from portal.editorial.standing import open_submission, standing_of, text_of
from portal.editorial.states import MOVES, OPEN_STAGES, ChangeKind, Severity, Stage, Verb
from portal.law.duties import Duty
from portal.law.findings import Finding, refuse_if
from portal.organisation import authority
from portal.organisation.models import User
from portal.organisation.official import against_words


@dataclass(frozen=True)
class Change:
    """What a new version of a live text is; of a correction how grave, and what, in words for the reader."""

    kind: str = ""
    severity: str = ""
    text: str = ""

    def against(self) -> list[Finding]:
        if self.kind not in ChangeKind:
            return [Finding("no-change-kind", "change_kind")]
        if self.kind == ChangeKind.UPDATE:
            return []
        whole = self.severity in Severity and bool(self.text.strip())
        findings = [] if whole else [Finding("no-correction", "correction_text")]
        return findings + against_words({"correction_text": self.text})

    def fields(self) -> dict[str, str]:
        """As the submission keeps it."""
        if self.kind == ChangeKind.UPDATE:
            return {"change_kind": self.kind}
        return {
            "change_kind": self.kind,
            "correction_severity": self.severity,
            "correction_text": self.text.strip(),
        }


NO_CHANGE = Change()


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
def submit(*, publication: Publication, by: User, change: Change = NO_CHANGE) -> Submission:
    """The unit hands its text in; from now on nobody of the unit can change it.

    A new version of what is already live says whether it updates or corrects.
    """
    row = locked(publication)
    standing, text = standing_of(by), text_of(row, open_submission(row), row.latest_revision)
    refuse_if(rules.may_submit(standing, text))
    refuse_if(against_supplying(text))
    draft = row.get_latest_revision_as_object()
    refuse_if(rules.completeness(content_of(draft)))
    refuse_if(sending_gate(draft))
    refuse_if(change.against() if row.live else [])
    holder = authority.holder(Duty(text.edited_by), timezone.localdate())
    stage = rules.first_stage(
        unit_is_editing_office=holder is not None and holder.pk == row.unit_id,
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
        **(change.fields() if row.live else {}),
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


@action("editorial.ask_urgency")
def ask_urgency(*, publication: Publication, by: User, reason: str) -> Submission:
    """Ask the board to publish before confirmation and editing; those who may see the text from now on."""
    row = locked(publication)
    submission = held(row)
    refuse_if(rules.may_ask_urgency(standing_of(by), text_of(row, submission)))
    refuse_if([] if reason.strip() else [Finding("no-urgent-reason", "reason")])
    submission.urgent_reason = reason.strip()
    submission.save(update_fields=["urgent_reason"])
    detail = {"stage": submission.stage, "reason": submission.urgent_reason}
    audit.record(verb="editorial.ask_urgency", actor=by, target=row, detail=detail)
    telling.urgency_asked(submission)
    return submission


@action("editorial.take")
def take(*, publication: Publication, by: User) -> Submission:
    """Somebody of the editing office takes a screened text in hand (Điều 7 khoản 2 điểm a)."""
    row = locked(publication)
    submission = held(row)
    refuse_if(rules.may_take(standing_of(by), text_of(row, submission, submission.revision)))
    submission.taken_by = by
    return move(submission, verb=Verb.TAKE, by=by)


@action("editorial.pass_on")
def pass_on(*, publication: Publication, by: User, publish_at: datetime | None = None) -> Submission:
    """The editing office lays its latest revision before the board (Điều 7 khoản 2 điểm a).

    It may propose when it goes live; the approver decides.
    """
    row = locked(publication)
    submission = held(row)
    refuse_if(rules.may_pass_on(standing_of(by), text_of(row, submission, row.latest_revision)))
    edited = row.get_latest_revision_as_object()
    refuse_if(rules.completeness(content_of(edited)))
    refuse_if(sending_gate(edited))
    refuse_if([Finding("moment-past", "publish_at")] if publish_at and publish_at <= timezone.now() else [])
    submission.words_changed = words_changed(changes(row, edited))
    submission.proposed_moment = publish_at
    return move(submission, verb=Verb.PASS_ON, by=by, repin=True)


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
