"""A secret is removed, and the incidents that follow (Điều 8 khoản 2)."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from portal.editorial.actions import incidents
from portal.editorial.messages import words
from portal.editorial.models import Incident
from portal.editorial.reviewing import shown_revision
from portal.editorial.screening_rules import may_close_incident, may_remove, may_see_incidents
from portal.editorial.standing import keeps_systems, open_submission, standing, text_of
from portal.editorial.views.review import visible_or_404
from portal.law.findings import Refused
from portal.organisation.access import actor

PAGE = 50


@require_admin_access
@require_http_methods(["GET", "POST"])
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """What will be gone for good, asked once more; then it is gone."""
    publication = visible_or_404(request, pk, "remove_secret")
    if may_remove(standing(request.user), text_of(publication, open_submission(publication))):
        raise PermissionDenied
    errors: list[str] = []
    if request.method == "POST":
        try:
            incident = incidents.remove(
                publication=publication,
                by=actor(request),
                account=request.POST.get("account", ""),
                confirmed=request.POST.get("confirmed") == "yes",
            )
        except Refused as refusal:
            errors = [words(finding) for finding in refusal.findings]
        else:
            said = _("Đã gỡ bỏ. Sự cố số %(number)s đã mở.") % {"number": incident.pk}
            messages.success(request, said)
            return redirect("wagtailadmin_home")
    title = shown_revision(publication, open_submission(publication)).as_object().title
    context = {"publication": publication, "title": title, "errors": errors, "typed": request.POST}
    return TemplateResponse(request, "editorial/remove_secret.html", context, status=422 if errors else 200)


@require_admin_access
def incident_list(request: HttpRequest) -> HttpResponse:
    """All incidents, the newest first."""
    refuse_others(request)
    rows = Incident.objects.select_related("opened_by", "closed_by")
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    return TemplateResponse(request, "editorial/incidents.html", {"page": page})


@require_admin_access
@require_http_methods(["GET", "POST"])
def incident(request: HttpRequest, pk: int) -> HttpResponse:
    """One incident: what was removed, which backups still hold it, how it ended."""
    refuse_others(request)
    found = get_object_or_404(Incident.objects.select_related("opened_by", "closed_by"), pk=pk)
    errors: list[str] = []
    if request.method == "POST":
        try:
            incidents.close(incident=found, by=actor(request), note=request.POST.get("note", ""))
        except Refused as refusal:
            errors = [words(finding) for finding in refusal.findings]
        else:
            messages.success(request, _("Đã ghi nhận."))
            return redirect("board:incident", pk)
    may_close = not found.closed_at and not may_close_incident(standing(request.user))
    context = {"incident": found, "errors": errors, "typed": request.POST, "may_close": may_close}
    return TemplateResponse(request, "editorial/incident.html", context, status=422 if errors else 200)


def refuse_others(request: HttpRequest) -> None:
    if may_see_incidents(standing(request.user), keeps_systems=keeps_systems(request.user)):
        raise PermissionDenied
