"""The files that rows name: uploads, originals, renditions.

A file is written under a name that nothing has yet, before the row that names it is committed, and is never
changed; the worker deletes it after the row's deletion is committed. So a moment of the database is whole
with the files that its rows name. A second name (a hard link) keeps each of them while they are copied.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.db import connections
from django.db.models import FileField, Model

from portal.operations import places
from portal.operations.refusals import Impossible


def named(alias: str) -> set[str]:
    """Every name of a file that a row of a database has."""
    tables = set(connections[alias].introspection.table_names())
    found: set[str] = set()
    for model, field in _fields():
        if model._meta.db_table in tables:
            rows = model._base_manager.using(alias).order_by()
            found.update(rows.values_list(field, flat=True).iterator())
    return {name for name in found if name}


def workplace() -> AbstractContextManager[Path]:
    """A folder of the file system on which the files are, whatever is mounted there."""
    folder = Path(settings.MEDIA_ROOT)
    folder.mkdir(parents=True, exist_ok=True)
    return places.workplace(folder)


def hold(names: Iterable[str], folder: Path) -> set[str]:
    """Give files a second name below a folder; those that aren't there."""
    missing = set()
    for name in sorted(names):
        try:
            stored, held = default_storage.path(name), folder / name
        except SuspiciousFileOperation:
            raise Impossible(f"Cơ sở dữ liệu nêu một tệp ngoài thư mục tệp tải lên: {name}.") from None
        held.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(stored, held)
        except FileNotFoundError:
            missing.add(name)
    return missing


def _fields() -> Iterator[tuple[type[Model], str]]:
    for model in apps.get_models():
        fields: Iterable[Any] = model._meta.local_concrete_fields
        yield from ((model, field.name) for field in fields if isinstance(field, FileField))
