"""Seats on the editorial board: given by the Director General's decision, on personnel's record (Điều 6)."""

from datetime import date

from portal.core.acting import action
from portal.law.findings import refuse_if
from portal.organisation import rules
from portal.organisation.actions.doing import end, permit, settle, tell
from portal.organisation.models import BoardMembership, User
from portal.organisation.rules import Span


@action("organisation.seat")
def seat(
    *,
    by: User | None,
    user: User,
    position: str,
    valid_from: date,
    decision: str,
    valid_to: date | None = None,
    proposal: str = "",
) -> BoardMembership:
    """Give a seat; `Refused` where there is a head already, or the person has a seat already.

    `proposal`: of personnel and the standing office, on which the Director General decided (Điều 6 khoản 1);
    the operator, who founds the board, has none to name.
    """
    permit(by, "add_boardmembership")
    span = Span(valid_from, valid_to)
    refuse_if(rules.decided(span, decision))
    refuse_if(rules.proposed(proposal) if by is not None else [])
    seats = BoardMembership.objects.select_for_update()
    refuse_if(
        rules.seat(
            position, span, seats.filter(position=position).periods(), seats.filter(user=user).periods()
        )
    )
    row: BoardMembership = BoardMembership.objects.create(
        user=user,
        position=position,
        valid_from=valid_from,
        valid_to=valid_to,
        decision=decision,
        proposal=proposal.strip(),
    )
    settle(user)
    tell("organisation.seat", by, row, user=user.pk, position=position, decision=decision, proposal=proposal)
    return row


@action("organisation.end_seat")
def end_seat(*, by: User | None, membership: BoardMembership, on: date, decision: str) -> BoardMembership:
    """Let a seat end: `on` is its last day. What it gave stops with it."""
    permit(by, "change_boardmembership")
    kept: BoardMembership = end(membership, on, decision)
    settle(kept.user)
    tell("organisation.end_seat", by, kept, on=on, decision=decision)
    return kept
