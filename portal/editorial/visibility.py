"""Which publications somebody sees in the newsroom: another unit's drafts never."""

from typing import Any

from django.db.models import Exists, OuterRef, Q

from portal.editorial.states import Stage


def visible(user: Any) -> Q:
    """The condition on publications for a member of staff (Điều 4 khoản 2, Điều 7).

    One's own units' texts; for the standing office what units have handed it; for the board what has been
    laid before it, in the sections of one's mandate; for those who read all, whatever has been submitted.
    """
    from portal.editorial.standing import standing

    known = standing(user)
    if known.user is None:
        return Q(pk__in=())
    seen = Q(unit__in=known.units)
    if known.in_standing_office:
        seen |= reached(Stage.WITH_STANDING_OFFICE)
    if known.heads_board:
        seen |= reached(Stage.WITH_BOARD)
    elif known.mandates:
        sections = frozenset().union(*(mandate.sections for mandate in known.mandates))
        seen |= reached(Stage.WITH_BOARD) & (Q(section__in=sections) | Q(section__parent__in=sections))
    if known.reads_all:
        seen |= reached(*Stage)
    return seen


def reached(*stages: Stage) -> Q:
    """Publications of which a submission has come at least once to one of these stages."""
    from portal.editorial.models import Step

    return Q(Exists(Step.objects.filter(submission__publication=OuterRef("pk"), stage__in=stages)))


def reviews(user: Any, file: Any) -> bool:
    """Whether somebody reviews other units' texts, and so sees the pictures in them."""
    from portal.editorial.standing import standing

    known = standing(user)
    return known.in_standing_office or bool(known.board_position) or known.reads_all
