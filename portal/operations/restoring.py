"""`portal restore`: a backup into a folder that nobody uses. All is checked before anything has its name."""

import os
import tarfile
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from django.apps import apps
from django.db import connections
from django.db.migrations.loader import MigrationLoader
from django.db.utils import IntegrityError

from portal.audit import head
from portal.audit.chain import Break
from portal.audit.verification import faults
from portal.operations import archive, keys, places, unpacking
from portal.operations.databases import Engine
from portal.operations.manifest import DATABASE, Manifest
from portal.operations.refusals import Impossible

CHANGED = "Tệp này không phải bản sao lưu của Cổng, hoặc đã bị thay đổi sau khi sao lưu. Không phục hồi gì."


@dataclass(frozen=True)
class Restored:
    """What was put back, what is wrong with its audit log, and what the code has that it has not."""

    manifest: Manifest
    faults: list[Break]
    pending: list[str]


def restore(file: Path, into: Path, engine: Engine) -> Restored:
    """Make the folder from the file, or leave everything as it was."""
    refuse_occupied(into)
    with file.open("rb") as source:
        refuse_other_keys(source)
        if not archive.is_sealed(source):
            raise Impossible(CHANGED)
        with unpacking.opened(source) as members:
            manifest = unpacking.checked(members)
            refuse_other_portal(manifest, engine)
            engine.refuse_occupied()
            into.parent.mkdir(parents=True, exist_ok=True)
            with places.workplace(into.parent) as work:
                return put_back(members, manifest, engine, work / "data", into)


def put_back(
    members: tarfile.TarFile, manifest: Manifest, engine: Engine, folder: Path, into: Path
) -> Restored:
    """Unpack beside, look at everything, sign the head of the log, give the folder its name."""
    folder.mkdir(mode=0o700)
    unpacking.unpack(members, manifest, folder)
    kept = folder / head.NAME
    if manifest.audit is not None:
        head.write(head.Head(*manifest.audit), kept)
    with engine.restore(folder / DATABASE) as alias:
        refuse_incomplete(alias, manifest)
        _count, found = faults(alias, kept)
    os.sync()
    if into.exists():
        into.rmdir()
    places.name_it(folder, into)
    return Restored(manifest, found, sorted(known_migrations() - set(manifest.migrations)))


def refuse_occupied(into: Path) -> None:
    if into.is_mount():
        raise Impossible(f"{into} là một điểm gắn ổ đĩa. Hãy phục hồi vào một thư mục con của nó.")
    if into.exists() and (not into.is_dir() or any(into.iterdir())):
        raise Impossible(f"{into} không trống. Chỉ phục hồi vào một thư mục trống hoặc chưa có.")


def refuse_other_keys(source: BinaryIO) -> None:
    """Say which keys the backup was made with others of; the seal could not tell."""
    try:
        said = archive.first_of(source)
    except ValueError:
        raise Impossible(CHANGED) from None
    if said.get("format") != archive.FORMAT:
        raise Impossible(
            f"Bản sao lưu có dạng {said.get('format')}; mã nguồn này chỉ đọc dạng {archive.FORMAT}."
        )
    ours, theirs = keys.fingerprints(), said["keys"]
    other = [name for name in sorted({*ours, *theirs}) if ours.get(name) != theirs.get(name)]
    if other:
        names = "; ".join(f"{name}: {theirs.get(name)}, ở đây là {ours.get(name)}" for name in other)
        raise Impossible(
            f"Bản sao lưu được tạo với khoá khác (dấu vân tay {names})."
            " Hãy đặt đúng khoá của Cổng lúc sao lưu vào biến môi trường rồi chạy lại."
        )


def refuse_other_portal(manifest: Manifest, engine: Engine) -> None:
    """The engine is the one that the settings name, and the code knows every migration."""
    if manifest.engine != engine.vendor:
        raise Impossible(
            f"Bản sao lưu là của {manifest.engine}, còn cấu hình ở đây dùng {engine.vendor} (DATABASE_URL)."
        )
    unknown = sorted(set(manifest.migrations) - known_migrations())
    if unknown:
        raise Impossible(
            f"Bản sao lưu là của Cổng {manifest.portal}, mới hơn mã nguồn ở đây"
            f" (mã nguồn không có: {', '.join(unknown[:5])}). Hãy cài phiên bản đó rồi chạy lại."
        )


def refuse_incomplete(alias: str, manifest: Manifest) -> None:
    """Every row is there, and whatever a row points at."""
    for model in apps.get_models(include_auto_created=True):
        label = model._meta.label_lower
        if label in manifest.rows:
            found = model._base_manager.using(alias).count()
            if found != manifest.rows[label]:
                raise Impossible(f"{label}: phục hồi được {found} trên {manifest.rows[label]} dòng.")
    try:
        connections[alias].check_constraints()
    except IntegrityError as error:
        raise Impossible(f"Cơ sở dữ liệu phục hồi không nhất quán: {error}.") from None


def known_migrations() -> set[str]:
    """What the code has."""
    loader = MigrationLoader(None, ignore_no_migrations=True)
    return {f"{app}.{name}" for app, name in loader.disk_migrations}
