"""Reads the whole chain, in bounded memory, and holds its end against the head on file."""

from collections.abc import Iterator

from django.db.models import Max

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


def faults() -> tuple[int, list[Break]]:
    """(number of events, the first places where something is wrong)."""
    found: list[Break] = []
    for fault in breaks(Event.objects.order_by("seq").iterator(chunk_size=CHUNK)):
        found.append(fault)
        if len(found) == ENOUGH:
            break
    found += end_faults()
    return Event.objects.count(), sorted(found, key=lambda fault: fault.seq)


def end_faults() -> Iterator[Break]:
    """What the head on file says of the end of the chain."""
    last = Event.objects.aggregate(last=Max("seq"))["last"] or 0
    try:
        known = head.read()
    except (ValueError, KeyError):
        known = None
    if known is None:
        if last:
            yield Break(last, "unsigned")
        return
    if known.seq > last:
        yield Break(last + 1, "cut")
    elif Event.objects.filter(seq=known.seq).values_list("hash", flat=True).first() != known.hash:
        yield Break(known.seq, "changed")
