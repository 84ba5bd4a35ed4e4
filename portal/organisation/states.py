"""Where a request for an account stands; what somebody has lost, and asks to have anew."""

from typing import Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class RequestState(TextChoices):
    """A request waits, or was decided once and for all."""

    REQUESTED = "requested", _("Đang chờ")
    GRANTED = "granted", _("Đã cấp")
    REFUSED = "refused", _("Không cấp")
    WITHDRAWN = "withdrawn", _("Đã rút")


TRANSITIONS: Final[dict[RequestState, frozenset[RequestState]]] = {
    RequestState.REQUESTED: frozenset(
        {RequestState.GRANTED, RequestState.REFUSED, RequestState.WITHDRAWN},
    ),
    RequestState.GRANTED: frozenset(),
    RequestState.REFUSED: frozenset(),
    RequestState.WITHDRAWN: frozenset(),
}


class Lost(TextChoices):
    """What a recovery gives anew."""

    PASSWORD = "password", _("Mật khẩu")
    FACTOR = "factor", _("Yếu tố thứ hai (điện thoại, khóa bảo mật)")
    BOTH = "both", _("Cả mật khẩu và yếu tố thứ hai")

    @property
    def has_password(self) -> bool:
        """Whether a new password is set."""
        return self is not Lost.FACTOR

    @property
    def has_factor(self) -> bool:
        """Whether the second factor is taken off, to be set up anew."""
        return self is not Lost.PASSWORD
