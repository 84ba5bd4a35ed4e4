"""A backup is put back whole, or not at all: who refuses what, and that nothing is left."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from pytest_django import Settings

from portal.core.models import Image
from portal.operations import restoring
from portal.operations.archive import END_LENGTH
from portal.operations.backing_up import back_up
from portal.operations.databases import Engine
from portal.operations.refusals import Impossible
from tests.operations.copies import ON_POSTGRESQL, WITH_PROGRAMS, Copy


@pytest.fixture
def file(portal: list[Image], database: Engine, tmp_path: Path) -> Path:
    back_up(tmp_path / "a.backup", database)
    return tmp_path / "a.backup"


def refusal(file: Path, into: Path) -> str:
    """The sentence with which the command refuses; it leaves everything as it was."""
    before = sorted(file.parent.rglob("*"))
    with pytest.raises(CommandError) as refused:
        call_command("restore", str(file), "--into", str(into), *WITH_PROGRAMS)
    assert sorted(file.parent.rglob("*")) == before
    return str(refused.value)


def test_one_changed_byte_anywhere_is_refused(file: Path, database: Engine, tmp_path: Path) -> None:
    """At the beginning, in every part of the end, and at places all over the database and the files."""
    whole = file.read_bytes()
    places = {*range(0, 1536, 97), *range(0, len(whole), len(whole) // 101)}
    places |= {*range(len(whole) - END_LENGTH - 4096, len(whole), 89), len(whole) - 1}
    for place in places:
        with file.open("r+b") as changed:
            changed.seek(place)
            changed.write(bytes([whole[place] ^ 0x20]))
        with pytest.raises(Impossible):
            restoring.restore(file, tmp_path / "restored", database)
        file.write_bytes(whole)
    assert list(tmp_path.iterdir()) == [file]


def test_what_is_no_backup_is_refused_in_a_sentence(file: Path, tmp_path: Path) -> None:
    whole = file.read_bytes()
    for content in (b"", b"text", whole[:-1], whole + b"\0", whole[: len(whole) // 2], whole[512:]):
        file.write_bytes(content)
        assert "không phải bản sao lưu của Cổng" in refusal(file, tmp_path / "restored")
    assert "No such file" in refusal(tmp_path / "none", tmp_path / "restored")


def test_a_folder_that_is_in_use_is_refused(file: Path, tmp_path: Path) -> None:
    (tmp_path / "used").mkdir()
    (tmp_path / "used" / "portal.sqlite3").write_text("ours")
    assert "không trống" in refusal(file, tmp_path / "used")
    assert "không trống" in refusal(file, file)
    assert "điểm gắn" in refusal(file, Path("/"))


def test_another_key_is_named_by_its_fingerprint(file: Path, tmp_path: Path, settings: Settings) -> None:
    settings.SECRET_KEY = "k" * 60
    said = refusal(file, tmp_path / "restored")
    assert "SECRET_KEY: " in said
    assert "k" * 10 not in said


def test_a_newer_portal_is_named(
    portal: list[Image], database: Engine, tmp_path: Path, settings: Settings
) -> None:
    recorder = MigrationRecorder(connection)
    recorder.record_applied("core", "9999_from_the_future")
    try:
        back_up(tmp_path / "a.backup", database)
    finally:
        recorder.record_unapplied("core", "9999_from_the_future")
    assert "core.9999_from_the_future" in refusal(tmp_path / "a.backup", tmp_path / "restored")


def test_the_other_engine_is_refused(
    file: Path, database: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(database), "vendor", "another")
    assert "DATABASE_URL" in refusal(file, tmp_path / "restored")


def test_it_goes_into_an_empty_folder_and_says_what_and_what_next(file: Path, copy: Copy) -> None:
    copy.folder.mkdir()
    done = copy.restore(file)
    assert done.returncode == 0, done.stderr
    assert "4 tệp" in done.stdout
    assert "3 sự kiện" in done.stdout
    assert f"DATA={copy.folder} portal serve" in done.stdout
    assert "portal migrate" not in done.stdout
    assert copy.command("audit", "verify").returncode == 0
    assert copy.command("check", "--database", "default").returncode == 0
    assert "không trống" in copy.restore(file).stderr


def test_a_database_that_is_in_use_is_refused(file: Path, copy: Copy) -> None:
    """On SQLite the database is a file of the new folder; elsewhere it may be somebody's."""
    assert copy.restore(file).returncode == 0
    second = copy.folder.with_name("second")
    again = copy.command("restore", str(file), "--into", str(second), *WITH_PROGRAMS)
    assert ("không trống" in again.stderr, second.exists()) == (ON_POSTGRESQL, not ON_POSTGRESQL)
