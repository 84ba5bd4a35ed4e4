"""Which images and documents the public may fetch: those that a live publication shows."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast
from wagtail.models import ReferenceIndex, Revision

from portal.core.models import Document, Image
from portal.core.tasks import draw
from portal.editorial.models import Publication, ShownDocument, ShownImage, Submission


@dataclass(frozen=True)
class Files:
    """The keys of the images and documents that a text names, in any field or block, or attaches."""

    images: frozenset[int]
    documents: frozenset[int]


def files_of(publication: Publication) -> Files:
    """Found in one reading of the text."""
    named = [
        reference
        for reference in ReferenceIndex._extract_references_from_object(publication)
        if reference[0] is not None
    ]
    attached = {attachment.document_id for attachment in publication.attachments.all()}
    images, documents = (
        {int(reference[1]) for reference in named if is_type(reference[0], model)}
        for model in (Image, Document)
    )
    return Files(frozenset(images), frozenset(documents | attached))


def is_type(content_type: Any, model: type[Any]) -> bool:
    from django.contrib.contenttypes.models import ContentType

    found = (
        content_type if hasattr(content_type, "model_class") else ContentType.objects.get_for_id(content_type)
    )
    return bool(found.model_class() is model)


def remember_shown(publication: Publication, files: Files) -> None:
    """After a publication went live: its images and attachments are public, those it dropped are not."""
    before = forget_shown(publication, keep_flags=True)
    ShownImage.objects.bulk_create(ShownImage(publication=publication, image_id=key) for key in files.images)
    ShownDocument.objects.bulk_create(
        ShownDocument(publication=publication, document_id=key) for key in files.documents
    )
    set_flags(before[0] | files.images, before[1] | files.documents)
    if files.images:
        draw.enqueue(images=sorted(files.images))


def settle(files: Files) -> None:
    """What was approved with a text, and isn't shown yet, stays as it was."""
    Image.objects.filter(pk__in=files.images, is_settled=False).update(is_settled=True)
    Document.objects.filter(pk__in=files.documents, is_settled=False).update(is_settled=True)


def is_under_review(file: Image | Document) -> bool:
    """Whether a text that was handed in names a file."""
    return is_named(file, Revision.objects.filter(pk__in=Submission.objects.open().values("revision")))


def is_named(file: Image | Document, revisions: QuerySet[Revision]) -> bool:
    """Whether one of the revisions names a file; the database leaves out those without its number."""
    likely = revisions.annotate(words=Cast("content", TextField())).filter(words__contains=str(file.pk))
    for revision in likely.iterator(chunk_size=50):
        files = files_of(revision.as_object())
        if file.pk in (files.images if isinstance(file, Image) else files.documents):
            return True
    return False


def forget_shown(publication: Publication, keep_flags: bool = False) -> tuple[set[int], set[int]]:
    """After a publication came off (or before its list is made anew)."""
    images = set(publication.shown_images.values_list("image_id", flat=True))
    documents = set(publication.shown_documents.values_list("document_id", flat=True))
    publication.shown_images.all().delete()
    publication.shown_documents.all().delete()
    if not keep_flags:
        set_flags(images, documents)
    return images, documents


def set_flags(images: set[int], documents: set[int]) -> None:
    """Make `is_public` of these files say what the lists say."""
    shown_images = ShownImage.objects.values("image_id")
    Image.objects.filter(pk__in=images).update(is_public=False)
    Image.objects.filter(pk__in=images, id__in=shown_images).update(is_public=True, is_settled=True)
    shown_documents = ShownDocument.objects.values("document_id")
    Document.objects.filter(pk__in=documents).update(is_public=False)
    Document.objects.filter(pk__in=documents, id__in=shown_documents).update(is_public=True, is_settled=True)
