"""Which publications somebody sees in the newsroom: another unit's drafts never."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, Q

from portal.editorial.rules import OWN_OFFICES, Mandate
from portal.editorial.states import EDITING_STAGES, Power, Stage


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
        seen |= reached(*EDITING_STAGES) | published_urgently()
    if own := OWN_OFFICES & known.duties:
        seen |= reached(*EDITING_STAGES) & Q(section__reviewer_duty__in=own)
    if known.heads_board:
        seen |= reached(Stage.WITH_BOARD) | urgently_asked()
    elif known.mandates:
        seen |= reached(Stage.WITH_BOARD) & within(known.mandates)
        seen |= urgently_asked() & within(each for each in known.mandates if Power.URGENT in each.powers)
    if known.reads_all:
        seen |= reached(*Stage)
    return seen


def within(mandates: Iterable[Mandate]) -> Q:
    """Publications in the sections of some mandates."""
    sections = frozenset().union(*(mandate.sections for mandate in mandates))
    return Q(section__in=sections) | Q(section__parent__in=sections)


def urgently_asked() -> Q:
    """Publications that the board is asked to publish before it is their turn."""
    from portal.editorial.models import Submission

    asked = Submission.objects.open().exclude(urgent_reason="")
    return Q(Exists(asked.filter(publication=OuterRef("pk"))))


def published_urgently() -> Q:
    """Publications that the office has to look through although they never came to it."""
    from portal.editorial.models import UrgentReview

    return Q(Exists(UrgentReview.objects.filter(approval__publication=OuterRef("pk"))))


def reached(*stages: Stage) -> Q:
    """Publications of which a submission has come at least once to one of these stages."""
    from portal.editorial.models import Step

    return Q(Exists(Step.objects.filter(submission__publication=OuterRef("pk"), stage__in=stages)))


def reviews(user: Any, file: Any) -> bool:
    """Whether somebody reviews other units' texts, and so sees the pictures in them."""
    from portal.editorial.standing import standing

    known = standing(user)
    edits = known.in_standing_office or bool(OWN_OFFICES & known.duties)
    return edits or bool(known.board_position) or known.reads_all
