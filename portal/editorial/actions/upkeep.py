"""Published texts are looked through again: by whom it is done, and who hears that it wasn't (rà soát)."""

from datetime import date, timedelta

from django.utils import timezone

from portal.audit import actions as audit
from portal.core import freshness
from portal.core.acting import action
from portal.editorial import rules
from portal.editorial.actions.rows import locked
from portal.editorial.intervals import intervals_on, next_review, owners_of
from portal.editorial.models import Publication
from portal.editorial.standing import standing_of, today
from portal.law.findings import Finding, refuse_if
from portal.organisation.models import User

CHUNK = 500


@action("editorial.mark_reviewed")
def mark_reviewed(*, publication: Publication, by: User, note: str = "") -> None:
    """Somebody whose task it is has looked a live text through and found it right today."""
    row = locked(publication)
    day = today()
    refuse_if([] if row.live else [Finding("not-live")])
    refuse_if(rules.may_review(standing_of(by), owners_of(row, day)))
    due, duty = next_review(row, day)
    Publication.objects.filter(pk=row.pk).update(reviewed_on=day, review_due_on=due, review_duty=duty)
    detail = {"note": note.strip(), "was_due": str(row.review_due_on or ""), "due": str(due or "")}
    audit.record(verb="editorial.mark_reviewed", actor=by, target=row, detail=detail)
    freshness.touch(f"publication:{row.pk}")


def reckon_reviews(on: date | None = None) -> int:
    """Let every live text's due date follow the intervals that hold today; how many changed."""
    day = on or today()
    intervals = intervals_on(day)
    fields = (
        *("pk", "kind", "section_id", "section__parent_id", "last_published_at"),
        *("reviewed_on", "review_due_on", "review_duty"),
    )
    changed = []
    for row in Publication.objects.filter(live=True).order_by("pk").values(*fields).iterator(CHUNK):
        line = tuple(pk for pk in (row["section_id"], row["section__parent_id"]) if pk)
        found = rules.interval_for(intervals, row["kind"], line)
        published = row["last_published_at"]
        seen_on = (row["reviewed_on"], published and timezone.localdate(published))
        last = max(filter(None, seen_on), default=day)
        due = last + timedelta(days=found.days) if found else None
        duty = found.duty if found else ""
        if (due, duty) != (row["review_due_on"], row["review_duty"]):
            changed.append(Publication(pk=row["pk"], review_due_on=due, review_duty=duty))
    Publication.objects.bulk_update(changed, ["review_due_on", "review_duty"], batch_size=CHUNK)
    return len(changed)
