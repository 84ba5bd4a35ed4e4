"""The credits of a text as pages name them, and the shares that royalties follow (Điều 8 khoản 3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from portal.editorial.models import Contribution, Publication
from portal.editorial.rules import whole_shares
from portal.editorial.states import CreditRole


@dataclass(frozen=True)
class Credit:
    """Those who did one thing for a text, in the order in which they are named. Shares are never public."""

    role: CreditRole
    names: tuple[str, ...]

    @property
    def label(self) -> str:
        return str(self.role.label)

    @property
    def line(self) -> str:
        return f"{self.label}: {', '.join(self.names)}"


def by_role(contributions: Iterable[Contribution]) -> list[Credit]:
    """Names by role, the roles in the order of `CreditRole`."""
    listed = list(contributions)
    groups = ((role, tuple(one.name for one in listed if one.role == role)) for role in CreditRole)
    return [Credit(role, names) for role, names in groups if names]


def shares_given(contributions: Iterable[Contribution]) -> dict[str, list[int | None]]:
    """The shares as typed, by role; None where left empty."""
    given: dict[str, list[int | None]] = {}
    for one in contributions:
        given.setdefault(one.role, []).append(one.share)
    return given


def shared(contributions: Iterable[Contribution]) -> list[tuple[Contribution, int]]:
    """Each contribution with its share of its role in whole percent.

    `ValueError` where they don't sum to 100. Of an approved version: those of
    `revision.as_object()`, which its hash holds.
    """
    listed = list(contributions)
    whole = {role: iter(whole_shares(given)) for role, given in shares_given(listed).items()}
    return [(one, next(whole[one.role])) for one in listed]


def quotations_said(publication: Publication) -> list[dict[str, Any]]:
    """What a text quotes or reuses, in full, as its page is to keep it."""
    return [quotation.said for quotation in publication.quotations.select_related("source")]
