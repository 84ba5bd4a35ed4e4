"""Two people, two tabs, a line that dropped: no word is lost, none is written over unseen."""

from collections.abc import Collection
from typing import Any

from django.utils import timezone
from wagtail.models import Revision

from portal.audit import actions as audit
from portal.core.acting import action
from portal.editorial import rules
from portal.editorial.actions.rows import locked
from portal.editorial.conflicts import parted
from portal.editorial.models import Publication, SetAside
from portal.editorial.standing import open_submission, standing_of, text_of
from portal.law.findings import Finding, Refused, refuse_if
from portal.organisation.models import User


@action("editorial.set_aside")
def set_aside(*, publication: Publication, by: User, content: dict[str, Any], based_on: str) -> SetAside:
    """Keep what somebody wrote on top of a revision that is no longer the latest."""
    row = locked(publication)
    refuse_if(rules.may_write(standing_of(by), text_of(row, open_submission(row))))
    revision = row.revisions.filter(pk=based_on).first() if based_on.isdecimal() else None
    kept: SetAside = SetAside.objects.create(
        publication=row, by=by, content=content, based_on=revision, at=timezone.now()
    )
    audit.record(verb="editorial.set_aside", actor=by, target=row, detail={"based_on": based_on})
    return kept


@action("editorial.merge")
def merge(*, kept: SetAside, by: User, mine: Collection[str], latest: int) -> Revision:
    """Save the latest revision with one's own words in the fields `mine`; `latest` is what was seen."""
    row = locked(kept.publication)
    refuse_if(rules.may_write(standing_of(by), text_of(row, open_submission(row))))
    if kept.by_id != by.pk:
        raise Refused(Finding("not-for-you", citation="Điều 7"))
    if row.latest_revision_id != latest:
        raise Refused(Finding("changed-again"))
    own = {each.name for each in parted(kept)} & set(mine)
    content = {**row.latest_revision.content, **{name: kept.content[name] for name in own}}
    revision: Revision = row.with_content_json(content).save_revision(user=by)
    kept.delete()
    audit.record(verb="editorial.merge", actor=by, target=row, detail={"over": latest, "own": sorted(own)})
    return revision


@action("editorial.discard")
def discard(*, kept: SetAside, by: User) -> None:
    """Give up what one had written."""
    refuse_if([] if kept.by_id == by.pk else [Finding("not-for-you", citation="Điều 7")])
    audit.record(verb="editorial.discard", actor=by, target=kept.publication)
    kept.delete()
