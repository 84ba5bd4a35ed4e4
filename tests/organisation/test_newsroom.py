"""The organisation's screens: seen by the staff, kept by those whose work it is, through actions alone."""

import re
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.test import Client
from django.urls import reverse

from portal.audit.models import Event
from portal.organisation.models import BoardMembership, DutyAssignment, RoleGrant, Unit, User

MODELS = ("unit", "dutyassignment", "boardmembership", "unitmembership", "rolegrant")
DESK = "portal.config.urls.desk"


def address(model: str, view: str, *args: object) -> str:
    return reverse(f"wagtailsnippets_organisation_{model}:{view}", DESK, args=args)


def signed_in(name: str) -> Client:
    client = Client(headers={"host": settings.HOSTS["desk"]})
    client.force_login(User.objects.get(username=name), backend="portal.organisation.backends.RolesBackend")
    return client


def told(response: Any) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def a_duty(unit: Unit, **changes: object) -> dict[str, object]:
    row = {"duty": "statistics", "unit": unit.pk, "valid_from": "2026-11-01", "valid_to": ""}
    return {**row, "decision": "12/QĐ-BHXH", "certainty": "V", **changes}


@pytest.fixture
def office(demonstration: None) -> Unit:
    unit: Unit = Unit.objects.get(slug_vi="van-phong-bao-hiem-xa-hoi-viet-nam")
    return unit


@pytest.mark.parametrize("model", ["unit", "dutyassignment", "boardmembership"])
def test_the_staff_sees_and_does_not_change(office: Unit, model: str) -> None:
    client = signed_in("unit-editor")
    assert client.get(address(model, "list")).status_code == 200
    for view in (client.get, client.post):
        answer = view(address(model, "add"))
        assert answer.status_code in (302, 403)
        assert "add" not in answer.headers.get("Location", "")


@pytest.mark.parametrize("name", ["unit-editor", "member", "finance"])
def test_roles_and_memberships_are_seen_by_those_who_manage_accounts(office: Unit, name: str) -> None:
    for model in ("rolegrant", "unitmembership"):
        assert signed_in(name).get(address(model, "list")).status_code in (302, 403)
        assert signed_in("it-admin").get(address(model, "list")).status_code == 200


def test_a_duty_is_assigned_and_ended(office: Unit) -> None:
    client = signed_in("personnel")
    answer = client.post(address("dutyassignment", "add"), a_duty(office))
    assert answer.status_code == 302, told(answer)
    row = DutyAssignment.objects.get(duty="statistics")
    assert Event.objects.filter(verb="organisation.assign_duty", actor_label="Cán bộ tổ chức (trình diễn)")
    edit = address("dutyassignment", "edit", row.pk)
    assert 'name="unit"' not in client.get(edit).content.decode()
    client.post(edit, {"valid_to": "2026-11-20", "decision": "13/QĐ-BHXH", "unit": 1})
    row.refresh_from_db()
    assert str(row.valid_to) == "2026-11-20"
    assert row.unit == office


def test_a_second_holder_is_refused_with_words_and_on_record(office: Unit) -> None:
    answer = signed_in("personnel").post(address("dutyassignment", "add"), a_duty(office, duty="finance"))
    assert answer.status_code == 200
    assert "Nhiệm vụ này đã giao cho một đơn vị trong thời gian đó" in told(answer)
    assert Event.objects.filter(verb="organisation.assign_duty", refused=True).exists()


def test_there_is_one_head_of_the_board(office: Unit) -> None:
    person = User.objects.get(username="leader")
    seat = {"user": person.pk, "position": "head", "valid_from": "2026-11-01", "decision": "1/QĐ-BHXH"}
    seat["proposal"] = "1/TTr-TCCB"
    answer = signed_in("personnel").post(address("boardmembership", "add"), seat)
    assert "Chức danh này đã có người giữ" in told(answer)
    assert not BoardMembership.objects.filter(user=person).exists()


@pytest.mark.parametrize(
    ("by", "to", "role", "words"),
    [
        ("posting-admin", "posting-admin", "editor", "Không ai tự cấp quyền"),
        ("posting-admin", "leader", "finance", "do bộ phận khác quản lý"),
        ("posting-admin", "leader", "editor", ""),
    ],
)
def test_who_grants_what(office: Unit, by: str, to: str, role: str, words: str) -> None:
    user = User.objects.get(username=to)
    row = {"user": user.pk, "role": role, "valid_from": "2026-11-01", "decision": "1/ĐN"}
    answer = signed_in(by).post(address("rolegrant", "add"), row)
    assert RoleGrant.objects.filter(user=user, role=role).exists() == (not words)
    assert words in told(answer)


def test_a_unit_is_changed_and_not_closed_while_it_holds_a_duty(office: Unit) -> None:
    client = signed_in("personnel")
    edit = address("unit", "edit", office.pk)
    fields = {
        name: getattr(office, name) or ""
        for name in ("kind", "name_vi", "name_en", "short_name_vi", "slug_vi", "slug_en", "certainty")
    }
    row = {**fields, "valid_from": "2021-01-01", "decision": "2/QĐ", "phone": "024 3934 4433"}
    assert client.post(edit, row).status_code == 302
    office.refresh_from_db()
    assert office.phone == "024 3934 4433"
    answer = client.post(edit, {**row, "valid_to": "2026-11-30"})
    assert "còn giữ nhiệm vụ" in told(answer)
    office.refresh_from_db()
    assert office.valid_to is None


@pytest.mark.parametrize("model", MODELS)
def test_nobody_deletes_not_even_a_superuser(office: Unit, model: str) -> None:
    User.objects.create_superuser("root", password="x", name="Gốc")
    client = signed_in("root")
    table: Any = apps.get_model("organisation", model)
    row = table.objects.first()
    client.post(address(model, "delete", row.pk))
    assert table.objects.filter(pk=row.pk).exists()


@pytest.mark.parametrize("model", MODELS)
def test_lists_stay_within_their_queries(
    office: Unit, model: str, django_assert_max_num_queries: Any
) -> None:
    client = signed_in("it-admin")
    client.get(address(model, "list"))
    with django_assert_max_num_queries(15):
        assert client.get(address(model, "list")).status_code == 200
