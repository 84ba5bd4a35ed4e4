"""From memory to the database: added up, by several at once, while it is away and when it is back."""

import datetime
import threading

import pytest
from django.db import DataError, OperationalError, connection
from django.test.utils import CaptureQueriesContext

from portal.counting import keeping
from portal.counting.models import DayCount
from portal.front.tally import Tally

NOON = datetime.datetime(2026, 11, 24, 12, tzinfo=datetime.UTC)
TODAY = NOON.date()


def tally() -> Tally:
    return Tally({}, clock=NOON.timestamp)


def kept() -> dict[tuple[str, str, str], int]:
    rows = DayCount.objects.values_list("host", "kind", "subject", "count")
    return {(host, kind, subject): count for host, kind, subject, count in rows}


@pytest.mark.django_db
def test_counts_add_up() -> None:
    counts = tally()
    for _time in range(3):
        counts.count(("vi", "view", "/tin-tuc/"))
        counts.count(("en", "view", "/news/"))
        keeping.flush(counts)
    assert kept() == {("vi", "view", "/tin-tuc/"): 3, ("en", "view", "/news/"): 3}
    assert set(DayCount.objects.values_list("day", flat=True)) == {TODAY}


@pytest.mark.django_db
def test_a_batch_is_one_statement_and_nothing_is_none() -> None:
    counts = tally()
    with CaptureQueriesContext(connection) as nothing:
        keeping.flush(counts)
    for number in range(keeping.BATCH + 1):
        counts.count(("vi", "view", f"/{number}/"))
    with CaptureQueriesContext(connection) as captured:
        keeping.flush(counts)
    inserts = [query for query in captured if query["sql"].startswith("INSERT")]
    assert (len(nothing), len(inserts)) == (0, 2)
    assert DayCount.objects.count() == keeping.BATCH + 1


@pytest.mark.django_db
def test_what_is_written_the_same_is_one_row() -> None:
    """Otherwise PostgreSQL refuses the statement; numbers of people stand in addresses too."""
    counts = tally()
    for missing in ("/tra-cuu/0123456789/", "/tra-cuu/0987654321/", "/a\x00b/", "/a\x01b/", "/\ud800"):
        counts.count(("vi", "missing", missing))
    keeping.flush(counts)
    assert kept() == {
        ("vi", "missing", "/tra-cuu/•••/"): 2,
        ("vi", "missing", "/a b/"): 2,
        ("vi", "missing", "/ "): 1,
    }


@pytest.mark.django_db
def test_while_the_database_is_away_counting_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    counts, add = tally(), keeping.add

    def away(rows: list[keeping.Row]) -> None:
        raise OperationalError("away")

    monkeypatch.setattr(keeping, "add", away)
    for _time in range(3):
        counts.count(("vi", "view", "/"))
        keeping.flush(counts)
    assert kept() == {}
    monkeypatch.setattr(keeping, "add", add)
    keeping.flush(counts)
    assert kept() == {("vi", "view", "/"): 3}


@pytest.mark.django_db
def test_a_batch_that_can_never_be_kept_stops_none_after_it(monkeypatch: pytest.MonkeyPatch) -> None:
    counts, add = tally(), keeping.add

    def broken(rows: list[keeping.Row]) -> None:
        raise DataError("broken")

    counts.count(("vi", "view", "/broken/"))
    monkeypatch.setattr(keeping, "add", broken)
    keeping.flush(counts)
    monkeypatch.setattr(keeping, "add", add)
    counts.count(("vi", "view", "/"))
    keeping.flush(counts)
    assert kept() == {("vi", "view", "/"): 1}


@pytest.mark.django_db(transaction=True)
def test_several_at_once_lose_nothing() -> None:
    """Two writers with connections of their own, in opposite orders, as two processes are."""
    together = threading.Barrier(2)

    def work(numbers: list[int]) -> None:
        counts = tally()
        together.wait()
        for _time in range(20):
            for number in numbers:
                counts.count(("vi", "view", f"/{number}/"))
            keeping.flush(counts)
        connection.close()

    orders = [list(range(30)), list(range(29, -1, -1))]
    writers = [threading.Thread(target=work, args=[order]) for order in orders]
    for each in writers:
        each.start()
    for each in writers:
        each.join()
    assert kept() == {("vi", "view", f"/{number}/"): 40 for number in range(30)}


def test_nothing_says_who_asked() -> None:
    names = {field.name for field in DayCount._meta.get_fields()}
    assert names == {"id", "day", "host", "kind", "subject", "count"}
