"""What a table of accounts would do, row by row, and what stands against each row. Changes nothing."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from portal.law.duties import Duty
from portal.law.findings import Finding
from portal.organisation import authority, rules
from portal.organisation.account_csv import LONGEST_CELL, Row, day_of
from portal.organisation.models import AccountRequest, RoleGrant, Unit, UnitMembership, User
from portal.organisation.roles import ADMINISTRATION, MEMBERSHIP_OF, ROLES, Family
from portal.organisation.rules import Span


@dataclass
class Line:
    """One row: what it would make, or what is wrong in which column."""

    number: int
    cells: dict[str, str]
    account: User | None = None
    unit: Unit | None = None
    request: AccountRequest | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    findings: list[Finding] = field(default_factory=list)

    @property
    def role_name(self) -> Any:
        role = ROLES.get(self.cells.get("role", ""))
        return role.name if role else self.cells.get("role", "")

    def effect(self) -> list[object]:
        """What is bound to what was shown."""
        known = [thing.pk if thing else None for thing in (self.account, self.unit, self.request)]
        return [self.number, *sorted(self.cells.items()), *known]


class Known:
    """The accounts, units, grants and requests that a file's rows may mean: asked for once."""

    def __init__(self, rows: list[Row]) -> None:
        names = {row.cells.get("username", "").lower() for row in rows}
        mails = {row.cells.get("email", "").lower() for row in rows} - {""}
        everyone = list(User.objects.only("pk", "username", "name", "email"))
        self.accounts = {user.username.lower(): user for user in everyone if user.username.lower() in names}
        self.mails = {user.email.lower(): user for user in everyone if user.email.lower() in mails}
        slugs = {row.cells.get("unit", "") for row in rows}
        self.units = {unit.slug_vi: unit for unit in Unit.objects.filter(slug_vi__in=slugs)}
        self.head = authority.board_head(timezone.localdate())
        self.spans: dict[tuple[int, str, int | None], list[Span]] = {}
        for user, role, first, last in self._grants():
            self.spans.setdefault((user, role, None), []).append(Span(first, last))
        for user, role, unit, first, last in self._memberships():
            self.spans.setdefault((user, role, unit), []).append(Span(first, last))
        waiting = AccountRequest.objects.waiting().filter(requested_by=self.head) if self.head else ()
        self.requests: list[AccountRequest] = [
            request for request in waiting if request.family == ADMINISTRATION
        ]
        self.holder = cache(authority.holder)
        self.times = Counter(row.cells.get("username", "").lower() for row in rows)
        self.mail_times = Counter(row.cells.get("email", "").lower() for row in rows)

    def _grants(self) -> Any:
        rows = RoleGrant.objects.filter(user__in=self.accounts.values())
        return rows.values_list("user", "role", "valid_from", "valid_to")

    def _memberships(self) -> Any:
        rows = UnitMembership.objects.filter(user__in=self.accounts.values())
        return rows.values_list("user", "role", "unit", "valid_from", "valid_to")

    def taken(self, user: User, role: str, unit: Unit | None) -> list[Span]:
        """The periods in which somebody has this already."""
        if role in MEMBERSHIP_OF:
            return self.spans.get((user.pk, MEMBERSHIP_OF[role], unit.pk if unit else None), [])
        return self.spans.get((user.pk, role, None), [])

    def unit_fits(self, role: str, unit: Unit | None, on: date) -> bool:
        duty: Duty | None = ROLES[role].duty
        if duty is not None:
            return unit is not None and self.holder(duty, max(on, timezone.localdate())) == unit
        if unit is None:
            return role not in MEMBERSHIP_OF
        return Span(unit.valid_from, unit.valid_to).covers(on)


def plan(*, by: User, family: Family, rows: list[Row]) -> list[Line]:
    """What each row would do, for this family's body, in the order of the file."""
    known = Known(rows)
    return [_line(row, by, family, known) for row in rows]


def digest(content: bytes, lines: list[Line]) -> str:
    """Binds a file and what was shown of it."""
    effects = json.dumps([line.effect() for line in lines], ensure_ascii=False)
    return hashlib.sha256(hashlib.sha256(content).digest() + effects.encode()).hexdigest()


def _line(row: Row, by: User, family: Family, known: Known) -> Line:
    line = Line(row.number, row.cells)
    if not row.whole:
        line.findings.append(Finding("csv-row-length"))
        return line
    line.account = known.accounts.get(row.cells["username"].lower())
    line.unit = known.units.get(row.cells["unit"])
    line.valid_from, line.valid_to = day_of(row.cells["from"]), day_of(row.cells["to"])
    line.request = _request(line, known) if family == ADMINISTRATION else None
    for check in (_lengths, _person, _dates):
        line.findings.extend(check(line, known))
    line.findings.extend(_role(line, by, family, known))
    return line


def _lengths(line: Line, known: Known) -> Iterator[Finding]:
    for column, cell in line.cells.items():
        if len(cell) > (150 if column in ("username", "name") else LONGEST_CELL):
            yield Finding("cell-too-long", column)


def _person(line: Line, known: Known) -> Iterator[Finding]:
    username, name, email = (line.cells[column] for column in ("username", "name", "email"))
    if known.times[username.lower()] > 1:
        yield Finding("doubled-username", "username")
    if not _fits(username, User.username_validator):
        yield Finding("bad-username", "username")
    if line.account is not None and name and name != line.account.name:
        yield Finding("username-taken", "username")
    if line.account is None and not name:
        yield Finding("no-name", "name")
    if (email or line.account is None) and not _fits(email, validate_email):
        yield Finding("bad-email", "email")
    other = known.mails.get(email.lower())
    if email and (known.mail_times[email.lower()] > 1 or (other is not None and other != line.account)):
        yield Finding("email-taken", "email")


def _fits(text: str, validator: Any) -> bool:
    try:
        validator(text)
    except ValidationError:
        return False
    return True


def _dates(line: Line, known: Known) -> Iterator[Finding]:
    if line.valid_from is None:
        yield Finding("bad-date", "from")
    if line.cells["to"] and line.valid_to is None:
        yield Finding("bad-date", "to")
    if line.valid_from and line.valid_to and line.valid_to < line.valid_from:
        yield Finding("dates-backwards", "to")
    if not line.cells["decision"]:
        yield Finding("no-decision", "decision")


def _role(line: Line, by: User, family: Family, known: Known) -> Iterator[Finding]:
    role = line.cells["role"]
    if line.cells["unit"] and line.unit is None:
        yield Finding("unknown-unit", "unit")
    if line.account == by:
        yield Finding("own-account", "username", rules.ACCOUNTS)
    if role not in ROLES or (ROLES[role].on_board and line.account is not None):
        yield Finding("unknown-role", "role")
        return
    if ROLES[role].family != family:
        yield Finding("not-your-accounts", "role", rules.ACCOUNTS)
        return
    if line.valid_from is None:
        return
    if not known.unit_fits(role, line.unit, line.valid_from) and (line.unit or not line.cells["unit"]):
        yield Finding("unit-does-not-fit", "unit")
    span = Span(line.valid_from, line.valid_to)
    if line.account and any(span.overlaps(other) for other in known.taken(line.account, role, line.unit)):
        yield Finding("already-granted", "role")
    if family == ADMINISTRATION and line.request is None:
        yield Finding("head-must-ask", "decision", rules.ADMINISTRATION)


def _request(line: Line, known: Known) -> AccountRequest | None:
    """The head's waiting request for just this person and role, whose number stands in `decision`."""
    wanted = (line.cells["role"], line.cells["decision"])
    for request in known.requests:
        same = request.account_id == line.account.pk if line.account else request.account_id is None
        if same and (request.role, request.number) == wanted and (line.account or _named(request, line)):
            return request
    return None


def _named(request: AccountRequest, line: Line) -> bool:
    return request.username.lower() == line.cells["username"].lower()
