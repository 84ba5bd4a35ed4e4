"""The way back of who can't get in, the sessions of who is in; the part of those who answer for accounts."""

from datetime import date
from typing import Any

from allauth.core import ratelimit
from allauth.mfa.base import views as mfa
from allauth.mfa.webauthn.views import ReauthenticateWebAuthnView
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from wagtail.admin.auth import require_admin_access

from portal.law.findings import Refused
from portal.organisation import keepers, lockout
from portal.organisation.access import actor
from portal.organisation.actions import entry, recovery
from portal.organisation.adapter import TOO_MANY
from portal.organisation.messages import words
from portal.organisation.models import Recovery, User
from portal.organisation.recovery_forms import AskForm, ConfirmForm, ReasonForm, use_form
from portal.organisation.states import Lost

MOST = 50  # rows of a list


def second_factor(request: HttpRequest) -> HttpResponse:
    """The library's page; a sign-in that waits for a factor taken off meanwhile begins anew."""
    answer: HttpResponse = mfa.authenticate(request)
    if answer.get("Location") == reverse("account_login") and not request.user.is_authenticated:
        request.session.flush()
    return answer


class ConfirmWithKey(ReauthenticateWebAuthnView):
    """The library's page; where the key is refused it stays and says so, instead of leaving for home."""

    def form_invalid(self, form: Any) -> HttpResponse:
        errors = form.errors.as_data().get("credential", [])
        too_many = any(error.code == "too_many_login_attempts" for error in errors)
        context = {**self.get_context_data(), "form": form, "key_failed": not too_many}
        context["too_many"] = TOO_MANY if too_many else ""
        answer: HttpResponse = self.render_to_response(context)
        return answer


def ask(request: HttpRequest) -> HttpResponse:
    """Say that one can't get in; the same answer for names that there are and that there aren't."""
    form = AskForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        name = form.cleaned_data["username"].lower()
        limited: HttpResponse | None = ratelimit.consume_or_429(request, action="reset_password", key=name)
        if limited:
            return limited
        if account := form.account():
            recovery.ask(by=None, user=account, what=Lost(form.cleaned_data["what"]))
        return redirect("recovery_asked")
    return TemplateResponse(request, "account/recovery_ask.html", {"form": form})


@never_cache
def use(request: HttpRequest, link: str) -> HttpResponse:
    """The link of the mail: with the code, what was lost is set anew."""
    found = recovery.by_link(link)
    form = use_form(found)(request.POST or None, recovery=found) if found else None
    if form and found and request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        if recovery.use(by=None, recovery=found, code=values["code"], password=values.get("password1", "")):
            return redirect("recovery_done")
        form.add_error("code", _("Mã không đúng. Nhập sai năm lần thì phải yêu cầu lại từ đầu."))
    context = {"form": form, "recovery": found}
    return TemplateResponse(request, "account/recovery_use.html", context, status=200 if found else 410)


@login_required
@require_POST
def end_others(request: HttpRequest) -> HttpResponse:
    """End every session of one's own but this."""
    entry.end_others(by=actor(request), request=request)
    messages.success(request, _("Đã đăng xuất ở mọi nơi khác."))
    return redirect("account_mine")


@require_admin_access
def recoveries(request: HttpRequest) -> HttpResponse:
    """Of the accounts one answers for: who waits to be made sure of, and what is locked."""
    user, today = actor(request), timezone.localdate()
    if not keepers.may_keep(user):
        raise PermissionDenied
    rows = Recovery.objects.open().select_related("user", "confirmed_by").order_by("-asked_at")[:MOST]
    context = {
        "rows": [row for row in rows if keepers.keeps(user, row.user, today)],
        "locked": [row for row in lockout.locked(MOST) if keepers.keeps(user, row.user, today)],
    }
    return TemplateResponse(request, "organisation/recoveries.html", context)


@never_cache
@require_admin_access
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer for somebody; the code shows on the page that follows, and never again."""
    row = _kept(request, pk)
    form = ConfirmForm(request.POST or None, initial={"what": row.what})
    context = {"row": row, "form": form}
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            context["code"] = recovery.confirm(
                by=actor(request), recovery=row, what=Lost(values["what"]), reason=values["reason"]
            )
        except Refused as refusal:
            _show(form, refusal)
    return TemplateResponse(request, "organisation/recovery_confirm.html", context)


@require_admin_access
def refuse(request: HttpRequest, pk: int) -> HttpResponse:
    row = _kept(request, pk)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        recovery.refuse(by=actor(request), recovery=row, reason=form.cleaned_data["reason"])
        messages.success(request, _("Đã hủy yêu cầu khôi phục."))
        return redirect("organisation:recoveries")
    return TemplateResponse(request, "organisation/recovery_refuse.html", {"row": row, "form": form})


@require_POST
@require_admin_access
def unlock(request: HttpRequest, pk: int) -> HttpResponse:
    """Let an account be tried again at once."""
    user = actor(request)
    account = User.objects.filter(pk=pk).first()
    if account is None or not keepers.may_keep(user):
        raise Http404
    entry.unlock(by=user, user=account)
    messages.success(request, _("Đã mở khóa đăng nhập."))
    return redirect("organisation:recoveries")


def _kept(request: HttpRequest, pk: int) -> Recovery:
    """A recovery of an account that somebody answers for; for everybody else there is none."""
    row: Recovery | None = (
        Recovery.objects.open().filter(pk=pk).select_related("user", "confirmed_by").first()
    )
    today: date = timezone.localdate()
    if row is None or not keepers.keeps(actor(request), row.user, today):
        raise Http404
    return row


def _show(form: Any, refusal: Refused) -> None:
    for finding in refusal.findings:
        form.add_error(finding.field if finding.field in form.fields else None, words(finding))
