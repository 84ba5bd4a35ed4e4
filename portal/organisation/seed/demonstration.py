"""Accounts for `develop`, named by role: no invented person, and none of it in production."""

import csv
from datetime import date
from pathlib import Path
from typing import Final

from django.contrib.auth.hashers import make_password
from django.utils import timezone

from portal.law.duties import Duty
from portal.organisation import authority
from portal.organisation.actions import accounts, board, idling, requests, units
from portal.organisation.actions.leaving import nothing_left
from portal.organisation.models import DutyAssignment, Unit, User
from portal.organisation.roles import ADMINISTRATION, ROLES

PASSWORD: Final = "Trinh-dien-2026!"  # shown by `make run`
DECISION: Final = "Trình diễn (không phải quyết định thật)"
BEGINS: Final = date(2026, 1, 1)
ACCOUNTS: Final = Path(__file__).with_name("demonstration.csv")


def table() -> list[dict[str, str]]:
    """The demonstration accounts: username, name, unit or duty, membership, role, seat."""
    with ACCOUNTS.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def load_demonstration() -> None:
    """Make the accounts that are missing, through the same actions as real ones."""
    keep_in_use()
    give_english_version()
    known = set(User.objects.values_list("username", flat=True))
    missing = [row for row in table() if row["username"] not in known]
    encoded = make_password(PASSWORD) if missing else ""
    for row in missing:
        make_account(row, encoded)
    # Seats last: once there is a head, administration is granted at the head's request alone
    for row in missing:
        take_seat(row)


def keep_in_use() -> None:
    """Whoever starts the demonstration uses its accounts: their 45 days begin anew, what lay idle opens.

    The rule itself knows no exception. What was closed by hand, or has nothing left, stays shut.
    """
    ours, today = User.objects.filter(is_demonstration=True), timezone.localdate()
    for user in ours.filter(is_active=False):
        if user.has_usable_password() and not nothing_left(user, today):
            idling.enable_account(by=None, user=user, decision=DECISION)
    ours.filter(is_active=True).update(enabled_at=timezone.now())


def give_english_version() -> None:
    """Who holds the English version since 2025 is not known: for demonstration, the standing office."""
    office = authority.holder(Duty.STANDING_OFFICE, timezone.localdate())
    later = DutyAssignment.objects.of(Duty.ENGLISH_VERSION).filter(valid_from__gte=date(2025, 3, 1))
    if office is not None and not later.exists():
        units.assign_duty(
            by=None,
            duty=Duty.ENGLISH_VERSION,
            unit=office,
            valid_from=office.valid_from,
            decision=f"{DECISION}: chưa rõ đơn vị nào giữ từ năm 2025",
        )


def make_account(row: dict[str, str], encoded: str) -> None:
    user = accounts.create_account(
        by=None,
        username=row["username"],
        name=row["name"],
        email=f"{row['username']}@example.invalid",
        is_demonstration=True,
    )
    User.objects.filter(pk=user.pk).update(password=encoded)
    unit = unit_of(row["unit"])
    if administered(row["role"]) and (head := authority.board_head(timezone.localdate())):
        at_request(head, user, row["role"], unit)
        return
    if unit is not None:
        accounts.join_unit(
            by=None, user=user, unit=unit, role=row["membership"], valid_from=BEGINS, decision=DECISION
        )
    if row["role"]:
        accounts.grant(by=None, user=user, role=row["role"], valid_from=BEGINS, decision=DECISION)


def administered(role: str) -> bool:
    return role in ROLES and ROLES[role].family == ADMINISTRATION


def at_request(head: User, user: User, role: str, unit: Unit | None) -> None:
    """An administration account that came to the demonstration after its head (Điều 7 khoản 2 điểm c)."""
    asked = requests.request_account(
        by=head,
        role=role,
        account=user,
        unit=unit,
        valid_from=BEGINS,
        reason=DECISION,
        number=DECISION,
        dated=BEGINS,
    )
    requests.grant_request(by=User.objects.get(username="it-admin"), request=asked, reason=DECISION)


def take_seat(row: dict[str, str]) -> None:
    if row["seat"]:
        user = User.objects.get(username=row["username"])
        board.seat(by=None, user=user, position=row["seat"], valid_from=BEGINS, decision=DECISION)


def unit_of(name: str) -> Unit | None:
    """The unit of this slug, or the one that holds the duty of this name today; None for no name."""
    if name in set(Duty):
        return authority.holder(Duty(name), timezone.localdate())
    return Unit.objects.get(slug_vi=name) if name else None
