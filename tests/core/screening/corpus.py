"""The corpus of the screening's own makers. Another, made without knowing the rules, is measured apart from
it."""

from tests.core.screening.cases import Case
from tests.core.screening.corpus_files import files
from tests.core.screening.corpus_named import named
from tests.core.screening.corpus_ordinary import ordinary
from tests.core.screening.corpus_texts import texts


def corpus() -> list[Case]:
    """Every case, the same in every run."""
    return [*texts(), *ordinary(), *named(), *files()]
