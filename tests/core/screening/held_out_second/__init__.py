"""The second held-out corpus: written by somebody who had not seen the rules of the screening, nor the cases
those rules were mended by.

What is expected is what a reader of Điều 8 khoản 2 of the regulation would want to be stopped. Nobody who
writes rules should read the cases; whoever has mended the rules by their misses needs another corpus.
"""

from itertools import chain

from tests.core.screening.cases import Case
from tests.core.screening.held_out_second import (
    figures,
    letters,
    lists,
    minutes,
    notices,
    open_documents,
    ordinary,
    ordinary_files,
    pdfs,
    photos,
    plain_files,
    questions,
    secrecy,
    sheets,
    words,
)

MODULES = (
    *(letters, lists, minutes, notices, questions, secrecy, figures),
    *(words, sheets, open_documents, pdfs, photos, plain_files),
    *(ordinary, ordinary_files),
)


def corpus() -> list[Case]:
    """All cases, texts first."""
    return list(chain.from_iterable(module.CASES for module in MODULES))
