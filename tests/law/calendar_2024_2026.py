"""The weekdays off and the make-up Saturdays of 2024 and 2026 that the tables of this folder use."""

import datetime as dt

from portal.law.calendars import Row, RowKind, WorkingCalendar

OFF_2024 = ["01-01", "02-08", "02-09", "02-12", "02-13", "02-14", "04-18", "04-30", "05-01", "09-02", "09-03"]
OFF_2026 = ["01-01", "02-16", "02-17", "02-18", "02-19", "02-20", "04-27", "04-30", "05-01", "09-01", "09-02"]


def holidays(year: int, days: list[str], decision: str) -> list[Row]:
    return [Row(dt.date.fromisoformat(f"{year}-{day}"), RowKind.HOLIDAY, decision) for day in days]


ROWS = [
    *holidays(2024, OFF_2024, "TB 5015"),
    Row(dt.date(2024, 4, 29), RowKind.SWAP, "TB 1570"),
    Row(dt.date(2024, 5, 4), RowKind.MAKE_UP, "TB 1570"),
    *holidays(2026, OFF_2026, "TB 9441"),
    Row(dt.date(2026, 1, 2), RowKind.SWAP, "TB 9441"),
    Row(dt.date(2026, 1, 10), RowKind.MAKE_UP, "TB 9441"),
    Row(dt.date(2026, 8, 31), RowKind.SWAP, "TB 9441"),
    Row(dt.date(2026, 8, 22), RowKind.MAKE_UP, "TB 9441"),
    *holidays(2026, ["11-24"], "NQ 28/2026"),
]
CALENDAR = WorkingCalendar.of(ROWS, announced=[2024, 2026], version=7)
