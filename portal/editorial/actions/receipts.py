"""The standing office enters what a unit sent outside the portal (Điều 4 khoản 2, Điều 7 khoản 2 điểm a)."""

import json
from datetime import datetime

from django.utils import timezone
from wagtail.models import Locale

from portal.audit import actions as audit
from portal.core.acting import action
from portal.core.text import nfc
from portal.core.text import slug as slug_of
from portal.editorial.actions.submissions import record_step
from portal.editorial.models import Article, Publication, Receipt, Section, Submission
from portal.editorial.standing import editing_duty, standing_of
from portal.editorial.states import Stage, Verb
from portal.law.findings import Finding, refuse_if
from portal.organisation.models import Unit, User


@action("editorial.receive")
def receive(
    *,
    by: User,
    unit: Unit,
    channel: str,
    number: str,
    signed_by: str,
    received_at: datetime,
    section: Section,
    title: str,
) -> Article:
    """Begin a text for a unit, whose signed letter is its confirmation; `by` counts as an author."""
    refuse_if(against(by, section, title, number, received_at))
    text = Article(
        locale=Locale.objects.get(language_code="vi"),
        section=section,
        unit=unit,
        owner=by,
        title=nfc(title.strip()),
        slug=slug_of(title)[:120],
        source_name=unit.name_vi,
        body=json.dumps([]),
    )
    text.save()
    text.save_revision()
    now = timezone.now()
    Receipt.objects.create(
        publication=text,
        channel=channel,
        number=nfc(number.strip()),
        signed_by=nfc(signed_by.strip()),
        received_at=received_at,
        entered_by=by,
        entered_at=now,
    )
    submission = Submission.objects.create(
        publication=text,
        revision=text.latest_revision,
        stage=Stage.EDITING,
        held_since=now,
        submitted_by=by,
        submitted_at=received_at,
        taken_by=by,
    )
    record_step(submission, verb=Verb.RECEIVE, by=by, reason=number.strip())
    audit.record(
        verb="editorial.receive", actor=by, target=text, detail={"unit": unit.pk, "number": number.strip()}
    )
    return text


def against(by: User, section: Section, title: str, number: str, received_at: datetime) -> list[Finding]:
    wanted = slug_of(title)[:120]
    taken = Publication.objects.filter(locale__language_code="vi", section=section, slug=wanted)
    tests = (
        (
            editing_duty(section) in standing_of(by).duties,
            Finding("not-standing-office", citation="Điều 7 khoản 2 điểm a"),
        ),
        (bool(wanted), Finding("no-title", "title")),
        (bool(number.strip()), Finding("no-receipt-number", "number")),
        (received_at <= timezone.now(), Finding("bad-receipt", "received_at")),
        (not taken.exists(), Finding("address-taken", "title")),
    )
    return [finding for holds, finding in tests if not holds]
