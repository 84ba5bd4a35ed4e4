"""Several texts approved in one go: only what was opened, each by itself (Điều 7 khoản 1 điểm c)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.sessions.backends.base import SessionBase

from portal.editorial.actions import approvals
from portal.editorial.messages import words
from portal.editorial.models import Publication
from portal.editorial.moments import still_to_come
from portal.editorial.standing import open_submission
from portal.law.findings import Finding, Refused
from portal.organisation.models import User

MOST = 20
OPENED = "opened"  # key of the session: the hash under which somebody last saw each text
KEPT = 100  # texts remembered


@dataclass(frozen=True)
class Outcome:
    """What became of one text: no sentences means approved."""

    publication: Publication
    against: tuple[str, ...] = ()


def remember_opened(session: SessionBase, publication: Publication, seen: str) -> None:
    """Keep under which hash somebody has read a text."""
    opened = {**session.get(OPENED, {}), str(publication.pk): seen}
    session[OPENED] = dict(list(opened.items())[-KEPT:])


def opened(session: SessionBase) -> Mapping[str, str]:
    """The hash of each text that was opened, by its key."""
    found: Mapping[str, str] = session.get(OPENED, {})
    return found


def approve_together(
    texts: Iterable[Publication], *, by: User, seen: Mapping[str, str], checklist: list[str]
) -> list[Outcome]:
    """Approve each that was opened; what stands against one doesn't hold up the others.

    Each goes live at the moment that was proposed for it, where one was and is still to come.
    """
    chosen = list(texts)
    if len(chosen) > MOST:
        raise Refused(Finding("too-many", params={"most": MOST}))
    return [approve_one(text, by, seen.get(str(text.pk), ""), checklist) for text in chosen]


def approve_one(text: Publication, by: User, seen: str, checklist: list[str]) -> Outcome:
    submission = open_submission(text)
    at = still_to_come(submission.proposed_moment) if submission else None
    options: dict[str, Any] = {"publication": text, "by": by, "seen": seen, "checklist": checklist}
    try:
        if not seen:
            raise Refused(Finding("not-opened", citation="Điều 7 khoản 1 điểm c"))
        approvals.approve(**options, publish_at=at)
    except Refused as refusal:
        return Outcome(text, tuple(words(finding) for finding in refusal.findings))
    return Outcome(text)
