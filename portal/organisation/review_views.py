"""Doors to the quarterly review and to the import of accounts (Điều 7 khoản 2)."""

import base64
import binascii
from datetime import date
from typing import Any, Final

from django.core import signing
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from portal.law.findings import Finding, Refused
from portal.organisation import account_csv, families, planning, rules, screens
from portal.organisation.access import actor
from portal.organisation.account_forms import UploadForm, show_refusal
from portal.organisation.actions import imports, reviews
from portal.organisation.messages import words
from portal.organisation.models import Recertification, User
from portal.organisation.refusals import not_for_you
from portal.organisation.roles import ROLES, Family

SALT: Final = "organisation.import"
SHOWN_FOR: Final = 60 * 60  # seconds in which what was shown may be done


def quarter_or_404(text: str, today: date) -> date:
    """One of the quarters that are shown, by its first day; this one where none is named."""
    shown = screens.quarters(today)
    found = next((first for first in shown if first.isoformat() == text), None if text else shown[0])
    if found is None:
        raise Http404
    return found


def reviewed(request: HttpRequest, rows: Any, first: date, name: str) -> Any:
    """A page of what is asked in a quarter, with the answers given."""
    answers = Recertification.objects.filter(quarter=first).select_related("by")
    asked = rows.in_quarter(first, timezone.localdate())
    return screens.page_of(
        request, asked.prefetch_related(Prefetch("recertifications", answers, to_attr="answers")), name
    )


@require_admin_access
@require_safe
def review(request: HttpRequest, family: Family) -> HttpResponse:
    """Still needed? The rows of a family in a quarter, answered or not, and what is overdue."""
    user, today = screens.seen_or_404(request, family, "see_review"), timezone.localdate()
    first = quarter_or_404(request.GET.get("quy", ""), today)
    grants, memberships = screens.rows_of(family)
    context = {
        **screens.frame(user, family, "review"),
        "quarter": first,
        "last": rules.last_of_quarter(first),
        "answer_by": rules.answer_by(first),
        "late": rules.answer_by(first) < today,
        "quarters": [(each, screens.quarter_name(each)) for each in screens.quarters(today)],
        "grants": reviewed(request, grants, first, "p"),
        "memberships": reviewed(request, memberships, first, "q"),
        "overdue": screens.overdue(families.reach(user).seen, today),
        "user": user,
    }
    return TemplateResponse(request, "organisation/review.html", context)


@require_admin_access
@require_POST
def recertify(request: HttpRequest, family: Family, kind: str, pk: int) -> HttpResponse:
    """Confirm, or end with a reason."""
    row = screens.row_or_404(request, family, kind, pk, "recertify")
    first = quarter_or_404(request.POST.get("quarter", ""), timezone.localdate())
    reason, kept = request.POST.get("reason", "").strip()[:200], request.POST.get("answer") == "keep"
    reviews.recertify(by=actor(request), row=row, quarter=first, kept=kept, reason=reason)
    messages.success(request, _("Đã ghi nhận."))
    return redirect(f"{request.path.rpartition('/' + kind)[0]}/?quy={first.isoformat()}")


def managed_or_404(request: HttpRequest, family: Family) -> User:
    """Nobody but a family's body takes accounts in; for others the screen isn't there."""
    user = screens.seen_or_404(request, family, "import_accounts")
    if family not in families.reach(user).managed:
        not_for_you(request, "import_accounts")
    return user


@require_admin_access
def upload(request: HttpRequest, family: Family) -> HttpResponse:
    """Take a file, and show row by row what it would do. Changes nothing."""
    user = managed_or_404(request, family)
    form = UploadForm(request.POST or None, request.FILES or None)
    context = {**screens.frame(user, family, "import"), "form": form, "columns": account_csv.COLUMNS}
    context["roles"] = [(name, role.name) for name, role in ROLES.items() if role.family == family]
    if request.method == "POST" and form.is_valid():
        content = form.content()
        rows, findings = account_csv.read(content)
        show_refusal(form, Refused(*findings))
        context |= shown(user, family, content, planning.plan(by=user, family=family, rows=rows))
    return TemplateResponse(request, "organisation/import.html", context)


def shown(user: User, family: Family, content: bytes, lines: list[planning.Line]) -> dict[str, Any]:
    """The table of what would happen; without errors also what "Thực hiện" sends back."""
    said = [(line, [(finding.field, words(finding)) for finding in line.findings]) for line in lines]
    bad = sum(bool(errors) for _line, errors in said)
    seal = [user.pk, family.value, planning.digest(content, lines)]
    return {
        "lines": said,
        "bad": bad,
        "good": len(lines) - bad,
        "new": sum(line.account is None for line in lines),
        "content": base64.b64encode(content).decode() if lines and not bad else "",
        "seal": signing.dumps(seal, salt=SALT),
    }


@require_admin_access
@require_POST
def carry_out(request: HttpRequest, family: Family) -> HttpResponse:
    """Do exactly what was shown, all or nothing."""
    user = managed_or_404(request, family)
    count = imports.import_accounts(by=user, family=family, **sent(request, user, family))
    messages.success(request, _("Đã thực hiện %(count)s dòng.") % {"count": count})
    return redirect("organisation:granted", family)


def sent(request: HttpRequest, user: User, family: Family) -> dict[str, Any]:
    """The file and what was shown of it, as sealed for this person; `Refused` where the seal isn't ours."""
    try:
        sealed = signing.loads(request.POST.get("seal", ""), salt=SALT, max_age=SHOWN_FOR)
        content = base64.b64decode(request.POST.get("content", ""), validate=True)
    except (signing.BadSignature, binascii.Error, ValueError):
        raise Refused(Finding("csv-changed")) from None
    if sealed[:2] != [user.pk, family.value]:
        raise Refused(Finding("csv-changed"))
    return {"content": content, "shown": sealed[2]}


@require_admin_access
@require_safe
def sample(request: HttpRequest, family: Family) -> HttpResponse:
    """A file to start from: its one row says that it is an example."""
    managed_or_404(request, family)
    roles = [name for name, role in ROLES.items() if role.family == family and not role.on_board]
    context = {"columns": account_csv.COLUMNS, "role": roles[0], "day": timezone.localdate().isoformat()}
    text = "\ufeff" + render_to_string("organisation/sample.csv", context).replace("\n", "\r\n")
    named = f'attachment; filename="tai-khoan-{family.value}.csv"'
    return HttpResponse(text, "text/csv; charset=utf-8", headers={"Content-Disposition": named})
