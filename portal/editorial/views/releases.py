"""Sets of texts that go live together: the list, one set, what is done to it."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from portal.editorial.actions import releases
from portal.editorial.messages import words
from portal.editorial.models import Publication, ReleaseSet
from portal.editorial.moments import moment_in
from portal.editorial.release_rules import may_compose, may_see_sets
from portal.editorial.sets_shown import set_context
from portal.editorial.standing import standing
from portal.law.findings import Refused
from portal.organisation.access import actor
from portal.organisation.models import User

A_PAGE = 30


def text_in(data: QueryDict, by: User) -> Publication:
    """The text that a form names, if its sender sees it."""
    key = data.get("text", "")
    visible = Publication.objects.visible_to(by)
    found: Publication = get_object_or_404(visible, pk=key if key.isdecimal() and len(key) < 19 else 0)
    return found


VERBS: dict[str, Callable[[ReleaseSet, User, QueryDict], Any]] = {
    "them": lambda row, by, data: releases.add_to_set(release_set=row, publication=text_in(data, by), by=by),
    "bo-ra": lambda row, by, data: releases.remove_from_set(
        release_set=row, publication=text_in(data, by), by=by
    ),
    "hen": lambda row, by, data: releases.move_set(release_set=row, moment=moment_in(data, "moment"), by=by),
    "san-sang": lambda row, by, data: releases.make_ready(release_set=row, by=by),
    "dang": lambda row, by, data: releases.try_release(row, by, data.get("seen")),
    "huy": lambda row, by, data: releases.call_off_set(release_set=row, by=by),
}
# What can't be taken back is asked about once more, of those who may do it
ASKED_ABOUT = {"dang": "may_release", "huy": "may_call_off"}


def set_or_403(request: HttpRequest, pk: int) -> ReleaseSet:
    """The set, for those who have to do with sets."""
    if may_see_sets(standing(request.user)):
        raise PermissionDenied
    rows = ReleaseSet.objects.select_related("made_by", "ready_by", "closed_by")
    found: ReleaseSet = get_object_or_404(rows, pk=pk)
    return found


@require_admin_access
def set_list(request: HttpRequest) -> HttpResponse:
    """All sets, open ones first, and for the office the form for one more."""
    if may_see_sets(standing(request.user)):
        raise PermissionDenied
    errors: list[str] = []
    if request.method == "POST":
        try:
            made = releases.make_set(
                title=request.POST.get("title", ""),
                moment=moment_in(request.POST, "moment"),
                by=actor(request),
            )
            return redirect("editorial:release_set", made.pk)
        except Refused as refusal:
            errors = [words(finding) for finding in refusal.findings]
    context = {
        "page": Paginator(ReleaseSet.objects.in_order(), A_PAGE).get_page(request.GET.get("page")),
        "may_compose": not may_compose(standing(request.user)),
        "errors": errors,
        "typed": request.POST,
    }
    return TemplateResponse(request, "editorial/release_sets.html", context, status=422 if errors else 200)


@require_admin_access
@require_GET
def release_set(request: HttpRequest, pk: int) -> HttpResponse:
    """One set: its texts, how far each is, and only what its reader may do."""
    context = set_context(set_or_403(request, pk), request.user, request.GET.get("tim", ""))
    return TemplateResponse(request, "editorial/release_set.html", context)


@require_admin_access
@require_POST
def change_set(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """Do one thing to a set, or show why not."""
    row = set_or_403(request, pk)
    if verb not in VERBS:
        raise Http404
    if verb in ASKED_ABOUT and "seen" not in request.POST:
        context = {**set_context(row, request.user, ""), "verb": verb}
        if context[ASKED_ABOUT[verb]]:
            return TemplateResponse(request, "editorial/release_confirm.html", context)
    try:
        VERBS[verb](row, actor(request), request.POST)
    except Refused as refusal:
        row.refresh_from_db()
        errors = [words(finding) for finding in refusal.findings]
        context = {**set_context(row, request.user, ""), "errors": errors}
        return TemplateResponse(request, "editorial/release_set.html", context, status=403)
    said = _("Đã đăng cả đợt lên Cổng.") if verb == "dang" else _("Đã ghi nhận.")
    messages.success(request, said)
    address, wanted = reverse("editorial:release_set", args=[pk]), request.POST.get("tim", "")
    return redirect(f"{address}?{urlencode({'tim': wanted})}#add-title" if wanted else address)
