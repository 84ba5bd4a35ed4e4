"""Mail about a secret that was removed: to those who act on it, and nothing of what it was."""

from django.urls import reverse
from django.utils.translation import gettext as _

from portal.core import hosts
from portal.editorial.models import Incident
from portal.editorial.telling import head_of_board, office, tell
from portal.law.duties import Duty


def opened(incident: Incident) -> None:
    """The head of the board, the standing office and the technical unit learn at once."""
    address = reverse("board:incident", hosts.urlconf("desk"), [incident.pk])
    tell(
        [*head_of_board(), *office(Duty.STANDING_OFFICE), *office(Duty.TECHNICAL_ADMINISTRATION)],
        subject=_("Đã gỡ bỏ nội dung có dấu mật: sự cố số %(number)s") % {"number": incident.pk},
        lines=[
            _("Nội dung đã từng đăng công khai.") if incident.was_public else _("Nội dung chưa từng đăng."),
            _("Việc cần làm, bản sao lưu còn chứa nội dung này: %(address)s")
            % {"address": hosts.url("desk", address)},
        ],
        about=f"editorial.incident.{incident.pk}",
    )
