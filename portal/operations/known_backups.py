"""Which backups were made, and which of them still hold a secret that was removed since (Điều 8 khoản 2).

The list lies beside the data, a line of JSON for each. A backup is marked by a file beside it, so that the
mark goes where the folder goes; `restore` refuses a marked one unless it is told to go on.
"""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.utils import timezone

from portal.operations.manifest import Manifest

LIST: Final = "backups.jsonl"
MARK: Final = ".holds-secret"


def remember(file: Path, manifest: Manifest) -> None:
    """Write down where a backup was put, and of which moment it is."""
    line = json.dumps({"file": str(file), "made_at": manifest.made_at}, ensure_ascii=False)
    with (Path(settings.DATA) / LIST).open("a", encoding="utf-8") as out:
        out.write(f"{line}\n")


def known() -> Iterator[dict[str, str]]:
    """Every backup that was made from this data, the oldest first."""
    path = Path(settings.DATA) / LIST
    if path.is_file():
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def mark_after_removal(sender: Any, incident: Any, **_signal: object) -> None:
    """Every backup since the secret came in holds it: named in the incident, marked where it lies."""
    holding = [each for each in known() if datetime.fromisoformat(each["made_at"]) >= incident.first_here_at]
    incident.backups = [{**each, "marked": Path(each["file"]).is_file()} for each in holding]
    incident.save(update_fields=["backups"])
    note = json.dumps({"incident": incident.pk, "removed_at": timezone.now().isoformat(timespec="seconds")})
    # Before the commit: a mark too many does no harm, one that is missing would
    for each in incident.backups:
        if each["marked"]:
            mark_of(Path(each["file"])).write_text(note)


def mark_of(file: Path) -> Path:
    return file.with_name(file.name + MARK)


def marked_by(file: Path) -> int | None:
    """The incident after which a backup was marked; None where it is not."""
    mark = mark_of(file)
    return int(json.loads(mark.read_text())["incident"]) if mark.is_file() else None
