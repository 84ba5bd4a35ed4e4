"""Reads the whole chain, in bounded memory, and holds its end against the head on file."""

from collections.abc import Iterator
from pathlib import Path

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Max, QuerySet

from portal.audit import head
from portal.audit.chain import Break, breaks
from portal.audit.models import Event

WORDS = {
    "missing": "thiếu sự kiện",
    "inserted": "thừa sự kiện",
    "out-of-chain": "đứt mắt xích",
    "changed": "nội dung bị sửa",
    "cut": "bị cắt cuối",
    "unsigned": "tệp đầu chuỗi bị mất hoặc sai chữ ký",
}
CHUNK = 2000
ENOUGH = 20


def faults(database: str = DEFAULT_DB_ALIAS, kept: Path | None = None) -> tuple[int, list[Break]]:
    """(number of events, the first places where something is wrong): of the portal, or of a copy of it."""
    events = Event.objects.using(database)
    found: list[Break] = []
    for fault in breaks(events.order_by("seq").iterator(chunk_size=CHUNK)):
        found.append(fault)
        if len(found) == ENOUGH:
            break
    found += end_faults(events, kept)
    return events.count(), sorted(found, key=lambda fault: fault.seq)


def end_faults(events: QuerySet[Event], kept: Path | None) -> Iterator[Break]:
    """What the head on file says of the end of the chain."""
    last = events.aggregate(last=Max("seq"))["last"] or 0
    try:
        known = head.read(kept)
    except (ValueError, KeyError):
        known = None
    if known is None:
        if last:
            yield Break(last, "unsigned")
        return
    if known.seq > last:
        yield Break(last + 1, "cut")
    elif events.filter(seq=known.seq).values_list("hash", flat=True).first() != known.hash:
        yield Break(known.seq, "changed")
