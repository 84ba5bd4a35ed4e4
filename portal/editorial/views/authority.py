"""Doors of the board's authority: who may approve, what was approved in the head's name, what was urgent."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from portal.editorial.actions import approvals
from portal.editorial.authority import who_could_approve
from portal.editorial.forms import AuthorityForm
from portal.editorial.matrix import Act, State, Who, allowed
from portal.editorial.models import Approval, UrgentReview
from portal.editorial.reviewing import urgent_reviews
from portal.editorial.standing import standing, today
from portal.organisation.access import actor

PAGE = 50


@require_admin_access
@require_GET
def authority(request: HttpRequest) -> HttpResponse:
    """Who could approve in a section on a day, and by what right."""
    form = AuthorityForm(request.GET or None, initial={"on": today()})
    asked = form.cleaned_data if form.is_bound and form.is_valid() else None
    holders = who_could_approve(asked["section"], asked["on"], asked["kind"]) if asked else []
    context = {"form": form, "asked": asked, "holders": holders}
    return TemplateResponse(request, "editorial/authority.html", context)


@require_admin_access
@require_GET
def matrix(request: HttpRequest) -> HttpResponse:
    """The table of who may do what to a text in which state."""
    acts = [(act.label, [(state.label, allowed(act, state)) for state in State]) for act in Act]
    context = {"everybody": list(Who), "acts": acts}
    return TemplateResponse(request, "editorial/matrix.html", context)


@require_admin_access
@require_GET
def in_my_name(request: HttpRequest) -> HttpResponse:
    """What members approved in the head's name; the head recalls, those who read all read."""
    known = standing(request.user)
    if not (known.heads_board or known.reads_all):
        raise PermissionDenied
    rows = Approval.objects.exclude(on_behalf_of=None).order_by("-pk")
    if known.heads_board:
        rows = Approval.objects.in_the_name_of(request.user)
    shown = rows.select_related("publication", "approver", "delegation", "recall", "revision")
    page = Paginator(shown, PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "may_recall": known.heads_board}
    return TemplateResponse(request, "editorial/in_my_name.html", context)


@require_admin_access
@require_POST
def recall(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one of them back."""
    approval = get_object_or_404(Approval.objects.select_related("publication", "revision"), pk=pk)
    approvals.recall(approval=approval, by=actor(request), reason=request.POST.get("reason", ""))
    messages.success(request, _("Đã thu hồi."))
    return redirect("board:in_my_name")


@require_admin_access
@require_GET
def urgent(request: HttpRequest) -> HttpResponse:
    """What went live urgently, what of it still waits to be looked at, what is late."""
    rows = urgent_reviews(request.user)
    page = Paginator(rows.order_by("closed_at", "due_on", "-pk"), PAGE).get_page(request.GET.get("page"))
    counts = {"all": rows.count(), "open": rows.open().count(), "late": rows.overdue(today()).count()}
    context = {"page": page, "counts": counts, "today": today(), "known": standing(request.user)}
    return TemplateResponse(request, "editorial/urgent.html", context)


@require_admin_access
@require_POST
def review_urgent(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm, or look through, what went live urgently."""
    review: UrgentReview = get_object_or_404(urgent_reviews(request.user), pk=pk)
    approvals.review_urgent(review=review, by=actor(request), note=request.POST.get("note", ""))
    messages.success(request, _("Đã ghi nhận."))
    return redirect("board:urgent")
