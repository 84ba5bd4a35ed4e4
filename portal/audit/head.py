"""The chain's head, signed and kept outside the database, so that a cut end is noticed."""

import fcntl
import hashlib
import hmac
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

NAME = "audit-head.json"


@dataclass(frozen=True)
class Head:
    """The last event known outside the database."""

    seq: int
    hash: str


def path() -> Path:
    return Path(settings.DATA) / NAME


def signature(head: Head) -> str:
    key = hashlib.sha256(b"audit-head:" + settings.SECRET_KEY.encode()).digest()
    return hmac.new(key, f"{head.seq}:{head.hash}".encode(), hashlib.sha256).hexdigest()


def read(file: Path | None = None) -> Head | None:
    """The head on file; None where there is none. ValueError where its signature does not hold."""
    file = file or path()
    if not file.is_file():
        return None
    kept = json.loads(file.read_text())
    head = Head(int(kept["seq"]), str(kept["hash"]))
    if not hmac.compare_digest(signature(head), str(kept["signature"])):
        raise ValueError("signature")
    return head


def advance(head: Head, follows: Callable[[Head], bool]) -> None:
    """Write a later head, never an earlier one, whole or not at all, whoever else writes.

    `follows` answers whether the head on file is still in the chain that this one ends.
    """
    file = path()
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            known = read()
        except (ValueError, KeyError):
            return  # A forged head stays for verification to find.
        if known is not None and (known.seq >= head.seq or not follows(known)):
            return
        write(head, file)


def write(head: Head, file: Path) -> None:
    """Sign a head and put it on file, whole or not at all."""
    draft = file.with_suffix(".new")
    with draft.open("w") as out:
        json.dump({"seq": head.seq, "hash": head.hash, "signature": signature(head)}, out)
        out.flush()
        os.fsync(out.fileno())
    draft.replace(file)
