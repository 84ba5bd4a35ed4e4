"""The head assigns and delegates, and takes back (Điều 6 khoản 3 điểm b)."""

from collections.abc import Iterable
from datetime import date

from django.utils import timezone

from portal.audit import actions as audit
from portal.core.acting import action
from portal.editorial import telling
from portal.editorial.actions.publications import call_off
from portal.editorial.models import Approval, Delegation, Section
from portal.editorial.standing import today
from portal.editorial.states import Power
from portal.law.findings import Finding, refuse_if
from portal.organisation import authority
from portal.organisation.models import User


@action("editorial.delegate")
def delegate(
    *,
    by: User,
    member: User,
    sections: Iterable[Section],
    right: str,
    decision_number: str,
    valid_from: date,
    valid_to: date | None = None,
    kinds: Iterable[str] = (),
    powers: Iterable[str] = (Power.APPROVE, Power.WITHDRAW),
) -> Delegation:
    """Give a current member of the board powers in some sections and kinds (none: all). Only the head can."""
    chosen, given = list(sections), [Power(power).value for power in powers]
    refuse_if(against(by, member, chosen, decision_number, valid_from, valid_to))
    refuse_if([] if given else [Finding("no-powers", "powers")])
    delegation = Delegation.objects.create(
        right=right,
        given_by=by,
        member=member,
        kinds=list(kinds),
        powers=given,
        valid_from=valid_from,
        valid_to=valid_to,
        decision_number=decision_number.strip(),
    )
    delegation.sections.set(chosen)
    audit.record(
        verb="editorial.delegate",
        actor=by,
        target=delegation,
        detail={
            "member": member.pk,
            "sections": [section.pk for section in chosen],
            "right": right,
            "powers": given,
        },
    )
    return delegation


def against(
    by: User,
    member: User,
    sections: list[Section],
    decision_number: str,
    valid_from: date,
    valid_to: date | None,
) -> list[Finding]:
    """What stands against a delegation; never passed on, as only the head gives one."""
    tests = (
        (
            authority.board_position(by, today()) == "head",
            Finding("not-board-head", citation="Điều 6 khoản 3"),
        ),
        (
            authority.is_board_member(member, today()) and member != by,
            Finding("not-a-member", "member", "Điều 6"),
        ),
        (bool(sections), Finding("no-sections", "sections")),
        (bool(decision_number.strip()), Finding("no-decision-number", "decision_number")),
        (valid_to is None or valid_to >= valid_from, Finding("bad-dates", "valid_to")),
    )
    return [finding for holds, finding in tests if not holds]


@action("editorial.revoke")
def revoke(*, delegation: Delegation, by: User) -> None:
    """Take a mandate back at once: what waits for its hour under it is called off, and the board is told."""
    refuse_if(
        []
        if authority.board_position(by, today()) == "head"
        else [Finding("not-board-head", citation="Điều 6 khoản 3")]
    )
    delegation.revoked_at, delegation.revoked_by = timezone.now(), by
    delegation.save(update_fields=["revoked_at", "revoked_by"])
    audit.record(verb="editorial.revoke", actor=by, target=delegation)
    waiting = Approval.objects.filter(delegation=delegation).waiting().select_related("revision")
    for approval in waiting:
        call_off(approval.revision)
    telling.mandate_revoked(delegation, [approval.publication for approval in waiting])
