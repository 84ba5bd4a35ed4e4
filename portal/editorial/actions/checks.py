"""Ask somebody outside about one revision; take the answer (Điều 6 khoản 2 điểm a: kiểm chứng thông tin)."""

import hashlib
import secrets
from datetime import timedelta

from django.utils import timezone

from portal.audit import actions as audit
from portal.core.acting import action
from portal.editorial import rules
from portal.editorial.actions.rows import locked
from portal.editorial.models import FactCheck, Publication
from portal.editorial.reviewing import shown_revision
from portal.editorial.screening import sending_gate
from portal.editorial.standing import open_submission, standing_of, text_of
from portal.law.findings import Finding, refuse_if
from portal.organisation.models import User

DAYS = 7  # for which the address works


@action("editorial.ask_check")
def ask(*, publication: Publication, by: User, expert: str, question: str) -> tuple[FactCheck, str]:
    """The question, and the secret of its address, which is told once and never kept."""
    row = locked(publication)
    submission = open_submission(row)
    refuse_if(rules.may_ask_check(standing_of(by), text_of(row, submission)))
    asked = [("expert", expert), ("question", question)]
    refuse_if([Finding("missing", name) for name, value in asked if not value.strip()])
    revision = shown_revision(row, submission)
    refuse_if(sending_gate(revision.as_object()))
    secret, now = secrets.token_urlsafe(32), timezone.now()
    check: FactCheck = FactCheck.objects.create(
        publication=row,
        revision=revision,
        expert=expert.strip(),
        question=question.strip(),
        secret_hash=hash_of(secret),
        asked_by=by,
        asked_at=now,
        expires_at=now + timedelta(days=DAYS),
    )
    audit.record(verb="editorial.ask_check", actor=by, target=row, detail={"check": check.pk})
    return check, secret


@action("editorial.answer_check")
def answer(*, check: FactCheck, verdict: str, because: str) -> FactCheck:
    """What the expert says of it; wrong only with what is wrong. Once."""
    row: FactCheck = FactCheck.objects.select_for_update().get(pk=check.pk)
    refuse_if([] if is_open(row) else [Finding("check-closed")])
    refuse_if([] if verdict in FactCheck.Verdict else [Finding("no-verdict", "verdict")])
    wrong = verdict == FactCheck.Verdict.WRONG
    refuse_if([Finding("no-because", "because")] if wrong and not because.strip() else [])
    row.verdict, row.because, row.answered_at = verdict, because.strip(), timezone.now()
    row.save()
    detail = {"check": row.pk, "verdict": verdict}
    audit.record(verb="editorial.answer_check", actor=None, target=row.publication, detail=detail)
    return row


def hash_of(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def found(secret: str) -> FactCheck | None:
    """The open question behind a secret."""
    rows = FactCheck.objects.select_related("publication", "revision")
    check: FactCheck | None = rows.filter(secret_hash=hash_of(secret)).first()
    return check if check is not None and is_open(check) else None


def is_open(check: FactCheck) -> bool:
    """Until it is answered, its week is over, or its revision or a later one has been published."""
    live = check.publication.live_revision_id
    published = live is not None and live >= check.revision_id
    return check.answered_at is None and timezone.now() < check.expires_at and not published
