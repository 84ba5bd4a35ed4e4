"""A picture or a file stays as it was when somebody decided on it: another one is uploaded instead.

What was approved is what is shown (Điều 7 khoản 1 điểm c), also in the versions that are no longer live.
"""

from collections.abc import Callable
from typing import Any, Final

from portal.core.models import Document, Image
from portal.law.findings import Finding, refuse_if

Holder = Callable[[Image | Document], bool]
SHOWN: Final = (
    *("file", "title", "description", "author", "source", "licence"),
    *("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height"),
)
_holders: list[Holder] = []


def hold(holder: Holder) -> None:
    """Let an upper floor say what else must stay as it is: what is under review there."""
    _holders.append(holder)


def against_change(file: Image | Document) -> list[Finding]:
    """What stands against changing or deleting a file."""
    settled = type(file).objects.filter(pk=file.pk, is_settled=True).exists()
    if settled or any(holder(file) for holder in _holders):
        return [Finding("file.settled", "", "Điều 7 khoản 1 điểm c", {"title": file.title})]
    return []


def before_save(instance: Image | Document, **_signal: object) -> None:
    """Refuses to change what people see of it; shelves, tags and the portal's own marks may change."""
    if instance.pk and differs(instance):
        refuse_if(against_change(instance))


def before_delete(instance: Image | Document, **_signal: object) -> None:
    if not instance.is_being_removed:
        refuse_if(against_change(instance))


def differs(file: Image | Document) -> bool:
    """Whether a row to be saved shows something else than the row that is kept."""
    names = [name for name in SHOWN if any(field.name == name for field in file._meta.fields)]
    kept: dict[str, Any] | None = type(file).objects.filter(pk=file.pk).values(*names).first()
    if kept is None:
        return False
    new_file = not file.file._committed
    return new_file or any(
        kept[name] != (file.file.name if name == "file" else getattr(file, name)) for name in names
    )
