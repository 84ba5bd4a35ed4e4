"""The held-out corpus: texts and files against which the screening is measured, written without sight of it.

Every number, address, name and document is invented. `cases()` is the same on every machine, without network.
"""

from tests.core.screening.held_out import files, negatives, odd_files, texts
from tests.core.screening.held_out.ink import Case

__all__ = ["Case", "cases"]


def cases() -> list[Case]:
    """All of them, always in this order."""
    return [*texts.cases(), *negatives.cases(), *files.cases(), *odd_files.cases()]
