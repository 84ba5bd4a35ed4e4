"""What stands against a moment or a set: asked before it, at it, and for the screens."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from wagtail.models import Revision

from portal.core.models import Document
from portal.core.rich_text import texts_of
from portal.editorial.door import against_publishing
from portal.editorial.links import keys_in
from portal.editorial.messages import words
from portal.editorial.models import Approval, Publication, ReleaseItem, ReleaseSet
from portal.editorial.release_rules import may_make_ready
from portal.editorial.rules import Text
from portal.editorial.shown import files_of
from portal.editorial.standing import standing_of, text_of
from portal.editorial.states import ReleaseState
from portal.law.findings import Finding

AHEAD = timedelta(minutes=30)


def members(release_set: ReleaseSet) -> list[ReleaseItem]:
    """The texts of a set, always in the same order: so two releases never wait for each other."""
    rows = release_set.items.select_related("publication", "approval__revision").order_by("publication_id")
    return list(rows)


def texts_in(items: Sequence[ReleaseItem]) -> list[Text]:
    """The members as the rules judge them."""
    return [
        text_of(item.publication, None, item.approval.revision if item.approval else None) for item in items
    ]


def against_set(release_set: ReleaseSet, items: Sequence[ReleaseItem]) -> list[Finding]:
    """What stands against making a set ready: nothing in it, or a text not approved, or approved anew."""
    if not items:
        return [Finding("empty-set")]
    newest = dict(
        Approval.objects.filter(publication__in=[item.publication_id for item in items])
        .order_by("pk")
        .values_list("publication_id", "pk")
    )
    findings = []
    for item in items:
        params = {"title": str(item.publication)}
        if item.approval_id is None:
            findings.append(Finding("member-not-approved", citation="Điều 6 khoản 2", params=params))
        elif newest.get(item.publication_id) != item.approval_id:
            findings.append(Finding("member-approved-anew", params=params))
    return findings


def against_release(release_set: ReleaseSet, items: Sequence[ReleaseItem], at: datetime) -> list[str]:
    """In sentences, each with its text's title: what stands against releasing a set at a moment."""
    findings = against_set(release_set, items)
    if release_set.state == ReleaseState.DRAFT:
        findings.append(Finding("set-not-ready"))
    elif may_make_ready(standing_of(release_set.ready_by), texts_in(items)):
        findings.append(Finding("readiness-ended", citation="Điều 6 khoản 3 điểm b"))
    sentences = [words(finding) for finding in findings]
    for item in items:
        if item.approval is not None:
            against = against_publishing(item.approval.revision, at)
            sentences += [
                f"«{item.publication}»: {words(each)}" for each in against if each.code != "waits-for-set"
            ]
    return sentences


def against_moment(revision: Revision, at: datetime, together: Sequence[int] = ()) -> list[str]:
    """In sentences: what would stop a revision at its moment, and what its readers would miss."""
    refused = [words(finding) for finding in against_publishing(revision, at)]
    return [*refused, *missing(revision, together)]


def missing(revision: Revision, together: Sequence[int] = ()) -> list[str]:
    """Links of ours that lead to nothing live, files that are gone; `together` goes live with it."""
    text = revision.as_object()
    body = getattr(text, "body", None)
    wanted = keys_in(texts_of(body)) if body is not None else set()
    leading = Publication.objects.filter(translation_key__in=wanted)
    reached = leading.filter(live=True) | leading.filter(pk__in=together)
    lost = wanted - set(reached.values_list("translation_key", flat=True))
    titles = dict(leading.filter(translation_key__in=lost).values_list("translation_key", "title"))
    findings = [Finding("link-to-nothing", params={"title": titles.get(key, str(key))}) for key in lost]
    keys = files_of(text).documents
    findings += [
        Finding("file-gone", params={"title": each.title})
        for each in Document.objects.filter(pk__in=keys)
        if not each.file.storage.exists(each.file.name)
    ]
    return [words(finding) for finding in findings]
