"""Images and documents for those who may see them: the public what is shown, staff what is theirs."""

import mimetypes
from collections.abc import Callable
from typing import Any

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.http import require_safe
from wagtail.documents.permissions import permission_policy as document_policy
from wagtail.images.permissions import permission_policy as image_policy

from portal.core.models import Document, Image, Rendition
from portal.front import rendering

Reader = Callable[[Any, Image | Document], bool]
_readers: list[Reader] = []

INLINE = frozenset({"image/jpeg", "image/png", "image/gif"})


def allow(reader: Reader) -> None:
    """Let an upper floor say who else may read a file that isn't public (its reviewers)."""
    _readers.append(reader)


def may_read(request: HttpRequest, file: Image | Document) -> bool:
    """Public files: everyone. Others: staff on the newsroom's host, by their collection or as reviewers."""
    if file.is_public:
        return True
    user = getattr(request, "user", None)
    if request.host != "desk" or user is None or not user.is_authenticated:  # type: ignore[attr-defined]
        return False
    policy = image_policy if isinstance(file, Image) else document_policy
    return policy.user_has_permission_for_instance(user, "choose", file) or any(
        reader(user, file) for reader in _readers
    )


@require_safe
def rendition(request: HttpRequest, path: str) -> FileResponse:
    """A picture in one of its sizes; the original only for staff."""
    found = Rendition.objects.select_related("image").filter(file=path).first()
    image = found.image if found else Image.objects.filter(file=path).first()
    if image is None or not may_read(request, image) or (found is None and request.host != "desk"):  # type: ignore[attr-defined]
        raise Http404
    return served(path, attachment=False, public=image.is_public)


@require_safe
def document(request: HttpRequest, pk: int, filename: str) -> FileResponse:
    """A document, always as a download."""
    found = Document.objects.filter(pk=pk).first()
    if found is None or not may_read(request, found):
        raise Http404
    rendering.of(request.META).counted = ("download", str(pk))
    return served(found.file.name, attachment=True, public=found.is_public, name=found.filename)


def served(path: str, *, attachment: bool, public: bool, name: str = "") -> FileResponse:
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    try:
        content = default_storage.open(path)
    except FileNotFoundError:
        raise Http404 from None
    response = FileResponse(
        content, as_attachment=attachment or kind not in INLINE, filename=name, content_type=kind
    )
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = "public, max-age=86400" if public else "private, no-store"
    return response
