"""What the database itself refuses: declared once, on both engines, renewed after every migration.

SQLite rebuilds a table on a change and drops its triggers, so there all are dropped before migrations; on
both engines they are made anew after them, and a check at start verifies that they are there. REPLACE INTO
passes by DELETE triggers of SQLite unless `recursive_triggers` is on: the settings turn it on.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.core.exceptions import ImproperlyConfigured
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper


@dataclass(frozen=True)
class Guard:
    """One object of the database: its name, table, engine, and the SQL that makes and drops it."""

    vendor: str
    name: str
    table: str
    make: str
    drop: str


_guards: list[Guard] = []

REFUSE = """CREATE OR REPLACE FUNCTION portal_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '%: append-only', TG_TABLE_NAME; END $$"""


def register(*guards: Guard) -> None:
    """Have the database keep these."""
    _guards.extend(guard for guard in guards if guard not in _guards)


def sqlite_trigger(name: str, table: str, event: str, refuses_when: str, says: str) -> Guard:
    """A trigger that aborts `event` ("BEFORE UPDATE OF a, b") where a condition on NEW and OLD holds."""
    make = (
        f'CREATE TRIGGER "{name}" {event} ON "{table}" WHEN {refuses_when} '
        f"BEGIN SELECT RAISE(ABORT, '{says}'); END"
    )
    return Guard("sqlite", name, table, make, f'DROP TRIGGER IF EXISTS "{name}"')


def postgresql_constraint(name: str, table: str, definition: str) -> Guard:
    """A table constraint that Django's models can't say."""
    return Guard(
        "postgresql",
        name,
        table,
        f'ALTER TABLE "{table}" ADD CONSTRAINT "{name}" {definition}',
        f'ALTER TABLE IF EXISTS "{table}" DROP CONSTRAINT IF EXISTS "{name}"',
    )


def postgresql_trigger(name: str, table: str, event: str, each: str = "ROW", when: str = "") -> Guard:
    """A trigger that refuses `event` ("UPDATE") for each ROW or STATEMENT, where a condition on NEW holds."""
    make = (
        f'{REFUSE}; CREATE TRIGGER "{name}" BEFORE {event} ON "{table}" FOR EACH {each} '
        f"{f'WHEN ({when}) ' if when else ''}EXECUTE FUNCTION portal_refuse()"
    )
    return Guard("postgresql", name, table, make, f'DROP TRIGGER IF EXISTS "{name}" ON "{table}"')


def append_only(table: str, emptied: str = "") -> list[Guard]:
    """Rows of a table are never changed or deleted, on either engine.

    `emptied`: a column whose text may be taken out, where a secret is removed.
    """
    changed, says = f"NEW.{emptied} <> ''" if emptied else "", f"{table}: append-only"
    return [
        sqlite_trigger(f"{table}_no_update", table, "BEFORE UPDATE", changed or "1", says),
        sqlite_trigger(f"{table}_no_delete", table, "BEFORE DELETE", "1", says),
        postgresql_trigger(f"{table}_no_change", table, "UPDATE", when=changed),
        postgresql_trigger(f"{table}_no_removal", table, "DELETE"),
        postgresql_trigger(f"{table}_no_truncate", table, "TRUNCATE", "STATEMENT"),
    ]


def of(connection: BaseDatabaseWrapper) -> list[Guard]:
    """The guards that an engine's existing tables want."""
    tables = set(connection.introspection.table_names())
    return [guard for guard in _guards if guard.vendor == connection.vendor and guard.table in tables]


def drop(connection: BaseDatabaseWrapper) -> None:
    with connection.cursor() as cursor:
        for guard in of(connection):
            cursor.execute(guard.drop)


def install(connection: BaseDatabaseWrapper) -> None:
    """Make every guard anew, all at once."""
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        for guard in of(connection):
            cursor.execute(guard.drop)
            cursor.execute(guard.make)


def present(connection: BaseDatabaseWrapper) -> set[str]:
    """The names of triggers and constraints that the database has."""
    question = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if connection.vendor == "sqlite"
        else "SELECT tgname FROM pg_trigger UNION SELECT conname FROM pg_constraint"
    )
    with connection.cursor() as cursor:
        cursor.execute(question)
        return {row[0] for row in cursor.fetchall()}


@contextmanager
def lifted(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """For tests that flush or tamper: without the guards, and with them again afterwards.

    GUARDS_MAY_BE_LIFTED is true in the settings of the test suite and nowhere else.
    """
    if not settings.GUARDS_MAY_BE_LIFTED:
        raise ImproperlyConfigured("GUARDS_MAY_BE_LIFTED")
    drop(connection)
    try:
        yield
    finally:
        install(connection)


def before_migrations(sender: AppConfig, using: str, **_rest: Any) -> None:
    if connections[using].vendor == "sqlite":
        drop(connections[using])


def after_migrations(sender: AppConfig, using: str, **_rest: Any) -> None:
    install(connections[using])


def check(databases: Sequence[str] | None = None, **_rest: object) -> list[CheckMessage]:
    """Every guard stands in the database (asked at start, where databases are checked)."""
    missing = [name for alias in databases or [] for name in absent(connections[alias])]
    return [
        Error(f"Cơ sở dữ liệu thiếu: {name}. Hãy chạy `portal migrate`.", id="core.E001") for name in missing
    ]


def absent(connection: BaseDatabaseWrapper) -> list[str]:
    """The names of the guards that a database should have and does not."""
    there = present(connection)
    return [guard.name for guard in of(connection) if guard.name not in there]
