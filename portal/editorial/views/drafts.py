"""One's own words beside what somebody else saved meanwhile."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from portal.editorial.actions import drafts
from portal.editorial.conflicts import parted
from portal.editorial.messages import words
from portal.editorial.models import SetAside
from portal.law.findings import Refused
from portal.organisation.access import actor


@require_admin_access
def conflict(request: HttpRequest, pk: int) -> HttpResponse:
    """Show each field that grew apart; save the latest version with those of one's own that were chosen."""
    kept = get_object_or_404(
        SetAside.objects.select_related("publication", "based_on"), pk=pk, by=actor(request)
    )
    text = kept.publication.specific
    edit = redirect(text.snippet_viewset.get_url_name("edit"), text.pk)
    if request.method == "POST":
        try:
            settle(kept, request)
        except Refused as refusal:
            messages.error(request, " ".join(words(finding) for finding in refusal.findings))
        else:
            return edit
    context = {"kept": kept, "text": text, "fields": parted(kept), "latest": text.latest_revision}
    return TemplateResponse(request, "editorial/conflict.html", context)


def settle(kept: SetAside, request: HttpRequest) -> None:
    """As the form says: give up one's own words, or take them in where they were chosen."""
    if "discard" in request.POST:
        drafts.discard(kept=kept, by=actor(request))
        messages.success(request, _("Đã bỏ bản của bạn."))
        return
    mine = [name.removeprefix("field-") for name, value in request.POST.items() if value == "mine"]
    latest = request.POST.get("latest", "")
    drafts.merge(kept=kept, by=actor(request), mine=mine, latest=int(latest) if latest.isdecimal() else 0)
    messages.success(request, _("Đã lưu bản gộp."))
