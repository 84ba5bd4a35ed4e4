"""What a text names outside itself, and whether its writer may name it."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from modelcluster.fields import ParentalKey
from wagtail.documents.permissions import permission_policy as document_policy
from wagtail.images.permissions import permission_policy as image_policy
from wagtail.models import ReferenceIndex

from portal.core.models import Document, Image
from portal.editorial.models import Consent, Publication


def references(publication: Publication) -> set[tuple[type[Any], str]]:
    """(model, key) of each row that a text names in its fields and blocks."""
    return {
        (model_of(reference[0]), str(reference[1]))
        for reference in ReferenceIndex._extract_references_from_object(publication)
    }


def model_of(content_type: Any) -> type[Any]:
    found = (
        content_type
        if isinstance(content_type, ContentType)
        else ContentType.objects.get_for_id(content_type)
    )
    model = found.model_class()
    if model is None:
        raise LookupError(found)
    return model


def references_of_formsets(formsets: dict[str, Any]) -> set[tuple[type[Any], str]]:
    """What rows beside the text name (attachments), as posted."""
    return {
        (field.related_model, str(getattr(form.instance, field.attname)))
        for formset in formsets.values()
        for form in formset.forms
        if form.has_changed() and form.is_valid()
        for field in form.instance._meta.concrete_fields
        if field.many_to_one and not isinstance(field, ParentalKey) and getattr(form.instance, field.attname)
    }


def foreign_references(
    publication: Publication, user: Any, formsets: dict[str, Any]
) -> set[tuple[type[Any], str]]:
    """What this save newly names and its writer may not use."""
    named = references(publication) | references_of_formsets(formsets)
    if publication.pk:
        row = type(publication)._default_manager.get(pk=publication.pk)
        named -= references(row.get_latest_revision_as_object())
        named -= references(row)
    return {(model, key) for model, key in named if not may_name(user, model, key)}


def may_name(user: Any, model: type[Any], key: str) -> bool:
    """Images and documents by their unit's collection (or already public), texts when live or one's own.

    The signed document of a consent is never offered to the public (Điều 11 khoản 1 điểm c).
    """
    if issubclass(model, Document) and Consent.objects.filter(document_id=key).exists():
        return False
    if issubclass(model, Image | Document):
        policy = image_policy if issubclass(model, Image) else document_policy
        found = model.objects.filter(pk=key).first()
        if found is None:
            return False
        return bool(found.is_public or policy.user_has_permission_for_instance(user, "choose", found))
    if issubclass(model, Publication):
        return model.objects.filter(pk=key, live=True).exists() or (
            model.objects.visible_to(user).filter(pk=key).exists()
        )
    return True
