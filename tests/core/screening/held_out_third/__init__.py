"""A third corpus held out: material of the agency's offices, provinces, the press and citizens."""

from itertools import chain

from tests.core.screening.cases import Case
from tests.core.screening.held_out_third import (
    contacts,
    copied,
    decisions,
    docs_ordinary,
    docs_pictures,
    docs_prints,
    docs_sheets,
    docs_slides,
    docs_word,
    letters,
    lists,
    marks,
    money,
    news,
    sheet_boxes,
    spelled,
)

TEXTS = (letters, lists, decisions, money, contacts, copied, marks, news, spelled)
FILES = (docs_word, docs_sheets, docs_slides, docs_prints, docs_pictures, docs_ordinary, sheet_boxes)


def corpus() -> list[Case]:
    """Every case, in the order of the modules."""
    return list(chain.from_iterable(module.shape.cases for module in (*TEXTS, *FILES)))
