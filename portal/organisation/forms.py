"""The forms of signing in, in words of ours: labels before fields, no placeholders."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

USERNAME, PASSWORD = _("Tên đăng nhập"), _("Mật khẩu")
CODE = _("Mã 6 chữ số trên ứng dụng xác thực")
KEY_NAME, LONGEST_NAME = _("Tên khóa"), 60


class Labelled:
    """Says each field's label and hint, and drops what stood in the field."""

    labels: dict[str, Any] = {}
    hints: dict[str, Any] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        form: Any = self
        for name, field in form.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.labels.get(name, field.label)
            field.help_text = self.hints.get(name, "")


class Twice(Labelled):
    """A new password, typed twice."""

    labels = {
        "oldpassword": _("Mật khẩu hiện tại"),
        "password1": _("Mật khẩu mới"),
        "password2": _("Nhập lại mật khẩu mới"),
    }
    hints = {"password1": _("Ít nhất 12 ký tự, không phải mật khẩu hay gặp. Một câu ngắn dễ nhớ là tốt.")}

    def clean(self) -> Any:
        form: Any = self
        cleaned = super().clean()  # type: ignore[misc]
        if "password2" in form.errors and form.data.get(form.add_prefix("password2")):
            form.errors["password2"] = form.error_class([_("Hai lần nhập mật khẩu mới chưa giống nhau.")])
        return cleaned


class LoginForm(Labelled, account.LoginForm):
    labels = {"login": USERNAME, "password": PASSWORD}


class ReauthenticateForm(Labelled, account.ReauthenticateForm):
    labels = {"password": PASSWORD}


class ChangePasswordForm(Twice, account.ChangePasswordForm):
    """The old password too."""


class SetPasswordForm(Twice, account.SetPasswordForm):
    """For an account that has none yet."""


class CodeForm(Labelled, mfa.AuthenticateForm):
    labels = {"code": CODE}
    hints = {"code": _("Không có điện thoại bên mình? Hãy nhập một mã dự phòng.")}


class ReauthenticateCodeForm(Labelled, mfa.ReauthenticateForm):
    labels = {"code": CODE}


class ActivateForm(Labelled, totp.ActivateTOTPForm):
    labels = {"code": CODE}


class AddKeyForm(Labelled, webauthn.AddWebAuthnForm):
    labels = {"name": KEY_NAME}
    hints = {"name": _("Để phân biệt khi có nhiều khóa. Ví dụ: khóa ở cơ quan, điện thoại.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].validators.append(MaxLengthValidator(LONGEST_NAME))


class RenameKeyForm(Labelled, webauthn.EditWebAuthnForm):
    labels = {"name": KEY_NAME}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].validators.append(MaxLengthValidator(LONGEST_NAME))
