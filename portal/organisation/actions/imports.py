"""Many accounts from one table: exactly what was shown, all or nothing (Điều 7 khoản 2)."""

from django.utils import timezone

from portal.core.acting import action
from portal.law.findings import Finding, Refused, refuse_if
from portal.organisation import account_csv, families, planning, rules
from portal.organisation.actions.accounts import provide
from portal.organisation.actions.doing import tell
from portal.organisation.actions.requests import decided
from portal.organisation.models import User
from portal.organisation.planning import Line
from portal.organisation.roles import Family
from portal.organisation.states import RequestState


@action("organisation.import_accounts")
def import_accounts(*, by: User, family: Family, content: bytes, shown: str) -> int:
    """Do what every row of a file says; how many rows that were.

    `shown` is `planning.digest` of what `by` was shown. `Refused` where the file, or what it would do now, is
    another, or a single row has an error.
    """
    if family not in families.managed(by, timezone.localdate()):
        raise Refused(Finding("not-your-accounts", citation=rules.ACCOUNTS))
    rows, findings = account_csv.read(content)
    refuse_if(findings)
    lines = planning.plan(by=by, family=family, rows=rows)
    if planning.digest(content, lines) != shown:
        raise Refused(Finding("csv-changed"))
    if any(line.findings for line in lines):
        raise Refused(Finding("csv-errors"))
    for line in lines:
        _take(by, family, line)
    tell("organisation.import_accounts", by, by, family=family.value, rows=len(lines), digest=shown)
    return len(lines)


def _take(by: User, family: Family, line: Line) -> None:
    provide(
        by=by,
        account=line.account,
        new={name: line.cells[name] for name in ("username", "name", "email")},
        role=line.cells["role"],
        unit=line.unit,
        family=family,
        request=line.request,
        valid_from=line.valid_from,
        valid_to=line.valid_to,
        decision=line.cells["decision"],
    )
    if line.request is not None:
        decided(line.request, RequestState.GRANTED, by, line.cells["decision"])
