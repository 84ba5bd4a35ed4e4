"""A transition table: what is not in it can't happen."""

from enum import StrEnum

import pytest

from portal.law.findings import Refused
from portal.law.transitions import Move, Transitions


class Door(StrEnum):
    OPEN = "open"
    SHUT = "shut"
    LOCKED = "locked"


TABLE = Transitions(
    [
        Move(Door.OPEN, Door.SHUT),
        Move(Door.SHUT, Door.OPEN),
        Move(Door.SHUT, Door.LOCKED, frozenset({"keeper"})),
    ]
)


def test_allowed() -> None:
    assert TABLE.allowed(Door.OPEN, Door.SHUT, {"guest"})
    assert TABLE.allowed(Door.SHUT, Door.LOCKED)
    assert TABLE.allowed(Door.SHUT, Door.LOCKED, {"keeper", "guest"})
    assert not TABLE.allowed(Door.SHUT, Door.LOCKED, {"guest"})
    assert not TABLE.allowed(Door.SHUT, Door.LOCKED, set())
    assert not TABLE.allowed(Door.OPEN, Door.LOCKED, {"keeper"})


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        (Door.OPEN, Door.LOCKED, "transition.impossible"),
        (Door.SHUT, Door.LOCKED, "transition.not-yours"),
    ],
)
def test_check_refuses(before: Door, after: Door, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        TABLE.check(before, after, {"guest"})
    (finding,) = refusal.value.findings
    assert finding.code == code
    assert finding.params == {"before": before, "after": after}


def test_check_passes() -> None:
    TABLE.check(Door.SHUT, Door.LOCKED, {"keeper"})


def test_following() -> None:
    assert TABLE.following(Door.SHUT) == (Door.OPEN, Door.LOCKED)
    assert TABLE.following(Door.SHUT, {"guest"}) == (Door.OPEN,)
    assert TABLE.following(Door.LOCKED) == ()


def test_a_move_stands_once() -> None:
    with pytest.raises(ValueError, match="twice"):
        Transitions([Move(Door.OPEN, Door.SHUT), Move(Door.OPEN, Door.SHUT, frozenset({"keeper"}))])


def test_diagram() -> None:
    assert TABLE.diagram({Door.OPEN: "Mở", Door.LOCKED: "Khóa"}) == (
        "stateDiagram-v2\n"
        '    state "Mở" as s1\n'
        '    state "shut" as s2\n'
        '    state "Khóa" as s3\n'
        "    s1 --> s2\n"
        "    s2 --> s1\n"
        "    s2 --> s3: keeper\n"
    )
