"""Doors of the newsroom to the calendar: each calls one action."""

from typing import Any, cast

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.contrib.auth.models import AbstractUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import HeaderButton

from portal.law.findings import Refused
from portal.law.moments import describe_starts

from .actions import Import, add_day, announce_year, change_day, import_days, plan_import, withdraw_day
from .day_table import COLUMNS, KINDS
from .forms import ConfirmForm, UploadForm
from .messages import words
from .models import CalendarYear, DayRow


def actor(request: HttpRequest) -> AbstractUser:
    return cast(AbstractUser, request.user)


def known_on(row: DayRow | CalendarYear) -> str:
    """The day a decision became known, or that it is not known."""
    return f"{row.known_on:%d/%m/%Y}" if row.known_on else str(_("chưa rõ"))


class ActionFormMixin:
    """Saves by an action, outside any other transaction, and shows its refusal in the form."""

    request: HttpRequest
    form: Any
    error_message = _("Chưa ghi được. Hãy xem các lỗi bên dưới.")

    def form_valid(self, form: Any) -> HttpResponse:
        self.form = form
        try:
            self.object = self.act(form)
        except Refused as refusal:
            form.show(refusal.findings)
            return cast(HttpResponse, self.form_invalid(form))  # type: ignore[attr-defined]
        return cast(HttpResponse, self.save_action())  # type: ignore[attr-defined]

    def act(self, form: Any) -> Any:
        """Call the action; the row it made or changed."""
        raise NotImplementedError

    def get_success_buttons(self) -> list[Any]:
        return []


class DayIndexView(generic.IndexView):
    add_item_label = _("Thêm ngày")

    @cached_property
    def header_buttons(self) -> list[Any]:
        buttons = list(super().header_buttons)
        if self.user_has_permission("change"):
            address = reverse("rulebook_days:import")
            buttons.append(HeaderButton(_("Nhập CSV"), url=address, icon_name="upload"))
        address = reverse("rulebook_years:index")
        return [*buttons, HeaderButton(_("Các năm"), url=address, icon_name="date")]


class DayAddView(ActionFormMixin, generic.CreateView):
    page_title = _("Thêm ngày nghỉ hoặc làm bù")
    success_message = _("Đã thêm ngày %(object)s. Mọi thời hạn tính từ nay theo lịch mới.")

    def act(self, form: Any) -> Any:
        return add_day(by=actor(self.request), entry=form.entry())


class DayEditView(ActionFormMixin, generic.EditView):
    page_title = _("Sửa ngày nghỉ hoặc làm bù")
    success_message = _("Đã sửa ngày %(object)s. Mọi thời hạn tính từ nay theo lịch mới.")

    def act(self, form: Any) -> Any:
        return change_day(by=actor(self.request), row=form.instance, entry=form.entry())


class DayWithdrawView(generic.DeleteView):
    page_title = _("Rút ngày")
    success_message = _("Đã rút ngày %(object)s khỏi lịch.")
    confirmation_message = _("Rút ngày này khỏi lịch? Việc này được ghi vào nhật ký.")

    def delete_action(self) -> None:
        withdraw_day(by=actor(self.request), row=self.object)

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            return cast(HttpResponse, super().form_valid(form))
        except Refused as refusal:
            messages.error(self.request, " ".join(words(finding) for finding in refusal.findings))
            return redirect("rulebook_days:index")


class YearAddView(ActionFormMixin, generic.CreateView):
    page_title = _("Công bố lịch nghỉ một năm")
    success_message = _("Đã ghi lịch nghỉ năm %(object)s.")

    def act(self, form: Any) -> Any:
        return announce_year(by=actor(self.request), **form.announcement())


class YearEditView(ActionFormMixin, generic.EditView):
    page_title = _("Lịch nghỉ của năm")
    success_message = _("Đã ghi lịch nghỉ năm %(object)s.")

    def act(self, form: Any) -> Any:
        return announce_year(by=actor(self.request), **form.announcement())


class RuleInspectView(generic.InspectView):
    """A term with its codes told in words."""

    page_title = _("Thời hạn")

    def get_field_display_value(self, field_name: str, field: Any) -> Any:
        rule = self.object
        told = {
            "term_kind": lambda: rule.term_words,
            "duty": rule.owner_words,
            "starts": lambda: describe_starts(rule.starts),
            "conditions": lambda: ", ".join(condition.label() for condition in sorted(rule.preconditions)),
        }
        if field_name == "valid_to" and rule.valid_to is None:
            return _("chưa ấn định")
        if field_name in told:
            return told[field_name]() or "–"
        return super().get_field_display_value(field_name, field)


class ImportView(PermissionRequiredMixin, View):
    """Upload a table, see what it would do line by line, confirm."""

    permission_required = ("rulebook.add_dayrow", "rulebook.change_dayrow")
    raise_exception = True

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.page(request, upload=UploadForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        if "text" in request.POST:
            return self.confirm(request, ConfirmForm(request.POST))
        upload = UploadForm(request.POST, request.FILES)
        if not upload.is_valid():
            return self.page(request, upload=upload)
        text = upload.cleaned_data["file"]
        return self.page(request, upload=UploadForm(), plan=plan_import(text), text=text)

    def confirm(self, request: HttpRequest, form: ConfirmForm) -> HttpResponse:
        text = form.cleaned_data["text"] if form.is_valid() else ""
        try:
            done = import_days(by=actor(request), text=text)
        except Refused as refusal:
            return self.page(request, upload=UploadForm(), plan=Import(findings=refusal.findings))
        told = _("Đã nhập: thêm %(added)s ngày, sửa %(changed)s ngày, %(unchanged)s ngày giữ nguyên.")
        counted = {"added": len(done.added), "changed": len(done.changed), "unchanged": done.unchanged}
        messages.success(request, str(told) % counted)
        return redirect("rulebook_days:index")

    def page(
        self, request: HttpRequest, *, upload: UploadForm, plan: Import | None = None, text: str = ""
    ) -> HttpResponse:
        problems = [words(finding) for finding in plan.findings] if plan else []
        context = {
            "upload": upload,
            "plan": plan,
            "problems": problems,
            "confirm": ConfirmForm(initial={"text": text}) if plan and not problems else None,
            "columns": COLUMNS,
            "kinds": KINDS,
        }
        status = 422 if problems or upload.errors else 200
        return TemplateResponse(request, "rulebook/import.html", context, status=status)
