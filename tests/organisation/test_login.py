"""The one door to the newsroom: lockout, second factor, no way round."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from portal.audit.models import Event
from portal.organisation.models import User
from portal.organisation.seed.demonstration import PASSWORD

LOGIN = "/tai-khoan/login/"
SEED = "JBSWY3DPEHPK3PXP"


def log_in(client: Client, name: str = "editor", password: str = PASSWORD, **extra: Any) -> Any:
    return client.post(LOGIN, {"login": name, "password": password}, **extra)


def texts(response: Any) -> str:
    return str(response.content.decode())


def code(secret: str) -> str:
    return str(format_hotp_value(hotp_value(secret, int(timezone.now().timestamp()) // 30)))


def test_the_door_is_in_vietnamese_and_opens(demonstration: None, desk_client: Client) -> None:
    page = texts(desk_client.get(LOGIN))
    assert "Tên đăng nhập" in page
    assert "Mật khẩu" in page
    assert "Username" not in page
    assert log_in(desk_client)["Location"] == "/admin/"
    assert desk_client.get("/admin/").status_code == 200
    assert Event.objects.filter(verb="organisation.log_in", actor_label__contains="Biên tập viên").exists()


def test_known_and_unknown_accounts_get_the_same_answer(demonstration: None, desk_client: Client) -> None:
    known = texts(log_in(desk_client, "editor", "sai-mat-khau-roi"))
    unknown = texts(log_in(desk_client, "khong-co", "sai-mat-khau-roi"))
    assert "Tên đăng nhập hoặc mật khẩu không đúng" in known
    assert known.replace("editor", "khong-co").split("csrf")[0] == unknown.split("csrf")[0]


@pytest.mark.parametrize("name", ["editor", "khong-co"])
def test_the_sixth_try_is_refused_and_a_quarter_of_an_hour_later_not(
    demonstration: None, desk_client: Client, name: str
) -> None:
    for _ in range(5):
        response = log_in(desk_client, name, "sai-mat-khau-roi")
    response = log_in(desk_client, name)
    assert response.status_code == 429
    assert "Tạm dừng đăng nhập" in texts(response)
    assert not desk_client.session.get("_auth_user_id")
    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        response = log_in(desk_client, name)
    assert response.status_code == (302 if name == "editor" else 200)


def test_trying_on_does_not_lengthen_the_lock(demonstration: None, desk_client: Client) -> None:
    for _ in range(5):
        log_in(desk_client, "editor", "sai-mat-khau-roi")
    with time_machine.travel(timezone.now() + timedelta(minutes=10)):
        assert log_in(desk_client, "editor", "sai-mat-khau-roi").status_code == 429
    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        assert log_in(desk_client).status_code == 302


def test_a_colleague_at_the_same_address_and_the_same_account_elsewhere_get_in(
    demonstration: None, desk_client: Client
) -> None:
    for _ in range(6):
        log_in(desk_client, "EDITOR", "sai-mat-khau-roi")
    assert log_in(desk_client, "editor").status_code == 429
    assert log_in(desk_client, "unit-head").status_code == 302
    desk_client.logout()
    assert log_in(desk_client, "editor", REMOTE_ADDR="203.0.113.9").status_code == 302
    assert Event.objects.filter(verb="organisation.lock_out").exists()


@pytest.mark.parametrize("path", ["/admin/login/", "/admin/password_reset/"])
def test_other_doors_are_shut(demonstration: None, desk_client: Client, path: str) -> None:
    for answer in (
        desk_client.get(path),
        desk_client.post(path, {"username": "editor", "password": PASSWORD}),
    ):
        assert answer.status_code == 302
        assert answer["Location"].startswith("/tai-khoan/")
    assert not desk_client.session.get("_auth_user_id")


@pytest.mark.parametrize("path", ["signup/", "email/", "login/code/", "password/reset/", "2fa/keys/login/"])
def test_what_is_not_offered_is_not_there(demonstration: None, desk_client: Client, path: str) -> None:
    assert desk_client.get(f"/tai-khoan/{path}").status_code == 404


def test_out_means_out(demonstration: None, desk_client: Client) -> None:
    log_in(desk_client)
    cookie = desk_client.cookies["sessionid"].value
    assert desk_client.post("/admin/logout/")["Location"] == LOGIN
    desk_client.cookies["sessionid"] = cookie
    assert desk_client.get("/admin/")["Location"].startswith(LOGIN)


def test_a_closed_account_is_out_at_once(demonstration: None, desk_client: Client) -> None:
    log_in(desk_client)
    User.objects.filter(username="editor").update(is_active=False)
    assert desk_client.get("/admin/").status_code == 302
    assert log_in(desk_client)["Location"] == "/tai-khoan/inactive/"
    assert desk_client.get("/admin/")["Location"].startswith(LOGIN)


def test_without_a_second_factor_nothing_else_opens(
    demonstration: None, desk_client: Client, settings: Settings
) -> None:
    settings.MFA_REQUIRED = True
    log_in(desk_client)
    for path in ("/admin/", "/admin/account/", "/tai-khoan/password/change/", "/tai-khoan/"):
        assert desk_client.get(path)["Location"] == "/tai-khoan/2fa/totp/activate/"
        assert desk_client.post(path)["Location"] == "/tai-khoan/2fa/totp/activate/"
    asked = desk_client.get("/tai-khoan/2fa/totp/activate/")["Location"]
    assert desk_client.post(asked, {"password": PASSWORD})["Location"] == "/tai-khoan/2fa/totp/activate/"
    page = desk_client.get("/tai-khoan/2fa/totp/activate/")
    assert "ứng dụng" in texts(page)
    secret = page.context["form"].secret
    assert "Mã không đúng" in texts(desk_client.post("/tai-khoan/2fa/totp/activate/", {"code": "000000"}))
    desk_client.post("/tai-khoan/2fa/totp/activate/", {"code": code(secret)})
    assert desk_client.get("/admin/").status_code == 200
    assert "mã dự phòng" in texts(desk_client.get("/tai-khoan/2fa/recovery-codes/"))


def test_the_password_alone_does_not_open_an_account_with_two_factors(
    demonstration: None, desk_client: Client, settings: Settings
) -> None:
    settings.MFA_REQUIRED = True
    TOTP.activate(User.objects.get(username="editor"), SEED)
    assert log_in(desk_client)["Location"].startswith("/tai-khoan/2fa/authenticate/")
    assert desk_client.get("/admin/")["Location"].startswith(LOGIN)
    assert "ứng dụng xác thực" in texts(desk_client.get("/tai-khoan/2fa/authenticate/"))
    desk_client.post("/tai-khoan/2fa/authenticate/", {"code": code(SEED)})
    assert desk_client.get("/admin/").status_code == 200


def test_a_second_factor_is_not_taken_off_where_it_is_required(
    demonstration: None, desk_client: Client, settings: Settings
) -> None:
    TOTP.activate(User.objects.get(username="editor"), SEED)
    settings.MFA_REQUIRED = True
    log_in(desk_client)
    desk_client.post("/tai-khoan/2fa/authenticate/", {"code": code(SEED)})
    desk_client.post("/tai-khoan/2fa/totp/deactivate/")
    assert Authenticator.objects.filter(user__username="editor", type="totp").exists()


@pytest.mark.parametrize("path", ["", "logout/", "khoi-phuc/", "khoi-phuc/da-nhan/", "khoi-phuc/xong/"])
def test_the_other_pages_speak_vietnamese(demonstration: None, desk_client: Client, path: str) -> None:
    log_in(desk_client)
    page = texts(desk_client.get(f"/tai-khoan/{path}"))
    assert '<html lang="vi">' in page
    assert "Password" not in page
