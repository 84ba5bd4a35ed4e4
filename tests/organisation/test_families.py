"""Điều 7 khoản 2: four families of accounts, each asked for, granted, closed by its own body."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from portal.audit.models import Event
from portal.organisation import families, groups
from portal.organisation.actions import accounts, board, idling, leaving, requests
from portal.organisation.models import AccountRequest, BoardMembership, RoleGrant, UnitMembership, User
from portal.organisation.roles import (
    ADMINISTRATION,
    ANSWERS,
    FAMILY_LABELS,
    MANAGED_BY,
    OF_MEMBERSHIPS,
    POSTING,
    PROCEDURES,
    ROLES,
    Family,
)
from portal.organisation.seed.demonstration import load_demonstration
from tests.organisation.people import (
    BODIES,
    DAY,
    DECISION,
    asked,
    granted,
    newcomer,
    refused,
    signed_in,
    user,
)

TODAY = timezone.localdate()


def test_every_role_is_of_one_family_and_every_family_has_its_body() -> None:
    assert set(MANAGED_BY) == set(FAMILY_LABELS) == set(Family)
    assert len(set(MANAGED_BY.values())) == 4
    of = {family: {name for name, role in ROLES.items() if role.family == family} for family in Family}
    assert of[POSTING] == {"editor", "english", "unit-editor", "unit-head"}
    assert of[ANSWERS] == {"qa-officer", "unit-answerer"}
    assert of[PROCEDURES] == {"procedures"}
    assert (
        set(MANAGED_BY.values()) | {"head", "finance", "accountant", "leader", "personnel"}
        <= of[ADMINISTRATION]
    )


def test_each_body_manages_and_sees_its_own_family_and_the_head_and_auditors_see_all(
    demonstration: None,
) -> None:
    for family, name in BODIES.items():
        assert families.managed(user(name), TODAY) == families.reach(user(name)).seen == {family}
    for name in ("head", "auditor"):
        assert families.managed(user(name), TODAY) == frozenset()
        assert families.reach(user(name)).seen == frozenset(Family)
    for name in ("member", "editor", "unit-head", "leader"):
        assert families.reach(user(name)).seen == set()


def test_the_head_of_a_unit_asks_and_the_body_grants_all_of_it(demonstration: None) -> None:
    request = asked("unit-editor")
    assert (request.family, request.state) == (POSTING, "requested")
    requests.grant_request(by=user("posting-admin"), request=request, reason="Đủ điều kiện")
    request.refresh_from_db()
    new = user("nguoi-duoc-de-nghi")
    assert (request.state, request.account, request.decided_by) == ("granted", new, user("posting-admin"))
    assert new.units.get().role == "editor"
    assert new.groups.filter(name="role:unit-editor").exists()
    refused("request-decided", requests.grant_request, by=user("posting-admin"), request=request, reason="x")
    verbs = set(Event.objects.filter(refused=False).values_list("verb", flat=True))
    assert {"organisation.request_account", "organisation.grant_request", "organisation.join_unit"} <= verbs


def test_who_answers_in_a_unit_is_of_the_answers_family(demonstration: None) -> None:
    request = asked("unit-answerer")
    refused(
        "not-your-accounts", requests.grant_request, by=user("posting-admin"), request=request, reason="x"
    )
    requests.grant_request(by=user("qa-admin"), request=request, reason="Đủ điều kiện")
    assert user("nguoi-duoc-de-nghi").units.get().family == ANSWERS


def test_a_unit_head_asks_for_the_own_unit_alone(demonstration: None) -> None:
    elsewhere = user("province-head").units.get().unit
    refused("not-your-unit", asked, role="unit-editor", unit=elsewhere)
    refused("unit-does-not-fit", asked, role="editor")
    refused("own-account", asked, role="unit-editor", account=user("unit-head"))
    refused("nobody", asked, role="unit-editor", username="a", name="", email="")
    refused("username-taken", asked, role="unit-editor", username="editor", name="B", email="b@example.vn")
    refused("no-reason", asked, role="unit-editor", reason=" ")
    refused("dates-backwards", asked, role="unit-editor", valid_to=TODAY - DAY)
    for name in ("editor", "posting-admin", "auditor"):
        unit = user("unit-head").units.get().unit
        act: dict[str, Any] = {
            "by": user(name),
            "role": "unit-editor",
            "unit": unit,
            "account": user("leader"),
        }
        refused("not-your-unit", requests.request_account, **act, valid_from=TODAY, reason="x")


def test_administration_is_asked_for_by_the_head_of_the_board_with_number_and_date(
    demonstration: None,
) -> None:
    refused("no-number", asked, role="auditor", number=" ")
    refused("no-date-of-request", asked, role="auditor", dated=None)
    refused("no-date-of-request", asked, role="auditor", dated=TODAY + DAY)
    for name in ("unit-head", "it-admin", "member"):
        act: dict[str, Any] = {"by": user(name), "role": "auditor", "account": user("leader"), "unit": None}
        written = {"number": "5/BBT", "dated": TODAY, "valid_from": TODAY, "reason": "x"}
        refused("head-must-ask", requests.request_account, **act, **written)
    assert asked("auditor").family == ADMINISTRATION


def test_administration_is_granted_at_the_heads_request_alone(demonstration: None) -> None:
    given: dict[str, Any] = {"role": "auditor", "valid_from": TODAY, "decision": DECISION}
    deputy = user("deputy")
    refused("head-must-ask", accounts.grant, by=user("it-admin"), user=deputy, **given)
    refused("head-must-ask", accounts.grant, by=None, user=deputy, **given)  # the command line too
    other = asked("leader", account=deputy)
    refused("not-as-asked", accounts.grant, by=user("it-admin"), user=deputy, request=other, **given)
    request = asked("auditor", account=deputy)
    refused(
        "not-as-asked", accounts.grant, by=user("it-admin"), user=user("leader"), request=request, **given
    )
    accounts.grant(by=user("it-admin"), user=deputy, request=request, **given)


def test_a_request_of_a_former_head_no_longer_counts(demonstration: None) -> None:
    request = asked("auditor", account=user("leader"))
    seat = BoardMembership.objects.get(position="head")
    board.end_seat(by=None, membership=seat, on=TODAY - DAY, decision=DECISION)
    board.seat(by=None, user=newcomer("truong-ban-moi"), position="head", valid_from=TODAY, decision=DECISION)
    decide = {"by": user("it-admin"), "request": request, "reason": "x"}
    refused("not-the-heads-request", requests.grant_request, **decide)
    assert RoleGrant.objects.filter(user=user("leader"), role="auditor").count() == 0


def test_without_a_head_the_portal_can_be_set_up_and_nobody_else_grants(demonstration: None) -> None:
    board.end_seat(
        by=None, membership=BoardMembership.objects.get(position="head"), on=TODAY - DAY, decision=DECISION
    )
    given: dict[str, Any] = {"user": newcomer(), "role": "auditor", "valid_from": TODAY, "decision": DECISION}
    refused("head-must-ask", accounts.grant, by=user("it-admin"), **given)
    accounts.grant(by=None, **given)


def test_a_staff_membership_of_administration_needs_the_request_too(demonstration: None) -> None:
    unit = user("unit-head").units.get().unit
    joins: dict[str, Any] = {"user": user("leader"), "unit": unit, "role": "staff", "valid_from": TODAY}
    refused("head-must-ask", accounts.join_unit, by=user("it-admin"), decision=DECISION, **joins)
    row = accounts.join_unit(by=user("qa-admin"), decision=DECISION, **joins)
    assert row.family == ANSWERS


def test_a_role_that_serves_a_duty_comes_with_work_in_the_unit_that_holds_it(demonstration: None) -> None:
    office = user("accountant").units.get().unit
    request = asked("accountant", unit=office)
    requests.grant_request(by=user("it-admin"), request=request, reason="Theo yêu cầu")
    new = user("nguoi-duoc-de-nghi")
    assert (new.grants.get().role, new.grants.get().decision) == (
        "accountant",
        f"5/BBT ngày {TODAY:%d/%m/%Y}",
    )
    assert (new.units.get().role, new.units.get().family) == ("staff", ADMINISTRATION)


def test_for_a_seat_the_account_alone_is_made(demonstration: None) -> None:
    refused("unknown-role", asked, role="member", account=user("leader"))
    requests.grant_request(by=user("it-admin"), request=asked("member"), reason="Theo yêu cầu")
    new = user("nguoi-duoc-de-nghi")
    given = [new.grants.exists(), new.seats.exists(), new.groups.exists()]
    assert given == [False, False, False]


def test_a_request_is_refused_with_a_reason_or_withdrawn_by_who_asked(demonstration: None) -> None:
    first, second = asked("unit-editor"), asked("unit-editor")
    refused("no-reason", requests.refuse_request, by=user("posting-admin"), request=first, reason=" ")
    requests.refuse_request(by=user("posting-admin"), request=first, reason="Đã đủ người")
    refused("not-permitted", requests.withdraw_request, by=user("posting-admin"), request=second)
    requests.withdraw_request(by=user("unit-head"), request=second)
    assert sorted(AccountRequest.objects.values_list("state", flat=True)) == ["refused", "withdrawn"]
    assert not User.objects.filter(username="nguoi-duoc-de-nghi").exists()


@pytest.mark.parametrize(
    "broken",
    [
        {"number": ""},
        {"dated": None},
        {"valid_to": TODAY - DAY},
        {"account": None, "username": ""},
        {"state": "granted"},
    ],
)
def test_the_database_holds_what_a_request_must_have(demonstration: None, broken: dict[str, Any]) -> None:
    row = asked("auditor")
    with pytest.raises(IntegrityError), transaction.atomic():
        AccountRequest.objects.filter(pk=row.pk).update(**broken)


def test_the_database_keeps_a_membership_in_its_family(demonstration: None) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        UnitMembership.objects.filter(role="editor").update(family=ANSWERS)


def test_leaving_a_unit_ends_the_roles_that_served_there_and_closes_the_account(demonstration: None) -> None:
    client, editor = signed_in("editor"), user("editor")
    assert client.get("/admin/").status_code == 200
    membership = editor.units.get()
    left = TODAY - DAY
    accounts.leave_unit(by=user("posting-admin"), membership=membership, on=left, decision=DECISION)
    editor.refresh_from_db()
    assert editor.grants.get(role="editor").valid_to == left
    assert not editor.is_active
    assert not editor.groups.exists()
    assert client.get("/admin/").status_code == 302
    assert Event.objects.filter(verb="organisation.disable_account", target_id=str(editor.pk)).exists()


def test_what_serves_elsewhere_stays(demonstration: None) -> None:
    editor = user("editor")
    granted(editor, "auditor")
    left = TODAY - DAY
    accounts.leave_unit(by=user("posting-admin"), membership=editor.units.get(), on=left, decision=DECISION)
    editor.refresh_from_db()
    assert editor.is_active
    assert editor.grants.get(role="auditor").valid_to is None
    assert [group.name for group in editor.groups.all()] == ["role:auditor"]


def test_who_stays_in_the_unit_in_another_way_keeps_its_role(demonstration: None) -> None:
    editor = user("editor")
    unit, first = editor.units.get().unit, editor.units.get()
    joins: dict[str, Any] = {"user": editor, "unit": unit, "role": "staff", "valid_from": TODAY - DAY}
    accounts.join_unit(by=user("posting-admin"), decision=DECISION, **joins)
    accounts.leave_unit(by=user("posting-admin"), membership=first, on=TODAY - DAY, decision=DECISION)
    assert editor.grants.get(role="editor").valid_to is None


def test_the_last_day_counts_and_the_next_day_the_job_closes(demonstration: None) -> None:
    editor = user("editor")
    accounts.leave_unit(by=user("posting-admin"), membership=editor.units.get(), on=TODAY, decision=DECISION)
    assert leaving.close_left(on=TODAY) == 0
    editor.refresh_from_db()
    assert editor.is_active
    assert editor.grants.get().valid_to == TODAY


def test_a_membership_that_ends_by_its_date_is_closed_by_the_job_once(demonstration: None) -> None:
    editor, client = user("editor"), signed_in("editor")
    editor.units.update(valid_to=TODAY - DAY)
    groups.sync()
    from portal.organisation.tasks import close_left

    close_left.func()
    editor.refresh_from_db()
    assert not editor.is_active
    assert editor.grants.get().valid_to == TODAY - DAY
    assert client.get("/admin/").status_code == 302
    assert leaving.close_left(on=TODAY) == 0


@pytest.mark.parametrize("change", ["grant", "end", "seat"])
def test_whatever_changes_the_roles_of_somebody_ends_their_sessions(demonstration: None, change: str) -> None:
    editor, client, other = user("editor"), signed_in("editor"), signed_in("unit-head")
    body = user("posting-admin")
    if change == "grant":
        accounts.grant(by=body, user=editor, role="english", valid_from=TODAY, decision=DECISION)
    elif change == "end":
        accounts.end_grant(by=body, granted=editor.grants.get(), on=TODAY, decision=DECISION)
    else:
        board.seat(by=None, user=editor, position="member", valid_from=TODAY, decision=DECISION)
    assert client.get("/admin/").status_code == 302
    assert other.get("/admin/").status_code == 200


def test_what_begins_or_ends_by_its_date_ends_sessions_at_the_next_sync(demonstration: None) -> None:
    client = signed_in("editor")
    groups.sync()
    assert client.get("/admin/").status_code == 200
    RoleGrant.objects.filter(user=user("editor")).update(valid_to=TODAY - DAY)
    groups.sync()
    assert client.get("/admin/").status_code == 302


def test_an_account_with_administration_is_opened_by_no_other_body(demonstration: None) -> None:
    editor = user("editor")
    User.objects.filter(pk=editor.pk).update(is_active=False)
    for name in ("qa-admin", "procedures-admin", "it-admin", "unit-head", "head"):
        refused("not-your-accounts", idling.enable_account, by=user(name), user=editor, decision="x")
    User.objects.filter(pk=editor.pk).update(is_active=True)
    granted(editor, "auditor")
    User.objects.filter(pk=editor.pk).update(is_active=False)
    refused("not-your-accounts", idling.enable_account, by=user("posting-admin"), user=editor, decision="x")
    refused("no-decision", idling.enable_account, by=user("it-admin"), user=editor, decision=" ")
    idling.enable_account(by=user("it-admin"), user=editor, decision=DECISION)
    refused("already-enabled", idling.enable_account, by=user("it-admin"), user=editor, decision=DECISION)
    assert user("editor").groups.filter(name="role:editor").exists()


def test_an_account_is_closed_by_its_body_and_nobody_closes_their_own(demonstration: None) -> None:
    client = signed_in("unit-editor")
    refused(
        "not-your-accounts", idling.close_account, by=user("it-admin"), user=user("unit-editor"), decision="x"
    )
    refused("own-account", idling.close_account, by=user("it-admin"), user=user("it-admin"), decision="x")
    idling.close_account(by=user("posting-admin"), user=user("unit-editor"), decision=DECISION)
    assert not user("unit-editor").has_usable_password()
    assert client.get("/admin/").status_code == 302


def test_the_demonstration_is_completed_after_its_head(demonstration: None) -> None:
    auditor = user("auditor")
    auditor.grants.all().delete()
    auditor.delete()
    load_demonstration()
    assert user("auditor").grants.get().role == "auditor"
    assert AccountRequest.objects.get().requested_by == user("head")


def test_memberships_give_roles_that_exist() -> None:
    assert set(OF_MEMBERSHIPS) | {"staff"} == {choice for choice, _label in UnitMembership.Role.choices}
    assert set(OF_MEMBERSHIPS.values()) <= set(ROLES)
