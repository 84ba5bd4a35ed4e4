"""The index follows the outbox of changes; where there is no index that can be used, it is made."""

import fcntl
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import chain

from django.conf import settings
from django.db.models import Max, Q, QuerySet
from django.utils import timezone

from portal.core.models import FreshnessChange
from portal.core.snapshots import one_moment
from portal.search.documents import Document, of_model, sources
from portal.search.index import Index, Unusable

LATE = timedelta(minutes=2)  # ids are not committed in order: what is this young is read once more
AT_ONCE = 1000  # changes


def follow() -> int:
    """Take in what has changed; how many changes. Makes the index where there is none."""
    with one_writer():
        try:
            index = Index(settings.SEARCH_INDEX)
        except Unusable:
            return _rebuild()
        changes = list(unfollowed(index.position).order_by("pk")[:AT_ONCE])
        if changes:
            gone, documents = changed(changes)
            position = max(index.position, changes[-1].pk)
            index.follow(gone, documents, position)
        return len(changes)


def rebuild() -> int:
    """Make the index anew beside the one in use; how many documents it has."""
    with one_writer():
        return _rebuild()


def behind() -> int | None:
    """How many changes the index has not seen; None where there is none to use."""
    try:
        index = Index(settings.SEARCH_INDEX)
    except Unusable:
        return None
    return FreshnessChange.objects.exclude(object_type="").filter(pk__gt=index.position).count()


def unfollowed(position: int) -> QuerySet[FreshnessChange]:
    young = Q(created_at__gt=timezone.now() - LATE)
    return FreshnessChange.objects.exclude(object_type="").filter(Q(pk__gt=position) | young)


def changed(changes: Iterable[FreshnessChange]) -> tuple[list[str], Iterator[Document]]:
    """What to take out of the index and what to put in, for the things that changed."""
    keys = defaultdict[str, set[int]](set)
    for change in changes:
        source = of_model(change.object_type)
        if source is not None and change.object_id.isdigit():
            keys[source.kind].add(int(change.object_id))
    gone = [f"{kind}:{pk}" for kind, pks in keys.items() for pk in pks]
    touched = [source for source in sources() if source.kind in keys]
    return gone, chain.from_iterable(source.documents(keys[source.kind]) for source in touched)


@contextmanager
def one_writer() -> Iterator[None]:
    """One process at a time, whoever it is, let go when it is killed; what it takes in is of one moment."""
    settings.SEARCH_INDEX.parent.mkdir(parents=True, exist_ok=True)
    with settings.SEARCH_INDEX.with_name("search.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with one_moment():
            yield


def _rebuild() -> int:
    count = 0

    def counted() -> Iterator[Document]:
        nonlocal count
        for document in chain.from_iterable(source.documents(None) for source in sources()):
            count += 1
            yield document

    position = FreshnessChange.objects.aggregate(last=Max("pk"))["last"] or 0
    Index.made(settings.SEARCH_INDEX, counted(), position)
    return count
