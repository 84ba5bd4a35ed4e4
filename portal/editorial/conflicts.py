"""Two versions of a draft that grew apart, field by field."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist

from portal.editorial.comparison import Row, compared
from portal.editorial.hashing import STATE_FIELDS
from portal.editorial.models import Publication, SetAside
from portal.editorial.plain import body_lines

# Keys of a row beside the text, which say nothing of what it holds
OF_CHILDREN = frozenset({"pk", "publication"})


@dataclass(frozen=True)
class Parted:
    """A field that differs: its name, what both hold, and whether both changed it since they were one."""

    name: str
    label: str
    rows: list[Row]
    both: bool


def fields(content: dict[str, Any]) -> dict[str, Any]:
    """What a text says, by field, comparable."""
    return {name: plain(value) for name, value in content.items() if name not in STATE_FIELDS}


def plain(value: Any) -> Any:
    if not isinstance(value, list):
        return value
    return [
        {key: each[key] for key in each if key not in OF_CHILDREN} if isinstance(each, dict) else each
        for each in value
    ]


def parted(kept: SetAside) -> list[Parted]:
    """The fields that one changed oneself and that the latest version holds differently."""
    publication = kept.publication.specific
    latest = publication.latest_revision
    mine, theirs = fields(kept.content), fields(latest.content)
    before = fields(kept.based_on.content) if kept.based_on else {}
    ours, other = publication.with_content_json(kept.content), latest.as_object()
    return [
        Parted(
            name,
            label_of(publication, name),
            compared(list(lines(other, name)), list(lines(ours, name))),
            theirs.get(name) != before.get(name),
        )
        for name in mine
        if mine[name] != theirs.get(name) and mine[name] != before.get(name)
    ]


def label_of(publication: Publication, name: str) -> str:
    try:
        field: Any = publication._meta.get_field(name)
    except FieldDoesNotExist:
        return name
    if field.one_to_many:
        return str(field.related_model._meta.verbose_name_plural)
    return str(field.verbose_name)


def lines(publication: Publication, name: str) -> Iterator[str]:
    """A field as lines of plain text."""
    if name == "body":
        yield from body_lines(publication)
        return
    value = getattr(publication, name, "")
    if hasattr(value, "all"):
        yield from (str(each) for each in value.all())
        return
    display = getattr(publication, f"get_{name}_display", None)
    yield str(display() if display else "" if value is None else value)
