"""Điều 7 khoản 2: four bodies manage four families of accounts, each its own, over every door.

The standing office: accounts that post; the Q&A office: accounts that answer; the procedures office: accounts
that post procedures; technical administration: administration accounts, when the head of the board asks.
"""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from portal.audit.models import Event
from portal.law.duties import Duty
from portal.organisation import authority, seed
from portal.organisation.actions import accounts
from portal.organisation.models import AccountRequest, RoleGrant, UnitMembership
from portal.organisation.roles import ADMINISTRATION, ANSWERS, PROCEDURES, Family
from tests.organisation.people import BODIES, DAY, DECISION, ROLE, asked, newcomer, signed_in, user

SLUG = dict(zip(Family, ("dang-tin", "tra-loi", "thu-tuc", "quan-tri"), strict=True))
OWN = {Family.POSTING: "editor", ANSWERS: "qa-officer", PROCEDURES: "procedures", ADMINISTRATION: "auditor"}
ONLOOKERS = ("head", "auditor")
STRANGERS = ("member", "unit-editor", "leader")


@pytest.fixture(autouse=True)
def _demonstration(db: None) -> None:
    seed.load()
    seed.load_demonstration()


def waiting(family: Family) -> AccountRequest:
    """A request that waits in a family."""
    if family != PROCEDURES:
        return asked(ROLE[family])
    office = authority.holder(Duty.PROCEDURES_OFFICE, timezone.localdate())
    assert office is not None
    joins: dict[str, Any] = {"user": user("unit-head"), "unit": office, "role": "head", "decision": DECISION}
    accounts.join_unit(by=None, valid_from=timezone.localdate(), **joins)
    return asked(ROLE[family], unit=office)


def row_of(family: Family) -> RoleGrant:
    """A grant of the family to somebody who acts in none of these tests."""
    grant: RoleGrant = RoleGrant.objects.filter(role=OWN[family]).order_by("pk")[0]
    if family == ADMINISTRATION:
        RoleGrant.objects.filter(pk=grant.pk).update(user=newcomer("nguoi-kiem-tra"))
        RoleGrant.objects.create(
            user=user("auditor"), role="auditor", valid_from=grant.valid_from, decision="x"
        )
    return grant


def see(client: Client, family: Family) -> Any:
    answers = [
        client.get(f"/admin/nguoi-dung/{SLUG[family]}/{tab}/") for tab in ("yeu-cau", "dang-cap", "ra-soat")
    ]
    assert len({answer.status_code for answer in answers}) == 1
    return answers[0]


def grant(client: Client, family: Family) -> Any:
    return client.post(f"/admin/nguoi-dung/de-nghi/{waiting(family).pk}/cap/", {"reason": "Đủ điều kiện"})


def refuse(client: Client, family: Family) -> Any:
    return client.post(f"/admin/nguoi-dung/de-nghi/{waiting(family).pk}/tu-choi/", {"reason": "Đã đủ"})


def recertify(client: Client, family: Family) -> Any:
    return client.post(
        f"/admin/nguoi-dung/{SLUG[family]}/ra-soat/vai-tro/{row_of(family).pk}/",
        {"answer": "keep", "quarter": ""},
    )


def end(client: Client, family: Family) -> Any:
    address = f"/admin/nguoi-dung/{SLUG[family]}/dang-cap/vai-tro/{row_of(family).pk}/ket-thuc/"
    return client.post(address, {"on": timezone.localdate().isoformat(), "decision": DECISION})


def close(client: Client, family: Family) -> Any:
    address = f"/admin/nguoi-dung/{SLUG[family]}/dang-cap/{row_of(family).user_id}/dong/"
    return client.post(address, {"decision": DECISION})


def take_in(client: Client, family: Family) -> Any:
    file = SimpleUploadedFile("a.csv", b"username,name,email,unit,role,from,to,decision\na,b,c,d,e,f,g,h")
    return client.post(f"/admin/nguoi-dung/{SLUG[family]}/nhap-csv/", {"file": file})


# The verb, and what its own body and those who see all are answered
VERBS: list[tuple[Callable[[Client, Family], Any], int, int]] = [
    (see, 200, 200),
    (grant, 302, 403),
    (refuse, 302, 403),
    (recertify, 302, 403),
    (end, 302, 403),
    (close, 302, 403),
    (take_in, 200, 404),
]


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb[0].__name__)
@pytest.mark.parametrize("who", [*BODIES.values(), *ONLOOKERS])
@pytest.mark.parametrize("family", list(Family))
def test_khoan_2_each_body_its_own_family_alone(
    family: Family, who: str, verb: tuple[Callable[[Client, Family], Any], int, int]
) -> None:
    act, done, looked = verb
    expected = done if BODIES[family] == who else looked if who in ONLOOKERS else 404
    client = signed_in(who)
    refusals = Event.objects.filter(refused=True, actor_id=user(who).pk)
    answer = act(client, family)
    assert answer.status_code == expected
    assert refusals.exists() == (expected >= 400)


@pytest.mark.parametrize("who", STRANGERS)
def test_khoan_2_for_everybody_else_there_is_nothing(who: str) -> None:
    client = signed_in(who)
    for family in Family:
        assert {verb[0](client, family).status_code for verb in VERBS[:1]} == {404}
    assert client.get("/admin/nguoi-dung/").status_code in (302, 403)
    assert client.get("/admin/nguoi-dung/de-nghi/moi/").status_code == 404


@pytest.mark.parametrize(("model", "table"), [("rolegrant", RoleGrant), ("unitmembership", UnitMembership)])
@pytest.mark.parametrize("view", ["edit", "history", "usage"])
def test_khoan_2_another_familys_row_does_not_exist_on_any_screen(model: str, table: Any, view: str) -> None:
    mine = table.objects.of_families([Family.POSTING])[0]
    other = table.objects.of_families([ADMINISTRATION])[0]
    client, address = signed_in("posting-admin"), f"/admin/snippets/organisation/{model}"
    assert client.get(f"{address}/{view}/{mine.pk}/").status_code == 200
    assert client.get(f"{address}/{view}/{other.pk}/").status_code == 404
    assert Event.objects.filter(refused=True, target_id=str(other.pk)).exists()
    listed = client.get(f"{address}/").content.decode()
    assert f"/{model}/edit/{mine.pk}/" in listed
    assert f"/{model}/edit/{other.pk}/" not in listed


def test_khoan_2_nobody_decides_reviews_or_ends_what_is_their_own() -> None:
    own = user("it-admin").grants.get()
    client = signed_in("it-admin")
    request = asked("leader", account=user("it-admin"))
    base = "/admin/nguoi-dung"
    assert client.post(f"{base}/de-nghi/{request.pk}/cap/", {"reason": "x"}).status_code == 403
    assert client.post(f"{base}/quan-tri/ra-soat/vai-tro/{own.pk}/", {"answer": "keep"}).status_code == 403
    sent = {"on": timezone.localdate().isoformat(), "decision": "x"}
    assert client.post(f"{base}/quan-tri/dang-cap/vai-tro/{own.pk}/ket-thuc/", sent).status_code == 403
    page = client.get(f"{base}/de-nghi/{request.pk}/").content.decode()
    assert "Không ai tự cấp quyền" in page
    assert "/cap/" not in page


def test_khoan_2c_the_head_of_the_board_asks_and_technical_administration_grants() -> None:
    head = signed_in("head")
    sent = {"role": "auditor", "username": "kiem-tra-moi", "name": "Kiểm tra mới", "email": "moi@example.vn"}
    sent |= {"valid_from": timezone.localdate().isoformat(), "reason": "Cần kiểm tra năm"}
    answer = head.post("/admin/nguoi-dung/de-nghi/moi/", sent)
    assert answer.status_code == 403
    assert "Hãy ghi số văn bản yêu cầu" in answer.content.decode()
    written = {"number": "5/BBT", "dated": timezone.localdate().isoformat()}
    assert head.post("/admin/nguoi-dung/de-nghi/moi/", {**sent, **written}).status_code == 302
    request = AccountRequest.objects.get()
    technical = signed_in("it-admin")
    assert "/cap/" in technical.get(f"/admin/nguoi-dung/de-nghi/{request.pk}/").content.decode()
    technical.post(f"/admin/nguoi-dung/de-nghi/{request.pk}/cap/", {"reason": "Theo yêu cầu"})
    assert user("kiem-tra-moi").grants.get().decision.startswith("5/BBT")
    assert technical.get("/admin/snippets/organisation/rolegrant/add/").status_code == 302


def test_khoan_2_the_head_of_a_unit_asks_for_the_unit_and_sees_what_became_of_it() -> None:
    client, unit = signed_in("unit-head"), user("unit-head").units.get().unit
    form = client.get("/admin/nguoi-dung/de-nghi/moi/").content.decode()
    assert "unit-answerer" in form
    assert "auditor" not in form
    sent = {"role": "unit-answerer", "unit": unit.pk, "username": "tra-loi-moi", "name": "Người trả lời mới"}
    sent |= {
        "email": "tl@example.vn",
        "valid_from": timezone.localdate().isoformat(),
        "reason": "Trả lời câu hỏi",
    }
    assert client.post("/admin/nguoi-dung/de-nghi/moi/", sent).status_code == 302
    request = AccountRequest.objects.get()
    signed_in("qa-admin").post(f"/admin/nguoi-dung/de-nghi/{request.pk}/cap/", {"reason": "Đủ điều kiện"})
    assert "Đã cấp" in client.get("/admin/nguoi-dung/de-nghi/").content.decode()
    other = signed_in("province-head")
    assert other.get(f"/admin/nguoi-dung/de-nghi/{request.pk}/").status_code == 404


def test_khoan_2_leaving_is_seen_the_next_day() -> None:
    client = signed_in("unit-editor")
    body = signed_in("posting-admin")
    membership = user("unit-editor").units.get()
    sent = {"on": (timezone.localdate() - DAY).isoformat(), "decision": DECISION}
    body.post(f"/admin/nguoi-dung/dang-tin/dang-cap/don-vi/{membership.pk}/ket-thuc/", sent)
    assert client.get("/admin/").status_code == 302
    assert not user("unit-editor").is_active


def test_khoan_2_the_form_offers_what_would_not_be_refused() -> None:
    form = signed_in("unit-head").get("/admin/nguoi-dung/de-nghi/moi/").content.decode()
    offered = {
        name for name in ("editor", "qa-officer", "unit-editor", "unit-head") if f'value="{name}"' in form
    }
    assert offered == {"unit-editor", "unit-head"}
    assert 'name="number"' not in form
    form = signed_in("head").get("/admin/nguoi-dung/de-nghi/moi/").content.decode()
    assert 'value="unit-editor"' not in form
    assert 'name="number"' in form
