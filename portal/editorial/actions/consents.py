"""The leaders' consent is recorded, and revoked where they take it back (Điều 11 khoản 1 điểm c, d)."""

from django.utils import timezone

from portal.audit import actions as audit
from portal.core.acting import action
from portal.editorial import rules
from portal.editorial.models import Consent
from portal.editorial.standing import standing_of, today
from portal.law.findings import Finding, refuse_if
from portal.organisation.models import User


@action("editorial.record_consent")
def record_consent(*, consent: Consent, by: User) -> Consent:
    """Write down a consent that the leaders have signed: to one text, or to a series over a period."""
    refuse_if([*rules.may_keep_records(standing_of(by)), *against(consent)])
    consent.recorded_by = by
    consent.save()
    audit.record(
        verb="editorial.record_consent",
        actor=by,
        target=consent,
        detail={
            "leader": consent.leader,
            "document": consent.document_number,
            "given_on": str(consent.given_on),
            "publication": str(consent.publication_key or ""),
            "kind": consent.kind,
            "section": consent.section_id,
            "period": [str(consent.period_from or ""), str(consent.period_to or "")],
        },
    )
    return consent


def against(consent: Consent) -> list[Finding]:
    """Điều 11 khoản 1 điểm c, d: an act that has happened, with its number, to something that can be told."""
    findings = []
    if not consent.document_number.strip():
        findings.append(Finding("no-document-number", "document_number"))
    if max(consent.given_on, consent.document_date) > today():
        findings.append(Finding("consent-to-come", "given_on"))
    if consent.publication_key is None:
        if not consent.kind and consent.section_id is None:
            findings.append(Finding("consent-to-nothing", "kind"))
        if consent.period_from is None or consent.period_to is None:
            findings.append(Finding("consent-without-period", "period_from"))
        elif consent.period_to < consent.period_from:
            findings.append(Finding("bad-dates", "period_to"))
    return findings


@action("editorial.revoke_consent")
def revoke_consent(*, consent: Consent, by: User, reason: str) -> None:
    """The leaders took it back: nothing goes live under it any more; what is live stays to be decided on."""
    refuse_if(rules.may_keep_records(standing_of(by)))
    row = Consent.objects.select_for_update().get(pk=consent.pk)
    refuse_if([Finding("already-revoked")] if row.revoked_at else [])
    refuse_if([] if reason.strip() else [Finding("no-reason", "reason")])
    row.revoked_at, row.revoke_reason = timezone.now(), reason.strip()
    row.save(update_fields=["revoked_at", "revoke_reason"])
    audit.record(verb="editorial.revoke_consent", actor=by, target=row, detail={"reason": row.revoke_reason})
