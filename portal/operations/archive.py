"""The sealed file: a tar archive whose last member authenticates every byte before it.

First member: format and keys' fingerprints. Then database and files, the manifest, the seal, the end. What
follows the manifest has one length and one right content, so that no byte of the file is free.
"""

import hashlib
import hmac
import io
import json
import os
import tarfile
from pathlib import Path
from typing import Any, BinaryIO, Final

from portal.operations import keys
from portal.operations.manifest import Manifest, Member, from_json
from portal.operations.refusals import Impossible

FORMAT: Final = 1
FIRST: Final = "portal-backup.json"
LAST: Final = "manifest.json"
SEAL: Final = "seal"
PIECE: Final = 1024 * 1024
LONGEST_FIRST: Final = 4096  # bytes


class Writer:
    """Writes members one after the other, and the seal over all."""

    def __init__(self, out: BinaryIO) -> None:
        self.members: list[Member] = []
        self._out, self._seal = out, keys.new_seal()
        self.add_bytes(FIRST, json.dumps({"format": FORMAT, "keys": keys.fingerprints()}).encode())

    def add_file(self, name: str, path: Path) -> None:
        with path.open("rb") as source:
            self._add(name, source, os.fstat(source.fileno()).st_size)

    def add_bytes(self, name: str, content: bytes) -> None:
        self._add(name, io.BytesIO(content), len(content))

    def close(self, manifest: Manifest) -> None:
        self.add_bytes(LAST, manifest.as_json())
        self._out.write(_end(self._seal))

    def _add(self, name: str, source: BinaryIO, size: int) -> None:
        digest, left = hashlib.sha256(), size
        self._write(_header(name, size))
        while left:
            piece = source.read(min(PIECE, left))
            if not piece:
                raise Impossible(f"Tệp ngắn đi trong lúc sao lưu: {name}.")
            digest.update(piece)
            self._write(piece)
            left -= len(piece)
        self._write(bytes(-size % tarfile.BLOCKSIZE))
        self.members.append(Member(name, size, digest.hexdigest()))

    def _write(self, piece: bytes) -> None:
        self._seal.update(piece)
        self._out.write(piece)


def first_of(source: BinaryIO) -> dict[str, Any]:
    """What the first member says, before anything can be believed. ValueError where it can't be read."""
    source.seek(0)
    try:
        header = tarfile.TarInfo.frombuf(source.read(tarfile.BLOCKSIZE), "utf-8", "strict")
    except tarfile.HeaderError as error:
        raise ValueError from error
    if header.name != FIRST or header.size > LONGEST_FIRST:
        raise ValueError(header.name)
    said = json.loads(source.read(header.size))
    if not isinstance(said, dict) or not isinstance(said.get("keys"), dict):
        raise ValueError(FIRST)
    return said


def is_sealed(source: BinaryIO) -> bool:
    """Whether no byte differs from what was written under our key, and none follows."""
    seal = keys.new_seal()
    left = source.seek(0, os.SEEK_END) - END_LENGTH
    source.seek(0)
    while left > 0:
        piece = source.read(min(PIECE, left))
        seal.update(piece)
        left -= len(piece) or left
    return hmac.compare_digest(source.read(END_LENGTH + 1), _end(seal))


def manifest_of(archive: tarfile.TarFile) -> Manifest:
    content = archive.extractfile(LAST)
    if content is None:
        raise ValueError(LAST)
    return from_json(content.read())


def _header(name: str, size: int) -> bytes:
    info = tarfile.TarInfo(name)
    info.size, info.mode = size, 0o600
    return info.tobuf(tarfile.PAX_FORMAT, "utf-8", "strict")


def _end(seal: hmac.HMAC) -> bytes:
    said = seal.hexdigest().encode()
    return _header(SEAL, len(said)) + said.ljust(tarfile.BLOCKSIZE, b"\0") + bytes(2 * tarfile.BLOCKSIZE)


END_LENGTH: Final = 4 * tarfile.BLOCKSIZE
