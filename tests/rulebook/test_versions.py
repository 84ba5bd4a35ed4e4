"""A rule that is amended holds for later events only (Điều 20 khoản 1)."""

import datetime as dt
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from portal.law.findings import Refused
from portal.law.terms import WorkingDays
from portal.rulebook.calendars import deadline_of, rule_in_force, working_calendar
from portal.rulebook.models import Rule
from portal.rulebook.rules import canonical

pytestmark = pytest.mark.usefixtures("seeded")

FIELDS: dict[str, Any] = {
    "code": "R99.1",
    "title_vi": "Thử",
    "title_en": "Trial",
    "citation": "Điều 99 khoản 1",
    "duty": "finance",
    "term_kind": "working-days",
    "limit": 5,
    "valid_from": dt.date(2024, 1, 1),
    "act": "Văn bản thử",
}


def test_the_version_in_force_on_the_day_of_the_event() -> None:
    Rule.objects.filter(code="R11.1đ").update(valid_to=dt.date(2026, 6, 30))
    old = Rule.objects.get(code="R11.1đ")
    amended = {**FIELDS, "code": "R11.1đ", "version": 2, "limit": 3, "valid_from": dt.date(2026, 7, 1)}
    Rule.objects.create(**amended)
    assert rule_in_force("11.1đ", dt.date(2026, 6, 30)) == old
    assert rule_in_force("11.1đ", dt.date(2026, 7, 1)).term == WorkingDays(3)
    with pytest.raises(Refused, match="not-in-force"):
        deadline_of(old, dt.date(2026, 7, 1), working_calendar())
    with pytest.raises(Refused, match="not-in-force"):
        deadline_of(rule_in_force("11.1đ", dt.date(2026, 7, 1)), dt.date(2026, 6, 30), working_calendar())


@pytest.mark.parametrize(
    ("code", "day", "why"),
    [("R11.9", dt.date(2026, 1, 1), "unknown"), ("R11.1d", dt.date(2020, 12, 31), "not-in-force")],
)
def test_no_rule_is_made_up(code: str, day: dt.date, why: str) -> None:
    with pytest.raises(Refused, match=why):
        rule_in_force(code, day)


@pytest.mark.parametrize("typed", ["11.1a-contact", "R11.1a-contact", " r11.1A-Contact "])
def test_an_id_however_it_is_typed(typed: str) -> None:
    assert canonical(typed) == "R11.1a-contact"


def test_d_and_đ_are_two_rules_however_the_letter_is_composed() -> None:
    assert canonical("11.1Đ") == "R11.1đ" != canonical("11.1D")


@pytest.mark.parametrize(
    "wrong",
    [
        {"limit": None},
        {"limit": 0},
        {"target": 6},
        {"target": 0},
        {"term_kind": "same-day"},
        {"term_kind": "soon", "limit": None},
        {"duty": ""},
        {"unit_kinds": "central"},
        {"valid_to": dt.date(2023, 12, 31)},
    ],
)
def test_the_database_refuses_a_rule_that_does_not_hold_together(wrong: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Rule.objects.create(**{**FIELDS, **wrong})


def test_one_version_is_open() -> None:
    Rule.objects.create(**FIELDS)
    with pytest.raises(IntegrityError), transaction.atomic():
        Rule.objects.create(**FIELDS, version=2)
