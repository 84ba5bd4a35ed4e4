"""Phones and addresses that are official, and short words of the registers that everybody reads."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.db.models import Value

from portal.core.screening import Known, scan_text
from portal.law.findings import Finding
from portal.organisation.models import Person, Unit


def known() -> Known:
    """Of units and of those who hold posts: they may stand in public."""
    rows = [
        *Unit.objects.values_list("phone", "fax", "email"),
        *Person.objects.annotate(fax=Value("")).values_list("phone", "fax", "email"),
    ]
    numbers = each_number(number for phone, fax, _mail in rows for number in (phone, fax))
    return Known(phones=frozenset(numbers), emails=frozenset(mail for *_numbers, mail in rows if mail))


def each_number(written: Iterable[str]) -> Iterator[str]:
    """The numbers of fields in which people write several: "024.3936 1212; 1900 9068"."""
    for field in written:
        yield from (part for part in field.replace("/", ";").replace(",", ";").split(";") if part.strip())


def against_words(fields: Mapping[str, Any]) -> list[Finding]:
    """Against short words that the public reads: a correction, an alert, a unit's functions.

    Nobody lets them pass (Điều 8 khoản 2): they are mended at once by whoever is writing them.
    """
    said = {name: words for name, words in fields.items() if isinstance(words, str) and scan_text(words)}
    official = known() if said else Known()
    return [
        Finding("words-not-public", name, "Điều 8 khoản 2", {"kind": kind})
        for name, words in said.items()
        for kind in sorted({found.kind.value for found in scan_text(words, official)})
    ]
