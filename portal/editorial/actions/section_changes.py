"""Requests to change a section: proposed, confirmed, approved and carried out (Điều 6 khoản 2 điểm a)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from portal.audit import actions as audit
from portal.core import freshness
from portal.core.acting import action
from portal.editorial import dossier_rules as rules
from portal.editorial import telling
from portal.editorial.governing import line_of, subject_of
from portal.editorial.models import Section, SectionChange
from portal.editorial.restructuring import NAMES, carry_out
from portal.editorial.standing import standing_of, today
from portal.editorial.states import CHANGE_ENDS, ChangeStage, SectionAct, SectionState
from portal.front.pages import WITHDRAWN
from portal.law.findings import Finding, refuse_if
from portal.organisation.models import User
from portal.organisation.official import against_words

WITH_DOSSIER = (SectionAct.CREATE, SectionAct.DOSSIER)
WITH_NAMES = (SectionAct.CREATE, SectionAct.RENAME)


@action("editorial.propose_section_change")
def propose(
    *, act: SectionAct, by: User, values: Mapping[str, Any], why: str, section: Section | None = None
) -> SectionChange:
    """Ask for a change; a unit's head asks through the standing office. What would refuse it does so now."""
    row = Section.objects.select_for_update(of=("self",)).get(pk=section.pk) if section else None
    standing = standing_of(by)
    refuse_if(rules.may_propose(standing, subject_of(row), act))
    refuse_if(against_values(act, values, why))
    open_already = row is not None and SectionChange.objects.open().filter(section=row).exists()
    refuse_if([Finding("change-open")] if open_already else [])
    office = standing.in_standing_office
    change = SectionChange(
        act=act,
        section=row,
        values=dict(values),
        why=why.strip(),
        stage=ChangeStage.PROPOSED if office else ChangeStage.REQUESTED,
        proposed_by=by,
        proposed_at=timezone.now(),
        passed_on_by=by if office else None,
    )
    rehearse(change)
    change.save()
    told(change, by)
    return change


def against_values(act: SectionAct, values: Mapping[str, Any], why: str) -> list[Finding]:
    findings = [] if why.strip() else [Finding("no-reason", "why")]
    if act in WITH_NAMES:
        findings += rules.naming_findings(values)
        findings += against_words({name: values.get(name) for name in NAMES})
    if act in WITH_DOSSIER:
        findings += rules.dossier_findings(rules.DossierValue.of(values))
    return findings


def rehearse(change: SectionChange) -> None:
    """Carry it out and undo it: whatever would refuse it on approval refuses it now."""
    trial = SectionChange(
        act=change.act,
        section=Section.objects.get(pk=change.section_id) if change.section_id else None,
        values=change.values,
        why=change.why,
        stage=change.stage,
        proposed_by=change.proposed_by,
        proposed_at=change.proposed_at,
        decided_on=today(),
    )
    with transaction.atomic():
        trial.save()
        carry_out(trial)
        transaction.set_rollback(True)


def locked(change: SectionChange) -> SectionChange:
    """The row, held until its transaction ends."""
    row: SectionChange = (
        SectionChange.objects.select_for_update(of=("self",)).select_related("section").get(pk=change.pk)
    )
    return row


def told(change: SectionChange, by: User) -> None:
    """On record, and to whose turn it is."""
    audit.record(
        verb=f"editorial.section_change_{change.stage}",
        actor=by,
        target=change,
        detail={
            "act": change.act,
            "section": change.section_id,
            "values": change.values,
            "decision": change.decision_number,
            "reason": change.returned_for,
        },
    )
    telling.section_change_moved(change)


def moved(change: SectionChange, stage: ChangeStage, by: User) -> SectionChange:
    change.stage = stage
    change.closed_at = timezone.now() if stage in CHANGE_ENDS else None
    change.save()
    told(change, by)
    return change


@action("editorial.pass_on_section_change")
def pass_on(*, change: SectionChange, by: User) -> SectionChange:
    """The standing office lays before the board what a unit asks."""
    row = locked(change)
    refuse_if(rules.may_pass_on_change(standing_of(by), row.stage))
    row.passed_on_by = by
    return moved(row, ChangeStage.PROPOSED, by)


@action("editorial.confirm_section_change")
def confirm(*, change: SectionChange, by: User) -> SectionChange:
    """Xác nhận: the standing deputy head, or a member who was given that."""
    row = locked(change)
    refuse_if(rules.may_confirm_change(standing_of(by), row.stage, line_of(row)))
    row.confirmed_by, row.confirmed_at = by, timezone.now()
    return moved(row, ChangeStage.CONFIRMED, by)


@action("editorial.approve_section_change")
def approve(
    *, change: SectionChange, by: User, decision_number: str, decided_on: date | None = None
) -> SectionChange:
    """Phê duyệt: the head, with the decision; it is carried out at once, as a whole."""
    row = locked(change)
    day = decided_on or today()
    refuse_if(rules.may_approve_change(standing_of(by), row.stage, row.confirmed_by_id))
    refuse_if(rules.content_findings(subject_of(row.section), row.act))
    refuse_if([] if decision_number.strip() else [Finding("no-decision-number", "decision_number")])
    refuse_if([Finding("decision-in-future", "decided_on")] if day > today() else [])
    above = {row.section.root.pk} if row.section else set()
    row.approved_by, row.decision_number, row.decided_on = by, decision_number.strip(), day
    row.stage, row.closed_at = ChangeStage.APPROVED, timezone.now()
    row.save()
    section = carry_out(row)
    row.save()
    freshness.touch(*keys_of(section, above), changed=section)
    told(row, by)
    return row


def keys_of(section: Section, above: set[int]) -> list[str]:
    """All pages show the tree; lists and feeds show what is in it."""
    sections = {section.pk, section.root.pk, section.present.pk, section.present.root.pk, *above}
    lists = [f"section:{pk}" for pk in sorted(sections)]
    ended = [WITHDRAWN] if section.state == SectionState.CLOSED else []
    return ["sections", "pages", "newest:vi", "newest:en", *lists, *ended]


@action("editorial.return_section_change")
def return_(*, change: SectionChange, by: User, reason: str) -> SectionChange:
    """Whoever's turn it is gives it back, with the reason."""
    row = locked(change)
    refuse_if(rules.may_return_change(standing_of(by), row.stage, line_of(row)))
    refuse_if([] if reason.strip() else [Finding("no-reason", "reason")])
    row.returned_for = reason.strip()
    return moved(row, ChangeStage.RETURNED, by)


@action("editorial.withdraw_section_change")
def withdraw(*, change: SectionChange, by: User) -> SectionChange:
    """Who proposed it takes it back."""
    row = locked(change)
    refuse_if(rules.may_withdraw_change(standing_of(by), row.stage, row.proposed_by_id))
    return moved(row, ChangeStage.WITHDRAWN, by)
