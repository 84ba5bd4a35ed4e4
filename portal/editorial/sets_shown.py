"""What the screen of a set shows: its texts as far as its reader sees them, and only what may be done."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.editorial.models import Approval, Publication, ReleaseItem, ReleaseSet, Submission
from portal.editorial.release_rules import MOST, may_compose, may_make_ready, may_release
from portal.editorial.releasing import against_set, members, texts_in
from portal.editorial.standing import standing
from portal.editorial.states import ReleaseState

FOUND = 10  # texts that a search for titles offers


@dataclass(frozen=True)
class Member:
    """A text of a set; without a title for whoever doesn't see it."""

    publication: Publication
    is_seen: bool
    state: Any
    approval: Approval | None


def set_context(row: ReleaseSet, user: Any, wanted: str) -> dict[str, Any]:
    """Everything the set's template shows; `wanted` are words of titles to look for."""
    items = members(row)
    known = standing(user)
    composes = row.is_open and not may_compose(known)
    texts = texts_in(items) if row.is_open else []
    releases = row.is_open and not may_release(known, texts)
    past = row.moment is not None and row.moment <= timezone.now()
    against = against_set(row, items) if row.is_open else []
    drafted = row.state == ReleaseState.DRAFT
    return {
        "set": row,
        "rows": shown(items, user),
        "may_compose": composes,
        "may_make_ready": drafted and not (against or past or may_make_ready(known, texts)),
        "may_release": releases and row.state == ReleaseState.READY,
        "may_call_off": releases,
        "is_past": past and row.is_open,
        "wanted": wanted,
        "found": addable(user, wanted) if composes and wanted.strip() else [],
        "most": MOST,
        "errors": [],
    }


def addable(user: Any, wanted: str) -> list[Publication]:
    """Texts with these words in their titles that their finder sees and that are in no set."""
    rows = Publication.objects.visible_to(user).titled(wanted)
    free = rows.filter(~Exists(ReleaseItem.objects.filter(publication=OuterRef("pk"), is_open=True)))
    return list(free.select_related("section__parent", "unit").order_by("-pk")[:FOUND])


def shown(items: list[ReleaseItem], user: Any) -> list[Member]:
    keys = [item.publication_id for item in items]
    seen = set(Publication.objects.visible_to(user).filter(pk__in=keys).values_list("pk", flat=True))
    open_rows = Submission.objects.open().filter(publication__in=keys)
    stages = {each.publication_id: each.get_stage_display() for each in open_rows}
    return [
        Member(
            item.publication,
            item.publication_id in seen,
            stages.get(item.publication_id, _("Đã duyệt") if item.approval else _("Chưa trình duyệt")),
            item.approval,
        )
        for item in items
    ]
