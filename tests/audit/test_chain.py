"""The log is whole, or verification says where it is not."""

import json
from collections.abc import Callable
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db.models import F

from portal.audit import actions, head
from portal.audit.chain import hash_of
from portal.audit.models import Event
from portal.audit.verification import faults


def kinds() -> list[tuple[int, str]]:
    return [(fault.seq, fault.kind) for fault in faults()[1]]


def test_a_whole_log_verifies(log: None) -> None:
    out = StringIO()
    call_command("audit", "verify", stdout=out)
    assert "5 sự kiện" in out.getvalue()
    assert list(Event.objects.values_list("seq", flat=True)) == [1, 2, 3, 4, 5]


def edit() -> None:
    Event.objects.filter(seq=3).update(verb="test.other")


def edit_time() -> None:
    Event.objects.filter(seq=3).update(at=F("at") + timedelta(seconds=1))


def edit_and_hash_again() -> None:
    edit()
    event = Event.objects.get(seq=3)
    Event.objects.filter(seq=3).update(hash=hash_of(event))


def insert() -> None:
    event = Event.objects.get(seq=5)
    event.pk, event.seq, event.previous_hash = None, 6, event.hash
    event.hash = "f" * 64
    event.save(force_insert=True)


def delete() -> None:
    Event.objects.filter(seq=3).delete()


def reorder() -> None:
    Event.objects.filter(seq=3).update(seq=30)
    Event.objects.filter(seq=4).update(seq=3)
    Event.objects.filter(seq=30).update(seq=4)


def cut() -> None:
    Event.objects.filter(seq__gt=3).delete()


def cut_everything() -> None:
    Event.objects.all().delete()


def write_the_chain_anew() -> None:
    """Everything consistent within the database, but not with the head outside."""
    previous = "0" * 64
    for event in Event.objects.order_by("seq"):
        event.actor_label, event.previous_hash = "somebody else", previous
        event.hash = previous = hash_of(event)
        event.save()


def cut_and_go_on() -> None:
    """Later events must not bury that the end was cut off."""
    cut()
    for _number in range(5):
        actions.record(verb="test.later", actor=None)


def forge_the_head() -> None:
    kept = json.loads(head.path().read_text())
    head.path().write_text(json.dumps({**kept, "seq": 3}))


def lose_the_head() -> None:
    head.path().unlink()


@pytest.mark.parametrize(
    ("tamper", "seq"),
    [
        (edit, 3),
        (edit_time, 3),
        (edit_and_hash_again, 4),
        (insert, 6),
        (delete, 3),
        (reorder, 3),
        (cut, 4),
        (cut_everything, 1),
        (write_the_chain_anew, 5),
        (cut_and_go_on, 5),
        (forge_the_head, 5),
        (lose_the_head, 5),
    ],
)
def test_tampering_is_found_and_located(tampering: None, tamper: Callable[[], None], seq: int) -> None:
    tamper()
    assert kinds()[0][0] == seq
    with pytest.raises(CommandError, match=f"số {seq}"):
        call_command("audit", "verify")


def test_the_head_never_goes_back(log: None) -> None:
    earlier = head.Head(2, "0" * 64)
    head.advance(earlier, lambda _known: True)
    kept = head.read()
    assert kept is not None
    assert kept.seq == 5


def test_detail_is_hashed_as_it_is_kept(log: None) -> None:
    actions.record(verb="test.detail", actor=None, detail={"day": timedelta(1), "list": ["ệ", 1.5, None]})
    assert kinds() == []
