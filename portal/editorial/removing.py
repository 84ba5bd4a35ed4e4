"""A real secret goes from everything that the portal keeps; only hashes of what it was are given back."""

import datetime
import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Any, Final

from django.db import models, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks_db.models import DBTaskResult
from wagtail.fields import StreamField
from wagtail.models import ModelLogEntry, ReferenceIndex, Revision

from portal.core import freshness, hosts
from portal.core.models import Document, Image
from portal.core.tasks import erase
from portal.editorial.models import (
    Attachment,
    Clearance,
    Consent,
    Correction,
    DueTold,
    Publication,
    PublishedVersion,
    ReleaseItem,
    ReleaseSet,
    ShownDocument,
    ShownImage,
)
from portal.editorial.screening import digest_of, flags
from portal.editorial.screening_rules import SECRECY
from portal.editorial.shown import files_of, is_named

# Fields of a text that say nothing of what it tells
KEPT: Final = frozenset(
    {
        *Publication.OF_THE_ROW,
        "translation_key",
        "locale",
        "section",
        "genre",
        "purpose",
        "origin",
        "reuse",
        "kind",
    }
)


def removed_words() -> str:
    return _("Nội dung đã gỡ bỏ")


def marked_since(publication: Publication) -> list[Revision]:
    """The revisions that go: all since the last that the public read before the mark came in."""
    revisions = list(publication.revisions.order_by("pk"))
    first = next((each.pk for each in revisions if carries_mark(each)), None)
    if first is None:
        return []
    published = PublishedVersion.objects.filter(
        publication_id=publication.pk, approval__revision_id__lt=first
    )
    clean: int = published.aggregate(last=models.Max("approval__revision_id"))["last"] or 0
    return [each for each in revisions if each.pk > clean]


def carries_mark(revision: Revision) -> bool:
    """Whether a mark of secrecy that two people haven't found false stands in a revision or its files."""
    return any(flag.kind == SECRECY and not flag.flagged.passes for flag in flags(revision.as_object()))


def marked_files(text: Publication) -> set[str]:
    """The hashes of files of a text that carry the mark themselves."""
    return {
        flag.file for flag in flags(text) if flag.kind == SECRECY and flag.file and not flag.flagged.passes
    }


def hashes(revisions: Iterable[Revision]) -> list[dict[str, Any]]:
    """Each revision with the SHA-256 of what it held."""
    return [
        {
            "revision": each.pk,
            "sha256": hashlib.sha256(json.dumps(each.content, sort_keys=True).encode()).hexdigest(),
        }
        for each in revisions
    ]


def hollow(text: Publication) -> Publication:
    """The same text with nothing in it."""
    for field in text._meta.concrete_fields:
        if field.name in KEPT or field.attname in KEPT or field.primary_key or not field.editable:
            continue
        if isinstance(field, StreamField):
            setattr(text, field.name, [])
        elif isinstance(field, models.CharField | models.TextField):
            setattr(text, field.name, "")
        elif field.null:
            setattr(text, field.attname, None)
    text.title, text.slug = removed_words(), f"da-go-bo-{text.pk}"
    text.quoted, text.correction_text = [], ""
    for name in ("attachments", "contributions", "quotations"):
        setattr(text, name, [])
    return text


def erase_revisions(text: Publication, doomed: Sequence[Revision]) -> None:
    """The revisions stay as numbers in the record, hollow; the latest that is whole is the draft again.

    What isn't live has its row emptied too: the row may hold what was live until a moment ago.
    """
    content = hollow(doomed[-1].as_object()).serializable_data()
    keys = [each.pk for each in doomed]
    for each in doomed:
        kept = {**content, "section": each.content["section"]}
        Revision.objects.filter(pk=each.pk).update(
            content=kept, object_str=removed_words(), approved_go_live_at=None
        )
    if not text.live:
        hollow(text).save()
    whole = text.revisions.exclude(pk__in=keys).order_by("-pk").first()
    if whole is not None:
        type(text).objects.filter(pk=text.pk).update(latest_revision=whole, has_unpublished_changes=False)
    text.refresh_from_db()


def erase_around(text: Publication, doomed: Sequence[Revision]) -> None:
    """What else was written about it: drafts set aside, questions to outsiders, requests, mail, logs."""
    keys = [each.pk for each in doomed]
    now = timezone.now()
    text.set_aside.all().delete()
    text.fact_checks.filter(revision__in=keys).update(
        question=removed_words(), because=removed_words(), expires_at=now
    )
    for submission in text.submissions.filter(revision__in=keys):
        submission.urgent_reason = removed_words() if submission.urgent_reason else ""
        submission.correction_text = removed_words() if submission.correction_text else ""
        submission.save(update_fields=["urgent_reason", "correction_text"])
    Correction.objects.filter(version__approval__revision__in=keys).update(text="")
    ModelLogEntry.objects.for_instance(text).delete()
    forget_mail("review", text.pk)
    erase_from_sets(text, keys)


def erase_from_sets(text: Publication, keys: Sequence[int]) -> None:
    """What release sets and people who were told of them say of it."""
    sets = list(ReleaseSet.objects.filter(items__publication=text).distinct())
    ReleaseItem.objects.filter(publication=text, is_open=True).delete()
    ReleaseSet.objects.filter(pk__in=[each.pk for each in sets]).update(note="")
    told = DueTold.objects.filter(models.Q(revision__in=keys) | models.Q(release_set__in=sets))
    told.update(sentences=[])
    for each in sets:
        forget_mail("release_set", each.pk)


def forget_mail(screen: str, pk: int) -> None:
    """Letters that lead to a screen: those that wait, and what the queue keeps of those that were sent."""
    address = reverse(f"editorial:{screen}", hosts.urlconf("desk"), [pk])
    DBTaskResult.objects.filter(args_kwargs__icontains=address).delete()


def doomed_files(doomed: Iterable[Revision]) -> tuple[set[int], set[int], set[str]]:
    """Keys of documents and of images that revisions name, and the hashes of those that carry the mark."""
    documents: set[int] = set()
    images: set[int] = set()
    marked: set[str] = set()
    for revision in doomed:
        text = revision.as_object()
        files = files_of(text)
        documents |= files.documents
        images |= files.images
        marked |= marked_files(text)
    return documents, images, marked


def erase_files(text: Publication, documents: set[int], images: set[int], marked: set[str]) -> list[str]:
    """Delete the files, but those without a mark that serve something else too; their hashes."""
    gone = []
    whole = files_that_stay(text)
    named: list[Document | Image] = [
        *Document.objects.filter(pk__in=documents),
        *Image.objects.filter(pk__in=images),
    ]
    for file in named:
        sha256 = sha256_of(file)
        is_secret = sha256 in marked and not found_false(sha256)
        if is_secret or not (file.pk in whole[type(file)] or serves_others(file, text)):
            gone.append(sha256)
            let_go(file)
            delete_at_once(file)
    return gone


def delete_at_once(file: Document | Image) -> None:
    """The row and, once that is certain, what lies on disk, sizes included.

    The worker does it again: a process that is killed right after the commit leaves nothing behind.
    """
    names = [file.file.name]
    if isinstance(file, Image):
        names += list(file.renditions.values_list("file", flat=True))
    file.is_being_removed = True
    file.delete()
    erase.enqueue(names=names)
    transaction.on_commit(lambda: erase.call(names=names))


def sha256_of(file: Document | Image) -> str:
    try:
        with file.file.open("rb") as opened:
            return hashlib.sha256(opened.read()).hexdigest()
    except FileNotFoundError:
        return ""


def files_that_stay(text: Publication) -> dict[type[Any], frozenset[int]]:
    """The keys of what the text's own versions name that the public reads or could read, and its draft."""
    published = PublishedVersion.objects.filter(publication_id=text.pk).values("approval__revision")
    latest = models.Q(pk=text.latest_revision_id) | models.Q(pk__in=published)
    each = [files_of(revision.as_object()) for revision in text.revisions.filter(latest)]
    return {
        Image: frozenset().union(*(files.images for files in each)),
        Document: frozenset().union(*(files.documents for files in each)),
    }


def found_false(sha256: str) -> bool:
    """Whether two people have found, for some text, that the mark in this very file is none."""
    digest = digest_of(SECRECY, sha256)
    return bool(Clearance.objects.filter(kind=SECRECY, digest=digest, agreed_by__isnull=False).exists())


def serves_others(file: Document | Image, text: Publication) -> bool:
    """Whether anything beside the text names a file, others' drafts too."""
    named = ReferenceIndex.get_references_to(file).exclude(
        base_content_type=text.get_base_content_type(), object_id=str(text.pk)
    )
    drafts = Revision.objects.filter(
        pk__in=Publication.objects.exclude(pk=text.pk)
        .filter(models.Q(live=False) | models.Q(has_unpublished_changes=True))
        .values("latest_revision")
    )
    shown = (
        ShownImage.objects.filter(image=file.pk)
        if isinstance(file, Image)
        else (ShownDocument.objects.filter(document=file.pk))
    )
    live = shown.exclude(publication=text.pk)
    return bool(live.exists() or named.exists()) or is_named(file, drafts)


def let_go(file: Document | Image) -> None:
    """Take a file out of whatever still holds it, live pages of other texts too."""
    if isinstance(file, Document):
        shown = ShownDocument.objects.filter(document=file).values_list("publication_id", flat=True)
        freshness.touch(*(f"publication:{pk}" for pk in shown))
        ShownDocument.objects.filter(document=file).delete()
        Attachment.objects.filter(document=file).delete()
        Consent.objects.filter(document=file).update(document=None)
    else:
        ShownImage.objects.filter(image=file).delete()
        Publication.objects.filter(lead_image=file).update(lead_image=None)


def made_from(text: Publication, doomed: Sequence[Revision]) -> list[Publication]:
    """The translations of what goes: they hold its words, whether or not they hold its mark."""
    copies = Publication.objects.select_for_update(of=("self",)).exclude(pk=text.pk)
    made = copies.filter(translation_key=text.translation_key, translated_revision__in=doomed)
    return [each.specific for each in made]


def since(text: Publication, moment: datetime.datetime) -> list[Revision]:
    """The revisions of a text from a moment on."""
    return list(text.revisions.filter(created_at__gte=moment).order_by("pk"))


def first_here(doomed: Sequence[Revision]) -> datetime.datetime:
    """Since when the portal holds what goes."""
    began: datetime.datetime = doomed[0].created_at
    return began
