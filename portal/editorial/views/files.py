"""What stands in a text's files, for whoever reviews it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.views.decorators.http import require_GET
from wagtail.admin.auth import require_admin_access

from portal.core.models import Document
from portal.editorial.reviewing import shown_revision
from portal.editorial.screening import documents_of
from portal.editorial.screening_files import read_out
from portal.editorial.standing import open_submission
from portal.editorial.views.review import visible_or_404


@require_admin_access
@require_GET
def file_text(request: HttpRequest, pk: int, document: int) -> HttpResponse:
    """The words of an attachment as the screening reads them, hidden parts included."""
    publication = visible_or_404(request, pk)
    revision = shown_revision(publication, open_submission(publication)).as_object()
    offered = [each.pk for each in documents_of(revision)]
    found: Document = get_object_or_404(Document.objects.filter(pk__in=offered), pk=document)
    context = {"publication": publication, "document": found, "read": read_out(found)}
    return TemplateResponse(request, "editorial/file_text.html", context)
