"""Where a request for an account stands."""

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
