"""What we decide where allauth asks: no signing up, its words in Vietnamese, mail through the worker."""

from typing import Any
from uuid import uuid4

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from portal.core import mail
from portal.organisation import lockout
from portal.organisation.models import User

WRONG_LOGIN = _("Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra và nhập lại.")
WRONG_CODE = _(
    "Mã không đúng hoặc đã hết hạn. Hãy nhập mã đang hiện trên ứng dụng, hoặc thử lại khóa bảo mật."
)
TOO_MANY = _("Bạn đã thử quá nhiều lần. Hãy chờ ít phút rồi thử lại.")
DONE = {
    "account/messages/password_changed.txt": _("Đã đổi mật khẩu."),
    "account/messages/password_set.txt": _("Đã đặt mật khẩu."),
    "mfa/messages/totp_activated.txt": _("Đã bật xác thực hai yếu tố."),
    "mfa/messages/totp_deactivated.txt": _("Đã tắt xác thực hai yếu tố."),
    "mfa/messages/webauthn_added.txt": _("Đã thêm khóa bảo mật."),
    "mfa/messages/webauthn_removed.txt": _("Đã gỡ khóa bảo mật."),
    "mfa/messages/recovery_codes_generated.txt": _("Đã tạo mã dự phòng mới. Mã cũ không dùng được nữa."),
}


WAYS = {
    "reauthenticate": _("Dùng mật khẩu"),
    "mfa_reauthenticate": _("Dùng mã xác thực"),
    "mfa_reauthenticate:webauthn": _("Dùng khóa bảo mật"),
}


class AccountAdapter(DefaultAccountAdapter):
    """Signing in with a name and a password."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": WRONG_LOGIN,
        "username_password_mismatch": WRONG_LOGIN,
        "email_password_mismatch": WRONG_LOGIN,
        "invalid_login": WRONG_LOGIN,
        "incorrect_password": _("Mật khẩu không đúng. Hãy nhập lại."),
        "enter_current_password": _("Mật khẩu hiện tại không đúng. Hãy nhập lại."),
        "too_many_login_attempts": TOO_MANY,
        "rate_limited": TOO_MANY,
        "incorrect_code": WRONG_CODE,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are made by whoever manages them (Điều 7 khoản 2)."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Wrong passwords are counted by axes, whose page says when to try again; not twice."""
        self._login_failed_rl_usage = None

    def _rollback_login_failed_rl_usage(self) -> None:
        """Nothing was counted here."""

    def add_message(
        self, request: HttpRequest, level: int, message_template: str = "", *_: Any, **__: Any
    ) -> None:
        """Tell what somebody changed; that one has signed in is plain to see."""
        if message_template in DONE:
            messages.add_message(request, level, DONE[message_template])

    def get_client_ip(self, request: HttpRequest) -> str:
        return lockout.address(request)

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """Who has a second factor confirms with it, a key first: a password seen alone changes nothing."""
        methods: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        factors = [method for method in reversed(methods) if method["id"] != "reauthenticate"]
        return [{**method, "description": WAYS[method["id"]]} for method in factors or methods]

    def format_email_subject(self, subject: str) -> str:
        return subject

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        message = self.render_mail(template_prefix, email, context)
        mail.send(to=email, subject=message.subject, text=str(message.body), about=f"account {uuid4()}")


class MFAAdapter(DefaultMFAAdapter):
    """The second factor: an app that shows codes, or a key of the newsroom's host."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": WRONG_CODE,
        "cannot_generate_recovery_codes": _("Hãy bật xác thực hai yếu tố trước khi tạo mã dự phòng."),
    }

    def get_totp_label(self, user: User) -> str:
        return user.username

    def generate_authenticator_name(self, user: User, *kind: Any, **kinds: Any) -> str:
        count = Authenticator.objects.filter(user=user, type=Authenticator.Type.WEBAUTHN).count()
        return gettext("Khóa bảo mật %(number)d") % {"number": count + 1}

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """A key made here is of use here alone: never from the Host that a request names."""
        return {"id": settings.HOSTS["desk"], "name": settings.MFA_TOTP_ISSUER}

    def get_public_key_credential_user_entity(self, user: User) -> dict[str, Any]:
        entity: dict[str, Any] = super().get_public_key_credential_user_entity(user)
        return {**entity, "name": user.username, "display_name": user.name}
