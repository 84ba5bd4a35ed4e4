"""The newsroom's home: what waits for somebody and what they have sent (Điều 4 khoản 2)."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component

from portal.editorial.models import Publication, Step, Submission
from portal.editorial.rules import Standing
from portal.editorial.standing import standing

LIMIT = 20


@dataclass(frozen=True)
class Line:
    """One text on the home page: what, whose, who holds it and since when."""

    title: str
    url: str
    unit: str
    section: str
    holder: str
    since: Any


class ListPanel(Component):
    """A list with a heading; tells when there is more than it shows."""

    template_name = "desk/list_panel.html"

    def __init__(
        self, name: str, heading: Any, empty: Any, lines: list[Line], more: bool, order: int
    ) -> None:
        self.name, self.heading, self.empty = name, heading, empty
        self.lines, self.more, self.order = lines, more, order

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        return {"panel": self}


class Mine:
    """The panels of one person's home."""

    def __init__(self, user: Any) -> None:
        self.user = user

    @cached_property
    def standing(self) -> Standing:
        return standing(self.user)

    def panels(self) -> list[ListPanel]:
        drafts = self.own_texts()
        panels = [
            submissions_panel(
                "waiting", _("Chờ tôi xử lý"), _("Không có việc nào chờ bạn."), self.waiting(), 100
            ),
            submissions_panel(
                "sent", _("Đã gửi và đang ở đâu"), _("Chưa gửi nội dung nào."), self.sent(), 110
            ),
            drafts_panel(drafts, 120),
        ]
        if self.standing.in_english_version:
            panels.append(untranslated_panel(self.untranslated(), 105))
        return panels

    def waiting(self) -> QuerySet[Submission]:
        """Open submissions whose next move is this person's."""
        return Submission.objects.waiting_for(self.standing)

    def sent(self) -> QuerySet[Submission]:
        """What one's units have sent, and what one has moved on oneself."""
        moved = Exists(Step.objects.filter(submission=OuterRef("pk"), by=self.user))
        mine = Q(publication__unit__in=self.standing.units) | moved
        waiting = self.waiting().order_by().values("pk")
        return Submission.objects.filter(mine).exclude(pk__in=waiting).order_by("-held_since", "-pk")

    def own_texts(self) -> QuerySet[Publication]:
        """Drafts of one's own units that nobody reviews now."""
        drafts = Publication.objects.filter(unit__in=self.standing.units, has_unpublished_changes=True)
        return drafts.exclude(pk__in=Submission.objects.open().values("publication")).order_by("-pk")

    def untranslated(self) -> QuerySet[Publication]:
        """What the public reads in Vietnamese only (Điều 7 khoản 2 điểm đ)."""
        same = Publication.objects.filter(translation_key=OuterRef("translation_key"))
        other = same.exclude(pk=OuterRef("pk"))
        return Publication.objects.public("vi").filter(~Exists(other)).order_by("-first_published_at", "-pk")


def submissions_panel(
    name: str, heading: Any, empty: Any, submissions: QuerySet[Submission], order: int
) -> ListPanel:
    rows = list(submissions.select_related("publication__section__parent", "publication__unit")[: LIMIT + 1])
    lines = [line_of(row.publication, row.get_stage_display(), row.held_since) for row in rows[:LIMIT]]
    return ListPanel(name, heading, empty, lines, len(rows) > LIMIT, order)


def drafts_panel(drafts: QuerySet[Publication], order: int) -> ListPanel:
    rows = list(drafts.select_related("section__parent", "unit", "latest_revision")[: LIMIT + 1])
    lines = [
        line_of(row, _("Bản nháp"), row.latest_revision.created_at if row.latest_revision else None)
        for row in rows[:LIMIT]
    ]
    return ListPanel(
        "drafts", _("Bản nháp của đơn vị tôi"), _("Không có bản nháp."), lines, len(rows) > LIMIT, order
    )


def untranslated_panel(texts: QuerySet[Publication], order: int) -> ListPanel:
    rows = list(texts.select_related("section__parent", "unit")[: LIMIT + 1])
    lines = [line_of(row, _("Đang đăng"), row.first_published_at, to="translate") for row in rows[:LIMIT]]
    empty = _("Nội dung đang đăng nào cũng đã có bản tiếng Anh.")
    heading = _("Đang đăng, chưa có bản tiếng Anh")
    return ListPanel("untranslated", heading, empty, lines, len(rows) > LIMIT, order)


def line_of(publication: Publication, holder: Any, since: Any, to: str = "review") -> Line:
    """A text, and the screen of it that the line leads to."""
    return Line(
        title=publication.title,
        url=reverse(f"editorial:{to}", args=[publication.pk]),
        unit=publication.unit.short_name_vi or publication.unit.name_vi,
        section=publication.section.full_name("vi"),
        holder=str(holder),
        since=since,
    )
