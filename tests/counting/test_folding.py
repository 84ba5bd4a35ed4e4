"""Old days become months."""

import datetime

import pytest

from portal.counting.folding import fold
from portal.counting.models import DayCount

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 24)


def counted(day: str, kind: str, subject: str, count: int, host: str = "vi") -> None:
    DayCount.objects.create(
        day=datetime.date.fromisoformat(day), host=host, kind=kind, subject=subject, count=count
    )


def kept() -> list[tuple[str, str, str, int]]:
    rows = DayCount.objects.order_by("day", "kind", "subject").values_list("day", "kind", "subject", "count")
    return [(day.isoformat(), *rest) for day, *rest in rows]


def test_a_month_is_one_row_for_each_page_and_what_was_typed_rarely_loses_its_name() -> None:
    for day in ("2026-06-01", "2026-06-02", "2026-06-30"):
        counted(day, "view", "/", 10)
        counted(day, "search", "thai sản", 2)
        counted(day, "missing", f"/{day}/", 1)
    counted("2026-06-03", "view", "/rare/", 1)
    counted("2026-06-03", "view", "/", 1, host="en")
    months = [
        ("2026-06-01", "missing", "", 3),
        ("2026-06-01", "search", "thai sản", 6),
        ("2026-06-01", "view", "/", 30),
        ("2026-06-01", "view", "/", 1),
        ("2026-06-01", "view", "/rare/", 1),
    ]
    assert fold(TODAY) == 4
    assert sorted(kept()) == sorted(months)
    assert fold(TODAY) == 0
    assert sorted(kept()) == sorted(months)


def test_no_list_loses_a_day() -> None:
    """The month of the day that is 92 days ago stays as it is, with all after it."""
    first = (TODAY - datetime.timedelta(days=92)).replace(day=1)
    days = [first - datetime.timedelta(days=1), first + datetime.timedelta(days=1), TODAY]
    for day in days:
        counted(day.isoformat(), "search", "hiếm", 1)
    assert fold(TODAY) == 1
    assert [row[:3] for row in kept()] == [
        ("2026-07-01", "search", ""),
        ("2026-08-02", "search", "hiếm"),
        ("2026-11-24", "search", "hiếm"),
    ]
