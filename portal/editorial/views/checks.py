"""Somebody outside is asked about a text: the newsroom's form, and the page behind the secret address."""

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from wagtail.admin.auth import require_admin_access

from portal.core import hosts
from portal.editorial.actions import checks
from portal.editorial.actions.checks import DAYS
from portal.editorial.messages import words
from portal.editorial.models import FactCheck
from portal.editorial.plain import read_by_the_public
from portal.editorial.views.review import visible_or_404
from portal.law.findings import Refused
from portal.organisation.access import actor


@require_admin_access
@require_POST
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Make the address and show it, this once."""
    publication = visible_or_404(request, pk, "ask_check")
    posted = {name: request.POST.get(name, "") for name in ("expert", "question")}
    check, secret = checks.ask(publication=publication, by=actor(request), **posted)
    address = hosts.url("desk", reverse("fact_check", args=[secret]))
    context = {"check": check, "address": address, "days": DAYS, "publication": publication}
    return TemplateResponse(request, "editorial/check_asked.html", context)


@never_cache
def answer(request: HttpRequest, secret: str) -> HttpResponse:
    """The text and the question, for who has the address; nothing else of the newsroom."""
    check = checks.found(secret)
    if check is None:
        raise Http404
    errors: list[str] = []
    if request.method == "POST":
        try:
            posted = {name: request.POST.get(name, "") for name in ("verdict", "because")}
            check = checks.answer(check=check, **posted)
        except Refused as refusal:
            errors = [words(finding) for finding in refusal.findings]
    context = {
        "check": check,
        "lines": read_by_the_public(check.revision.as_object()),
        "errors": errors,
        "verdicts": FactCheck.Verdict.choices,
        "typed": request.POST,
    }
    response = TemplateResponse(request, "editorial/check.html", context, status=422 if errors else 200)
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response["Referrer-Policy"] = "no-referrer"
    return response
