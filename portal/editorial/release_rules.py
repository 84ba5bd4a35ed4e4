"""Who may fix a moment and put texts together that go live in one. Pure: values in, findings out."""

from collections.abc import Iterable

from portal.editorial.rules import Standing, Text, right_to
from portal.law.findings import Finding

MOST = 30  # texts in a set


def may_schedule(standing: Standing, text: Text, *, waits: bool) -> list[Finding]:
    """Điều 6 khoản 3, Điều 7 khoản 2 điểm a: whoever may approve it fixes the moment.

    The office that edits it moves the moment of what waits for one; what was called off is the board's again.
    """
    if right_to("approve", standing, text) or (waits and text.edited_by in standing.duties):
        return []
    return [Finding("no-authority", citation="Điều 6 khoản 3 điểm b")]


def may_compose(standing: Standing) -> list[Finding]:
    """Điều 7 khoản 2 điểm a: the standing office plans what is published, and so makes the sets."""
    allowed = standing.in_standing_office
    return [] if allowed else [Finding("not-standing-office", citation="Điều 7 khoản 2 điểm a")]


def may_see_sets(standing: Standing) -> list[Finding]:
    """The office that makes them, the board that makes them ready, and those who read all."""
    allowed = standing.in_standing_office or standing.board_position or standing.reads_all
    return [] if allowed else [Finding("not-for-you", citation="Điều 7")]


def may_make_ready(standing: Standing, texts: Iterable[Text]) -> list[Finding]:
    """Điều 6 khoản 3: a member of the board with the power to approve over every text of the set."""
    whole = bool(standing.board_position) and all(right_to("approve", standing, text) for text in texts)
    return [] if whole else [Finding("not-over-every-text", citation="Điều 6 khoản 3 điểm b")]


def may_release(standing: Standing, texts: Iterable[Text]) -> list[Finding]:
    """Điều 7 khoản 2 điểm a: the standing office publishes; so does who could have made the set ready."""
    return may_make_ready(standing, texts) if may_compose(standing) else []
