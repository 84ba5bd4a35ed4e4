"""Who could approve in a section on a day, and by what right (Điều 6 khoản 3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from portal.editorial.models import Delegation, Section
from portal.editorial.standing import mandate_of, moment_of, section_line
from portal.editorial.states import Power
from portal.organisation import authority
from portal.organisation.models import BoardMembership, User


@dataclass(frozen=True)
class Holder:
    """One person's right: their own as head, or a mandate; `until` where it was revoked during the day."""

    user: User
    position: str
    mandate: Delegation | None = None
    until: Any = None

    @property
    def powers(self) -> list[str]:
        return self.mandate.power_names if self.mandate else [str(power.label) for power in Power]


def who_could_approve(section: Section, on: date, kind: str = "") -> list[Holder]:
    """The head, then members by the mandates that reach the section (and the kind, where one is named)."""
    head = authority.board_head(on)
    if head is None:
        return []
    return [Holder(head, position_of(head, on)), *members(section, on, kind, head)]


def members(section: Section, on: date, kind: str, head: User) -> Iterator[Holder]:
    """Current members with a mandate of that day's head; what was revoked that day says when."""
    given = Delegation.objects.filter(given_by=head).select_related("member").prefetch_related("sections")
    standing = given.in_force(moment_of(on)).order_by("pk")
    for row in [*standing, *given.revoked_on(on).order_by("pk")]:
        position = position_of(row.member, on)
        reaches = mandate_of(row).sections.intersection(section_line(section))
        if position and reaches and (not kind or not row.kinds or kind in row.kinds):
            yield Holder(row.member, position, row, row.revoked_at)


def position_of(user: User, on: date) -> str:
    """Somebody's place on the board, in words; "" for none."""
    name = authority.board_position(user, on)
    return str(BoardMembership.Position(name).label) if name else ""
