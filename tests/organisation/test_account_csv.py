"""Many accounts from a table: shown row by row, then exactly that, all or nothing."""

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from portal.audit.models import Event
from portal.law.findings import Finding, Refused
from portal.organisation import account_csv, planning
from portal.organisation.actions import accounts, imports
from portal.organisation.models import AccountRequest, RoleGrant, UnitMembership, User
from portal.organisation.roles import POSTING
from tests.organisation.people import asked, refused, signed_in, user

UNIT = "ban-thuc-hien-chinh-sach-bao-hiem-xa-hoi"
HEADER = "username,name,email,unit,role,from,to,decision"
ROW = f"moi-1,Người mới,moi-1@example.vn,{UNIT},unit-editor,2026-12-01,,1/ĐN"
ADDRESS = "/admin/nguoi-dung/{}/nhap-csv/"


def table(*rows: str) -> bytes:
    return "\n".join([HEADER, *rows]).encode()


def row(**changes: str) -> str:
    cells = dict(zip(HEADER.split(","), ROW.split(","), strict=True))
    return ",".join({**cells, **changes}.values())


def look(client: Client, content: bytes, family: str = "dang-tin") -> str:
    sent = {"file": SimpleUploadedFile("tai-khoan.csv", content, "text/csv")}
    return str(client.post(ADDRESS.format(family), sent).content.decode())


def sealed(page: str) -> dict[str, str]:
    """What "Thực hiện" of a page sends."""
    return {name: re.findall(rf'name="{name}" value="([^"]*)"', page)[0] for name in ("content", "seal")}


def carry_out(client: Client, sent: dict[str, str], family: str = "dang-tin") -> Any:
    return client.post(f"{ADDRESS.format(family)}thuc-hien/", sent)


def wrong(page: str) -> set[str]:
    """The columns in which a page found errors."""
    return set(re.findall(r"<strong>Lỗi \((\w+)\):", page))


def text(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


@pytest.mark.parametrize(
    "content",
    [
        table(ROW),
        b"\xef\xbb\xbf" + table(ROW),
        table(ROW).replace(b"\n", b"\r\n"),
        table(ROW).replace(b",", b";"),
        b"\xef\xbb\xbf" + table(ROW).replace(b",", b";").replace(b"\n", b"\r\n") + b"\r\n\r\n",
        table(ROW).replace(b"2026-12-01", b"01/12/2026"),
        b"decision,to,from,role,unit,email,name,username\n" + ",".join(reversed(ROW.split(","))).encode(),
    ],
)
def test_tables_as_spreadsheets_write_them_are_read(content: bytes) -> None:
    rows, findings = account_csv.read(content)
    assert findings == []
    assert rows[0].cells["name"] == "Người mới"
    assert str(account_csv.day_of(rows[0].cells["from"])) == "2026-12-01"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "csv-columns"),
        (HEADER.encode(), "csv-empty"),
        (b"username,name\na,b", "csv-columns"),
        (HEADER.replace("to,", "").encode() + b",from\n", "csv-columns"),
        (table(ROW).decode().encode("utf-16"), "csv-not-utf8"),
        (table(ROW) + b"\0", "csv-broken"),
        (table('"chua dong'), "csv-broken"),
        (table(*[ROW] * 501), "csv-too-many"),
        (b"x" * (1024 * 1024 + 1), "csv-too-large"),
    ],
)
def test_what_is_no_table_of_accounts_is_refused_whole(content: bytes, code: str) -> None:
    rows, findings = account_csv.read(content)
    assert rows == []
    assert [finding.code for finding in findings] == [code]


def test_five_hundred_rows_are_read() -> None:
    assert len(account_csv.read(table(*[ROW] * 500))[0]) == 500


@pytest.mark.parametrize(
    ("changes", "column"),
    [
        ({"unit": "khong-co"}, "unit"),
        ({"unit": ""}, "unit"),
        ({"role": "qa-officer"}, "role"),
        ({"role": "auditor"}, "role"),
        ({"role": "khong-co"}, "role"),
        ({"role": "editor"}, "unit"),  # serves a duty that this unit does not hold
        ({"username": "posting-admin", "name": "", "email": ""}, "username"),  # one's own
        ({"username": "editor"}, "username"),  # somebody else's name
        ({"username": "có dấu cách"}, "username"),
        ({"username": ""}, "username"),
        ({"name": ""}, "name"),
        ({"email": "khong-phai-thu"}, "email"),
        ({"email": ""}, "email"),
        ({"email": "editor@example.invalid"}, "email"),
        ({"from": "1/13/2026"}, "from"),
        ({"from": ""}, "from"),
        ({"to": "mai"}, "to"),
        ({"to": "2026-11-30"}, "to"),
        ({"decision": ""}, "decision"),
        ({"decision": "x" * 201}, "decision"),
        ({"username": "unit-editor", "name": "", "email": ""}, "role"),  # has it already
    ],
)
def test_an_error_is_shown_by_row_and_column_and_nothing_can_be_done(
    demonstration: None, changes: dict[str, str], column: str
) -> None:
    page = look(
        signed_in("posting-admin"), table(row(username="moi-0", email="moi-0@example.vn"), row(**changes))
    )
    assert wrong(page) == {column}
    assert "1 dòng làm được" in text(page)
    assert 'name="seal"' not in page
    assert not User.objects.filter(username__startswith="moi").exists()


@pytest.mark.parametrize(("second", "column"), [("MOI-1", "username"), ("moi-2", "email")])
def test_nobody_is_in_a_file_twice(demonstration: None, second: str, column: str) -> None:
    changes = {"username": second} if column == "email" else {"username": second, "email": "khac@example.vn"}
    page = look(signed_in("posting-admin"), table(ROW, row(**changes)))
    assert wrong(page) == {column}


def test_the_dry_run_changes_nothing_and_then_exactly_that_is_done(demonstration: None) -> None:
    client = signed_in("posting-admin")
    before = [
        User.objects.count(),
        UnitMembership.objects.count(),
        RoleGrant.objects.count(),
        Event.objects.count(),
    ]
    office = user("editor").units.get().unit
    second = row(
        username="moi-2", email="moi-2@example.vn", unit=office.slug_vi, role="editor", to="2027-01-31"
    )
    page = look(client, table(ROW, second))
    after = [
        User.objects.count(),
        UnitMembership.objects.count(),
        RoleGrant.objects.count(),
        Event.objects.count(),
    ]
    assert before == after
    assert "2 dòng làm được (trong tệp có 2 tài khoản mới), 0 dòng có lỗi" in text(page)
    assert carry_out(client, sealed(page)).status_code == 302
    assert user("moi-1").units.get().role == "editor"
    grant = user("moi-2").grants.get()
    assert (grant.role, str(grant.valid_to), grant.granted_by) == (
        "editor",
        "2027-01-31",
        user("posting-admin"),
    )
    assert user("moi-2").units.get().unit == office
    verbs = set(Event.objects.filter(actor_id=user("posting-admin").pk).values_list("verb", flat=True))
    assert {"organisation.import_accounts", "organisation.create_account", "organisation.join_unit"} <= verbs


def test_another_file_another_person_or_another_family_is_refused(demonstration: None) -> None:
    client = signed_in("posting-admin")
    shown, other = sealed(look(client, table(ROW))), sealed(look(client, table(row(name="Khác"))))
    for sent in (
        {**shown, "content": other["content"]},
        {**shown, "content": "???"},
        {**shown, "seal": "x"},
        {"content": shown["content"]},
    ):
        answer = carry_out(client, sent)
        assert answer.status_code == 403
        assert "Hãy xem lại" in answer.content.decode()
    assert carry_out(signed_in("qa-admin"), shown, "tra-loi").status_code == 403
    assert carry_out(signed_in("qa-admin"), shown).status_code == 404
    assert not User.objects.filter(username="moi-1").exists()


def test_what_has_changed_since_it_was_shown_is_shown_again(demonstration: None) -> None:
    client = signed_in("posting-admin")
    shown = sealed(look(client, table(ROW)))
    User.objects.create_user("moi-1", name="Người mới")
    assert carry_out(client, shown).status_code == 403
    assert not user("moi-1").units.exists()


def test_all_or_nothing(demonstration: None, monkeypatch: pytest.MonkeyPatch) -> None:
    client = signed_in("posting-admin")
    shown = sealed(look(client, table(ROW, row(username="moi-2", email="moi-2@example.vn"))))

    def breaks(**wish: Any) -> Any:
        if wish["new"]["username"] == "moi-2":
            raise Refused(Finding("already-granted"))
        return accounts.provide(**wish)

    monkeypatch.setattr("portal.organisation.actions.imports.provide", breaks)
    assert carry_out(client, shown).status_code == 403
    assert not User.objects.filter(username__startswith="moi").exists()
    assert Event.objects.filter(verb="organisation.import_accounts", refused=True).exists()


def test_the_action_itself_refuses_a_file_with_errors(demonstration: None) -> None:
    act: dict[str, Any] = {"family": POSTING, "content": table(row(unit="khong-co"))}
    refused("not-your-accounts", imports.import_accounts, by=user("head"), shown="", **act)
    refused("csv-changed", imports.import_accounts, by=user("posting-admin"), shown="", **act)
    lines = planning.plan(by=user("posting-admin"), family=POSTING, rows=account_csv.read(act["content"])[0])
    shown = planning.digest(act["content"], lines)
    refused("csv-errors", imports.import_accounts, by=user("posting-admin"), shown=shown, **act)


def test_administration_is_taken_in_at_the_heads_waiting_request_alone(demonstration: None) -> None:
    client, today = signed_in("it-admin"), timezone.localdate().isoformat()
    line = {"unit": "", "role": "auditor", "from": today, "decision": "5/BBT"}
    assert wrong(look(client, table(row(**line)), "quan-tri")) == {"decision"}
    request = asked("auditor", username="moi-1", name="Người mới", email="moi-1@example.vn")
    assert wrong(look(client, table(row(**{**line, "decision": "6/BBT"})), "quan-tri")) == {"decision"}
    page = look(client, table(row(**line)), "quan-tri")
    assert carry_out(client, sealed(page), "quan-tri").status_code == 302
    assert user("moi-1").grants.get().role == "auditor"
    assert AccountRequest.objects.get(pk=request.pk).state == "granted"


def test_the_sample_is_of_the_right_columns_and_says_that_it_is_one(demonstration: None) -> None:
    answer = signed_in("posting-admin").get(f"{ADDRESS.format('dang-tin')}mau.csv")
    assert answer["Content-Disposition"] == 'attachment; filename="tai-khoan-posting.csv"'
    rows, findings = account_csv.read(answer.content)
    assert findings == []
    assert "ví dụ" in rows[0].cells["name"]


def test_five_hundred_rows_are_planned_within_few_queries(
    demonstration: None, django_assert_max_num_queries: Any
) -> None:
    rows = [row(username=f"moi-{number}", email=f"moi-{number}@example.vn") for number in range(500)]
    client = signed_in("posting-admin")
    look(client, table(ROW))
    with django_assert_max_num_queries(35):
        page = look(client, table(*rows))
    assert "500 dòng làm được" in text(page)
