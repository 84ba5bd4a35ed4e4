"""The leaders' consents: the standing office records and revokes them, the board reads (Điều 11 khoản 1)."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from portal.editorial.actions import consents
from portal.editorial.consent_forms import ConsentForm
from portal.editorial.consenting import listed
from portal.editorial.models import Consent, Publication
from portal.editorial.refusals import shown_in
from portal.editorial.rules import may_keep_records, may_read_consents
from portal.editorial.standing import standing
from portal.law.findings import Refused
from portal.organisation.access import actor

A_PAGE = 30


@require_admin_access
def consent_list(request: HttpRequest) -> HttpResponse:
    """All consents, newest first, and the form for one more."""
    known = standing(request.user)
    if may_read_consents(known):
        raise PermissionDenied
    publication = named(request)
    form = ConsentForm(request.POST or None, user=request.user, publication=publication)
    if request.method == "POST" and form.is_valid() and recorded(request, form):
        return redirect("editorial:consents")
    context = {
        "form": form,
        "publication": publication,
        "may_record": not may_keep_records(known),
        **listed(Paginator(Consent.objects.in_full(), A_PAGE).get_page(request.GET.get("page"))),
    }
    return TemplateResponse(request, "editorial/consents.html", context, status=403 if form.errors else 200)


def named(request: HttpRequest) -> Publication | None:
    """The text that a consent is to be recorded for, where the address names one that its reader sees."""
    pk = request.GET.get("bai", "")
    if not pk:
        return None
    visible = Publication.objects.visible_to(request.user)
    found: Publication | None = visible.filter(pk=pk).first() if pk.isdecimal() and len(pk) < 19 else None
    if found is None:
        raise Http404
    return found


def recorded(request: HttpRequest, form: ConsentForm) -> bool:
    """Whether the action took it; if not, why not stands in the form."""
    try:
        consents.record_consent(consent=form.save(commit=False), by=actor(request))
    except Refused as refusal:
        shown_in(form, refusal)
        return False
    messages.success(request, _("Đã ghi nhận."))
    return True


@require_admin_access
@require_POST
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down that the leaders took a consent back."""
    consent = get_object_or_404(Consent, pk=pk)
    consents.revoke_consent(consent=consent, by=actor(request), reason=request.POST.get("reason", ""))
    messages.success(request, _("Đã thu hồi."))
    return redirect("editorial:consents")
