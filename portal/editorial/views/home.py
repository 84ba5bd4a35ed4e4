"""The order of the home page's tasks: what readers' views suggest, for an editor to take or leave."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from portal.editorial import ordering
from portal.editorial.actions import home
from portal.editorial.standing import standing, today
from portal.organisation.access import actor

LONGEST_KEY = 19  # digits


@require_admin_access
@permission_required("editorial.change_hometask", raise_exception=True)
def task_order(request: HttpRequest) -> HttpResponse:
    """Show the proposed order with its numbers; take it, as it was seen, when told to."""
    if request.method == "POST":
        tasks = [int(pk) for pk in request.POST.getlist("task") if pk.isdecimal() and len(pk) < LONGEST_KEY]
        home.order(tasks=tasks, by=actor(request))
        messages.success(request, _("Đã xếp lại các việc thường làm."))
        return redirect("wagtailsnippets_editorial_hometask:list")
    places = ordering.proposal(today())
    context = {
        "places": places,
        "days": ordering.DAYS,
        "seen": any(place.views for place in places),
        "changes": any(place.now != at for at, place in enumerate(places, 1)),
        "may_order": standing(request.user).in_standing_office,
    }
    return TemplateResponse(request, "editorial/task_order.html", context)
