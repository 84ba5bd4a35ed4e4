"""Wagtail's forms for images and documents, with our door in front."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as translate
from wagtail.documents.fields import WagtailDocumentField
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from portal.core import files, settled
from portal.core.formats import DOCUMENTS, IMAGES
from portal.core.messages import words
from portal.law.findings import Finding


def refuse(findings: list[Finding]) -> None:
    """Raise what was found as errors of a field."""
    if findings:
        raise ValidationError([ValidationError(words(each), code=each.code) for each in findings])


class PictureField(WagtailImageField):
    """Asks the door first, so that what it says is said in its words."""

    def to_python(self, data: Any) -> Any:
        if data:
            refuse(files.image_findings(data))
        return super().to_python(data)

    def check_image_file_format(self, f: Any) -> None:
        """The door has compared content and name (it also knows .tif)."""


class AttachmentField(WagtailDocumentField):
    def to_python(self, data: Any) -> Any:
        if data:
            refuse(files.document_findings(data))
        return super().to_python(data)


class DoorMixin:
    """Puts our field in place of Wagtail's, with its label, widget and whether it must be filled."""

    field: Callable[..., Any]
    help_text: Callable[[], str]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields  # type: ignore[attr-defined]
        if "file" in fields:
            stock = fields["file"]
            ours = type(self).field(label=stock.label, widget=stock.widget, required=stock.required)
            ours.help_text = type(self).help_text()
            fields["file"] = ours


def image_help() -> str:
    names = ", ".join(form.name for form in IMAGES.values())
    return translate("%(names)s; nhiều nhất %(limit)s MB.") % {
        "names": names,
        "limit": files.mib(files.LARGEST_IMAGE),
    }


def document_help() -> str:
    names = ", ".join(form.name for form in DOCUMENTS.values())
    return translate("%(names)s; nhiều nhất %(limit)s MB.") % {
        "names": names,
        "limit": files.mib(files.LARGEST_DOCUMENT),
    }


class SettledMixin:
    """Says on the form what would refuse a change, before and after it is typed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        form: Any = self
        if form.instance.pk and "title" in form.fields:
            form["title"].help_text = " ".join(map(words, settled.against_change(form.instance)))

    def clean(self) -> dict[str, Any]:
        form: Any = self
        cleaned: dict[str, Any] = super().clean() or {}  # type: ignore[misc]
        if form.instance.pk and set(form.changed_data) & set(settled.SHOWN):
            refuse(settled.against_change(form.instance))
        return cleaned


class ImageForm(SettledMixin, DoorMixin, BaseImageForm):
    field = PictureField
    help_text = staticmethod(image_help)


class DocumentForm(SettledMixin, DoorMixin, BaseDocumentForm):
    field = AttachmentField
    help_text = staticmethod(document_help)
