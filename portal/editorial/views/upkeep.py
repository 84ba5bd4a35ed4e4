"""What is to be looked through again, and that it was (rà soát)."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from portal.editorial.actions import upkeep
from portal.editorial.models import Publication
from portal.editorial.standing import today
from portal.editorial.upkeep import concerned, listed, to_review
from portal.organisation.access import actor

A_PAGE = 30


@require_admin_access
@require_GET
def review_list(request: HttpRequest) -> HttpResponse:
    """Live texts that are due, the longest overdue first, of those whom they concern."""
    page = Paginator(to_review(request.user, today()), A_PAGE).get_page(request.GET.get("page"))
    context = {**listed(page, request.user), "today": today()}
    return TemplateResponse(request, "editorial/upkeep.html", context)


@require_admin_access
@require_POST
def reviewed(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody has looked a text through."""
    text = get_object_or_404(Publication.objects.filter(concerned(request.user), live=True), pk=pk)
    upkeep.mark_reviewed(publication=text, by=actor(request), note=request.POST.get("note", ""))
    messages.success(request, _("Đã ghi nhận."))
    return redirect("editorial:upkeep")
