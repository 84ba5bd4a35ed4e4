"""The members of a sealed archive, checked once more: those that the manifest names, and no other."""

import hashlib
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Final

from portal.operations import archive
from portal.operations.manifest import DATABASE, MEDIA, SETTINGS, Manifest
from portal.operations.refusals import Impossible

OF_THE_ARCHIVE: Final = (archive.FIRST, archive.LAST, archive.SEAL)


@contextmanager
def opened(source: BinaryIO) -> Iterator[tarfile.TarFile]:
    source.seek(0)
    with tarfile.open(fileobj=source, mode="r:") as members:
        yield members


def checked(members: tarfile.TarFile) -> Manifest:
    """The manifest of an archive in which exactly what it names lies, as plain files with proper names."""
    try:
        manifest = archive.manifest_of(members)
    except (ValueError, KeyError, TypeError) as error:
        raise Impossible(f"Không đọc được bản kê của bản sao lưu: {error}.") from None
    found = members.getmembers()
    odd = [info.name for info in found if not info.isreg() or not is_proper(info.name)]
    sizes = [(info.name, info.size) for info in found if info.name not in (archive.LAST, archive.SEAL)]
    if odd or sizes != [(member.name, member.size) for member in manifest.members]:
        raise Impossible(f"Bản sao lưu có thành phần lạ hoặc thiếu thành phần. {', '.join(odd[:5])}".strip())
    return manifest


def is_proper(name: str) -> bool:
    """Whether a member may have this name: one of ours, or a file below `media/` that stays there."""
    path = PurePosixPath(name)
    below = name.startswith(MEDIA) and ".." not in path.parts and str(path) == name
    return below or name in (*OF_THE_ARCHIVE, DATABASE, SETTINGS)


def unpack(members: tarfile.TarFile, manifest: Manifest, folder: Path) -> None:
    """Write what the portal keeps below a folder; stop where a checksum differs."""
    for member in manifest.members:
        if member.name in OF_THE_ARCHIVE:
            continue
        source, path = members.extractfile(member.name), folder / member.name
        path.parent.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256()
        with path.open("xb") as out:
            while source is not None and (piece := source.read(archive.PIECE)):
                digest.update(piece)
                out.write(piece)
        if digest.hexdigest() != member.sha256:
            raise Impossible(f"Không đọc lại được đúng nội dung của {member.name}.")
