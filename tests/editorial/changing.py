"""Requests to change sections, through both steps, as the people of the scene make them."""

from datetime import date
from typing import Any

from portal.editorial.actions import section_changes
from portal.editorial.models import Section, SectionChange
from portal.editorial.restructuring import FURNITURE, NAMES
from portal.editorial.states import SectionAct
from portal.organisation.models import Unit
from tests.editorial.scene import Scene

NUMBER = "12/QĐ-BBT"


def proposed(
    scene: Scene, act: str, section: Section | None = None, values: dict[str, Any] | None = None
) -> SectionChange:
    return section_changes.propose(
        act=SectionAct(act), by=scene.editor, section=section, values=values or {}, why="Thử nghiệm"
    )


def confirmed(scene: Scene, act: str, section: Section | None = None, **values: Any) -> SectionChange:
    return section_changes.confirm(change=proposed(scene, act, section, values), by=scene.deputy)


def changed(
    scene: Scene, act: str, section: Section | None = None, on: date | None = None, **values: Any
) -> SectionChange:
    """Proposed by the office, confirmed by the deputy, approved by the head."""
    change = confirmed(scene, act, section, **values)
    return section_changes.approve(change=change, by=scene.head, decision_number=NUMBER, decided_on=on)


def renamed(scene: Scene, section: Section, **names: Any) -> SectionChange:
    now = {name: getattr(again(section), name) for name in (*NAMES, *FURNITURE)}
    return changed(scene, "rename", section, **{**now, **names})


def created(scene: Scene, slug: str, parent: Section | None = None, **values: Any) -> Section:
    change = changed(scene, "create", **{**names(slug, parent), **dossier(), **values})
    assert change.section is not None
    return again(change.section)


def names(slug: str, parent: Section | None = None) -> dict[str, Any]:
    return {
        "name_vi": f"Chuyên mục {slug}",
        "slug_vi": slug,
        "name_en": f"Section {slug}",
        "slug_en": f"{slug}-en",
        "intro_vi": "",
        "intro_en": "",
        "position": 1,
        "in_menu": True,
        "parent": parent.pk if parent else None,
    }


def dossier(*units: Unit, kinds: tuple[str, ...] = (), **values: Any) -> dict[str, Any]:
    """What a dossier says; open to all where no unit and no kind is named."""
    return {
        "purpose": "Thông tin về thử nghiệm",
        "responsible_duty": "standing-office",
        "responsible_unit": None,
        "all_units": not units,
        "supplying_units": sorted(unit.pk for unit in units),
        "all_kinds": not kinds,
        "kinds": sorted(kinds),
        "rhythm": "Khi có thông tin mới",
        "rhythm_days": 30,
        "languages": "vi+en",
        "reviewer_duty": "standing-office",
        "approver": "Theo phân công, ủy quyền",
        "review_days": 180,
        **values,
    }


def again(section: Section) -> Section:
    """The row as it is now."""
    found: Section = Section.objects.select_related("parent", "merged_into").get(pk=section.pk)
    return found
