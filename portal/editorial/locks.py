"""Why an editor can't save now: somebody else holds the text."""

from typing import Any

from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail.locks import BaseLock

from portal.editorial.models import Publication, Submission
from portal.editorial.rules import may_write
from portal.editorial.standing import open_submission, standing, text_of


class HeldLock(BaseLock):
    """The text is under review: only those whose turn it is may write."""

    def __init__(self, publication: Publication, submission: Submission) -> None:
        super().__init__(publication)
        self.submission = submission

    def for_user(self, user: Any) -> bool:
        return bool(may_write(standing(user), text_of(self.object, self.submission)))

    def get_message(self, user: Any) -> str:
        if not self.for_user(user):
            return ""
        return _("Nội dung đang ở bước «%(stage)s» từ %(since)s nên chưa sửa được.") % {
            "stage": self.submission.get_stage_display(),
            "since": f"{localtime(self.submission.held_since):%d/%m/%Y}",
        }

    def get_locked_by(self, user: Any) -> str:
        return str(self.submission.get_stage_display())

    def get_description(self, user: Any) -> str:
        return _("Sửa được khi hồ sơ được trả lại hoặc chuyển tới bạn.")


class OthersLock(BaseLock):
    """The text belongs to a unit of which the reader is not a member."""

    def for_user(self, user: Any) -> bool:
        return bool(may_write(standing(user), text_of(self.object, None)))

    def get_message(self, user: Any) -> str:
        return _("Bạn xem được nội dung này nhưng không sửa.") if self.for_user(user) else ""


def lock_of(publication: Publication) -> BaseLock | None:
    """The lock on a text, as Wagtail's editor asks for it; a new text has none."""
    if publication.pk is None:
        return None
    submission = open_submission(publication)
    return HeldLock(publication, submission) if submission else OthersLock(publication)
