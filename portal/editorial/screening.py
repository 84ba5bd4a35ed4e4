"""What must not stand in public, looked for in a text and in its files (Điều 8 khoản 2)."""

import hashlib
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from wagtail.models import Revision

from portal.core.models import Document, Image
from portal.core.screening import Found, scan_text
from portal.editorial import plain
from portal.editorial.links import IDENTITY
from portal.editorial.models import Clearance, Publication
from portal.editorial.screening_files import FEW, Official, screened_file
from portal.editorial.screening_messages import place_words
from portal.editorial.screening_rules import (
    SECRECY,
    UNREADABLE,
    Flagged,
    against_publishing,
    against_sending,
)
from portal.editorial.shown import files_of
from portal.law.findings import Finding

MOST_EMPTY = 10_000  # texts in which nothing was found that a process remembers, by their SHA-256 alone
_empty: OrderedDict[bytes, None] = OrderedDict()
AROUND = 40  # characters shown on both sides of what was found


@dataclass(frozen=True)
class Flag:
    """One kind of thing found in one line or file. `shown`: before, itself and after; masked in a file."""

    kind: str
    place: str
    digest: str
    shown: tuple[tuple[str, str, str], ...] = ()
    count: int = 1
    reason: str = ""  # why a file could not be read
    line: str = ""
    file: str = ""
    clearance: Clearance | None = None

    @property
    def flagged(self) -> Flagged:
        """As the rules judge it."""
        said = self.clearance
        return Flagged(
            self.kind, self.place, said.proposed_by_id if said else None, said.agreed_by_id if said else None
        )


def flags(text: Publication) -> list[Flag]:
    """Everything found in a text (of a revision) and its files, with who has let it pass."""
    official = Official()
    found = [*in_lines(text, official), *in_files(text, official)]
    if not found:
        return []
    cleared = {
        (each.kind, each.digest): each for each in text.clearances.select_related("proposed_by", "agreed_by")
    }
    return [replace(flag, clearance=cleared.get((flag.kind, flag.digest))) for flag in found]


def screening_gate(publication: Publication, revision: Revision, by: Any) -> list[Finding]:
    """What two people haven't let pass doesn't go live, at no door (Điều 8 khoản 2)."""
    return against_publishing(flag.flagged for flag in flags(publication))


def sending_gate(text: Publication) -> list[Finding]:
    """What keeps a text from going to more people: marks of secrecy, and what nobody has answered for."""
    return against_sending(flag.flagged for flag in flags(text))


def digest_of(kind: str, carrier: str) -> str:
    """Stands for a kind of thing in a line or file; keyed, for a line may be nothing but a number."""
    return salted_hmac("portal.editorial.screening", f"{kind}|{carrier}", algorithm="sha256").hexdigest()


def in_lines(text: Publication, official: Official) -> Iterator[Flag]:
    """Found in what is approved, line by line; what a number is called may stand in an earlier line."""
    lines = [IDENTITY.sub("–", line) for line in plain.paragraphs(text)]
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    grouped: dict[tuple[str, int], list[Found]] = {}
    for found in unknown_in("\n".join(lines), official):
        number = max(place for place, start in enumerate(starts) if start <= found.start)
        local = replace(found, start=found.start - starts[number], end=found.end - starts[number])
        grouped.setdefault((found.kind.value, number), []).append(local)
    for (kind, number), several in grouped.items():
        line = lines[number]
        yield Flag(
            kind=kind,
            place=_("dòng %(number)s") % {"number": number + 1},
            digest=digest_of(kind, line),
            shown=tuple(in_context(line, each) for each in several[:FEW]),
            count=len(several),
            line=line,
        )


def unknown_in(text: str, official: Official) -> list[Found]:
    """What a text holds that isn't official; who that is is asked only where there is something.

    A text goes through many hands unchanged: where nothing was found it is not looked through again.
    """
    digest = hashlib.sha256(text.encode()).digest()
    if digest in _empty:
        return []
    if not scan_text(text):
        _empty[digest] = None
        if len(_empty) > MOST_EMPTY:
            _empty.popitem(last=False)
        return []
    return scan_text(text, official.known)


def in_context(line: str, found: Found) -> tuple[str, str, str]:
    """A few words before, what was found, a few words after; "…" where there are more."""
    before, after = line[: found.start], line[found.end :]
    if len(before) > AROUND:
        before = "… " + before[-AROUND:].partition(" ")[2]
    if len(after) > AROUND:
        after = after[:AROUND].rpartition(" ")[0] + " …"
    return before, line[found.start : found.end], after


def in_files(text: Publication, official: Official) -> Iterator[Flag]:
    """Found in what is attached; of pictures only marks of secrecy: their public sizes carry no metadata."""
    files = files_of(text)
    for document in Document.objects.filter(pk__in=files.documents).order_by("pk"):
        yield from in_file(document, official)
    for image in Image.objects.filter(pk__in=files.images).order_by("pk"):
        yield from (flag for flag in in_file(image, official) if flag.kind == SECRECY)


def documents_of(text: Publication) -> list[Document]:
    """Every document that a text offers or links to, in the order of their keys."""
    return list(Document.objects.filter(pk__in=files_of(text).documents).order_by("pk"))


def in_file(file: Document | Image, official: Official) -> Iterator[Flag]:
    screened = screened_file(file, official)
    if screened is None:
        return
    if screened.unreadable:
        digest = digest_of(UNREADABLE, screened.sha256)
        yield Flag(UNREADABLE, file.title, digest, reason=screened.unreadable, file=screened.sha256)
    for each in screened.found:
        places = ", ".join(place_words(place) for place in each["places"])
        yield Flag(
            kind=each["kind"],
            place=f"{file.title}: {places}",
            digest=digest_of(each["kind"], screened.sha256),
            shown=tuple(("", sample, "") for sample in each["samples"]),
            count=each["count"],
            file=screened.sha256,
        )
