"""From a row of a newsroom form to the action that does it: `row` as typed, `by` who saves, the `form`."""

from datetime import date
from typing import Any

from portal.law.duties import Duty
from portal.law.findings import Finding, Refused
from portal.organisation.actions import accounts, board, units
from portal.organisation.models import (
    BoardMembership,
    DutyAssignment,
    RoleGrant,
    Unit,
    UnitMembership,
    User,
)


def period(row: Any) -> dict[str, Any]:
    return {"valid_from": row.valid_from, "valid_to": row.valid_to, "decision": row.decision}


def last_day(row: Any) -> date:
    """The day on which a row is to end; without one there is nothing to do."""
    if row.valid_to is None:
        raise Refused(Finding("no-last-day", "valid_to"))
    day: date = row.valid_to
    return day


def create_unit(*, row: Unit, by: User, form: Any) -> Unit:
    return units.create_unit(by=by, **form.cleaned_data)


def change_unit(*, row: Unit, by: User, form: Any) -> Unit:
    """Keep the changes; a last day is set as the closing that it is."""
    if "valid_to" in form.changed_data and row.valid_to is not None:
        units.close_unit(by=by, unit=row, on=row.valid_to, decision=row.decision)
    return units.change_unit(by=by, row=row)


def assign_duty(*, row: DutyAssignment, by: User, form: Any) -> DutyAssignment:
    return units.assign_duty(
        by=by, duty=Duty(row.duty), unit=row.unit, certainty=row.certainty, **period(row)
    )


def end_duty(*, row: DutyAssignment, by: User, form: Any) -> DutyAssignment:
    return units.end_duty(by=by, assignment=row, on=last_day(row), decision=row.decision)


def seat(*, row: BoardMembership, by: User, form: Any) -> BoardMembership:
    return board.seat(by=by, user=row.user, position=row.position, proposal=row.proposal, **period(row))


def end_seat(*, row: BoardMembership, by: User, form: Any) -> BoardMembership:
    return board.end_seat(by=by, membership=row, on=last_day(row), decision=row.decision)


def join_unit(*, row: UnitMembership, by: User, form: Any) -> UnitMembership:
    return accounts.join_unit(by=by, user=row.user, unit=row.unit, role=row.role, **period(row))


def leave_unit(*, row: UnitMembership, by: User, form: Any) -> UnitMembership:
    return accounts.leave_unit(by=by, membership=row, on=last_day(row), decision=row.decision)


def grant(*, row: RoleGrant, by: User, form: Any) -> RoleGrant:
    return accounts.grant(by=by, user=row.user, role=row.role, **period(row))


def end_grant(*, row: RoleGrant, by: User, form: Any) -> RoleGrant:
    return accounts.end_grant(by=by, granted=row, on=last_day(row), decision=row.decision)
