"""Doors to requests for accounts and to what is granted (Điều 7 khoản 2)."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from portal.law.findings import Refused
from portal.organisation import families, screens
from portal.organisation.access import actor
from portal.organisation.account_forms import EndForm, RequestForm, show_refusal
from portal.organisation.actions import accounts, idling, requests
from portal.organisation.messages import words
from portal.organisation.models import AccountRequest, RoleGrant, User
from portal.organisation.refusals import not_for_you
from portal.organisation.roles import Family

VERBS: dict[str, Any] = {
    "cap": lambda row, by, reason: requests.grant_request(request=row, by=by, reason=reason),
    "tu-choi": lambda row, by, reason: requests.refuse_request(request=row, by=by, reason=reason),
    "rut": lambda row, by, reason: requests.withdraw_request(request=row, by=by),
}


@require_admin_access
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """To the first family that somebody sees, else to what they asked for."""
    reach = families.reach(actor(request))
    for family in Family:
        if family in reach.seen:
            return redirect("organisation:requests", family)
    if reach.may_ask:
        return redirect("organisation:mine")
    raise PermissionDenied


@require_admin_access
@require_safe
def queue(request: HttpRequest, family: Family) -> HttpResponse:
    """The requests of a family, those that wait first."""
    user = screens.seen_or_404(request, family, "see_requests")
    rows = AccountRequest.objects.of_families([family]).select_related("account", "unit", "requested_by")
    context = {
        **screens.frame(user, family, "requests"),
        "waiting": screens.page_of(request, rows.waiting().order_by("pk"), "p"),
        "settled": screens.page_of(request, rows.exclude(state="requested").order_by("-pk"), "q"),
        "may_ask": families.reach(user).may_ask,
    }
    return TemplateResponse(request, "organisation/requests.html", context)


@require_admin_access
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """What somebody asked for, and a way to ask for more."""
    user = actor(request)
    rows = AccountRequest.objects.filter(requested_by=user).select_related("account", "unit")
    may_ask = families.reach(user).may_ask
    if not may_ask and not rows.exists():
        raise PermissionDenied
    context = {"rows": screens.page_of(request, rows, "p"), "may_ask": may_ask}
    return TemplateResponse(request, "organisation/my_requests.html", context)


@require_admin_access
def ask(request: HttpRequest) -> HttpResponse:
    """A unit's head, or the head of the board, asks for an account."""
    user = actor(request)
    if not families.reach(user).may_ask:
        not_for_you(request, "request_account")
    form = RequestForm(request.POST or None, by=user, initial={"valid_from": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            requests.request_account(by=user, **form.cleaned_data)
        except Refused as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, _("Đã gửi đề nghị tới bộ phận quản lý."))
            return redirect("organisation:mine")
    return TemplateResponse(
        request, "organisation/ask.html", {"form": form}, status=403 if form.errors else 200
    )


def request_or_404(request: HttpRequest, pk: int, verb: str) -> AccountRequest:
    """A request of a family that somebody sees, or their own."""
    user = actor(request)
    seen = families.reach(user).seen
    rows = AccountRequest.objects.select_related("account", "unit", "requested_by", "decided_by")
    row: AccountRequest | None = rows.seen_by(user, seen).filter(pk=pk).first()
    if row is None:
        not_for_you(request, verb, AccountRequest.objects.filter(pk=pk).first())
    return row


@require_admin_access
@require_safe
def one(request: HttpRequest, pk: int) -> HttpResponse:
    """One request, and what the reader may do about it."""
    row, user = request_or_404(request, pk, "see_requests"), actor(request)
    decides = row.is_open and Family(row.family) in families.reach(user).managed
    context = {
        "row": row,
        "decides": decides,
        "against": [words(finding) for finding in screens.against_granting(user, row)] if decides else [],
        "may_withdraw": row.is_open and row.requested_by == user,
    }
    return TemplateResponse(request, "organisation/request.html", context)


@require_admin_access
@require_POST
def decide(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """Grant, refuse or withdraw."""
    if verb not in VERBS:
        raise Http404
    row = request_or_404(request, pk, "decide_request")
    VERBS[verb](row, actor(request), request.POST.get("reason", "").strip()[:500])
    messages.success(request, _("Đã ghi nhận."))
    return redirect("organisation:request", pk)


@require_admin_access
@require_safe
def granted(request: HttpRequest, family: Family) -> HttpResponse:
    """Who has what today, of one family."""
    user, today = screens.seen_or_404(request, family, "see_accounts"), timezone.localdate()
    grants, memberships = (rows.valid_on(today) for rows in screens.rows_of(family))
    context = {
        **screens.frame(user, family, "granted"),
        "grants": screens.page_of(request, grants, "p"),
        "memberships": screens.page_of(request, memberships, "q"),
    }
    return TemplateResponse(request, "organisation/granted.html", context)


@require_admin_access
@require_safe
def account(request: HttpRequest, family: Family, pk: int) -> HttpResponse:
    """One account: what it has and had of this family, and whether it is open."""
    user, today = screens.seen_or_404(request, family, "see_accounts"), timezone.localdate()
    grants, memberships = (list(rows.filter(user=pk)) for rows in screens.rows_of(family))
    shown = next((row.user for row in [*grants, *memberships]), None)
    if shown is None:
        not_for_you(request, "see_accounts", User.objects.filter(pk=pk).first())
    context = {
        **screens.frame(user, family, "granted"),
        "account": shown,
        "grants": grants,
        "memberships": memberships,
        "today": today,
        "may_manage": families.manages_account(user, shown, today),
        "own": shown == user,
    }
    return TemplateResponse(request, "organisation/account.html", context)


@require_admin_access
@require_POST
def enable(request: HttpRequest, family: Family, pk: int) -> HttpResponse:
    """Open a disabled account again."""
    screens.seen_or_404(request, family, "enable_account")
    found = screens.account_in(family, pk)
    if found is None:
        not_for_you(request, "enable_account", User.objects.filter(pk=pk).first())
    idling.enable_account(by=actor(request), user=found, decision=request.POST.get("decision", "")[:200])
    messages.success(request, _("Đã mở lại tài khoản."))
    return redirect("organisation:account", family, pk)


@require_admin_access
@require_POST
def close(request: HttpRequest, family: Family, pk: int) -> HttpResponse:
    """Close an account as a whole; it stays on record."""
    screens.seen_or_404(request, family, "close_account")
    found = screens.account_in(family, pk)
    if found is None:
        not_for_you(request, "close_account", User.objects.filter(pk=pk).first())
    idling.close_account(by=actor(request), user=found, decision=request.POST.get("decision", "")[:200])
    messages.success(request, _("Đã đóng tài khoản."))
    return redirect("organisation:account", family, pk)


@require_admin_access
def end(request: HttpRequest, family: Family, kind: str, pk: int) -> HttpResponse:
    """End a role or a membership, with its last day and why."""
    row = screens.row_or_404(request, family, kind, pk, "end_account")
    form = EndForm(request.POST or None, initial={"on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            end_row(row, actor(request), form.cleaned_data)
        except Refused as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, _("Đã ghi nhận."))
            return redirect("organisation:account", family, row.user_id)
    context = {**screens.frame(actor(request), family, "granted"), "row": row, "form": form}
    return TemplateResponse(request, "organisation/end.html", context, status=403 if form.errors else 200)


def end_row(row: Any, by: User, typed: dict[str, Any]) -> None:
    if isinstance(row, RoleGrant):
        accounts.end_grant(by=by, granted=row, **typed)
    else:
        accounts.leave_unit(by=by, membership=row, **typed)
