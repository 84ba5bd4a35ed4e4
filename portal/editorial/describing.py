"""Sections, dossiers and requests in words: what a version says, what a request would change."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from portal.editorial.models import Dossier, Section, SectionChange
from portal.editorial.section_forms import FORMS
from portal.editorial.states import SectionAct
from portal.organisation.models import Unit

UNITS = frozenset({"responsible_unit", "supplying_units"})
SECTIONS = frozenset({"parent", "into"})
FIELDS = (
    *("purpose", "responsible", "suppliers", "kind_names", "rhythm", "rhythm_days"),
    *(
        "get_languages_display",
        "get_reviewer_duty_display",
        "approver",
        "review_days",
        "decision_number",
        "valid_from",
    ),
)


@dataclass(frozen=True)
class Line:
    """One field: its name for people, what it was, what it is."""

    label: str
    old: str
    new: str

    @property
    def changed(self) -> bool:
        return self.old != self.new


def labels() -> dict[str, str]:
    """The fields of a dossier for people."""
    return dict(
        zip(
            FIELDS,
            (
                *(_("Mục đích"), _("Chịu trách nhiệm"), _("Đơn vị cung cấp"), _("Loại nội dung")),
                *(_("Nhịp cập nhật"), _("Ít nhất một lần trong (ngày)"), _("Ngôn ngữ")),
                *(_("Sàng lọc"), _("Người duyệt theo lệ"), _("Rà soát nội dung sau (ngày)")),
                *(_("Số quyết định"), _("Có hiệu lực từ")),
            ),
            strict=True,
        )
    )


def said(dossier: Dossier | None, name: str) -> str:
    value = getattr(dossier, name) if dossier else ""
    if callable(value):
        value = value()
    return f"{value:%d/%m/%Y}" if name == "valid_from" and dossier else str(value or "")


def compared(old: Dossier | None, new: Dossier) -> list[Line]:
    """Two versions, field by field."""
    return [Line(label, said(old, name), said(new, name)) for name, label in labels().items()]


def lines_of(change: SectionChange) -> list[Line]:
    """What a request asks, beside what stands, or stood before it was carried out."""
    form = FORMS[SectionAct(change.act)](section=change.section)
    named = Names([change.values, change.before])
    return [
        Line(
            str(field.label), named.said(name, change.before.get(name)), named.said(name, change.values[name])
        )
        for name, field in form.fields.items()
        if name in change.values
    ]


class Names:
    """Words for the keys that requests hold, asked once for all of them."""

    def __init__(self, values: Iterable[Mapping[str, Any]]) -> None:
        each = list(values)
        self.units = Unit.objects.in_bulk(keys_in(each, UNITS))
        self.sections = Section.objects.select_related("parent").in_bulk(keys_in(each, SECTIONS))
        fields = FORMS[SectionAct.CREATE]().fields
        self.choices = {
            name: dict(field.choices)
            for name, field in fields.items()
            if hasattr(field, "choices") and name not in UNITS | SECTIONS
        }

    def said(self, name: str, value: Any) -> str:
        if isinstance(value, bool):
            return _("Có") if value else _("Không")
        if isinstance(value, list):
            return "; ".join(self.said(name, one) for one in value)
        if value in (None, ""):
            return ""
        if name in UNITS:
            return self.units[value].name_vi if value in self.units else str(value)
        if name in SECTIONS:
            return str(self.sections.get(value, value))
        return str(self.choices.get(name, {}).get(value, value))


def keys_in(values: Iterable[Mapping[str, Any]], names: frozenset[str]) -> set[int]:
    found: set[int] = set()
    for each in values:
        for name in names & each.keys():
            value = each[name]
            found |= set(value) if isinstance(value, list) else {value} if value else set()
    return found
