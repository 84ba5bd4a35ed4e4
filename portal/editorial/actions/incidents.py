"""A real secret is removed and an incident opened; the head of the board closes it (Điều 8 khoản 2)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from wagtail.models import Revision

from portal.audit import actions as audit
from portal.core.acting import action
from portal.editorial import removing, screening_rules, telling_incidents
from portal.editorial.actions.rows import locked
from portal.editorial.actions.scheduling import fall_back
from portal.editorial.actions.submissions import move
from portal.editorial.models import Incident, Publication
from portal.editorial.screening_rules import CITATION, SECRECY
from portal.editorial.signals import secret_removed
from portal.editorial.standing import open_submission, standing_of, text_of
from portal.editorial.states import Verb, WithdrawalReason
from portal.editorial.versions import Because
from portal.law.findings import Finding, refuse_if
from portal.organisation.models import User
from portal.search.tasks import rebuild


@dataclass(frozen=True)
class TakenOut:
    """What went of one text: revisions and files by their hashes; whether the public could read it."""

    revisions: list[dict[str, Any]]
    files: list[str]
    was_public: bool


@action("editorial.remove_secret")
def remove(*, publication: Publication, by: User, account: str, confirmed: bool) -> Incident:
    """Take a text that carries a mark of secrecy out of everything that the portal keeps, for good.

    What was translated from it goes too. `account`: what happened, without the secret itself.
    """
    row = locked(publication)
    refuse_if(screening_rules.may_remove(standing_of(by), text_of(row, open_submission(row))))
    refuse_if([] if account.strip() else [Finding("no-account", "account")])
    refuse_if([] if confirmed else [Finding("not-confirmed", "confirmed")])
    doomed = removing.marked_since(row)
    refuse_if([] if doomed else [Finding("flag-gone", citation=CITATION)])
    first_here_at = removing.first_here(doomed)
    taken_out = [take_out(row, doomed, by, account.strip())]
    for copy in removing.made_from(row, doomed):
        if told := removing.since(copy, first_here_at):
            taken_out.append(take_out(copy, told, by, account.strip()))
    said = {
        "revisions": [one for each in taken_out for one in each.revisions],
        "files": [{"sha256": one} for each in taken_out for one in each.files],
    }
    was_public = any(each.was_public for each in taken_out)
    incident: Incident = Incident.objects.create(
        publication=row,
        account=account.strip(),
        was_public=was_public,
        first_here_at=first_here_at,
        removed=said,
        opened_by=by,
        opened_at=timezone.now(),
    )
    audit.record(verb="editorial.remove_secret", actor=by, target=incident, detail=said)
    if was_public:
        rebuild.enqueue()  # an index that forgets a text keeps its words on disk for a while
    secret_removed.send(Incident, incident=incident)
    telling_incidents.opened(incident)
    return incident


def take_out(row: Publication, doomed: Sequence[Revision], by: User, account: str) -> TakenOut:
    """One text out of everything that the portal keeps; it comes off first, where it is live."""
    keys = {each.pk for each in doomed}
    was_public = row.versions.filter(approval__revision__in=keys).exists()
    if row.live and row.live_revision_id in keys:
        because = Because(WithdrawalReason.SECRECY, note=account, is_removal=True)
        row.unpublish(user=by, because=because)
    submission = open_submission(row)
    if submission is not None:
        move(submission, verb=Verb.RETURN, by=by, reason=removing.removed_words())
    for item in row.release_items.filter(is_open=True).select_related("release_set"):
        fall_back(item.release_set, [])
    revisions = removing.hashes(doomed)
    documents, images, marked = removing.doomed_files(doomed)
    removing.erase_revisions(row, doomed)
    removing.erase_around(row, doomed)
    row.clearances.filter(kind=SECRECY).delete()
    files = removing.erase_files(row, documents, images, marked)
    return TakenOut(revisions, files, was_public)


@action("editorial.close_incident")
def close(*, incident: Incident, by: User, note: str) -> Incident:
    """The head of the board says how it ended."""
    row: Incident = Incident.objects.select_for_update(of=("self",)).get(pk=incident.pk)
    refuse_if(screening_rules.may_close_incident(standing_of(by)))
    refuse_if([Finding("incident-closed")] if row.closed_at else [])
    refuse_if([] if note.strip() else [Finding("no-closing-note", "note")])
    row.closing_note, row.closed_by, row.closed_at = note.strip(), by, timezone.now()
    row.save(update_fields=["closing_note", "closed_by", "closed_at"])
    audit.record(verb="editorial.close_incident", actor=by, target=row, detail={"note": row.closing_note})
    return row
