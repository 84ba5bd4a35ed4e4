"""Who hears that a review is due: each of a level once, in one mail for all texts (rà soát)."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from django.db import transaction
from django.db.models import Exists, F, OuterRef, QuerySet
from django.utils.translation import gettext as _

from portal.core import mail
from portal.editorial.links import absolute
from portal.editorial.models import Publication, ReviewTold
from portal.editorial.rules import due_by
from portal.editorial.states import ReviewLevel
from portal.law.calendars import WorkingCalendar
from portal.law.duties import Duty
from portal.organisation import authority
from portal.organisation.models import UnitMembership, User
from portal.rulebook.calendars import working_calendar

# Working days that have gone by after the due date when a level is told
WAITS: Final = {ReviewLevel.UNIT: 0, ReviewLevel.HEAD: 5, ReviewLevel.BOARD: 15}
NAMED: Final = 50  # texts in one mail; the newsroom's list has all


def tell_of_reviews(on: date) -> int:
    """Tell every level what is due and not yet told; how many mails."""
    calendar = working_calendar()
    return sum(tell_level(level, on, calendar) for level in ReviewLevel)


@transaction.atomic
def tell_level(level: ReviewLevel, on: date, calendar: WorkingCalendar) -> int:
    """One level: mails and the record of them, both or neither. What nobody can be told of waits."""
    audience = Audience(level, on)
    digests: dict[User, list[Publication]] = {}
    told = []
    for text in untold(level, due_by(on, WAITS[level], calendar)).iterator(500):
        readers = audience.of(text)
        for reader in readers:
            digests.setdefault(reader, []).append(text)
        if readers and text.review_due_on:
            told.append(ReviewTold(publication_id=text.pk, due_on=text.review_due_on, level=level))
    ReviewTold.objects.bulk_create(told, batch_size=500)
    for reader, texts in digests.items():
        send(reader, level, texts, on)
    return len(digests)


def untold(level: ReviewLevel, last: date) -> QuerySet[Publication]:
    """Live texts due by a day of whose due date a level hasn't been told."""
    told = ReviewTold.objects.filter(
        publication=OuterRef("pk"), due_on=OuterRef("review_due_on"), level=level
    )
    due = Publication.objects.filter(~Exists(told), live=True, review_due_on__lte=last)
    return due.select_related("locale").order_by(F("review_due_on").asc(), "pk")


class Audience:
    """Those of a level for each text; every unit is asked once."""

    def __init__(self, level: ReviewLevel, on: date) -> None:
        self.level, self.on = level, on
        self.known: dict[Any, list[User]] = {}
        self.holders: dict[str, int | None] = {}

    def of(self, text: Publication) -> list[User]:
        unit = "" if self.level == ReviewLevel.BOARD else self.unit_of(text)
        if unit not in self.known:
            found = authority.board_members(self.on) if unit == "" else self.members(unit)
            self.known[unit] = [user for user in found if user.is_active and user.email]
        return self.known[unit]

    def unit_of(self, text: Publication) -> int:
        """The duty's holder, else the unit that supplied the text."""
        duty = text.review_duty
        if duty and duty not in self.holders:
            holder = authority.holder(Duty(duty), self.on)
            self.holders[duty] = holder.pk if holder else None
        return (self.holders[duty] if duty else None) or text.unit_id

    def members(self, unit: Any) -> Iterable[User]:
        role = UnitMembership.Role.HEAD if self.level == ReviewLevel.HEAD else UnitMembership.Role.EDITOR
        rows = UnitMembership.objects.valid_on(self.on).filter(unit=unit, role=role)
        return [row.user for row in rows.select_related("user").order_by("pk")]


def send(reader: User, level: ReviewLevel, texts: list[Publication], on: date) -> None:
    """One mail with the texts, the longest overdue first."""
    lines = [
        _("%(title)s – hạn %(due)s\n%(address)s")
        % {
            "title": text.title,
            "due": f"{text.review_due_on:%d/%m/%Y}",
            "address": absolute(text.language, text.path or "/"),
        }
        for text in texts[:NAMED]
    ]
    if len(texts) > NAMED:
        lines.append(_("Và %(more)s nội dung khác.") % {"more": len(texts) - NAMED})
    subject = {
        ReviewLevel.UNIT: _("%(count)s nội dung trên Cổng đến hạn rà soát"),
        ReviewLevel.HEAD: _("%(count)s nội dung của đơn vị quá hạn rà soát 5 ngày làm việc"),
        ReviewLevel.BOARD: _("%(count)s nội dung trên Cổng quá hạn rà soát 15 ngày làm việc"),
    }[level]
    opening = _("Xem và ghi kết quả tại mục «Cần rà soát» của trang biên tập.")
    mail.send(
        to=reader.email,
        subject=subject % {"count": len(texts)},
        text="\n\n".join([opening, *lines]),
        about=f"reviews {level} {reader.pk} {on}",
    )
