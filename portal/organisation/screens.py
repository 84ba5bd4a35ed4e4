"""What the screens about accounts share: whose rows one sees, tabs, pages, what would be refused."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as translate
from django.utils.translation import gettext_lazy as _

from portal.law.findings import Finding
from portal.organisation import authority, families, rules
from portal.organisation.access import actor
from portal.organisation.actions.accounts import asked_by
from portal.organisation.models import AccountRequest, RoleGrant, UnitMembership, User
from portal.organisation.refusals import not_for_you
from portal.organisation.roles import ADMINISTRATION, FAMILY_LABELS, Family

PAGE: Final = 50
QUARTERS: Final = 4  # of which a review is shown, this one counted
KINDS: Final[dict[str, Any]] = {"vai-tro": RoleGrant, "don-vi": UnitMembership}
TABS: Final = (
    ("requests", _("Yêu cầu")),
    ("granted", _("Đang cấp")),
    ("review", _("Rà soát quý")),
    ("import", _("Nhập từ CSV")),
)


@dataclass(frozen=True)
class Tab:
    """One link above a screen."""

    label: Any
    url: str
    here: bool


def seen_or_404(request: HttpRequest, family: Family, verb: str) -> User:
    """Who looks, where the family is one of theirs to see; for whom it isn't, it does not exist."""
    user = actor(request)
    if family not in families.reach(user).seen:
        not_for_you(request, verb)
    return user


def frame(user: User, family: Family, here: str) -> dict[str, Any]:
    """The heading, the tabs and what the person may: the same on every screen of a family."""
    reach = families.reach(user)
    return {
        "family": family,
        "family_label": FAMILY_LABELS[family],
        "manages": family in reach.managed,
        "tabs": [
            Tab(label, reverse(f"organisation:{name}", args=[family]), name == here)
            for name, label in TABS
            if name != "import" or family in reach.managed
        ],
        "families": [
            Tab(FAMILY_LABELS[each], reverse(f"organisation:{here}", args=[each]), each == family)
            for each in Family
            if each in reach.seen and (here != "import" or each in reach.managed)
        ],
    }


def page_of(request: HttpRequest, rows: Any, name: str) -> Page[Any]:
    return Paginator(rows, PAGE).get_page(request.GET.get(name))


def rows_of(family: Family) -> tuple[Any, Any]:
    """The grants and the memberships of a family."""
    grants = RoleGrant.objects.of_families([family]).select_related("user", "granted_by")
    memberships = UnitMembership.objects.of_families([family]).select_related("user", "unit")
    order = ("user__name", "user", "pk")
    return grants.order_by(*order), memberships.order_by(*order)


def row_or_404(request: HttpRequest, family: Family, kind: str, pk: int, verb: str) -> Any:
    """A grant or a membership of this family; another's does not exist, and the try is on record."""
    user = seen_or_404(request, family, verb)
    table = KINDS[kind]
    row = table.objects.of_families([family]).filter(pk=pk).select_related("user").first()
    if row is None:
        not_for_you(request, verb, table.objects.filter(pk=pk).first())
    row.may_end = row.user_id != user.pk and family in families.reach(user).managed
    return row


def quarters(today: date) -> list[date]:
    """The first days of the quarters whose review is shown, the latest first."""
    found = [rules.quarter_of(today)]
    while len(found) < QUARTERS:
        found.append(rules.quarter_of(found[-1] - rules.DAY))
    return found


def quarter_name(first: date) -> str:
    number = (first.month + 2) // 3
    return translate("Quý %(number)s/%(year)s") % {"number": number, "year": first.year}


def against_granting(by: User, row: AccountRequest) -> list[Finding]:
    """What would refuse a grant of a request that waits: shown in place of the button."""
    today = timezone.localdate()
    findings = rules.grant(
        by=by.pk,
        to=row.account_id or 0,
        may_grant=row.family in families.reach(by).managed,
        span=_span(row),
        others=(),
    )
    if row.account_id is None and User.objects.filter(username__iexact=row.username).exists():
        findings.append(Finding("username-taken"))
    if row.family == ADMINISTRATION:
        head = authority.board_head(today)
        findings += (
            rules.at_heads_request(
                head=head.pk if head else None,
                by=by.pk,
                asked=asked_by(row),
                to=row.account_id or 0,
                role=row.role,
            )
            if row.account_id
            else _head_of_new(row, head)
        )
    return findings


def _head_of_new(row: AccountRequest, head: User | None) -> list[Finding]:
    if head is not None and row.requested_by_id == head.pk:
        return []
    return [Finding("not-the-heads-request", citation=rules.ADMINISTRATION)]


def _span(row: AccountRequest) -> rules.Span:
    return rules.Span(row.valid_from, row.valid_to)


def account_in(family: Family, pk: int) -> User | None:
    """An account that has, or had, anything of this family."""
    for rows in rows_of(family):
        if row := rows.filter(user=pk).first():
            user: User = row.user
            return user
    return None


@dataclass(frozen=True)
class Overdue:
    """How much of a family's review is overdue, and where it is done."""

    label: Any
    count: int
    url: str


def overdue(seen: frozenset[Family], today: date) -> list[Overdue]:
    """What is overdue today, of the families that somebody sees."""
    first = rules.overdue_quarter(today).isoformat()
    found = []
    for family in Family:
        if family in seen:
            count = sum(rows.overdue(on=today).count() for rows in rows_of(family))
            address = f"{reverse('organisation:review', args=[family])}?quy={first}"
            found.append(Overdue(FAMILY_LABELS[family], count, address))
    return [each for each in found if each.count]
