"""The organisation of 2021 and of 2025-2026, dated, each row marked by how sure it is; no person."""

import csv
from datetime import date
from pathlib import Path

from portal.audit import actions as audit
from portal.core import freshness
from portal.core.acting import action
from portal.core.text import nfc_throughout
from portal.organisation import groups
from portal.organisation.actions.doing import FRESHNESS_KEY
from portal.organisation.models import DutyAssignment, Unit, UnitSuccession
from portal.organisation.seed.demonstration import load_demonstration

__all__ = ["load", "load_demonstration"]
FOLDER = Path(__file__).parent
AGENCY = "bao-hiem-xa-hoi-viet-nam"


@action("organisation.seed")
def load() -> int:
    """Add the rows that are missing, follow the table of roles, and return how many were added.

    What somebody changed since stays as it is.
    """
    added = add_units() + add_successions() + add_duties()
    if added:
        audit.record(verb="organisation.seed", actor=None, detail={"rows": added})
        freshness.touch(FRESHNESS_KEY)
    groups.sync()
    return added


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a seed file by column."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return [nfc_throughout(row) for row in csv.DictReader(lines)]


def add_units() -> int:
    known = set(Unit.objects.values_list("slug_vi", flat=True))
    missing = [row for row in rows("units") if row["slug_vi"] not in known]
    for row in missing:
        parent = None if row["slug_vi"] == AGENCY else Unit.objects.get(slug_vi=AGENCY)
        Unit(**{**row, **days(row)}, parent=parent).save()
    return len(missing)


def add_successions() -> int:
    known = set(UnitSuccession.objects.values_list("predecessor__slug_vi", "successor__slug_vi"))
    units = units_by_slug()
    missing = [
        UnitSuccession(
            predecessor=units[row["predecessor"]],
            successor=units[row["successor"]],
            happened_on=date.fromisoformat(row["happened_on"]),
            decision=row["decision"],
        )
        for row in rows("successions")
        if (row["predecessor"], row["successor"]) not in known
    ]
    return len(UnitSuccession.objects.bulk_create(missing))


def add_duties() -> int:
    """Assign the duties, each only while nobody has recorded anything of it."""
    known = set(DutyAssignment.objects.values_list("duty", flat=True))
    units = units_by_slug()
    missing = [
        DutyAssignment(**{**row, **days(row), "unit": units[row["unit"]]})
        for row in rows("duties")
        if row["duty"] not in known
    ]
    return len(DutyAssignment.objects.bulk_create(missing))


def units_by_slug() -> dict[str, Unit]:
    return {unit.slug_vi: unit for unit in Unit.objects.all()}


def days(row: dict[str, str]) -> dict[str, date | None]:
    """The first and the last day of a row; none where it still holds."""
    last = date.fromisoformat(row["valid_to"]) if row["valid_to"] else None
    return {"valid_from": date.fromisoformat(row["valid_from"]), "valid_to": last}
