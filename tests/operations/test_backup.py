"""One moment in one file, whatever is written and deleted meanwhile; nothing that is there is touched."""

import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from portal.audit import actions, head
from portal.audit.models import Event
from portal.core import triggers
from portal.core.models import Image, Rendition
from portal.operations import postgresql, stored_files, unpacking
from portal.operations.backing_up import back_up
from portal.operations.databases import Engine, PostgreSQL, SQLite
from portal.operations.manifest import Manifest
from portal.operations.refusals import Impossible
from tests.operations.copies import WITH_PROGRAMS, Copy, is_tidy
from tests.web import factories

MEDIA = Path(settings.MEDIA_ROOT)


def said_by(file: Path) -> Manifest:
    with file.open("rb") as source, unpacking.opened(source) as members:
        return unpacking.checked(members)


def remove(image: Image) -> None:
    """What deleting a picture comes to once the worker has done its part."""
    names = [image.file.name, *(rendition.file.name for rendition in image.renditions.all())]
    image.delete()
    for name in names:
        image.file.storage.delete(name)


def while_copying(monkeypatch: pytest.MonkeyPatch, happens: Callable[[], object]) -> None:
    """Have something happen after the moment, before the database is copied."""
    for kind in (SQLite, PostgreSQL):

        def copy(self: Any, *where: Any, original: Callable[..., None] = kind.copy) -> None:
            happens()
            original(self, *where)

        monkeypatch.setattr(kind, "copy", copy)


def test_everything_is_there(portal: list[Image], database: Engine, tmp_path: Path) -> None:
    file = tmp_path / "a.backup"
    call_command("backup", str(file), *WITH_PROGRAMS)
    said = said_by(file)
    last = Event.objects.get(seq=3)
    assert (said.audit, said.rows["core.image"], said.files) == ((3, last.hash), 3, 4)
    assert said.rows["audit.event"] == 3
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert is_tidy(tmp_path, MEDIA)


def test_nothing_is_overwritten(portal: list[Image], tmp_path: Path) -> None:
    file = tmp_path / "a.backup"
    file.write_text("yesterday's")
    with pytest.raises(CommandError, match="không ghi đè"):
        call_command("backup", str(file))
    with pytest.raises(CommandError, match="Không có thư mục"):
        call_command("backup", str(tmp_path / "none" / "a.backup"))
    assert file.read_text() == "yesterday's"


def test_it_is_one_moment_although_everybody_works_on(
    portal: list[Image], database: Engine, tmp_path: Path, copy: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A picture is deleted, another one added, an event written, all before the database is copied."""
    names = stored_files.named("default")

    def work() -> None:
        remove(portal[0])
        actions.record(verb="test.later", actor=None, target=factories.image("Sau"))

    while_copying(monkeypatch, work)
    back_up(tmp_path / "a.backup", database)
    done = copy.restore(tmp_path / "a.backup")
    assert done.returncode == 0, done.stderr
    with copy.opened() as alias:
        assert stored_files.named(alias) == names
        assert list(Event.objects.using(alias).values_list("seq", flat=True)) == [1, 2, 3]
    there = {path for path in (copy.folder / "media").rglob("*") if path.is_file()}
    assert there == {copy.folder / "media" / name for name in names}
    assert Rendition.objects.count() == 0
    assert is_tidy(tmp_path, MEDIA)


def test_a_file_that_is_deleted_just_then_makes_a_new_moment(
    portal: list[Image], database: Engine, tmp_path: Path
) -> None:
    original = stored_files.hold

    def hold(names: set[str], folder: Path) -> set[str]:
        if Image.objects.count() == 3:
            remove(portal[0])
        return original(names, folder)

    with patch.object(stored_files, "hold", hold):
        said = back_up(tmp_path / "a.backup", database)
    assert (said.rows["core.image"], said.files) == (2, 2)


def test_a_file_that_was_lost_is_named_and_nothing_is_written(
    portal: list[Image], database: Engine, tmp_path: Path
) -> None:
    Path(portal[1].file.path).unlink()
    with pytest.raises(Impossible, match=portal[1].file.name):
        back_up(tmp_path / "a.backup", database)
    assert list(tmp_path.iterdir()) == []
    assert is_tidy(MEDIA)


def test_a_row_that_names_a_file_elsewhere_is_refused(
    portal: list[Image], database: Engine, tmp_path: Path
) -> None:
    Image.objects.filter(pk=portal[1].pk).update(file="../settings")
    with pytest.raises(Impossible, match="ngoài thư mục"):
        back_up(tmp_path / "a.backup", database)


@pytest.mark.parametrize("how", ["cut", "lost", "forged"])
def test_what_was_done_to_the_log_is_not_washed_away(
    portal: list[Image], database: Engine, tmp_path: Path, copy: Copy, capsys: Any, how: str
) -> None:
    """The head on file stays the witness: the restored log is as suspect as the one that was backed up."""
    from django.db import connection

    if how == "cut":
        with triggers.lifted(connection):
            Event.objects.filter(seq=3).delete()
    elif how == "lost":
        head.path().unlink()
    else:
        head.path().write_text(head.path().read_text().replace('"seq": 3', '"seq": 2'))
    call_command("backup", str(tmp_path / "a.backup"), *WITH_PROGRAMS)
    assert "portal audit verify" in capsys.readouterr().err
    done = copy.restore(tmp_path / "a.backup")
    assert done.returncode != 0
    assert "nhật ký kiểm toán không toàn vẹn" in done.stderr
    assert "Traceback" not in done.stderr
    assert copy.command("audit", "verify").returncode != 0


def test_what_a_killed_backup_left_is_cleared_away(
    portal: list[Image], database: Engine, tmp_path: Path
) -> None:
    for folder in (tmp_path, MEDIA):
        (folder / ".portal-making-left").mkdir()
        (folder / ".portal-making-left" / "database").write_text("half")
    back_up(tmp_path / "a.backup", database)
    assert is_tidy(tmp_path, MEDIA)


def test_a_missing_program_is_named(tmp_path: Path) -> None:
    with pytest.raises(Impossible, match=r"pg_dump.*--pg-bin"):
        postgresql.found("pg_dump", tmp_path)


def test_a_password_stands_in_no_command() -> None:
    known = {
        "NAME": "portal",
        "USER": "portal",
        "PASSWORD": "a secret",
        "HOST": "db.example",
        "PORT": "5433",
        "OPTIONS": {"pool": {"min_size": 1}, "connect_timeout": 4, "sslmode": "verify-full"},
    }
    said = postgresql.address(known)
    assert said == "dbname=portal user=portal host=db.example port=5433 connect_timeout=4 sslmode=verify-full"
