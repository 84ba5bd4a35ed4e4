"""The held-out corpus: texts and files against which the screening is measured, written without sight of it.

Every number, address, name and document is invented. `cases()` is the same on every machine, without network.
"""

from portal.core.screening import Kind
from tests.core.screening import cases as measured
from tests.core.screening.held_out import files, negatives, odd_files, texts
from tests.core.screening.held_out.ink import Case

__all__ = ["Case", "cases", "corpus"]


def cases() -> list[Case]:
    """All of them, always in this order."""
    return [*texts.cases(), *negatives.cases(), *files.cases(), *odd_files.cases()]


def corpus() -> list[measured.Case]:
    """All of them as they are measured."""
    return [measured.Case(each.name, each.template, each.content, expected(each)) for each in cases()]


def expected(case: Case) -> frozenset[tuple[Kind, str]]:
    return measured.expect(*((Kind(kind), text) for kind, text in case.expected))
