"""Material that came by letter or e-mail is entered on its unit's behalf."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from wagtail.admin.auth import require_admin_access

from portal.editorial.actions import receipts
from portal.editorial.forms import ReceiptForm
from portal.editorial.refusals import shown_in
from portal.editorial.standing import standing
from portal.law.findings import Refused
from portal.organisation.access import actor


@require_admin_access
def receive(request: HttpRequest) -> HttpResponse:
    """The form; then the editor opens on the new text."""
    if not standing(request.user).duties:
        raise PermissionDenied
    form = ReceiptForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            text = receipts.receive(by=actor(request), **form.cleaned_data)
        except Refused as refusal:
            shown_in(form, refusal)
        else:
            return redirect(text.snippet_viewset.get_url_name("edit"), text.pk)
    status = 422 if form.errors else 200
    return TemplateResponse(request, "editorial/receive.html", {"form": form}, status=status)
