"""Điều 6, Điều 7: what may be done to the board, the duties and the accounts, and what is refused."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from portal.audit.models import Event
from portal.law.duties import Duty
from portal.organisation import authority
from portal.organisation.actions import accounts, board, units
from portal.organisation.models import BoardMembership, DutyAssignment, RoleGrant, Unit
from portal.organisation.roles import ROLES
from tests.organisation.people import DECISION, asked, granted, newcomer, refused, user

TODAY = timezone.localdate()


def unit_of(role: str) -> Unit | None:
    duty = ROLES[role].duty
    return authority.holder(duty, TODAY) if duty else None


def test_a_second_head_is_refused_until_the_first_has_left(demonstration: None) -> None:
    by, new = user("personnel"), newcomer()
    seat: dict[str, Any] = {
        "by": by,
        "user": new,
        "position": "head",
        "valid_from": TODAY,
        "decision": DECISION,
        "proposal": "01/TTr-TCCB",
    }
    refused("position-taken", board.seat, **seat)
    first = BoardMembership.objects.get(position="head")
    board.end_seat(by=by, membership=first, on=TODAY - timedelta(days=1), decision=DECISION)
    board.seat(**seat)
    assert authority.board_head(TODAY) == new
    assert authority.board_position(user("head"), TODAY) == ""
    assert not user("head").groups.exists()


def test_a_seat_is_proposed_before_it_is_decided_on(demonstration: None) -> None:
    """Điều 6 khoản 1: by personnel and the standing office together; decided by the Director General."""
    seat: dict[str, Any] = {
        "by": user("personnel"),
        "user": newcomer(),
        "position": "member",
        "valid_from": TODAY,
        "decision": DECISION,
    }
    refused("no-proposal", board.seat, **seat)
    made = board.seat(**seat, proposal=" 05/TTr-TCCB-VP ngày 01/11/2026 ")
    assert made.proposal == "05/TTr-TCCB-VP ngày 01/11/2026"
    assert Event.objects.get(verb="organisation.seat", target_id=str(made.pk)).detail["proposal"]


def test_two_open_seats_of_head_are_refused_by_the_database_too(demonstration: None) -> None:
    row = BoardMembership(user=newcomer(), position="head", valid_from=TODAY, decision=DECISION)
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


def test_only_personnel_records_seats(demonstration: None) -> None:
    for name in ("head", "editor", "it-admin", "unit-head"):
        refused(
            "not-permitted",
            board.seat,
            by=user(name),
            user=newcomer(f"moi-{name}"),
            position="member",
            valid_from=TODAY,
            decision=DECISION,
        )


def test_a_duty_has_one_holder_a_day(demonstration: None) -> None:
    other = Unit.objects.get(slug_vi="trung-tam-luu-tru")
    give: dict[str, Any] = {
        "by": user("personnel"),
        "duty": Duty.QA_OFFICE,
        "unit": other,
        "decision": DECISION,
    }
    refused("duty-taken", units.assign_duty, **give, valid_from=TODAY)
    row = DutyAssignment.objects.current().get(duty=Duty.QA_OFFICE)
    units.end_duty(by=user("personnel"), assignment=row, on=TODAY, decision=DECISION)
    units.assign_duty(**give, valid_from=TODAY + timedelta(days=1))
    assert authority.holder(Duty.QA_OFFICE, TODAY) == row.unit
    assert authority.holder(Duty.QA_OFFICE, TODAY + timedelta(days=1)) == other
    assert authority.holds_duty(user("qa-officer"), Duty.QA_OFFICE, TODAY)
    assert not authority.holds_duty(user("qa-officer"), Duty.QA_OFFICE, TODAY + timedelta(days=1))


def test_a_unit_that_is_gone_gets_no_duty_and_one_with_duties_does_not_go(demonstration: None) -> None:
    gone = Unit.objects.get(slug_vi="trung-tam-truyen-thong")
    refused(
        "unit-not-there",
        units.assign_duty,
        by=None,
        duty=Duty.STATISTICS,
        unit=gone,
        valid_from=TODAY,
        decision=DECISION,
    )
    office = authority.holder(Duty.STANDING_OFFICE, TODAY)
    refused("unit-has-duties", units.close_unit, by=None, unit=office, on=TODAY, decision=DECISION)


def test_units_need_a_decision_an_address_of_their_own_and_dates_in_order(seeded: None) -> None:
    fields = {"kind": "central", "name_vi": "Đơn vị thử", "short_name_vi": "Thử", "slug_vi": "don-vi-thu"}
    refused("no-decision", units.create_unit, by=None, **fields, valid_from=TODAY)
    made = units.create_unit(by=None, **fields, valid_from=TODAY, decision=DECISION)
    refused("slug-taken", units.create_unit, by=None, **fields, valid_from=TODAY, decision=DECISION)
    units.close_unit(by=None, unit=made, on=TODAY, decision=DECISION)
    refused("already-ended", units.close_unit, by=None, unit=made, on=TODAY, decision=DECISION)
    refused(
        "unit-of-itself", units.succeed, by=None, predecessor=made, successor=made, on=TODAY, decision="1"
    )


@pytest.mark.parametrize(
    ("by", "role"),
    [
        ("posting-admin", "editor"),
        ("posting-admin", "unit-editor"),
        ("qa-admin", "qa-officer"),
        ("procedures-admin", "procedures"),
        ("it-admin", "posting-admin"),
        ("it-admin", "auditor"),
    ],
)
def test_each_body_manages_its_own_kind_of_account(demonstration: None, by: str, role: str) -> None:
    new = newcomer()
    given: dict[str, Any] = {"user": new, "role": role, "valid_from": TODAY, "decision": DECISION}
    if by == "it-admin":
        given["request"] = asked(role, account=new, unit=unit_of(role))
    others = {"posting-admin", "qa-admin", "procedures-admin", "it-admin", "head", "editor"} - {by}
    for name in sorted(others):
        refused("not-your-accounts", accounts.grant, by=user(name), **given)
    accounts.grant(by=user(by), **given)
    assert new.groups.filter(name=f"role:{role}").exists()
    refused("already-granted", accounts.grant, by=user(by), **given)


def test_nobody_grants_themself(demonstration: None) -> None:
    given = {"role": "auditor", "valid_from": TODAY, "decision": DECISION}
    refused("own-account", accounts.grant, by=user("it-admin"), user=user("it-admin"), **given)


def test_seats_are_not_granted_as_roles(demonstration: None) -> None:
    given = {"user": newcomer(), "valid_from": TODAY, "decision": DECISION}
    refused("unknown-role", accounts.grant, by=user("it-admin"), role="head", **given)
    refused("unknown-role", accounts.grant, by=user("it-admin"), role="khong-co", **given)


def test_an_administrator_who_left_the_unit_manages_nothing(demonstration: None) -> None:
    admin = user("posting-admin")
    membership = admin.units.get()
    accounts.leave_unit(by=None, membership=membership, on=TODAY - timedelta(days=1), decision=DECISION)
    refused(
        "not-your-accounts",
        accounts.grant,
        by=user("posting-admin"),
        user=newcomer(),
        role="editor",
        valid_from=TODAY,
        decision=DECISION,
    )


def test_what_ended_yesterday_is_gone_after_the_daily_sync(demonstration: None) -> None:
    RoleGrant.objects.filter(user=user("editor")).update(valid_to=TODAY - timedelta(days=1))
    from portal.organisation import groups

    groups.sync()
    assert not user("editor").groups.filter(name="role:editor").exists()
    assert not user("editor").has_perm("editorial.add_alertbanner")


def test_weak_and_taken_are_refused(demonstration: None) -> None:
    new = {"by": user("it-admin"), "username": "moi", "name": "Người mới", "email": "moi@example.vn"}
    for weak in ("ngan", "password1234", "moi@example.vn"):
        refused("weak-password", accounts.create_account, **new, password=weak)
    refused("username-taken", accounts.create_account, **{**new, "username": "EDITOR"})
    refused("not-permitted", accounts.create_account, **{**new, "by": user("editor")})


def test_every_change_is_on_record(demonstration: None) -> None:
    new = newcomer("ghi-so")
    granted(new, "auditor")
    verbs = set(Event.objects.values_list("verb", flat=True))
    assert {"organisation.create_account", "organisation.grant", "organisation.seat"} <= verbs
