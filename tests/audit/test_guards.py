"""No engine lets anybody change the log, by whichever statement."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from pytest_django import Settings

from portal.audit.models import Event
from portal.core import triggers

CHANGES = [
    "UPDATE audit_event SET verb = 'x' WHERE seq = 3",
    "DELETE FROM audit_event WHERE seq = 3",
    "DELETE FROM audit_event",
]
ENGINES = {
    "sqlite": [
        "REPLACE INTO audit_event SELECT * FROM audit_event WHERE seq = 3",
        "UPDATE OR REPLACE audit_event SET seq = 4 WHERE seq = 3",
        "INSERT OR REPLACE INTO audit_event SELECT * FROM audit_event WHERE seq = 3",
    ],
    "postgresql": [
        "TRUNCATE audit_event",
        "INSERT INTO audit_event SELECT * FROM audit_event WHERE seq = 3 "
        "ON CONFLICT (seq) DO UPDATE SET verb = 'x'",
    ],
}


def test_every_change_is_refused(log: None) -> None:
    before = list(Event.objects.values())
    for statement in CHANGES + ENGINES[connection.vendor]:
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    assert list(Event.objects.values()) == before


def test_a_missing_guard_is_noticed_at_start(log: None) -> None:
    assert triggers.check(databases=["default"]) == []
    guard = next(each for each in triggers.of(connection) if each.table == "audit_event")
    with connection.cursor() as cursor:
        cursor.execute(guard.drop)
    assert [error.id for error in triggers.check(databases=["default"])] == ["core.E001"]
    triggers.install(connection)
    assert triggers.check(databases=["default"]) == []


def test_only_the_test_suite_may_lift_them(log: None, settings: Settings) -> None:
    settings.GUARDS_MAY_BE_LIFTED = False
    with pytest.raises(CommandError):
        call_command("flush", interactive=False, verbosity=0)
    with pytest.raises(ImproperlyConfigured), triggers.lifted(connection):
        pass
    settings.GUARDS_MAY_BE_LIFTED = True
    assert Event.objects.count() == 5


def test_guards_come_back_after_migrations(log: None) -> None:
    call_command("migrate", verbosity=0)
    assert triggers.absent(connection) == []
