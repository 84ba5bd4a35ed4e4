"""Where a text is, in one line: its state, who holds it and since when (Điều 4 khoản 2)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from portal.editorial.models import Publication, Submission
from portal.editorial.standing import editing_duty, today
from portal.editorial.states import EDITING_STAGES, Stage
from portal.organisation import authority


@dataclass(frozen=True)
class Whereabouts:
    """State, holder ("" for nobody) and the moment since when, as people read them."""

    state: Any
    holder: str = ""
    since: datetime | None = None


def whereabouts(publication: Publication, submission: Submission | None) -> Whereabouts:
    """Of a text whose open submission, if any, is `submission`."""
    if submission is not None:
        return Whereabouts(submission.get_stage_display(), holder_of(submission), submission.held_since)
    unit = publication.unit.name_vi
    waiting = publication.scheduled_revision
    if waiting:
        hour = timezone.localtime(waiting.approved_go_live_at)
        return Whereabouts(_("Đã duyệt, hẹn đăng lúc %(hour)s") % {"hour": f"{hour:%H:%M %d/%m/%Y}"})
    if publication.live and not publication.has_unpublished_changes:
        return Whereabouts(_("Đang đăng"), since=publication.last_published_at)
    if waits_for_set(publication):
        return Whereabouts(_("Đã duyệt, chờ đăng cùng đợt"))
    return unheld(publication, unit)


def waits_for_set(publication: Publication) -> bool:
    """Whether its newest version is approved and goes live with others."""
    newest = publication.release_items.filter(
        is_open=True, approval__revision_id=publication.latest_revision_id
    )
    return bool(newest.exists())


def unheld(publication: Publication, unit: str) -> Whereabouts:
    """Of a text that nobody reviews and whose next move is its unit's."""
    edited = publication.latest_revision.created_at if publication.latest_revision else None
    last = publication.submissions.order_by("-pk").first()
    if last is not None and last.stage == Stage.RETURNED:
        return Whereabouts(_("Đã trả lại"), unit, last.closed_at)
    if publication.live:
        return Whereabouts(_("Đang đăng, có bản nháp mới"), unit, edited)
    if publication.first_published_at:
        return Whereabouts(_("Đã gỡ"), unit)
    return Whereabouts(_("Bản nháp"), unit, edited)


def holder_of(submission: Submission) -> str:
    """Who is to move next."""
    publication = submission.publication
    if submission.stage == Stage.WITH_UNIT_HEAD:
        return _("thủ trưởng %(unit)s") % {"unit": publication.unit.name_vi}
    if submission.stage in EDITING_STAGES:
        office = authority.holder(editing_duty(publication.section), today())
        return ", ".join(str(each) for each in (submission.taken_by, office) if each)
    return _("Ban Biên tập")
