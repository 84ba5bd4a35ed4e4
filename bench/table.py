"""The table that a benchmark ends in: what was promised, what was measured, how much it varied."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

Numbers = Sequence[float]


@dataclass(frozen=True)
class Row:
    """One promise. `bound` is the most that is allowed, the least where `least`; None where nothing is."""

    what: str
    found: Numbers
    bound: float | None = None
    least: bool = False
    unit: str = ""

    @property
    def kept(self) -> str:
        if self.bound is None:
            return ""
        value = median(self.found)
        return "yes" if (value >= self.bound if self.least else value <= self.bound) else "NO"

    @property
    def promised(self) -> str:
        if self.bound is None:
            return ""
        return f"{'at least' if self.least else 'at most'} {self.bound:g}{self.unit}"

    @property
    def measured(self) -> str:
        return f"{shown(median(self.found))}{self.unit}"

    @property
    def spread(self) -> str:
        least, most = min(self.found), max(self.found)
        return "" if least == most else f"{shown(least)} - {shown(most)}"


def shown(number: float) -> str:
    return f"{number:,.0f}" if number == int(number) or number >= 1000 else f"{number:.2f}"


def ratios(over: Numbers, under: Numbers) -> list[float]:
    """Round by round, so that what else the machine does meets both."""
    return [one / other for one, other in zip(over, under, strict=True)]


def printed(rows: Sequence[Row]) -> str:
    """Markdown, so that docs/performance.md can keep it."""
    cells = [("what", "measured", "lowest - highest", "promised", "kept")]
    cells += [(row.what, row.measured, row.spread, row.promised, row.kept) for row in rows]
    widths = [max(len(line[column]) for line in cells) for column in range(5)]
    lines = ["| " + " | ".join(map(str.ljust, line, widths)) + " |" for line in cells]
    return "\n".join([lines[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *lines[1:]])
