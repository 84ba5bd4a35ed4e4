"""The dashboards of the newsroom."""

from datetime import timedelta

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_safe
from wagtail.admin.auth import require_admin_access

from portal.counting.models import DayCount
from portal.desk import counts
from portal.desk.forms import CountsForm


@require_safe
@require_admin_access
@permission_required("counting.view_daycount", raise_exception=True)
def counted(request: HttpRequest) -> HttpResponse:
    """What was read and fetched; for some also what was sought and missed."""
    form = CountsForm(request.GET)
    days, on = form.asked()
    last = timezone.localdate()
    first = last - timedelta(days=days - 1)
    rows = DayCount.objects.between(first, last).on_hosts(on)
    kinds = list(DayCount.Kind) if request.user.has_perm("counting.view_searches") else counts.FOR_ALL
    context = {
        "form": form,
        "first": first,
        "last": last,
        "tables": counts.tables(rows, kinds),
        "bars": counts.bars(rows, first, last),
    }
    return TemplateResponse(request, "desk/counts.html", context)
