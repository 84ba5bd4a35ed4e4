"""The approver's queue: what lies before the board, opened one by one, approved together or singly."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin.auth import require_admin_access

from portal.editorial.messages import CHECKLIST_WORDS, words
from portal.editorial.models import Publication, Submission
from portal.editorial.standing import standing
from portal.editorial.together import MOST, Outcome, approve_together, opened
from portal.law.findings import Refused
from portal.organisation.access import actor

PAGE = 50


@require_admin_access
@require_GET
def queue(request: HttpRequest) -> HttpResponse:
    """What waits for this person's approval, the oldest first."""
    return shown(request)


@require_admin_access
@require_POST
def approve(request: HttpRequest) -> HttpResponse:
    """Approve those that are ticked; say of each what became of it."""
    keys = [key for key in request.POST.getlist("text") if key.isdecimal()][: MOST + 1]
    texts = Publication.objects.visible_to(request.user).filter(pk__in=keys).order_by("pk")
    try:
        outcomes = approve_together(
            [row.specific for row in texts],
            by=actor(request),
            seen=opened(request.session),
            checklist=request.POST.getlist("checklist"),
        )
    except Refused as refusal:
        return shown(request, errors=[words(finding) for finding in refusal.findings])
    return shown(request, outcomes=outcomes)


def shown(
    request: HttpRequest, outcomes: list[Outcome] | None = None, errors: list[str] | None = None
) -> HttpResponse:
    """The queue, and above it what has just been done."""
    if not standing(request.user).board_position:
        raise PermissionDenied
    rows = Submission.objects.to_approve(standing(request.user))
    rows = rows.select_related("publication__section__parent", "publication__unit", "publication__locale")
    context = {
        "page": Paginator(rows, PAGE).get_page(request.GET.get("page")),
        "opened": {int(key) for key in opened(request.session)},
        "checklist": CHECKLIST_WORDS.items(),
        "most": MOST,
        "outcomes": outcomes or [],
        "errors": errors or [],
    }
    return TemplateResponse(request, "editorial/queue.html", context, status=422 if errors else 200)
