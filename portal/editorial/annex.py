"""The annex (phụ lục): the list of sections and topics with their dossiers, on a day (Điều 7 khoản 1 điểm a).

Made from the register alone: the same rows give the same bytes.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import astuple, dataclass
from datetime import date
from typing import Any, Final

from django.template.loader import render_to_string
from django.utils import translation

from portal.editorial.models import Dossier, Section, SectionChange
from portal.editorial.states import ChangeStage, SectionState

ODT: Final = "application/vnd.oasis.opendocument.text"
NOT_IN_XML: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
PARTS: Final = ("content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml")
COLUMNS: Final = (
    *("Số", "Chuyên mục › mục", "Mục đích", "Chịu trách nhiệm", "Đơn vị cung cấp"),
    *("Loại nội dung", "Nhịp cập nhật", "Quyết định"),
)


@dataclass(frozen=True)
class Row:
    """One line of the annex, in words."""

    number: str
    name: str
    purpose: str
    responsible: str
    suppliers: str
    kinds: str
    rhythm: str
    decision: str

    def cells(self) -> tuple[str, ...]:
        return tuple(NOT_IN_XML.sub("", cell) for cell in astuple(self))


@dataclass(frozen=True)
class Entry:
    """A section as it was on a day."""

    key: int
    parent: int | None
    name: str
    position: int
    dossier: Dossier


def entries(on: date) -> list[Entry]:
    """The sections that stood on a day, with the dossiers in force then."""
    dossiers = {row.section_id: row for row in Dossier.objects.on(on).whole()}
    later: dict[int, dict[str, Any]] = {}
    decided = SectionChange.objects.filter(stage=ChangeStage.APPROVED, decided_on__gt=on)
    for change in decided.order_by("-pk"):
        if change.section_id is not None:
            later[change.section_id] = change.before  # the earliest remains
    found = []
    for section in Section.objects.filter(pk__in=dossiers):
        now = {name: getattr(section, name) for name in ("name_vi", "position", "state")}
        was = {**now, "parent": section.parent_id, **later.get(section.pk, {})}
        if was["state"] == SectionState.APPROVED:
            dossier = dossiers[section.pk]
            found.append(Entry(section.pk, was["parent"], was["name_vi"], was["position"], dossier))
    return sorted(found, key=lambda entry: (entry.position, entry.key))


def rows(on: date) -> list[Row]:
    """Chuyên mục and mục numbered as the board lists them: 1, 1.1, 1.2, 2."""
    all_of = entries(on)
    with translation.override("vi"):
        return [
            row
            for number, root in enumerate((each for each in all_of if each.parent is None), 1)
            for row in branch(root, [each for each in all_of if each.parent == root.key], number)
        ]


def branch(root: Entry, topics: Sequence[Entry], number: int) -> Iterator[Row]:
    yield line(root, str(number), root.name)
    for place, topic in enumerate(topics, 1):
        yield line(topic, f"{number}.{place}", f"{root.name} › {topic.name}")


def line(entry: Entry, number: str, name: str) -> Row:
    dossier = entry.dossier
    rhythm = [dossier.rhythm, f"ít nhất {dossier.rhythm_days} ngày một lần" if dossier.rhythm_days else ""]
    day = f", {dossier.decided_on:%d/%m/%Y}" if dossier.decided_on else ""
    return Row(
        number,
        name,
        dossier.purpose,
        dossier.responsible,
        dossier.suppliers,
        dossier.kind_names,
        "; ".join(words for words in rhythm if words),
        f"{dossier.decision_number}{day}",
    )


def context(shown: Sequence[Row], on: date) -> dict[str, Any]:
    return {"columns": COLUMNS, "rows": [row.cells() for row in shown], "on": on}


def html(shown: Sequence[Row], on: date) -> bytes:
    """A whole page that is read aloud as a table with headers."""
    return render_to_string("editorial/annex/annex.html", context(shown, on)).encode()


def odt(shown: Sequence[Row], on: date) -> bytes:
    """OpenDocument 1.3: the type first and stored, every date fixed, so that bytes follow from rows."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(entry_of("mimetype", zipfile.ZIP_STORED), ODT)
        for part in PARTS:
            name = f"editorial/annex/{part.rpartition('/')[2]}"
            package.writestr(entry_of(part), render_to_string(name, context(shown, on)).strip())
    return whole.getvalue()


def entry_of(name: str, compression: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipInfo:
    """A part of the package, without the clock or the machine in it."""
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type, entry.create_system, entry.external_attr = compression, 3, 0o644 << 16
    return entry


FORMS: Final[dict[str, tuple[str, Callable[[Sequence[Row], date], bytes]]]] = {
    "odt": (ODT, odt),
    "html": ("text/html; charset=utf-8", html),
}
