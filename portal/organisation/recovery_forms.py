"""The forms of the way back, for who walks it and for who answers for them."""

from typing import Any

from allauth.account.forms import PasswordField
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from portal.core.text import nfc
from portal.organisation.forms import USERNAME, Twice
from portal.organisation.models import Recovery, User
from portal.organisation.states import Lost


class AskForm(forms.Form):
    username = forms.CharField(
        label=USERNAME, max_length=150, widget=forms.TextInput(attrs={"autocomplete": "username"})
    )
    what = forms.ChoiceField(label=_("Bạn cần đặt lại"), choices=Lost.choices, widget=forms.RadioSelect)

    def account(self) -> User | None:
        """The account of the name typed, if there is one."""
        return User.objects.filter(username__iexact=nfc(self.cleaned_data["username"]).strip()).first()


class CodeOnlyForm(forms.Form):
    """The code that was told by voice."""

    code = forms.CharField(
        label=_("Mã 8 chữ số"),
        help_text=_("Người xác nhận đọc cho bạn qua điện thoại hoặc đưa tận tay. Mã không có trong thư."),
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )

    def __init__(self, *args: Any, recovery: Recovery, **kwargs: Any) -> None:
        self.recovery = recovery
        super().__init__(*args, **kwargs)

    def clean_code(self) -> str:
        return "".join(self.cleaned_data["code"].split())


class NewPasswordForm(Twice, CodeOnlyForm):
    """The code, and a password of one's own."""

    hints = {**Twice.hints, "code": CodeOnlyForm.base_fields["code"].help_text}
    password1 = PasswordField(label="", autocomplete="new-password")
    password2 = PasswordField(label="", autocomplete="new-password")

    def clean_password1(self) -> str:
        password: str = self.cleaned_data["password1"]
        validate_password(password, self.recovery.user)
        return password

    def clean(self) -> Any:
        typed = [self.cleaned_data.get(name) for name in ("password1", "password2")]
        if all(typed) and typed[0] != typed[1]:
            self.add_error("password2", "")
        return super().clean()


def use_form(recovery: Recovery) -> type[CodeOnlyForm]:
    """The form for what a recovery gives anew."""
    return NewPasswordForm if Lost(recovery.what).has_password else CodeOnlyForm


class ReasonForm(forms.Form):
    reason = forms.CharField(label=_("Lý do"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


class ConfirmForm(ReasonForm):
    """What is given anew, and how it was made sure who asks."""

    field_order = ("what", "reason")
    what = forms.ChoiceField(label=_("Cho đặt lại"), choices=Lost.choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].label = _("Bạn đã xác minh đúng người bằng cách nào")
        self.fields["reason"].help_text = _(
            "Ví dụ: gặp trực tiếp, xem thẻ công chức; hoặc gọi lại số máy trong danh bạ cơ quan. "
            "Không xác minh qua thư hoặc số máy do người yêu cầu đưa."
        )
