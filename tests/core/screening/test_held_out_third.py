"""The third held-out corpus has the shape it was ordered in."""

from collections import Counter

from portal.core.screening import Kind
from tests.core.screening.held_out_third import corpus

ENDINGS = {
    *("docx", "xlsx", "pptx", "odt", "ods", "pdf", "csv", "txt", "rtf", "html"),
    *("jpg", "png", "tif", "heic", "webp"),
}


def test_size_and_names() -> None:
    cases = corpus()
    assert len(cases) >= 270
    assert len({case.name for case in cases}) == len(cases)
    by_template = Counter(case.template for case in cases)
    assert len(by_template) >= 70
    assert max(by_template.values()) <= 5


def test_kinds() -> None:
    counts = Counter(kind for case in corpus() for kind in {kind for kind, _ in case.expected})
    assert set(counts) == set(Kind)
    for kind, count in counts.items():
        assert count >= (8 if kind is Kind.LOCATION else 20), kind


def test_share_of_ordinary() -> None:
    cases = corpus()
    ordinary = [case for case in cases if not case.expected]
    assert 0.35 <= len(ordinary) / len(cases) <= 0.45
    assert any(case.known.phones and case.known.emails and case.known.accounts for case in ordinary)


def test_texts_and_files() -> None:
    cases = corpus()
    names = [case.content[0] for case in cases if not isinstance(case.content, str)]
    assert 0.4 <= len(names) / len(cases) <= 0.6
    assert {name.rsplit(".", 1)[1] for name in names} == ENDINGS


def test_expected_stands_in_the_texts() -> None:
    for case in corpus():
        if isinstance(case.content, str):
            digits = "".join(letter for letter in case.content if letter.isdigit())
            for kind, text in case.expected:
                if kind in (Kind.CITIZEN_ID, Kind.SOCIAL_INSURANCE, Kind.BANK_ACCOUNT):
                    assert text in digits, (case.name, text)
                elif kind is Kind.EMAIL:
                    assert text in case.content.lower(), (case.name, text)
