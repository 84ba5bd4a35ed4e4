"""From the memory of a process to the database, in batches, beside all requests."""

import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

import structlog
from django.db import DatabaseError, InterfaceError, OperationalError, connection, transaction

from portal.counting.masking import masked, plain
from portal.counting.models import DayCount
from portal.front.tally import Key, Tally

SECONDS: Final = 15
BATCH: Final = 500  # rows of one statement
AWAY: Final = (OperationalError, InterfaceError)
ADD: Final = """INSERT INTO counting_daycount AS kept ("day", "host", "kind", "subject", "count")
VALUES {rows}
ON CONFLICT ("kind", "host", "day", "subject") DO UPDATE SET "count" = kept."count" + excluded."count" """

Row = tuple[date, str, str, str, int]
log = structlog.get_logger("portal.counting")


def follow(tally: Tally) -> None:
    """Keep what a process counts, every so often and once more when it ends in order."""
    process = threading.main_thread()
    while process.is_alive():
        process.join(SECONDS)
        flush(tally)
        connection.close()


def flush(tally: Tally) -> None:
    """Keep what was counted since the last time; what the database doesn't take now is counted on."""
    counts = tally.taken()
    rows = rows_of(counts)
    for start in range(0, len(rows), BATCH):
        try:
            add(rows[start : start + BATCH])
        except AWAY as error:
            log.warning("counts wait", why=str(error))
            tally.given_back({row[:4]: row[4] for row in rows[start:]})
            return
        except DatabaseError as error:
            log.error("counts lost", why=str(error), rows=len(rows[start : start + BATCH]))


def rows_of(counts: Mapping[Key, int]) -> list[Row]:
    """One row for each that is the same once it is written as it is kept, in one order for all writers."""
    merged = Counter[Key]()
    for (day, host, kind, subject), times in counts.items():
        merged[day, host, kind, written(kind, subject)] += times
    return sorted((*key, times) for key, times in merged.items())


def written(kind: str, subject: str) -> str:
    """A subject as it is kept; people put their numbers into addresses, too."""
    text = masked(subject) if kind == DayCount.Kind.MISSING else plain(subject)
    return text[: DayCount._meta.get_field("subject").max_length]


def add(rows: Sequence[Row]) -> None:
    """Add counts to what stands there, in one statement."""
    places = ", ".join(["(%s, %s, %s, %s, %s)"] * len(rows))
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(ADD.format(rows=places), [value for row in rows for value in row])
