"""The board decides on sections (Điều 6 khoản 2 điểm a, Điều 7 khoản 1 điểm a)."""

from datetime import date
from typing import Any

from portal.audit import actions as audit
from portal.core import freshness
from portal.core.acting import action
from portal.editorial.models import Publication, Section
from portal.editorial.standing import standing_of, today
from portal.editorial.states import SECTION_MOVES, SectionState
from portal.law.findings import Finding, refuse_if
from portal.organisation import authority
from portal.organisation.models import User


@action("editorial.decide_section")
def decide_section(
    *, section: Section, state: SectionState, by: User, decision_number: str, on: date | None = None
) -> Section:
    """The head of the board approves or closes a section, with the number of the decision."""
    refuse_if(against(section, state, by, decision_number))
    section.state = state
    section.decision_number = decision_number.strip()
    section.decided_on = on or today()
    section.save(update_fields=["state", "decision_number", "decided_on"])
    audit.record(
        verb="editorial.decide_section",
        actor=by,
        target=section,
        detail={"state": state, "decision": section.decision_number},
    )
    freshness.touch("sections", f"section:{section.pk}", changed=section)
    return section


def against(section: Section, state: SectionState, by: User, decision_number: str) -> list[Finding]:
    findings = []
    if authority.board_position(by, today()) != "head":
        findings.append(Finding("not-board-head", citation="Điều 6 khoản 2 điểm a"))
    if state not in SECTION_MOVES[SectionState(section.state)]:
        findings.append(Finding("wrong-move"))
    if not decision_number.strip():
        findings.append(Finding("no-decision-number", "decision_number"))
    closing = state == SectionState.CLOSED
    if closing and Publication.objects.in_section(section).filter(live=True).exists():
        findings.append(Finding("has-live-content"))
    return findings


@action("editorial.keep_section")
def keep(*, row: Section, by: User, form: Any = None) -> Section:
    """Propose a section, or change one: a proposal by the standing office, an approved one by the head."""
    refuse_if(against_keeping(row, by))
    row.save()
    if form is not None:
        form.save_m2m()
    audit.record(verb="editorial.keep_section", actor=by, target=row, detail={"state": row.state})
    freshness.touch("sections", f"section:{row.pk}", changed=row)
    return row


def against_keeping(row: Section, by: User) -> list[Finding]:
    standing = standing_of(by)
    allowed = standing.heads_board or (standing.in_standing_office and row.state == SectionState.PROPOSED)
    return [] if allowed else [Finding("not-board-head", citation="Điều 6 khoản 2 điểm a")]
