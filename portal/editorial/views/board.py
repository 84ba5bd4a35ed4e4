"""The head assigns and delegates (Điều 6 khoản 3)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from portal.editorial.actions import delegations
from portal.editorial.forms import DelegationForm
from portal.editorial.models import Delegation
from portal.editorial.refusals import shown_in
from portal.editorial.standing import standing
from portal.law.findings import Refused
from portal.organisation.access import actor


@require_admin_access
def mandates(request: HttpRequest) -> HttpResponse:
    """Who may approve in which sections, and the head's form for one more."""
    form = DelegationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            delegations.delegate(by=actor(request), **form.cleaned_data)
        except Refused as refusal:
            shown_in(form, refusal)
        else:
            messages.success(request, _("Đã ghi nhận."))
            return redirect("board:mandates")
    rows = Delegation.objects.select_related("member", "given_by").prefetch_related("sections")
    context = {
        "form": form,
        "rows": rows.order_by("-pk")[:50],
        "heads_board": standing(request.user).heads_board,
    }
    return TemplateResponse(request, "editorial/mandates.html", context, status=403 if form.errors else 200)


@require_admin_access
@require_POST
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a mandate back."""
    delegations.revoke(delegation=get_object_or_404(Delegation, pk=pk), by=actor(request))
    messages.success(request, _("Đã thu hồi."))
    return redirect("board:mandates")
