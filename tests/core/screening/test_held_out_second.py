"""The second held-out corpus is large enough to measure by; and what cannot be read never passes."""

from collections import Counter

import pytest

from portal.core.screening import Kind, Unreadable, scan_file
from tests.core.screening.cases import normalised
from tests.core.screening.held_out_second import corpus
from tests.core.screening.held_out_second.closed import CLOSED, Closed

CASES = corpus()


def test_it_has_many_cases_of_every_kind_and_of_what_is_ordinary() -> None:
    assert len(CASES) == len({case.name for case in CASES}) >= 190
    kinds = Counter(kind for case in CASES for kind in {kind for kind, _ in case.expected})
    assert {kind: kinds[kind] for kind in Kind if kinds[kind] < 14} == {}
    ordinary = sum(not case.expected for case in CASES)
    assert 0.35 <= ordinary / len(CASES) <= 0.45


def test_it_has_texts_and_files_of_many_shapes_and_official_numbers() -> None:
    endings = {
        case.content[0].rsplit(".", 1)[1].lower() for case in CASES if not isinstance(case.content, str)
    }
    assert endings >= {
        "docx",
        "xlsx",
        "pptx",
        "odt",
        "ods",
        "odp",
        "pdf",
        "jpg",
        "png",
        "webp",
        "rtf",
        "html",
    }
    assert endings >= {"csv", "txt", "tif", "heic"}
    assert len({case.template for case in CASES}) >= 15
    assert sum(isinstance(case.content, str) for case in CASES) >= 100
    assert sum(bool(case.known.phones or case.known.emails or case.known.accounts) for case in CASES) >= 8


def looked_into(closed: Closed) -> str:
    """Why it is refused; or what was found, where that is enough."""
    try:
        found = scan_file(closed.file, closed.content)
    except Unreadable as refusal:
        return refusal.reason
    texts = {(each.kind, normalised(each.kind, each.text)) for each in found}
    return "found" if closed.instead and closed.instead <= texts else "passed in silence"


@pytest.mark.parametrize("closed", CLOSED, ids=lambda closed: closed.name)
def test_a_file_that_cannot_be_looked_into_is_refused_or_what_stands_in_it_is_found(closed: Closed) -> None:
    assert looked_into(closed) in closed.reasons | {"found"}
