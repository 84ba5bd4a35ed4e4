"""What a rule finds wrong, and the refusal that carries it."""

import dataclasses
from collections.abc import Iterable, Mapping


@dataclasses.dataclass(frozen=True)
class Finding:
    """One thing that stands against an act.

    `code` names it (its words live in the app's `messages.py`), `field` is the form field it belongs to
    ("" for the whole), `citation` the article it rests on, `params` fill the words.
    """

    code: str
    field: str = ""
    citation: str = ""
    params: Mapping[str, object] = dataclasses.field(default_factory=dict)


class Refused(Exception):
    """An action may not happen; `findings` say why. Nothing was changed."""

    def __init__(self, *findings: Finding) -> None:
        self.findings: tuple[Finding, ...] = findings
        super().__init__(", ".join(finding.code for finding in findings))


def refuse_if(findings: Iterable[Finding]) -> None:
    """Raise `Refused` where there is at least one finding."""
    found = tuple(findings)
    if found:
        raise Refused(*found)
