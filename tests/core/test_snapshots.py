"""What asks of one moment sees nothing that commits meanwhile, writes nothing, remembers nothing old."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from portal.core import freshness, pictures, snapshots
from portal.core.models import FreshnessChange, Rendition
from portal.core.remembered import remembered
from tests.web import factories

pytestmark = pytest.mark.django_db(transaction=True)
KEY = "tests:changes"


def elsewhere(work: Callable[[], Any]) -> Any:
    """Done and committed by somebody else, while the caller waits."""

    def alone() -> Any:
        try:
            return work()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as other:
        return other.submit(alone).result()


def change() -> None:
    with transaction.atomic():
        freshness.touch(KEY)


def changes() -> int:
    """How many there are."""
    return FreshnessChange.objects.count()


def test_what_commits_meanwhile_is_seen_afterwards() -> None:
    with snapshots.one_moment():
        before = changes()
        elsewhere(change)
        assert changes() == before
    assert changes() == before + 1


def test_the_moment_is_that_of_the_first_question() -> None:
    before = changes()
    with snapshots.one_moment():
        elsewhere(change)
        assert changes() == before + 1


def test_who_asks_nothing_needs_no_database() -> None:
    connection.close()
    with snapshots.one_moment():
        pass
    assert connection.connection is None


def test_nothing_is_written_until_it_is_over() -> None:
    with snapshots.one_moment():
        before = changes()
        with pytest.raises(DatabaseError):
            FreshnessChange.objects.create(keys=[KEY])
    FreshnessChange.objects.create(keys=[KEY])
    assert changes() == before + 1


def test_others_write_while_somebody_reads() -> None:
    with snapshots.one_moment():
        before = changes()
        elsewhere(change)
        snapshots.beside(change)
    assert changes() == before + 2


def test_within_a_transaction_one_sees_what_one_does() -> None:
    with transaction.atomic(), snapshots.one_moment():
        before = changes()
        change()
        assert changes() == before + 1


def test_a_connection_that_is_lost_meanwhile_is_made_anew() -> None:
    with snapshots.one_moment():
        before = changes()
        connection.connection.close()
    assert changes() == before


def test_sizes_of_a_picture_that_are_missing_are_drawn(emptied_db: None) -> None:
    image = factories.image()
    with snapshots.one_moment():
        assert not Rendition.objects.filter(image=image).exists()
        assert pictures.picture(image, "photo").width == 800
    assert Rendition.objects.filter(image=image).count() == len(pictures.PHOTO)


class TestRemembered:
    """What a process remembers is of the moment that is being asked of, or it is asked for."""

    def test_what_is_older_than_a_change_is_not_remembered_as_new(self) -> None:
        known = remembered(KEY)(changes)
        with snapshots.one_moment():
            before = changes()
            elsewhere(change)
            assert known() == before
        assert known() == before + 1

    def test_what_others_remember_from_after_a_change_is_not_used_before_it(self) -> None:
        known = remembered(KEY)(changes)
        with snapshots.one_moment():
            before = changes()
            elsewhere(change)
            assert elsewhere(known) == before + 1
            assert known() == before

    def test_what_was_remembered_before_a_change_is_not_used_after_it(self) -> None:
        known = remembered(KEY)(changes)
        before = known()
        with snapshots.one_moment():
            elsewhere(change)
            assert changes() == known() == before + 1

    def test_what_holds_is_asked_once(self, django_assert_num_queries: Any) -> None:
        known = remembered(KEY)(changes)
        for number in (1, 0, 0):
            with snapshots.one_moment(), django_assert_num_queries(number):
                known()
