"""The calendar in the newsroom: kept by those who hold the duty, seen by those who may."""

import datetime as dt
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from portal.rulebook.models import CalendarYear, DayRow, Rule

from .people import DAYS, person

pytestmark = pytest.mark.usefixtures("seeded", "newsroom")

TABLE = "Ngày,Loại,Quyết định,Ngày được biết,Mức xác thực,Ghi chú\n08/02/2027,nghỉ lễ,TB thử,chưa rõ,U,\n"
DAY = {"day": "2027-02-08", "kind": "holiday", "decision": "TB thử", "mark": "V", "note": ""}


def client_of(user: Any) -> Client:
    client = Client(headers={"host": settings.HOSTS["desk"]})
    client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[-1])
    return client


@pytest.fixture
def keeper() -> Client:
    return client_of(person(*DAYS, "rulebook.view_rule", "rulebook.add_calendaryear"))


def address(name: str, *args: object) -> str:
    return reverse(f"rulebook_{name}", args=args)


def test_the_list_shows_day_kind_decision_and_that_the_date_is_unknown(keeper: Client) -> None:
    page = keeper.get(address("days:index")).content.decode()
    assert "Ngày nghỉ và làm bù" in page
    assert "NQ 28/2026/QH16" in page
    assert "chưa rõ" in page
    assert address("days:import") in page


def test_add_a_day(keeper: Client) -> None:
    answer = keeper.post(address("days:add"), {**DAY, "unknown": "on"}, follow=True)
    row = DayRow.objects.get(day=dt.date(2027, 2, 8))
    assert (row.decision, row.known_on) == ("TB thử", None)
    assert "Đã thêm ngày 08/02/2027" in answer.content.decode()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({}, "Hãy ghi ngày được biết, hoặc đánh dấu chưa rõ"),
        ({"known_on": "2026-11-01", "unknown": "on"}, "chỉ chọn một"),
        ({"unknown": "on", "kind": "make-up"}, "vốn là ngày làm việc"),
        ({"unknown": "on", "day": "2026-11-24"}, "đã có"),
    ],
)
def test_a_wrong_day_comes_back_with_what_was_typed(keeper: Client, wrong: dict[str, str], said: str) -> None:
    page = keeper.post(address("days:add"), {**DAY, **wrong}).content.decode()
    assert said in page
    assert "TB thử" in page
    assert not DayRow.objects.filter(day__year=2027).exists()


def test_change_and_withdraw_a_day(keeper: Client) -> None:
    row = DayRow.objects.get(day=dt.date(2026, 11, 24))
    edit = address("days:edit", row.pk)
    assert "NQ 28/2026/QH16" in keeper.get(edit).content.decode()
    keeper.post(edit, {**DAY, "day": "2026-11-24", "known_on": "2026-07-01"})
    row.refresh_from_db()
    assert (row.decision, row.known_on) == ("TB thử", dt.date(2026, 7, 1))
    delete = address("days:delete", row.pk)
    assert "được ghi vào nhật ký" in keeper.get(delete).content.decode()
    keeper.post(delete)
    assert not DayRow.objects.filter(pk=row.pk).exists()


def test_announce_a_year(keeper: Client) -> None:
    assert "2026" in keeper.get(address("years:index")).content.decode()
    year = {"year": "2027", "announced": "on", "decision": "TB thử", "known_on": "2026-11-01", "mark": "V"}
    keeper.post(address("years:add"), year)
    row = CalendarYear.objects.get(year=2027)
    assert row.announced
    keeper.post(address("years:edit", row.pk), {**year, "announced": ""})
    row.refresh_from_db()
    assert not row.announced


class TestImport:
    def upload(self, client: Client, content: str) -> Any:
        return client.post(address("days:import"), {"file": SimpleUploadedFile("a.csv", content.encode())})

    def test_upload_tries_and_confirm_writes(self, keeper: Client) -> None:
        assert "Tệp CSV" in keeper.get(address("days:import")).content.decode()
        tried = self.upload(keeper, TABLE)
        assert "Sẽ thêm 1 ngày, sửa 0 ngày" in tried.content.decode()
        assert not DayRow.objects.filter(day__year=2027).exists()
        text = tried.context["confirm"]["text"].value()
        done = keeper.post(address("days:import"), {"text": text}, follow=True)
        assert "thêm 1 ngày" in done.content.decode()
        assert DayRow.objects.filter(day__year=2027).count() == 1

    def test_wrong_rows_are_listed_and_there_is_nothing_to_confirm(self, keeper: Client) -> None:
        tried = self.upload(keeper, TABLE + "x,y,TB,chưa rõ,U,\n")
        page = tried.content.decode()
        assert tried.status_code == 422
        assert "Dòng 3: “x” không phải là ngày." in page
        assert "Dòng 3: “y” không phải là loại ngày." in page
        assert "Xác nhận nhập" not in page

    def test_a_hand_made_confirmation_is_judged_again(self, keeper: Client) -> None:
        done = keeper.post(address("days:import"), {"text": TABLE + "x,y,TB,chưa rõ,U,\n"})
        assert done.status_code == 422
        assert not DayRow.objects.filter(day__year=2027).exists()
        assert keeper.post(address("days:import"), {"text": ""}).status_code == 422

    def test_no_file_and_a_file_that_is_not_text(self, keeper: Client) -> None:
        assert keeper.post(address("days:import"), {}).status_code == 422
        content = SimpleUploadedFile("a.csv", b"\xff\xfe\x00")
        tried = keeper.post(address("days:import"), {"file": content})
        assert "CSV UTF-8" in tried.content.decode()


def test_rules_are_seen_not_changed(keeper: Client) -> None:
    page = keeper.get(address("rules:index")).content.decode()
    assert "R11.1a-qa-triage" in page
    assert "02 đến 05 ngày làm việc" in page
    rule = Rule.objects.get(code="R11.1e")
    told = keeper.get(address("rules:inspect", rule.pk)).content.decode()
    assert "được phê duyệt; hoặc được nghiệm thu" in told
    assert "Nghiên cứu khoa học" in told
    names = ["add", "edit", "delete", "copy", "history", "usage"]
    stem = address("rules:index")
    assert {keeper.get(f"{stem}{name}/{rule.pk}/").status_code for name in names} <= {403, 404}


def test_without_the_right_nothing_opens() -> None:
    stranger = client_of(person(name="nguoi-la"))
    row = DayRow.objects.get(day=dt.date(2026, 11, 24))
    places = [
        address("days:index"),
        address("days:add"),
        address("days:edit", row.pk),
        address("days:delete", row.pk),
        address("days:import"),
        address("years:index"),
        address("years:add"),
        address("rules:index"),
    ]
    for place in places:
        assert stranger.get(place).status_code in {302, 403}, place
        assert stranger.post(place, {**DAY, "unknown": "on", "text": TABLE}).status_code in {302, 403, 405}, (
            place
        )
    assert DayRow.objects.filter(pk=row.pk).exists()
    assert not DayRow.objects.filter(day__year=2027).exists()
