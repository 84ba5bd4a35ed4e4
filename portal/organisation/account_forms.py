"""The forms about accounts: asking for one, ending what somebody has, a file of many."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.organisation import families
from portal.organisation.account_csv import LARGEST
from portal.organisation.messages import words
from portal.organisation.models import AccountRequest, DutyAssignment, Unit, User
from portal.organisation.roles import ADMINISTRATION, ROLES


class DayInput(forms.DateInput):
    """The browser's own picker; its value is written year first."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class RequestForm(forms.ModelForm[AccountRequest]):
    """What a head may ask for: the roles and units that are theirs."""

    role = forms.ChoiceField(label=_("Vai trò"))

    class Meta:
        model = AccountRequest
        fields = (
            *("role", "unit", "account", "username", "name", "email"),
            *("valid_from", "valid_to", "reason", "number", "dated"),
        )
        widgets = {
            "valid_from": DayInput(),
            "valid_to": DayInput(),
            "dated": DayInput(),
            "reason": forms.Textarea(attrs={"rows": 3}),
        }
        help_texts = {
            "account": _("Nếu đã có tài khoản. Nếu chưa có: để trống, và ghi ba ô tiếp theo."),
            "valid_to": _("Để trống nếu chưa định ngày kết thúc."),
            "number": _("Bắt buộc với tài khoản quản trị (Điều 7 khoản 2 điểm c)."),
        }

    def __init__(self, *args: Any, by: User, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        today = timezone.localdate()
        units, heads_board = families.asks_for(by, today)
        duties = DutyAssignment.objects.valid_on(today).filter(unit__in=units)
        served = {None, *duties.values_list("duty", flat=True)}
        self.fields["role"].choices = [  # type: ignore[attr-defined]
            (name, role.name)
            for name, role in ROLES.items()
            if (heads_board if role.family == ADMINISTRATION else units and role.duty in served)
        ]
        unit: Any = self.fields["unit"]
        unit.queryset = Unit.objects.valid_on(today)
        if not heads_board:
            unit.queryset = unit.queryset.filter(pk__in=[each.pk for each in units])
            unit.required, unit.initial = True, units[0].pk if len(units) == 1 else None
            del self.fields["number"], self.fields["dated"]
        account: Any = self.fields["account"]
        account.queryset = User.objects.exclude(pk=by.pk).order_by("name", "pk")
        if not heads_board:
            account.queryset = account.queryset.filter(units__unit__in=units).distinct()

    def _post_clean(self) -> None:
        """Left to the action, whose rules say it in words."""


class EndForm(forms.Form):
    """The last day, and why."""

    on = forms.DateField(label=_("Ngày cuối cùng"), widget=DayInput())
    decision = forms.CharField(label=_("Lý do, căn cứ"), max_length=200)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})


class UploadForm(forms.Form):
    """A file to look at before anything is done with it."""

    file = forms.FileField(
        label=_("Tệp CSV"),
        help_text=_("UTF-8, tối đa 500 dòng và 1 MB. Dấu phẩy hoặc dấu chấm phẩy đều được."),
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})

    def content(self) -> bytes:
        """The file's bytes, at most one more than may be."""
        upload: Any = self.cleaned_data["file"]
        taken: bytes = upload.read(LARGEST + 1)
        return taken


def show_refusal(form: Any, refusal: Any) -> None:
    """Show why not beside the fields that were typed."""
    for finding in refusal.findings:
        form.add_error(finding.field if finding.field in form.fields else None, words(finding))
