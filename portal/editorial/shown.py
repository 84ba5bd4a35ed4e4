"""Which images and documents the public may fetch: those that a live publication shows."""

from typing import Any

from wagtail.models import ReferenceIndex

from portal.core.models import Document, Image
from portal.core.tasks import draw
from portal.editorial.models import Publication, ShownDocument, ShownImage


def referenced(publication: Publication, model: type[Any]) -> set[int]:
    """The keys of a model's rows that a text names, in any field or block."""
    return {
        int(reference[1])
        for reference in ReferenceIndex._extract_references_from_object(publication)
        if reference[0] is not None and is_type(reference[0], model)
    }


def is_type(content_type: Any, model: type[Any]) -> bool:
    from django.contrib.contenttypes.models import ContentType

    found = (
        content_type if hasattr(content_type, "model_class") else ContentType.objects.get_for_id(content_type)
    )
    return bool(found.model_class() is model)


def remember_shown(publication: Publication) -> None:
    """After a publication went live: its images and attachments are public, those it dropped are not."""
    images = referenced(publication, Image)
    documents = referenced(publication, Document) | {
        attachment.document_id for attachment in publication.attachments.all()
    }
    before = forget_shown(publication, keep_flags=True)
    ShownImage.objects.bulk_create(ShownImage(publication=publication, image_id=key) for key in images)
    ShownDocument.objects.bulk_create(
        ShownDocument(publication=publication, document_id=key) for key in documents
    )
    set_flags(before[0] | images, before[1] | documents)
    if images:
        draw.enqueue(images=sorted(images))


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
    Image.objects.filter(pk__in=images, id__in=shown_images).update(is_public=True)
    shown_documents = ShownDocument.objects.values("document_id")
    Document.objects.filter(pk__in=documents).update(is_public=False)
    Document.objects.filter(pk__in=documents, id__in=shown_documents).update(is_public=True)
