"""A backup that holds a removed secret is named, marked, not restored from unawares (Điều 8 khoản 2)."""

import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone

from portal.core.models import Image
from portal.operations.known_backups import LIST, mark_after_removal, marked_by
from tests.operations.copies import WITH_PROGRAMS


@pytest.fixture(autouse=True)
def no_list_yet(portal: list[Image]) -> None:
    (Path(settings.DATA) / LIST).unlink(missing_ok=True)


def incident(since: datetime.datetime) -> Any:
    return SimpleNamespace(pk=7, first_here_at=since, backups=[], save=lambda **_options: None)


def test_backups_since_the_secret_came_in_are_named_and_marked(tmp_path: Path) -> None:
    file, lost = tmp_path / "a.backup", tmp_path / "b.backup"
    for each in (file, lost):
        call_command("backup", str(each), *WITH_PROGRAMS)
    lost.unlink()
    found = incident(timezone.now() - datetime.timedelta(hours=1))
    with transaction.atomic():
        mark_after_removal(None, found)
    assert [(each["file"], each["marked"]) for each in found.backups] == [
        (str(file), True),
        (str(lost), False),
    ]
    assert marked_by(file) == 7
    assert marked_by(lost) is None


def test_a_backup_from_before_it_is_not(tmp_path: Path) -> None:
    file = tmp_path / "a.backup"
    call_command("backup", str(file), *WITH_PROGRAMS)
    found = incident(timezone.now() + datetime.timedelta(hours=1))
    mark_after_removal(None, found)
    assert found.backups == []
    assert marked_by(file) is None


def test_a_marked_one_is_restored_only_knowingly(tmp_path: Path) -> None:
    file = tmp_path / "a.backup"
    call_command("backup", str(file), *WITH_PROGRAMS)
    with transaction.atomic():
        mark_after_removal(None, incident(timezone.now() - datetime.timedelta(hours=1)))
    with pytest.raises(CommandError, match="sự cố số 7"):
        call_command("restore", str(file), "--into", str(tmp_path / "new"), *WITH_PROGRAMS)
    assert not (tmp_path / "new").exists()
