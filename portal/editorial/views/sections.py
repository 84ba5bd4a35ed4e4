"""Doors of the list of sections: dossiers, requests, decisions, annex (Điều 6 khoản 2, Điều 7 khoản 1)."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from portal.editorial import annex as annexes
from portal.editorial.actions import section_changes as actions
from portal.editorial.describing import compared, lines_of
from portal.editorial.dossier_rules import may_propose
from portal.editorial.governing import acts_for, may_read_requests, moves_for, readable_changes, subject_of
from portal.editorial.models import Dossier, Section, SectionChange
from portal.editorial.refusals import shown_in
from portal.editorial.restructuring import snapshot
from portal.editorial.section_forms import FORMS, ApprovalForm, CompareForm
from portal.editorial.standing import standing, today
from portal.editorial.states import SectionAct
from portal.law.findings import Finding, Refused, refuse_if
from portal.organisation.access import actor

PAGE = 100


@require_admin_access
@require_GET
def sections(request: HttpRequest) -> HttpResponse:
    """The list of sections and topics as the board has it, each with its decision."""
    page = Paginator(Section.objects.register(), PAGE).get_page(request.GET.get("page"))
    known = standing(request.user)
    context = {
        "page": page,
        "may_propose": known.in_standing_office,
        "reads_requests": may_read_requests(known),
        "waiting": readable_changes(known).open().count(),
    }
    return TemplateResponse(request, "editorial/sections.html", context)


@require_admin_access
@require_GET
def dossier(request: HttpRequest, pk: int) -> HttpResponse:
    """The dossier of a section: today's, all before it, and two of them side by side."""
    section = get_object_or_404(Section.objects.select_related("parent", "merged_into__parent"), pk=pk)
    versions = list(section.dossiers.whole().order_by("-number")[:PAGE])
    form = CompareForm(request.GET if "new" in request.GET else None)
    known = standing(request.user)
    context = {
        "section": section,
        "current": compared(None, versions[0]) if versions else [],
        "versions": versions,
        "form": form,
        "lines": chosen(versions, form),
        "acts": acts_for(known, section),
        "changes": readable_changes(known).whole().filter(section=section)[:PAGE],
    }
    return TemplateResponse(request, "editorial/dossier.html", context)


def chosen(versions: list[Dossier], form: CompareForm) -> list[Any]:
    """Two versions field by field, where both exist."""
    if not form.is_bound or not form.is_valid():
        return []
    by_number = {version.number: version for version in versions}
    old, new = (by_number.get(form.cleaned_data[name]) for name in ("old", "new"))
    if old is None or new is None:
        raise Http404
    return compared(old, new)


@require_admin_access
def propose(request: HttpRequest, act: str, pk: int | None = None) -> HttpResponse:
    """Ask for a change of a section, or for a new one."""
    section = get_object_or_404(Section.objects.select_related("parent"), pk=pk) if pk else None
    if act not in SectionAct or may_propose(standing(request.user), subject_of(section), act):
        raise PermissionDenied
    begun = snapshot(section, act) if section else {"in_menu": True, "position": 0}
    form = FORMS[SectionAct(act)](request.POST or None, section=section, initial=begun)
    if request.method == "POST" and form.is_valid():
        try:
            change = actions.propose(
                act=SectionAct(act),
                by=actor(request),
                values=form.values(),
                why=form.cleaned_data["why"],
                section=section,
            )
        except Refused as refusal:
            shown_in(form, refusal)
        else:
            messages.success(request, _("Đã gửi đề nghị."))
            return redirect("board:change", change.pk)
    context = {"form": form, "section": section, "heading": SectionAct(act).label}
    return TemplateResponse(request, "editorial/propose.html", context, status=403 if form.errors else 200)


@require_admin_access
@require_GET
def changes(request: HttpRequest) -> HttpResponse:
    """Requests, the newest first."""
    rows = readable_changes(standing(request.user)).whole().order_by("-pk")
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    return TemplateResponse(request, "editorial/section_changes.html", {"page": page})


def readable_or_404(request: HttpRequest, pk: int) -> SectionChange:
    rows = readable_changes(standing(request.user)).whole()
    found: SectionChange = get_object_or_404(rows, pk=pk)
    return found


@require_admin_access
@require_GET
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """A request: what it would change, who has had it, what this person may do with it."""
    row = readable_or_404(request, pk)
    if not row.before and row.section is not None:
        row.before = snapshot(row.section, row.act)
    context = {
        "change": row,
        "lines": lines_of(row),
        "moves": moves_for(standing(request.user), row),
        "form": ApprovalForm(initial={"decided_on": today()}),
    }
    return TemplateResponse(request, "editorial/section_change.html", context)


def approve(change: SectionChange, by: Any, data: QueryDict) -> None:
    form = ApprovalForm(data)
    refuse_if([Finding("decision-in-future", "decided_on")] if "decided_on" in form.errors else [])
    number, day = data.get("decision_number", ""), form.cleaned_data["decided_on"]
    actions.approve(change=change, by=by, decision_number=number, decided_on=day)


VERBS: dict[str, Callable[[SectionChange, Any, QueryDict], object]] = {
    "pass-on": lambda change, by, data: actions.pass_on(change=change, by=by),
    "confirm": lambda change, by, data: actions.confirm(change=change, by=by),
    "approve": approve,
    "return": lambda change, by, data: actions.return_(change=change, by=by, reason=data.get("reason", "")),
    "withdraw": lambda change, by, data: actions.withdraw(change=change, by=by),
}


@require_admin_access
@require_POST
def act_on(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """Pass on, confirm, approve, return or withdraw."""
    row = readable_or_404(request, pk)
    if verb not in VERBS:
        raise Http404
    VERBS[verb](row, actor(request), request.POST)
    messages.success(request, _("Đã ghi nhận."))
    return redirect("board:change", pk)


@require_admin_access
@require_GET
def annex(request: HttpRequest, form: str) -> HttpResponse:
    """The annex: the list of sections and topics as a document, for the board and the standing office."""
    if not may_read_requests(standing(request.user)):
        raise PermissionDenied
    if form not in annexes.FORMS:
        raise Http404
    media_type, make = annexes.FORMS[form]
    response = HttpResponse(make(annexes.rows(today()), today()), content_type=media_type)
    response["Content-Disposition"] = f'attachment; filename="phu-luc-chuyen-muc.{form}"'
    return response
