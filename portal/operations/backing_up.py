"""`portal backup`: one moment of the portal in one sealed file, while everybody goes on working."""

import dataclasses
import os
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Final

from django.apps import apps
from django.conf import settings
from django.db import DEFAULT_DB_ALIAS
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.recorder import MigrationRecorder

from portal.audit import head
from portal.audit.models import Event
from portal.operations import keys, known_backups, places, stored_files
from portal.operations.archive import Writer
from portal.operations.databases import Engine, moment
from portal.operations.manifest import DATABASE, MEDIA, SETTINGS, Manifest
from portal.operations.refusals import Impossible

TRIES: Final = 5


def back_up(file: Path, engine: Engine) -> Manifest:
    """Write the file; nothing of that name is there until it is whole.

    Files are held as soon as they are known by name. Where one was deleted just then, there is a new moment;
    one that is missing although it is still named was lost, and must not go unnoticed.
    """
    refuse_occupied(file)
    for _time in range(TRIES):
        known = head_on_file()
        with moment(engine) as connection, stored_files.workplace() as held:
            manifest = said_of(connection, known)
            missing = stored_files.hold(stored_files.named(connection.alias), held)
            if not missing:
                return write(file, manifest, held, engine, connection)
        refuse_lost(missing)
    raise Impossible("Tệp liên tục bị xoá trong lúc sao lưu. Hãy chạy lại.")


def write(
    file: Path, manifest: Manifest, held: Path, engine: Engine, connection: BaseDatabaseWrapper
) -> Manifest:
    """Copy the database as the connection sees it, and the files that are held; then name the whole."""
    with places.workplace(file.parent) as work:
        engine.copy(connection, work / DATABASE)
        with (work / "archive").open("xb") as out:
            writer = Writer(out)
            writer.add_file(DATABASE, work / DATABASE)
            for path in sorted(path for path in held.rglob("*") if path.is_file()):
                writer.add_file(MEDIA + path.relative_to(held).as_posix(), path)
            note = Path(settings.DATA) / SETTINGS
            if note.is_file():
                writer.add_file(SETTINGS, note)
            manifest = dataclasses.replace(manifest, members=list(writer.members))
            writer.close(manifest)
            os.fchmod(out.fileno(), 0o600)
            out.flush()
            os.fsync(out.fileno())
        refuse_occupied(file)
        places.name_it(work / "archive", file)
    known_backups.remember(file, manifest)
    return manifest


def said_of(connection: BaseDatabaseWrapper, known: head.Head | None) -> Manifest:
    """What is to be said of the moment that a connection sees."""
    applied = MigrationRecorder(connection).applied_migrations()
    tables = set(connection.introspection.table_names())
    return Manifest(
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        portal=version("portal"),
        engine=connection.vendor,
        migrations=sorted(f"{app}.{name}" for app, name in applied),
        keys=keys.fingerprints(),
        audit=end_of_log(connection.alias, known),
        rows={
            model._meta.label_lower: model._base_manager.using(connection.alias).count()
            for model in apps.get_models(include_auto_created=True)
            if model._meta.db_table in tables
        },
        members=[],
    )


def head_on_file() -> head.Head | None:
    """The head of the audit log as kept outside the database; None where it is missing or forged."""
    try:
        return head.read()
    except (ValueError, KeyError):
        return None


def end_of_log(alias: str, known: head.Head | None) -> tuple[int, str] | None:
    """The last event of a moment. A head from before the moment that isn't in its log stays the witness."""
    if known is None:
        return None
    events = Event.objects.using(alias)
    if not events.filter(seq=known.seq, hash=known.hash).exists():
        return known.seq, known.hash
    return events.order_by("-seq").values_list("seq", "hash")[0]


def refuse_occupied(file: Path) -> None:
    if file.exists():
        raise Impossible(f"{file} đã có; bản sao lưu không ghi đè lên tệp nào. Hãy đặt tên khác.")
    if not file.parent.is_dir():
        raise Impossible(f"Không có thư mục {file.parent}.")


def refuse_lost(missing: set[str]) -> None:
    """Say which files are gone although the database, as it is now, still names them."""
    lost = sorted(missing & stored_files.named(DEFAULT_DB_ALIAS))
    if lost:
        raise Impossible(f"Thiếu {len(lost)} tệp mà cơ sở dữ liệu có nêu: {', '.join(lost[:10])}.")
