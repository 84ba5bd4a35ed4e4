"""What a backup says of itself."""

import dataclasses
import json
from datetime import datetime
from typing import Any

from django.utils.timezone import localtime


@dataclasses.dataclass(frozen=True)
class Member:
    """One file of the archive."""

    name: str
    size: int
    sha256: str


@dataclasses.dataclass(frozen=True)
class Manifest:
    """The moment that a backup holds, and everything in it.

    `audit` is the end of the audit log at that moment: sequence number and hash. It is None where the head on
    file was missing or forged, so that a restored log is as suspect as the one that was backed up.
    """

    made_at: str
    portal: str
    engine: str
    migrations: list[str]
    keys: dict[str, str]
    audit: tuple[int, str] | None
    rows: dict[str, int]
    members: list[Member]

    def as_json(self) -> bytes:
        return json.dumps(dataclasses.asdict(self), ensure_ascii=False, indent=1).encode()

    @property
    def moment(self) -> str:
        """When it was made, for people."""
        return f"{localtime(datetime.fromisoformat(self.made_at)):%H:%M:%S %d/%m/%Y}"

    @property
    def size(self) -> int:
        return sum(member.size for member in self.members)

    @property
    def files(self) -> int:
        """How many uploaded files and renditions there are."""
        return sum(member.name.startswith(MEDIA) for member in self.members)


MEDIA = "media/"
DATABASE = "database"
SETTINGS = "settings"


def from_json(content: bytes) -> Manifest:
    said: dict[str, Any] = json.loads(content)
    audit = said.pop("audit")
    members = [Member(**member) for member in said.pop("members")]
    return Manifest(audit=tuple(audit) if audit else None, members=members, **said)
