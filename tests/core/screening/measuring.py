"""How well a corpus is screened, kind by kind."""

from collections.abc import Iterable

from portal.core.screening import Kind, Unreadable, scan_file, scan_text
from tests.core.screening.cases import Case, Figures, normalised, total

LEAST_RECALL = 0.99
LEAST_PRECISION = 0.90


def found_in(case: Case) -> frozenset[tuple[Kind, str]]:
    """What the screening finds in a case; nothing, where it cannot look into a file."""
    content = case.content
    try:
        found = (
            scan_text(content, case.known) if isinstance(content, str) else scan_file(*content, case.known)
        )
    except Unreadable:
        return frozenset()
    return frozenset((each.kind, normalised(each.kind, each.text)) for each in found)


def report(cases: Iterable[Case]) -> dict[Kind, Figures]:
    """The figures of each kind, also of those that stand nowhere in the corpus."""
    figures = {kind: Figures() for kind in Kind}
    for case in cases:
        found = found_in(case)
        for kind, text in sorted(found | case.expected):
            figure = figures[kind]
            if (kind, text) in found & case.expected:
                figure.right += 1
            elif (kind, text) in found:
                figure.wrong += 1
                figure.complaints += (f"{case.name}: found {kind} {text!r}",)
            else:
                figure.missed += 1
                figure.complaints += (f"{case.name}: missed {kind} {text!r}",)
    return figures


def table(figures: dict[Kind, Figures]) -> str:
    """For people: a line a kind, all together, then every complaint."""
    complaints = [each for figure in figures.values() for each in figure.complaints]
    return "\n".join([without_cases(figures), *complaints])


def without_cases(figures: dict[Kind, Figures]) -> str:
    """A line a kind, all together: what may be known of a corpus that is to stay unread."""
    rows = [f"{'kind':<18}{'right':>7}{'missed':>8}{'wrong':>7}{'recall':>9}{'precision':>11}"]
    for name, each in [*figures.items(), ("all", total(figures.values()))]:
        counts = f"{each.right:>7}{each.missed:>8}{each.wrong:>7}"
        rows.append(f"{name:<18}{counts}{each.recall:>9.1%}{each.precision:>11.1%}")
    return "\n".join(rows)


def falls_short(figures: dict[Kind, Figures]) -> list[str]:
    """The kinds, and "all", that are found too seldom or wrongly too often."""
    every: list[tuple[str, Figures]] = [*figures.items(), ("all", total(figures.values()))]
    return [name for name, each in every if each.recall < LEAST_RECALL or each.precision < LEAST_PRECISION]
