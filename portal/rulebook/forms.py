"""Forms of the calendar: they ask the same rules as the actions, and put each finding beside its field."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from portal.law.calendars import RowKind
from portal.law.findings import Finding

from . import day_table
from .messages import words
from .models import CalendarYear, DayRow
from .rules import DayEntry, day_findings, year_findings

UPLOAD_LIMIT = 1_000_000


class SourcedForm(forms.ModelForm[Any]):
    """A row with its source; that the day it became known is unknown is said, not left out."""

    unknown = forms.BooleanField(label=_("Chưa rõ ngày được biết"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unknown"].initial = self.instance.pk is not None and self.instance.known_on is None
        self.order_fields(["day", "year", "kind", "announced", "decision", "known_on", "unknown"])

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if "known_on" in cleaned and bool(cleaned["known_on"]) == bool(cleaned.get("unknown")):
            self.show([Finding("day.known-or-unknown", "known_on")])
        elif not self.errors:
            self.show(self.findings())
        return cleaned

    def findings(self) -> list[Finding]:
        """What the rules have against the cleaned data."""
        raise NotImplementedError

    def show(self, findings: Iterable[Finding]) -> None:
        """Put each finding beside its field."""
        for finding in findings:
            self.add_error(finding.field if finding.field in self.fields else None, words(finding))


class DayRowForm(SourcedForm):
    class Meta:
        model = DayRow
        fields = ["day", "kind", "decision", "known_on", "mark", "note"]
        widgets = {"day": AdminDateInput, "known_on": AdminDateInput}
        error_messages = {"day": {"unique": _("Ngày này đã có trong danh sách. Hãy sửa dòng đã có.")}}

    def entry(self) -> DayEntry:
        """What was typed, as the actions take it."""
        data = self.cleaned_data
        return DayEntry(
            data["day"], RowKind(data["kind"]), data["decision"], data["known_on"], data["mark"], data["note"]
        )

    def findings(self) -> list[Finding]:
        return day_findings(self.entry(), timezone.localdate())


class CalendarYearForm(SourcedForm):
    class Meta:
        model = CalendarYear
        fields = ["year", "announced", "decision", "known_on", "mark", "note"]
        widgets = {"known_on": AdminDateInput}
        error_messages = {"year": {"unique": _("Năm này đã có trong danh sách. Hãy sửa dòng đã có.")}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["year"].disabled = self.instance.pk is not None

    def announcement(self) -> dict[str, Any]:
        """What was typed, as keywords of `announce_year`."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}

    def findings(self) -> list[Finding]:
        data = self.cleaned_data
        known_on: dt.date | None = data["known_on"]
        return year_findings(
            data["year"], data["announced"], data["decision"], known_on, timezone.localdate()
        )


class UploadForm(forms.Form):
    """A table to try: `text` holds what the file says."""

    file = forms.FileField(label=_("Tệp CSV"))

    def clean_file(self) -> str:
        upload = self.cleaned_data["file"]
        if upload.size > UPLOAD_LIMIT:
            raise forms.ValidationError(words(Finding("table.long", params={"limit": day_table.LONGEST})))
        text, findings = day_table.decode(upload.read())
        if findings:
            raise forms.ValidationError([words(finding) for finding in findings])
        return text


class ConfirmForm(forms.Form):
    """The table that was tried, carried to the confirmation."""

    text = forms.CharField(widget=forms.HiddenInput, strip=False, max_length=UPLOAD_LIMIT)
