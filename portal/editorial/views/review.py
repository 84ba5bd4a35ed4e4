"""Doors of the review: read, compare, preview, move."""

from typing import Any
from urllib.parse import urlsplit

from django.apps import apps
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from portal.editorial.actions import (
    approvals,
    publications,
    scheduling,
    screenings,
    submissions,
    translations,
)
from portal.editorial.messages import words
from portal.editorial.models import Publication
from portal.editorial.moments import moment_in
from portal.editorial.previews import as_the_public
from portal.editorial.refusals import on_record
from portal.editorial.reviewing import review_context, shown_revision
from portal.editorial.standing import open_submission
from portal.editorial.states import WithdrawalReason
from portal.editorial.together import remember_opened
from portal.editorial.versions import Because
from portal.law.findings import Refused
from portal.organisation.access import actor

VERBS: dict[str, Any] = {
    "submit": lambda text, by, data: submissions.submit(
        publication=text,
        by=by,
        change=submissions.Change(
            data.get("change_kind", ""), data.get("correction_severity", ""), data.get("correction_text", "")
        ),
    ),
    "confirm": lambda text, by, data: submissions.confirm(publication=text, by=by),
    "take": lambda text, by, data: submissions.take(publication=text, by=by),
    "ask-urgency": lambda text, by, data: submissions.ask_urgency(
        publication=text, by=by, reason=data.get("reason", "")
    ),
    "pass-on": lambda text, by, data: submissions.pass_on(
        publication=text, by=by, publish_at=moment_in(data, "publish_at")
    ),
    "approve": lambda text, by, data: approvals.approve(
        publication=text,
        by=by,
        seen=data.get("seen", ""),
        checklist=data.getlist("checklist"),
        urgent_reason=data.get("urgent_reason", ""),
        publish_at=moment_in(data, "publish_at"),
    ),
    "return": lambda text, by, data: submissions.return_(
        publication=text, by=by, reason=" ".join([*data.getlist("template"), data.get("reason", "")])
    ),
    "withdraw": lambda text, by, data: submissions.withdraw(publication=text, by=by),
    "unpublish": lambda text, by, data: publications.unpublish(
        publication=text, by=by, because=because(data)
    ),
    "let-pass": lambda text, by, data: screenings.propose(
        publication=text, by=by, **named(data, "kind", "digest", "ground", "reason")
    ),
    "agree": lambda text, by, data: screenings.agree(
        publication=text, by=by, **named(data, "kind", "digest")
    ),
    "take-back": lambda text, by, data: screenings.take_back(
        publication=text, by=by, **named(data, "kind", "digest")
    ),
    "schedule": lambda text, by, data: scheduling.schedule(
        publication=text, by=by, at=moment_in(data, "publish_at")
    ),
    "unschedule": lambda text, by, data: publications.unschedule(publication=text, by=by),
}


def named(data: QueryDict, *names: str) -> dict[str, str]:
    """Some fields of a form."""
    return {name: data.get(name, "") for name in names}


def because(data: QueryDict) -> Because:
    """Why a text comes off, as posted; the text that replaces it by its address."""
    path = urlsplit(data.get("replaced_by", "").strip()).path
    successor = Publication.objects.filter(path=path, live=True).first() if path else None
    reason = data.get("withdrawal_reason", "")
    return Because(
        WithdrawalReason(reason) if reason in WithdrawalReason else WithdrawalReason.EXPIRED,
        data.get("reason", "").strip(),
        data.get("public_words", "").strip(),
        successor,
    )


# What the review shows of a text beside its own row
SHOWN = ("section__parent", "unit", "locale", "latest_revision", "live_revision")


def visible_or_404(request: HttpRequest, pk: int, verb: str = "view") -> Publication:
    """The text, as its own kind; for whom it isn't, it does not exist."""
    visible = Publication.objects.visible_to(request.user).filter(pk=pk)
    kind = visible.values_list("kind", flat=True).first()
    if kind is None:
        on_record(request, verb, pk)
        raise Http404
    whole = apps.get_model("editorial", kind).objects.select_related(*SHOWN)
    found: Publication = whole.get(pk=pk)
    return found


@require_admin_access
@require_GET
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """One text: who holds it, old and new side by side, previews, what the reader may do."""
    publication = visible_or_404(request, pk)
    context = review_context(publication, request.user)
    remember_opened(request.session, publication, context["seen"])
    return TemplateResponse(request, "editorial/review.html", context)


@require_admin_access
@require_POST
def act(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """Do one thing to a text, or show why not beside what was typed."""
    if verb not in VERBS:
        raise Http404
    publication = visible_or_404(request, pk, verb)
    try:
        VERBS[verb](publication, actor(request), request.POST)
    except Refused as refusal:
        context = review_context(publication, request.user, refusal=refusal, typed=request.POST)
        incomplete = all(finding.field for finding in refusal.findings)
        return TemplateResponse(request, "editorial/review.html", context, status=422 if incomplete else 403)
    publication.refresh_from_db(fields=["live"])
    said = _("Đã duyệt và đăng lên Cổng.") if verb == "approve" and publication.live else _("Đã ghi nhận.")
    messages.success(request, said)
    following = request.POST.get("next", "")
    return redirect(reverse("editorial:review", args=[following if following.isdecimal() else pk]))


@require_admin_access
@require_GET
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """The text under review as the public would see it, on its own host's template and language.

    What is live anybody of the newsroom may see as it is live: the other language beside one's own text.
    """
    live = Publication.objects.filter(pk=pk, live=True).select_related("live_revision").first()
    if live is not None and not Publication.objects.visible_to(request.user).filter(pk=pk).exists():
        return as_the_public(request, live.specific.live_revision.as_object())
    publication = visible_or_404(request, pk)
    revision = shown_revision(publication, open_submission(publication))
    return as_the_public(request, revision.as_object())


@require_admin_access
def translate(request: HttpRequest, pk: int) -> HttpResponse:
    """Start the other language's text from a live one."""
    source = Publication.objects.filter(pk=pk, live=True).first()
    if source is None:
        raise Http404
    source = source.specific
    context = {"source": source, "findings": [], "typed": request.POST}
    if request.method == "POST":
        try:
            copy = translations.translate(
                publication=source,
                by=actor(request),
                origin=request.POST.get("origin", "translation"),
                title=request.POST.get("title", "").strip(),
            )
        except Refused as refusal:
            context["findings"] = [words(finding) for finding in refusal.findings]
        else:
            return redirect(copy.snippet_viewset.get_url_name("edit"), copy.pk)
    return TemplateResponse(request, "editorial/translate.html", context)
