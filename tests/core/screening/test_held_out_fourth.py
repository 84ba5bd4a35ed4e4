"""The shape of the fourth held-out corpus: enough of everything, once each, and the same every time."""

from collections import Counter
from importlib import reload

from portal.core.screening import Kind
from tests.core.screening import held_out_fourth
from tests.core.screening.cases import Case
from tests.core.screening.held_out_fourth import corpus, letters

ENDINGS = {
    *("docx", "xlsx", "pptx", "odt", "ods", "odp", "pdf", "csv", "txt", "rtf", "html"),
    *("jpg", "png", "tif", "heic", "webp"),
}


def ending(case: Case) -> str:
    return "" if isinstance(case.content, str) else case.content[0].rpartition(".")[2].lower()


def test_cases_are_unique_and_many() -> None:
    cases = corpus()
    assert len({case.name for case in cases}) == len(cases) >= 500
    contents = {case.content if isinstance(case.content, str) else case.content[1] for case in cases}
    assert len(contents) == len(cases)


def test_every_template_has_its_variants() -> None:
    templates = Counter(case.template for case in corpus())
    assert len(templates) >= 150
    assert set(templates.values()) == {3}


def test_every_kind_stands_in_enough_cases() -> None:
    kinds = Counter(kind for case in corpus() for kind in {kind for kind, _ in case.expected})
    assert set(kinds) == set(Kind)
    assert all(kinds[kind] >= (12 if kind is Kind.LOCATION else 25) for kind in Kind)


def test_ordinary_material_is_two_fifths() -> None:
    cases = corpus()
    assert 0.35 <= sum(not case.expected for case in cases) / len(cases) <= 0.45


def test_nothing_known_is_expected() -> None:
    for case in corpus():
        found = {text for _, text in case.expected}
        assert not found & (case.known.phones | case.known.emails | case.known.accounts), case.name


def test_half_are_files_of_every_ending() -> None:
    endings = Counter(map(ending, corpus()))
    assert set(endings) - {""} == ENDINGS
    assert 0.4 <= endings[""] / endings.total() <= 0.6


def test_it_is_the_same_every_time() -> None:
    before = letters.CASES
    assert before == reload(letters).CASES
    assert held_out_fourth.corpus() == corpus()
