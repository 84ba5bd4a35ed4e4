"""A moment that can't be kept, or was not: those who can do something about it are told once."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision

from portal.editorial import telling
from portal.editorial.models import Approval, DueTold, Publication, ReleaseSet

BROKE_DOWN = _("Có lỗi kỹ thuật khi đăng. Hệ thống thử lại mỗi phút.")
STAYED = _("Có lỗi kỹ thuật khi gỡ, nội dung vẫn đang đăng. Hệ thống thử lại mỗi phút.")


@transaction.atomic
def tell_of_revision(revision: Revision, at: datetime, sentences: Sequence[object], *, failed: bool) -> bool:
    """Mail to the office that edits it, its approver and the head of the board; False where they know."""
    said = [str(sentence) for sentence in sentences]
    told, first = DueTold.objects.get_or_create(
        revision=revision, due_at=at, failed=failed, defaults={"sentences": said}
    )
    if first:
        approval = Approval.objects.filter(revision=revision).select_related("approver").last()
        telling.moment_in_danger(told, revision.content_object, approval)
    return bool(first)


@transaction.atomic
def tell_of_expiry(publication: Publication) -> bool:
    """The same people, of a text that is still public after the end of its time."""
    told, first = DueTold.objects.get_or_create(
        revision=publication.live_revision,
        due_at=publication.expire_at,
        failed=True,
        defaults={"sentences": [str(STAYED)]},
    )
    if first:
        telling.not_taken_off(told, publication)
    return bool(first)


@transaction.atomic
def tell_of_set(release_set: ReleaseSet, at: datetime, sentences: Sequence[object], *, failed: bool) -> bool:
    """Mail to the standing office, who made it ready and the head of the board; False where they know."""
    said = [str(sentence) for sentence in sentences]
    told, first = DueTold.objects.get_or_create(
        release_set=release_set, due_at=at, failed=failed, defaults={"sentences": said}
    )
    if first:
        telling.set_in_danger(told, release_set)
    return bool(first)
