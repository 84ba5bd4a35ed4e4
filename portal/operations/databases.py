"""The two engines: a moment held and copied, a copy put back."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from pathlib import Path
from typing import Any, Final

from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from portal.operations import postgresql
from portal.operations.refusals import Impossible

MOMENT: Final = "moment"
RESTORED: Final = "restored"


class SQLite:
    """The backup API copies what the open transaction sees, while others write."""

    vendor = "sqlite"

    def hold(self, connection: BaseDatabaseWrapper) -> None:
        connection.introspection.table_names()  # the first look fixes what all later ones see

    def copy(self, connection: BaseDatabaseWrapper, to: Path) -> None:
        try:
            with closing(sqlite3.connect(to)) as target:
                connection.connection.backup(target)
                target.execute("PRAGMA journal_mode=DELETE")
        except sqlite3.Error as error:
            raise Impossible(f"Không chép được cơ sở dữ liệu: {error}.") from None

    def refuse_occupied(self) -> None:
        """Its database is a file of the new folder."""

    def restore(self, copy: Path) -> AbstractContextManager[str]:
        """Put the copy where the folder's portal looks for it, and open it for questions."""
        database = copy.with_name(Path(connections[DEFAULT_DB_ALIAS].settings_dict["NAME"]).name)
        copy.rename(database)
        return self._opened(database)

    @contextmanager
    def _opened(self, database: Path) -> Iterator[str]:
        with another(RESTORED, NAME=database) as connection:
            with connection.cursor() as cursor:
                cursor.execute("PRAGMA integrity_check")
                said = cursor.fetchone()[0]
            if said != "ok":
                raise Impossible(f"Cơ sở dữ liệu trong bản sao lưu bị hỏng: {said}.")
            yield RESTORED


class PostgreSQL:
    """pg_dump in the snapshot of the open transaction; pg_restore, all at once, into an empty database."""

    vendor = "postgresql"

    def __init__(self, programs: Path | None) -> None:
        self.programs = programs

    def hold(self, connection: BaseDatabaseWrapper) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            cursor.execute("SELECT pg_export_snapshot()")
            self.snapshot = cursor.fetchone()[0]

    def copy(self, connection: BaseDatabaseWrapper, to: Path) -> None:
        what = ["--format=custom", "--no-owner", "--no-privileges", f"--snapshot={self.snapshot}"]
        self._run("pg_dump", to.parent, *what, f"--file={to}")

    def refuse_occupied(self) -> None:
        postgresql.found("pg_restore", self.programs)
        if connections[DEFAULT_DB_ALIAS].introspection.table_names():
            name = connections[DEFAULT_DB_ALIAS].settings_dict["NAME"]
            raise Impossible(
                f"Cơ sở dữ liệu {name} không trống. Chỉ phục hồi vào cơ sở dữ liệu trống:"
                " hãy tạo một cơ sở dữ liệu mới và đặt tên nó trong DATABASE_URL."
            )

    def restore(self, copy: Path) -> AbstractContextManager[str]:
        """All of the copy or nothing of it, into the database that the settings name."""
        what = ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"]
        self._run("pg_restore", copy.parent, *what, str(copy))
        copy.unlink()
        return nullcontext(DEFAULT_DB_ALIAS)

    def _run(self, program: str, private: Path, *arguments: str) -> None:
        known = connections[DEFAULT_DB_ALIAS].settings_dict
        postgresql.run(postgresql.found(program, self.programs), *arguments, known=known, private=private)


Engine = SQLite | PostgreSQL


def engine(programs: Path | None = None) -> Engine:
    """The engine that the settings name."""
    return SQLite() if connections[DEFAULT_DB_ALIAS].vendor == "sqlite" else PostgreSQL(programs)


@contextmanager
def moment(of: Engine) -> Iterator[BaseDatabaseWrapper]:
    """A connection that sees the database as it is now, whatever others write meanwhile."""
    with another(MOMENT) as connection, transaction.atomic(using=MOMENT):
        of.hold(connection)
        yield connection


@contextmanager
def another(alias: str, **differs: Any) -> Iterator[BaseDatabaseWrapper]:
    """One more connection, under a name of its own, to the portal's database or to one like it."""
    known = connections[DEFAULT_DB_ALIAS].settings_dict
    options = {name: value for name, value in known["OPTIONS"].items() if name not in postgresql.DJANGOS}
    connections.databases[alias] = {**known, "OPTIONS": options, **differs}
    try:
        yield connections[alias]
    finally:
        connections[alias].close()
        del connections[alias], connections.databases[alias]
