"""Backup and restore of the real thing: with editors at work, in front of readers, killed at any moment."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.faults.stopped_command import BACKUP, RESTORE
from tests.faults.test_database_away import ask
from tests.live import NAMES, PROJECT, LivePortal
from tests.operations.copies import WITH_PROGRAMS, Copy, is_tidy

pytestmark = pytest.mark.faults
ADDRESS = re.compile(r"<loc>http://[^/]+(/[^<]*)</loc>")
SOURCE = re.compile(r'(?:src|href)="(/(?:media|tai-lieu)/[^"]+)"')


def backed_up(portal: LivePortal, file: Path) -> str:
    done = portal.command("backup", str(file), *WITH_PROGRAMS)
    assert done.returncode == 0, done.stderr
    return done.stdout


@contextmanager
def process(module: str, *arguments: str, portal: LivePortal) -> Iterator[subprocess.Popen[str]]:
    """Somebody who says something and is spoken to; gone at the end."""
    with subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        cwd=PROJECT,
        env=portal.environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as started:
        try:
            yield started
        finally:
            started.kill()


def heard(started: subprocess.Popen[str]) -> str:
    assert started.stdout is not None
    return started.stdout.readline()


def test_a_backup_while_editors_work_is_one_moment_of_their_work(
    live_portal: LivePortal, tmp_path: Path
) -> None:
    """Whatever was done before it is in it, nothing that was begun after it is, nothing is half in it."""
    file, copy = tmp_path / "a.backup", Copy(tmp_path / "restored")
    with process("tests.faults.editor", "look", portal=live_portal) as looking:
        earlier = json.loads(heard(looking))["live"]
    with process("tests.faults.editor", "work", portal=live_portal) as editor:
        before = [int(heard(editor)) for _time in range(3)][-1]
        backed_up(live_portal, file)
        assert editor.stdin is not None
        editor.stdin.write("enough\n")
        editor.stdin.flush()
        after = [int(line) for line in editor.stdout or []][-1]
    done = copy.restore(file)
    assert done.returncode == 0, done.stderr
    found = json.loads(copy.asked("tests.faults.editor", "look"))
    assert before <= found["live"] - earlier < after
    assert found["live"] == found["approvals"] == found["granted"]
    assert (found["missing"], found["wrong"]) == ([], [])
    assert copy.command("audit", "verify").returncode == 0
    assert is_tidy(tmp_path, live_portal.folder / "media")


def pages(portal: LivePortal) -> dict[str, str]:
    """Every page of the site maps of both hosts."""
    found: dict[str, str] = {}
    for host in ("vi", "en"):
        _status, _headers, site_map = ask(portal, "/sitemap.xml", host)
        for path in ["/", *ADDRESS.findall(site_map)]:
            status, _headers, page = ask(portal, path, host)
            assert status == 200, path
            found[f"{host} {path}"] = page.replace(str(portal.port), "PORT")
    return found


def file_at(portal: LivePortal, path: str) -> bytes:
    connection = HTTPConnection("127.0.0.1", portal.port, timeout=60)
    connection.request("GET", path, headers={"Host": f"{NAMES['vi']}:{portal.port}"})
    answer = connection.getresponse()
    assert answer.status == 200, path
    content = answer.read()
    connection.close()
    return content


def test_a_portal_starts_from_the_restored_folder_and_shows_the_same(
    live_portal: LivePortal, tmp_path: Path
) -> None:
    there = pages(live_portal)
    backed_up(live_portal, tmp_path / "a.backup")
    copy = Copy(tmp_path / "restored")
    assert copy.restore(tmp_path / "a.backup").returncode == 0
    copy.start()
    try:
        assert len(there) > 40
        assert pages(copy) == there
        pictures = {path for page in there.values() for path in SOURCE.findall(page)}
        assert len(pictures) > 10
        for picture in sorted(pictures):
            assert file_at(copy, picture) == file_at(live_portal, picture)
        assert copy.command("audit", "verify").returncode == 0
    finally:
        copy.stop()


@pytest.mark.parametrize("moment", BACKUP)
def test_a_killed_backup_leaves_no_file(live_portal: LivePortal, tmp_path: Path, moment: str) -> None:
    file = tmp_path / "a.backup"
    command = ["backup", str(file), *WITH_PROGRAMS]
    with process("tests.faults.stopped_command", moment, *command, portal=live_portal) as killed:
        assert heard(killed) == "stopped\n"
    assert not file.exists()
    backed_up(live_portal, file)
    assert is_tidy(tmp_path, live_portal.folder / "media")


@pytest.fixture(scope="module")
def file(live_portal: LivePortal, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup that several tests restore."""
    made: Path = tmp_path_factory.mktemp("backup") / "a.backup"
    backed_up(live_portal, made)
    return made


@pytest.mark.parametrize("moment", RESTORE)
def test_a_killed_restore_leaves_no_folder(file: Path, tmp_path: Path, moment: str) -> None:
    """Where PostgreSQL already had all of it, the database is there whole, and a new one is asked for."""
    copy = Copy(tmp_path / "restored")
    command = ["restore", str(file), "--into", str(copy.folder), *WITH_PROGRAMS]
    with process("tests.faults.stopped_command", moment, *command, portal=copy) as killed:
        assert heard(killed) == "stopped\n"
    assert not copy.folder.exists()
    again = Copy(copy.folder) if WITH_PROGRAMS else copy
    done = again.restore(file)
    assert done.returncode == 0, done.stderr
    assert is_tidy(tmp_path)
    assert again.command("audit", "verify").returncode == 0
