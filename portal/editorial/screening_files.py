"""Files are looked through once for each edition of the rules; what is kept never holds the data itself."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from django.utils import timezone

from portal.core.models import Document, Image
from portal.core.screening import Found, Known, Unreadable, read_file, scan_file
from portal.editorial.models import ScreenedFile
from portal.editorial.screening_messages import place_words, reason_words
from portal.editorial.screening_rules import SECRECY
from portal.organisation import official

RULES = 3  # edition of the scanner: a higher one has files screened anew
FEW = 5  # places and samples that are kept of one kind in one file
MOST_READ = 100_000  # characters of a file that its reviewer is shown


class Official:
    """Phones and addresses of units and of those who hold posts: they may stand in public."""

    @cached_property
    def known(self) -> Known:
        return official.known()

    @cached_property
    def edition(self) -> str:
        """Of the rules and of what is official: a file screened under another one is screened anew."""
        said = f"{RULES}|{sorted(self.known.phones)}|{sorted(self.known.emails)}"
        return hashlib.sha256(said.encode()).hexdigest()


def screened_file(file: Document | Image, official: Official) -> ScreenedFile | None:
    """What a file holds, from when it was last looked through; None where the file is gone."""
    try:
        with file.file.open("rb") as opened:
            content = opened.read()
    except FileNotFoundError:
        return None
    sha256 = hashlib.sha256(content).hexdigest()
    extension = PurePosixPath(file.file.name).suffix.lower().lstrip(".")[:10]
    known: ScreenedFile | None = ScreenedFile.objects.filter(sha256=sha256, extension=extension).first()
    if known is not None and known.edition == official.edition:
        return known
    screened: ScreenedFile
    screened, _made = ScreenedFile.objects.update_or_create(
        sha256=sha256,
        extension=extension,
        defaults={
            "edition": official.edition,
            "at": timezone.now(),
            **looked_through(file.file.name, content, official.known),
        },
    )
    return screened


def looked_through(name: str, content: bytes, known: Known) -> dict[str, Any]:
    """The fields of `ScreenedFile` for a file's content."""
    try:
        found = scan_file(name, content, known)
    except Unreadable as error:
        return {"unreadable": error.reason, "found": []}
    kinds: dict[str, list[Found]] = {}
    for each in found:
        kinds.setdefault(each.kind.value, []).append(each)
    return {"unreadable": "", "found": [summed_up(kind, several) for kind, several in kinds.items()]}


def summed_up(kind: str, found: list[Found]) -> dict[str, Any]:
    """How many of a kind, where the first are, and what they look like without saying what they are."""
    return {
        "kind": kind,
        "count": len(found),
        "places": list(dict.fromkeys(each.place[:60] for each in found))[:FEW],
        "samples": list(dict.fromkeys(each.text if kind == SECRECY else masked(each.text) for each in found))[
            :FEW
        ],
    }


def masked(text: str) -> str:
    """The first and last two letters or digits, for whoever looks for it in the file."""
    kept = [at for at, mark in enumerate(text) if mark.isalnum()]
    open_ones = {*kept[:2], *kept[-2:]} if len(kept) > 5 else set()
    return "".join("•" if mark.isalnum() and at not in open_ones else mark for at, mark in enumerate(text))


@dataclass(frozen=True)
class ReadOut:
    """The words of a file by place, or why there are none; `cut` where there is more than is shown."""

    parts: tuple[tuple[str, str], ...] = ()
    why_not: str = ""
    cut: bool = False


def read_out(file: Document) -> ReadOut:
    """For whoever reviews a text: all that stands in an attachment."""
    try:
        with file.file.open("rb") as opened:
            parts = read_file(file.file.name, opened.read())
    except FileNotFoundError:
        return ReadOut(why_not=reason_words("empty"))
    except Unreadable as error:
        return ReadOut(why_not=reason_words(error.reason))
    shown, left = [], MOST_READ
    for place, text in parts:
        if text.strip() and left > 0:
            shown.append((place_words(place), text[:left]))
            left -= len(text)
    return ReadOut(tuple(shown), cut=left < 0)
