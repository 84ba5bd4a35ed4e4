"""Điều 7 khoản 2: after every quarter each body answers for its accounts, still needed or not."""

import datetime
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from portal.organisation import families, rules, screens
from portal.organisation.actions import reviews
from portal.organisation.models import Recertification, RoleGrant, UnitMembership
from portal.organisation.roles import ADMINISTRATION, POSTING, Family
from tests.organisation.people import DAY, refused, signed_in, user

QUARTER = datetime.date(2026, 10, 1)
TODAY = datetime.date(2026, 11, 26)


@pytest.fixture(autouse=True)
def _on_a_day() -> Iterator[None]:
    with time_machine.travel(datetime.datetime(2026, 11, 26, 3, tzinfo=datetime.UTC), tick=False):
        yield


@pytest.mark.parametrize(
    ("day", "quarter", "last", "answer_by"),
    [
        ("2026-01-01", "2026-01-01", "2026-03-31", "2026-04-30"),
        ("2026-03-31", "2026-01-01", "2026-03-31", "2026-04-30"),
        ("2026-06-30", "2026-04-01", "2026-06-30", "2026-07-31"),
        ("2026-09-30", "2026-07-01", "2026-09-30", "2026-10-31"),
        ("2026-12-31", "2026-10-01", "2026-12-31", "2027-01-31"),
    ],
)
def test_a_quarter_is_answered_for_by_the_end_of_the_next_ones_first_month(
    day: str, quarter: str, last: str, answer_by: str
) -> None:
    first = rules.quarter_of(datetime.date.fromisoformat(day))
    assert (str(first), str(rules.last_of_quarter(first))) == (quarter, last)
    assert str(rules.answer_by(first)) == answer_by


@pytest.mark.parametrize(
    ("on", "quarter"),
    [
        ("2026-10-31", "2026-04-01"),
        ("2026-11-01", "2026-07-01"),
        ("2027-01-31", "2026-07-01"),
        ("2027-02-01", "2026-10-01"),
    ],
)
def test_overdue_begins_the_day_after(on: str, quarter: str) -> None:
    assert str(rules.overdue_quarter(datetime.date.fromisoformat(on))) == quarter


def row(name: str = "editor") -> RoleGrant:
    found: RoleGrant = user(name).grants.get()
    return found


def test_a_grant_is_confirmed_for_a_quarter_once(demonstration: None) -> None:
    answer: dict[str, Any] = {"by": user("posting-admin"), "row": row(), "quarter": QUARTER, "kept": True}
    reviews.recertify(**answer)
    kept = Recertification.objects.get()
    assert (kept.grant, kept.kept, kept.by) == (row(), True, user("posting-admin"))
    assert row().valid_to is None
    refused("already-reviewed", reviews.recertify, **answer)
    reviews.recertify(**{**answer, "quarter": datetime.date(2026, 7, 1)})


def test_what_is_not_needed_ends_today_with_a_reason(demonstration: None) -> None:
    answer: dict[str, Any] = {"by": user("posting-admin"), "row": row(), "quarter": QUARTER, "kept": False}
    refused("no-reason", reviews.recertify, **answer)
    reviews.recertify(**answer, reason="Đã chuyển việc")
    assert row().valid_to == TODAY
    membership = user("unit-editor").units.get()
    reviews.recertify(**{**answer, "row": membership}, reason="Đã chuyển việc")
    membership.refresh_from_db()
    assert membership.valid_to == TODAY


def test_nobody_answers_for_another_family_or_for_their_own_account(demonstration: None) -> None:
    answer: dict[str, Any] = {"row": row(), "quarter": QUARTER, "kept": True}
    for name in ("qa-admin", "it-admin", "head", "auditor", "editor"):
        refused("not-your-accounts", reviews.recertify, by=user(name), **answer)
    refused("own-review", reviews.recertify, by=user("it-admin"), **{**answer, "row": row("it-admin")})


@pytest.mark.parametrize("quarter", ["2026-11-01", "2027-01-01", "2025-10-01"])
def test_only_a_quarter_that_has_come_and_in_which_it_held(demonstration: None, quarter: str) -> None:
    first = datetime.date.fromisoformat(quarter)
    refused(
        "not-in-quarter", reviews.recertify, by=user("posting-admin"), row=row(), quarter=first, kept=True
    )


def test_what_has_ended_is_not_asked_for(demonstration: None) -> None:
    RoleGrant.objects.filter(pk=row().pk).update(valid_to=TODAY - DAY)
    refused(
        "already-ended", reviews.recertify, by=user("posting-admin"), row=row(), quarter=QUARTER, kept=True
    )


def test_overdue_is_counted_from_the_rows(demonstration: None) -> None:
    grant = row()
    assert grant in RoleGrant.objects.overdue(on=TODAY)  # the third quarter should have been answered for
    reviews.recertify(by=user("posting-admin"), row=grant, quarter=datetime.date(2026, 7, 1), kept=True)
    assert grant not in RoleGrant.objects.overdue(on=TODAY)
    assert grant not in RoleGrant.objects.overdue(on=datetime.date(2027, 1, 31))
    assert grant in RoleGrant.objects.overdue(on=datetime.date(2027, 2, 1))
    reviews.recertify(by=user("posting-admin"), row=grant, quarter=QUARTER, kept=True)
    assert grant not in RoleGrant.objects.overdue(on=datetime.date(2027, 2, 1))


def test_a_grant_younger_than_the_quarter_is_not_overdue(demonstration: None) -> None:
    RoleGrant.objects.filter(pk=row().pk).update(valid_from=datetime.date(2026, 10, 1))
    assert row() not in RoleGrant.objects.overdue(on=TODAY)
    RoleGrant.objects.filter(pk=row().pk).update(valid_from=datetime.date(2026, 9, 30))
    assert row() in RoleGrant.objects.overdue(on=TODAY)


def test_the_body_is_told_of_its_family_and_the_head_of_all(demonstration: None) -> None:
    def told(name: str) -> set[str]:
        return {str(each.label) for each in screens.overdue(families.reach(user(name)).seen, TODAY)}

    assert told("posting-admin") == {"Tài khoản đăng thông tin"}
    assert len(told("head")) == len(Family)
    page = signed_in("head").get("/admin/nguoi-dung/quan-tri/ra-soat/").content.decode()
    count = sum(rows.overdue(on=TODAY).count() for rows in screens.rows_of(POSTING))
    assert f"Tài khoản đăng thông tin: {count}" in page


def test_answers_are_never_changed(demonstration: None) -> None:
    reviews.recertify(by=user("posting-admin"), row=row(), quarter=QUARTER, kept=True)
    for change in (Recertification.objects.all().delete, lambda: Recertification.objects.update(kept=False)):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


@pytest.mark.parametrize(
    "broken",
    [
        {"quarter": datetime.date(2026, 11, 1)},
        {"quarter": datetime.date(2026, 10, 2)},
        {"grant": None},
        {"kept": False},
    ],
)
def test_the_database_holds_what_an_answer_must_be(demonstration: None, broken: dict[str, Any]) -> None:
    answer = {"grant": row(), "quarter": QUARTER, "kept": True, "by": user("posting-admin"), **broken}
    with pytest.raises(IntegrityError), transaction.atomic():
        Recertification.objects.create(**answer)


def test_on_the_screen_each_row_is_answered_and_the_own_account_is_not(demonstration: None) -> None:
    client, grant = signed_in("it-admin"), row("auditor")
    page = client.get("/admin/nguoi-dung/quan-tri/ra-soat/?quy=2026-10-01").content.decode()
    assert f"/quan-tri/ra-soat/vai-tro/{grant.pk}/" in page
    assert f"/quan-tri/ra-soat/vai-tro/{row('it-admin').pk}/" not in page
    sent = {"quarter": "2026-10-01", "answer": "keep"}
    answer = client.post(f"/admin/nguoi-dung/quan-tri/ra-soat/vai-tro/{grant.pk}/", sent)
    assert answer["Location"] == "/admin/nguoi-dung/quan-tri/ra-soat/?quy=2026-10-01"
    page = client.get(answer["Location"]).content.decode()
    assert f"/quan-tri/ra-soat/vai-tro/{grant.pk}/" not in page
    assert families.managed(user("it-admin"), timezone.localdate()) == {ADMINISTRATION}


def test_memberships_are_reviewed_like_grants(demonstration: None) -> None:
    membership = user("unit-head").units.get()
    assert membership in UnitMembership.objects.overdue(on=TODAY)
    reviews.recertify(by=user("posting-admin"), row=membership, quarter=QUARTER, kept=True)
    assert membership not in UnitMembership.objects.overdue(on=TODAY)
