"""Narrowing a search: by what an answer is, its section, its unit, its year."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlencode

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.core.remembered import remembered
from portal.organisation.models import Unit
from portal.web.surroundings import Surroundings

TYPES: Final[Mapping[str, Any]] = {
    "article": _("Tin, bài"),
    "staticpage": _("Trang thông tin"),
    "section": _("Chuyên mục"),
    "unit": _("Đơn vị"),
    "person": _("Người giữ chức vụ"),
}
GROUPS: Final[Mapping[str, Any]] = {
    "type": _("Loại"),
    "section": _("Chuyên mục"),
    "unit": _("Đơn vị"),
    "year": _("Năm"),
}
OFFERED: Final = 12  # of each group, those with most answers


@dataclass(frozen=True)
class Choice:
    """A way to narrow the answers, and how many remain; or one that was chosen, and how to undo it."""

    label: Any
    url: str
    count: int = 0


@dataclass(frozen=True)
class Group:
    """Choices of one sort."""

    title: Any
    choices: list[Choice]


@remembered("organisation")
def unit_names(language: str) -> dict[str, str]:
    return {str(unit.pk): unit.name(language) for unit in Unit.objects.all()}


@dataclass(frozen=True)
class Narrowing:
    """What was chosen in the address of a search, as (group, value)."""

    words: str
    around: Surroundings
    chosen: list[tuple[str, str]] = field(default_factory=list)

    @classmethod
    def of(cls, data: Mapping[str, Any], words: str, around: Surroundings) -> "Narrowing":
        """What is not understood is left out."""
        empty = cls(words, around)
        given = [(group, str(data.get(group, ""))) for group in GROUPS]
        return cls(words, around, [(group, value) for group, value in given if empty.label(group, value)])

    @property
    def facets(self) -> list[str]:
        return [f"{group}:{value}" for group, value in self.chosen]

    @property
    def undoing(self) -> list[Choice]:
        """What was chosen, each with the address without it."""
        return [
            Choice(self.label(*each), self.address([other for other in self.chosen if other != each]))
            for each in self.chosen
        ]

    def offered(self, counts: Mapping[str, int]) -> list[Group]:
        """What may be chosen yet, in groups that leave a choice, most answers first."""
        free = [group for group in GROUPS if group not in dict(self.chosen)]
        groups = [Group(GROUPS[group], self.choices(group, counts)) for group in free]
        return [group for group in groups if len(group.choices) > 1]

    def choices(self, group: str, counts: Mapping[str, int]) -> list[Choice]:
        values = [(name.partition(":"), count) for name, count in counts.items()]
        found = [
            Choice(label, self.address([*self.chosen, (group, value)]), count)
            for (name, _colon, value), count in values
            if name == group and (label := self.label(group, value))
        ]
        return sorted(found, key=lambda choice: -choice.count)[:OFFERED]

    def label(self, group: str, value: str) -> Any:
        """How a value is called; empty where there is none such."""
        if group == "type":
            return TYPES.get(value, "")
        if group == "unit":
            return unit_names(self.around.language).get(value, "")
        if group == "section":
            shown = {str(section.pk): section for section in self.around.sections}
            return shown[value].name(self.around.language) if value in shown else ""
        return value if value.isdecimal() and 1990 <= int(value) <= timezone.localdate().year else ""

    def address(self, chosen: list[tuple[str, str]]) -> str:
        return f"?{urlencode([('q', self.words), *chosen])}"
