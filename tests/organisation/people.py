"""The demonstration's people in tests, and what the head of the board or of a unit asks for."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from portal.law.findings import Refused
from portal.organisation.actions import accounts, requests
from portal.organisation.models import AccountRequest, User
from portal.organisation.roles import ADMINISTRATION, ROLES, Family

DECISION = "12/QĐ-BHXH"
DAY = timedelta(days=1)

# Per family: its body, a role that it gives, who asks for it
BODIES = {
    Family.POSTING: "posting-admin",
    Family.ANSWERS: "qa-admin",
    Family.PROCEDURES: "procedures-admin",
    Family.ADMINISTRATION: "it-admin",
}
ROLE = {
    Family.POSTING: "unit-editor",
    Family.ANSWERS: "unit-answerer",
    Family.PROCEDURES: "procedures",
    Family.ADMINISTRATION: "auditor",
}


def user(name: str) -> User:
    return User.objects.get(username=name)


def newcomer(name: str = "nguoi-moi") -> User:
    return accounts.create_account(
        by=None, username=name, name=f"Tài khoản {name}", email=f"{name}@example.vn"
    )


def refused(code: str, act: Callable[..., Any], **keywords: Any) -> None:
    with pytest.raises(Refused) as refusal:
        act(**keywords)
    assert code in {finding.code for finding in refusal.value.findings}


def signed_in(name: str) -> Client:
    client = Client(headers={"host": settings.HOSTS["desk"]})
    client.force_login(user(name), backend="portal.organisation.backends.RolesBackend")
    return client


def asked(role: str, by: str = "", **changes: Any) -> AccountRequest:
    """A request as somebody who may makes it: the head of the board, or of a unit that can have the role."""
    family = ROLES[role].family
    asker = user(by or ("head" if family == ADMINISTRATION else "unit-head"))
    wish: dict[str, Any] = {
        "valid_from": timezone.localdate(),
        "reason": "Cần thêm người",
        "unit": None if family == ADMINISTRATION else asker.units.filter(role="head").order_by("pk")[0].unit,
    }
    if family == ADMINISTRATION:
        wish |= {"number": "5/BBT", "dated": timezone.localdate()}
    if "account" not in changes and "username" not in changes:
        wish |= {"username": "nguoi-duoc-de-nghi", "name": "Người được đề nghị", "email": "dn@example.vn"}
    return requests.request_account(by=asker, role=role, **{**wish, **changes})


def granted(user_: User, role: str, **changes: Any) -> Any:
    """A role given as the regulation has it: administration at the head's request."""
    today = timezone.localdate()
    family = ROLES[role].family
    request = asked(role, account=user_, **changes) if family == ADMINISTRATION else None
    given: dict[str, Any] = {"user": user_, "role": role, "valid_from": today, "decision": DECISION}
    return accounts.grant(by=user(BODIES[family]), request=request, **given)
