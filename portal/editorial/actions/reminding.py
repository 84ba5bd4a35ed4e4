"""What is owed a word and has not had it yet: the head's digest, urgent publications nobody looked at."""

from datetime import datetime, time

from django.db import transaction
from django.utils import timezone

from portal.editorial import telling
from portal.editorial.models import Approval, ApprovalDigest, UrgentReview
from portal.law.deadlines import working_days_left
from portal.organisation import authority
from portal.rulebook.calendars import working_calendar

DIGEST_AT = time(7, 30)  # local
MOST = 50  # approvals named in one digest
BOARD_AFTER = 1  # working days after the last day


@transaction.atomic
def send_digest(now: datetime | None = None) -> ApprovalDigest | None:
    """Tell the head once a day what was approved in the head's name since the last time; None for nothing."""
    moment = timezone.localtime(now)
    head = authority.board_head(moment.date())
    if head is None or moment.time() < DIGEST_AT:
        return None
    sent = ApprovalDigest.objects.filter(head=head).order_by("-day").first()
    if sent is not None and sent.day >= moment.date():
        return None
    rows = Approval.objects.in_the_name_of(head).select_related("publication", "approver", "delegation")
    new = list(rows.filter(pk__gt=sent.upto_id if sent else 0)[:MOST])
    if not new:
        return None
    digest: ApprovalDigest = ApprovalDigest.objects.create(head=head, day=moment.date(), upto=new[0])
    telling.approved_in_your_name(head, new)
    return digest


def escalate_urgent(now: datetime | None = None) -> int:
    """Tell the holders of overdue reviews, a working day later the board; each once. How many were told."""
    moment = now or timezone.now()
    day = timezone.localdate(moment)
    calendar = working_calendar()
    told = 0
    for review in UrgentReview.objects.overdue(day).select_related("approval__publication__unit"):
        late = -working_days_left(review.due_on, day, calendar)
        told += tell_once(review, moment, to_board=False)
        if late > BOARD_AFTER:
            told += tell_once(review, moment, to_board=True)
    return told


@transaction.atomic
def tell_once(review: UrgentReview, now: datetime, *, to_board: bool) -> int:
    """Tell, unless that has been done: the mark and the mail together."""
    mark = "told_board_at" if to_board else "told_holders_at"
    if not UrgentReview.objects.filter(pk=review.pk, **{f"{mark}__isnull": True}).update(**{mark: now}):
        return 0
    telling.urgent_review_due(review, to_board=to_board)
    return 1
