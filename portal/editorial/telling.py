"""Mail to those whom a change of authority concerns: the board, its head, the offices, a unit's head."""

from collections.abc import Iterable, Sequence

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.core import hosts, mail
from portal.editorial.models import (
    Approval,
    Delegation,
    DueTold,
    Publication,
    ReleaseSet,
    SectionChange,
    Submission,
    UrgentReview,
)
from portal.editorial.rules import Text, right_to
from portal.editorial.standing import editing_duty, section_line, standing_of, today
from portal.editorial.states import ChangeStage, Power
from portal.law.duties import Duty
from portal.organisation import authority
from portal.organisation.models import BoardMembership, Unit, UnitMembership, User


def tell(people: Iterable[User], *, subject: str, lines: Sequence[str], about: str) -> None:
    """One mail to each of them who has an address; `about` is the event's own key."""
    for person in {person.pk: person for person in people}.values():
        if person.is_active and person.email:
            mail.send(to=person.email, subject=subject, text="\n".join(lines), about=about)


def board() -> list[User]:
    return authority.board_members(today())


def office(duty: Duty) -> list[User]:
    """Those who act for a duty today."""
    unit = authority.holder(duty, today())
    people = members(unit) if unit else []
    return [person for person in people if authority.holds_duty(person, duty, today())]


def heads(unit: Unit) -> list[User]:
    return members(unit, UnitMembership.Role.HEAD)


def members(unit: Unit, *roles: str) -> list[User]:
    rows = UnitMembership.objects.valid_on(today()).filter(unit=unit).select_related("user").order_by("pk")
    return [row.user for row in rows if not roles or row.role in roles]


def line_of(publication: Publication) -> str:
    """A text by its title, with the address of its review."""
    return f"- {publication.title}\n  {hosts.url('desk', reverse('editorial:review', args=[publication.pk]))}"


def mandate_revoked(delegation: Delegation, waiting: Sequence[Publication]) -> None:
    """The board learns that a mandate is over, and what no longer goes live under it (Điều 6 khoản 3)."""
    subject = _("Thu hồi %(mandate)s") % {"mandate": delegation}
    about = f"editorial.revoked.{delegation.pk}"
    said = [
        _("Trưởng Ban Biên tập đã thu hồi %(mandate)s của %(member)s.")
        % {"mandate": delegation, "member": delegation.member},
        _("Nội dung không đăng theo giờ đã hẹn nữa, cần duyệt lại: %(count)s.") % {"count": len(waiting)},
    ]
    head = [delegation.given_by]
    others = [person for person in (*board(), delegation.member) if person not in head]
    tell(others, subject=subject, lines=said, about=about)
    # Only the head sees texts of every section
    tell(head, subject=subject, lines=[*said, *map(line_of, waiting)], about=about)


def approved_in_your_name(head: User, approvals: Sequence[Approval]) -> None:
    """The head's digest of what members approved in the head's name (Điều 6 khoản 3 điểm b)."""
    when = timezone.localdate()
    tell(
        [head],
        subject=_("Đã duyệt nhân danh Trưởng Ban: %(count)s nội dung") % {"count": len(approvals)},
        lines=[
            *(f"{line_of(each.publication)}\n  {each.approver} ({each.delegation})" for each in approvals),
            "",
            _("Xem tất cả, thu hồi: %(address)s")
            % {"address": hosts.url("desk", reverse("board:in_my_name"))},
        ],
        about=f"editorial.digest.{head.pk}.{when}",
    )


def urgency_asked(submission: Submission) -> None:
    """Those who may publish urgently in its section learn that they are asked to."""
    publication = submission.publication
    line = section_line(publication.section)
    able = [
        member
        for member in board()
        if right_to(Power.URGENT, standing_of(member), Text(publication.unit_id, publication.kind, line, ""))
    ]
    tell(
        able,
        subject=_("Đề nghị đăng khẩn: %(title)s") % {"title": publication.title},
        lines=[_("Lý do: %(reason)s") % {"reason": submission.urgent_reason}, line_of(publication)],
        about=f"editorial.urgency.{submission.pk}.{submission.urgent_reason}",
    )


def urgent_review_due(review: UrgentReview, *, to_board: bool) -> None:
    """What went live urgently and has not been looked at in time: its holders, then the board."""
    publication = review.approval.publication
    missing = [*heads(publication.unit)] if review.confirmed_at is None else []
    missing += office(editing_duty(publication.section)) if review.edited_at is None else []
    tell(
        board() if to_board else missing,
        subject=_("Quá hạn rà soát sau đăng khẩn: %(title)s") % {"title": publication.title},
        lines=[
            _("Hạn: hết ngày %(day)s.") % {"day": f"{review.due_on:%d/%m/%Y}"},
            line_of(publication),
        ],
        about=f"editorial.urgent.{review.pk}.{'board' if to_board else 'holders'}",
    )


def section_change_moved(change: SectionChange) -> None:
    """Whose turn it is with a request learns of it; of its end, who proposed it (Điều 6 khoản 2 điểm a)."""
    turn = {
        ChangeStage.REQUESTED: lambda: office(Duty.STANDING_OFFICE),
        ChangeStage.PROPOSED: lambda: [
            member
            for member in board()
            if authority.board_position(member, today()) == BoardMembership.Position.STANDING_DEPUTY
        ],
        ChangeStage.CONFIRMED: lambda: [head] if (head := authority.board_head(today())) else [],
    }
    stage = ChangeStage(change.stage)
    tell(
        turn[stage]() if stage in turn else [change.proposed_by],
        subject=_("%(change)s – %(stage)s") % {"change": change, "stage": stage.label},
        lines=[
            _("Lý do đề nghị: %(why)s") % {"why": change.why},
            *([_("Lý do trả lại: %(why)s") % {"why": change.returned_for}] if change.returned_for else []),
            hosts.url("desk", reverse("board:change", hosts.urlconf("desk"), [change.pk])),
        ],
        about=f"editorial.section_change.{change.pk}.{stage}",
    )


def moment_in_danger(told: DueTold, publication: Publication, approval: Approval | None) -> None:
    """A text will not go live at its moment, or did not: its office, its approver, the head."""
    tell(
        answerable(publication, approval),
        subject=danger(told) % {"title": publication.title},
        lines=[hour_of(told), *(f"- {sentence}" for sentence in told.sentences), "", line_of(publication)],
        about=f"editorial.due.{told.pk}",
    )


def not_taken_off(told: DueTold, publication: Publication) -> None:
    """A text is still public after the end of its time: its office, its approver, the head."""
    hour = _("Hẹn gỡ lúc %(hour)s. Vì:") % {"hour": clock(told)}
    tell(
        answerable(publication, publication.live_approval),
        subject=_("Chưa gỡ được theo hẹn: %(title)s") % {"title": publication.title},
        lines=[hour, *(f"- {sentence}" for sentence in told.sentences), "", line_of(publication)],
        about=f"editorial.due.{told.pk}",
    )


def answerable(publication: Publication, approval: Approval | None) -> list[User]:
    """Who can do something about a moment of a text."""
    approver = [approval.approver] if approval else []
    return [*office(editing_duty(publication.section)), *approver, *head_of_board()]


def set_in_danger(told: DueTold, release_set: ReleaseSet) -> None:
    """A set will not be released at its moment, or was not: the office, who made it ready, the head."""
    address = hosts.url("desk", reverse("editorial:release_set", args=[release_set.pk]))
    ready = [release_set.ready_by] if release_set.ready_by else []
    tell(
        [*office(Duty.STANDING_OFFICE), *ready, *head_of_board()],
        subject=danger(told) % {"title": release_set.title},
        lines=[hour_of(told), *(f"- {sentence}" for sentence in told.sentences), "", address],
        about=f"editorial.due.{told.pk}",
    )


def head_of_board() -> list[User]:
    head = authority.board_head(today())
    return [head] if head else []


def danger(told: DueTold) -> str:
    return _("Chưa đăng được theo hẹn: %(title)s") if told.failed else _("Cần xem trước giờ đăng: %(title)s")


def hour_of(told: DueTold) -> str:
    return _("Hẹn đăng lúc %(hour)s. Vì:") % {"hour": clock(told)}


def clock(told: DueTold) -> str:
    return f"{timezone.localtime(told.due_at):%H:%M %d/%m/%Y}"
