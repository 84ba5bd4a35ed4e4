"""A corpus written without sight of the rules: what offices, the press and citizens send."""

from itertools import chain

from tests.core.screening.cases import Case
from tests.core.screening.held_out_fourth import (
    acts,
    daily,
    forms,
    letters,
    lists,
    marks,
    open_files,
    photo_files,
    press,
    print_files,
    sheet_files,
    word_files,
)

MODULES = (
    letters,
    lists,
    acts,
    press,
    marks,
    word_files,
    sheet_files,
    open_files,
    print_files,
    photo_files,
    forms,
    daily,
)


def corpus() -> list[Case]:
    """Every case, in a fixed order."""
    return list(chain.from_iterable(module.CASES for module in MODULES))
