"""Điều 2, Điều 7: the organisation of 2021 and of 2025, by the day."""

from datetime import date

import pytest

from portal.law.duties import Duty
from portal.organisation import authority, seed
from portal.organisation.models import Certainty, DutyAssignment, Person, Unit, UnitSuccession
from portal.organisation.rules import Span

IN_2021, IN_2026 = date(2021, 6, 1), date(2026, 11, 23)
LAST_OLD_DAY, FIRST_NEW_DAY = date(2025, 2, 28), date(2025, 3, 1)


def slug_of(duty: Duty, on: date) -> str:
    unit = authority.holder(duty, on)
    return unit.slug_vi if unit else ""


@pytest.mark.parametrize(
    ("kind", "on", "count"),
    [
        (Unit.Kind.PROVINCE, IN_2021, 63),
        (Unit.Kind.REGION, IN_2021, 0),
        (Unit.Kind.PROVINCE, IN_2026, 0),
        (Unit.Kind.REGION, IN_2026, 34),
        (Unit.Kind.CENTRAL, IN_2021, 23),
        (Unit.Kind.CENTRAL, IN_2026, 14),
        (Unit.Kind.SECTOR, IN_2026, 2),
        (Unit.Kind.AGENCY, IN_2026, 1),
    ],
)
def test_units_of_a_day(seeded: None, kind: str, on: date, count: int) -> None:
    assert Unit.objects.valid_on(on).filter(kind=kind).count() == count


@pytest.mark.parametrize(
    ("duty", "before", "after"),
    [
        (Duty.STANDING_OFFICE, "trung-tam-truyen-thong", "ban-tuyen-truyen-va-ho-tro-nguoi-tham-gia"),
        (
            Duty.QA_OFFICE,
            "trung-tam-dich-vu-ho-tro-cham-soc-khach-hang",
            "ban-tuyen-truyen-va-ho-tro-nguoi-tham-gia",
        ),
        (
            Duty.TECHNICAL_ADMINISTRATION,
            "trung-tam-cong-nghe-thong-tin",
            "trung-tam-cong-nghe-thong-tin-va-chuyen-doi-so",
        ),
        (Duty.PROCEDURES_OFFICE, *["van-phong-bao-hiem-xa-hoi-viet-nam"] * 2),
        (Duty.PERSONNEL, "vu-to-chuc-can-bo", "ban-to-chuc-can-bo"),
        (Duty.FINANCE, "vu-tai-chinh-ke-toan", "ban-tai-chinh-ke-toan"),
        (Duty.ENGLISH_VERSION, "vu-hop-tac-quoc-te", ""),
        (Duty.STATISTICS, "", ""),
    ],
)
def test_who_held_a_duty_on_a_day(seeded: None, duty: Duty, before: str, after: str) -> None:
    assert slug_of(duty, LAST_OLD_DAY) == before
    assert slug_of(duty, FIRST_NEW_DAY) == after


def test_what_is_inferred_is_marked_so(seeded: None) -> None:
    new = DutyAssignment.objects.filter(valid_from=FIRST_NEW_DAY)
    assert {row.certainty for row in new} == {Certainty.UNCERTAIN}
    assert not Unit.objects.filter(decision="").exists()


def test_every_province_went_into_one_region_that_says_so(seeded: None) -> None:
    provinces = Unit.objects.filter(kind=Unit.Kind.PROVINCE)
    passed_on = UnitSuccession.objects.filter(predecessor__in=provinces)
    assert passed_on.count() == 63
    assert len({row.predecessor_id for row in passed_on}) == 63
    regions = Unit.objects.filter(kind=Unit.Kind.REGION, precedents__isnull=False).distinct()
    assert regions.count() == 34
    x = Unit.objects.get(slug_vi="bhxh-khu-vuc-x")
    assert x.covers == "Thái Nguyên, Bắc Kạn"


def test_names_keep_their_diacritics_and_fold_for_search(seeded: None) -> None:
    unit = Unit.objects.get(slug_vi="bhxh-dak-lak")
    assert (unit.name_vi, unit.name_en) == ("Bảo hiểm xã hội tỉnh Đắk Lắk", "Dak Lak Social Security")
    assert "dak lak" in unit.folded_names


def test_duties_never_overlap_nor_leave_their_unit(seeded: None) -> None:
    for duty in Duty:
        rows = list(DutyAssignment.objects.of(duty).select_related("unit"))
        spans = [Span(row.valid_from, row.valid_to) for row in rows]
        assert not any(a.overlaps(b) for a in spans for b in spans if a is not b)
        assert all(
            span.within(Span(row.unit.valid_from, row.unit.valid_to))
            for span, row in zip(spans, rows, strict=True)
        )


def test_again_adds_nothing_and_keeps_changes(seeded: None) -> None:
    Unit.objects.filter(slug_vi="bhxh-ha-noi").update(phone="024 0000 0000")
    assert seed.load() == 0
    assert Unit.objects.get(slug_vi="bhxh-ha-noi").phone == "024 0000 0000"


def test_nobody_is_invented(demonstration: None) -> None:
    assert not Person.objects.exists()
