"""Which moves a state allows, and to whom: one small table for every `states.py`."""

import dataclasses
from collections.abc import Collection, Iterable, Mapping
from typing import Generic, TypeVar

from portal.law.findings import Finding, Refused

State = TypeVar("State", bound=str)


@dataclasses.dataclass(frozen=True)
class Move(Generic[State]):
    """A move from one state to another; `who` names the roles that may make it (empty: anybody)."""

    before: State
    after: State
    who: frozenset[str] = frozenset()


class Transitions(Generic[State]):
    """The moves of a thing. What is not in the table can't happen."""

    def __init__(self, moves: Iterable[Move[State]]) -> None:
        self.moves = tuple(moves)
        self._moves = {(move.before, move.after): move for move in self.moves}
        if len(self._moves) < len(self.moves):
            raise ValueError("a move stands in the table twice")

    def allowed(self, before: State, after: State, roles: Collection[str] | None = None) -> bool:
        """Whether the move exists and, where `roles` are given, one of them may make it."""
        move = self._moves.get((before, after))
        if move is None:
            return False
        return roles is None or not move.who or not move.who.isdisjoint(roles)

    def check(self, before: State, after: State, roles: Collection[str] | None = None) -> None:
        """Raise `Refused` unless the move is allowed."""
        if not self.allowed(before, after):
            raise Refused(Finding("transition.impossible", params={"before": before, "after": after}))
        if not self.allowed(before, after, roles):
            raise Refused(Finding("transition.not-yours", params={"before": before, "after": after}))

    def following(self, before: State, roles: Collection[str] | None = None) -> tuple[State, ...]:
        """The states that can be reached from `before` in one move, in the order of the table."""
        reached = (move.after for move in self.moves if move.before == before)
        return tuple(after for after in reached if self.allowed(before, after, roles))

    def diagram(self, labels: Mapping[State, str] | None = None) -> str:
        """The table as a Mermaid state diagram."""
        states = dict.fromkeys(state for move in self.moves for state in (move.before, move.after))
        names = {state: f"s{number}" for number, state in enumerate(states, start=1)}
        lines = ["stateDiagram-v2"]
        lines += [
            f"    state {_quoted((labels or {}).get(state, state))} as {names[state]}" for state in states
        ]
        for move in self.moves:
            who = f": {', '.join(sorted(move.who))}" if move.who else ""
            lines.append(f"    {names[move.before]} --> {names[move.after]}{who}")
        return "\n".join(lines) + "\n"


def _quoted(label: str) -> str:
    return '"' + str(label).replace('"', "'") + '"'
