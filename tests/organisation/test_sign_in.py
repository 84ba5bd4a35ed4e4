"""Who is let in, who has to wait, and for how long: never a whole office, never for ever.

Security promises 9 and 10.
"""

import json
from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from axes.models import AccessAttempt
from cryptography.hazmat.primitives.asymmetric import ec
from django.conf import settings as configured
from django.contrib.auth.hashers import make_password
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from fido2.cose import ES256
from fido2.utils import sha256, websafe_encode
from fido2.webauthn import (
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)
from pytest_django.fixtures import Settings

from portal.audit.models import Event
from portal.law.findings import Refused
from portal.organisation import lockout
from portal.organisation.actions import entry
from portal.organisation.adapter import MFAAdapter
from portal.organisation.models import User
from portal.organisation.seed.demonstration import PASSWORD
from tests.organisation.test_login import SEED, code, log_in, texts

WRONG = "sai-mat-khau-roi"


def browser(address: str = "198.51.100.7") -> Client:
    return Client(headers={"host": configured.HOSTS["desk"]}, REMOTE_ADDR=address)


def besiege(name: str, tries: int = 12) -> None:
    """Wrong passwords, each from an address of its own."""
    for number in range(tries):
        log_in(browser(f"203.0.113.{number}"), name, WRONG)


def is_in(client: Client) -> bool:
    return bool(client.get("/admin/").status_code == 200)


def mails() -> list[dict[str, Any]]:
    return [task.args_kwargs["kwargs"] for task in DBTaskResult.objects.order_by("enqueued_at")]


def test_one_of_forty_behind_one_address_locks_out_himself_alone(demonstration: None) -> None:
    encoded = make_password(PASSWORD)
    names = [f"dong-nghiep-{number}" for number in range(40)]
    User.objects.bulk_create(User(username=name, name=name, password=encoded) for name in names)
    for _ in range(5):
        log_in(browser(), names[0], WRONG)
    assert log_in(browser(), names[0]).status_code == 429
    answers = [log_in(browser(), name).status_code for name in names[1:]]
    assert answers == [302] * 39
    assert log_in(browser("203.0.113.1"), names[0]).status_code == 302


def test_forty_who_sign_in_at_eight_o_clock_do_not_stop_each_other(demonstration: None) -> None:
    for _ in range(40):
        assert log_in(browser(), "editor").status_code == 302


@pytest.mark.parametrize("name", ["editor", "khong-co"])
def test_an_account_tried_from_many_addresses_is_shut_to_new_ones_known_or_not(
    demonstration: None, name: str
) -> None:
    besiege(name)
    answer = log_in(browser("192.0.2.1"), name)
    assert answer.status_code == 429
    assert "Tạm dừng đăng nhập" in texts(answer)
    assert AccessAttempt.objects.filter(username=name).count() == 12


def test_its_owner_gets_in_where_the_owner_works(demonstration: None) -> None:
    log_in(browser("192.0.2.9"), "editor")
    besiege("editor")
    assert log_in(browser("192.0.2.9"), "editor").status_code == 302
    assert log_in(browser("192.0.2.10"), "editor").status_code == 429
    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        assert log_in(browser("192.0.2.10"), "editor").status_code == 302


def test_the_address_of_a_colleague_is_not_the_owners(demonstration: None) -> None:
    log_in(browser("192.0.2.9"), "unit-head")
    besiege("editor")
    assert log_in(browser("192.0.2.9"), "editor").status_code == 429


def test_owner_and_body_are_told_of_it_once_a_day(demonstration: None) -> None:
    besiege("editor", 11)
    assert mails() == []
    besiege("editor", 12)
    told = [mail["to"] for mail in mails()]
    assert told == ["editor@example.invalid", "posting-admin@example.invalid"]
    with time_machine.travel(timezone.now() + timedelta(minutes=20)):
        besiege("editor")
    assert len(mails()) == 2
    assert Event.objects.filter(verb="organisation.besieged").count() == 2


def test_a_siege_of_a_name_that_nobody_has_tells_nobody(demonstration: None) -> None:
    besiege("khong-co")
    assert mails() == []


def test_as_much_work_is_done_for_an_unknown_name_as_for_a_known_one(demonstration: None) -> None:
    hashed: list[str] = []

    def encode(_: object, password: str, salt: str) -> str:
        hashed.append(password)
        return f"md5${salt}${'0' * 32}"

    with patch("django.contrib.auth.hashers.MD5PasswordHasher.encode", encode):
        log_in(browser(), "editor", WRONG)
        known = len(hashed)
        log_in(browser(), "khong-co", WRONG)
    assert known >= 1
    assert len(hashed) - known == known


def test_the_body_of_the_account_sees_the_lock_and_opens_it_on_record(demonstration: None) -> None:
    for _ in range(5):
        log_in(browser(), "editor", WRONG)
    body = browser("192.0.2.50")
    log_in(body, "posting-admin")
    page = texts(body.get("/admin/nguoi-dung/khoi-phuc/"))
    editor = User.objects.get(username="editor")
    assert f"/admin/nguoi-dung/khoi-phuc/mo-khoa/{editor.pk}/" in page
    assert body.post(f"/admin/nguoi-dung/khoi-phuc/mo-khoa/{editor.pk}/").status_code == 302
    assert log_in(browser(), "editor").status_code == 302
    event = Event.objects.get(verb="organisation.unlock")
    assert (event.actor_label, event.detail) == (
        str(User.objects.get(username="posting-admin")),
        {"addresses": 1},
    )


@pytest.mark.parametrize("who", ["qa-admin", "editor", "unit-head", "member"])
def test_nobody_else_opens_it(demonstration: None, who: str) -> None:
    besiege("editor")
    user, by = User.objects.get(username="editor"), User.objects.get(username=who)
    with pytest.raises(Refused):
        entry.unlock(by=by, user=user)
    assert lockout.tries("editor") == 12


def test_those_who_answer_for_nobody_have_no_screen(demonstration: None) -> None:
    client = browser()
    log_in(client, "unit-editor")
    assert client.get("/admin/nguoi-dung/khoi-phuc/").status_code in (302, 403)
    assert "khoi-phuc" not in texts(client.get("/admin/"))


def key_of(name: str, identifier: str = "AAAA") -> Authenticator:
    """A row as a key leaves it; no key answers for it."""
    return Authenticator.objects.create(
        user=User.objects.get(username=name),
        type="webauthn",
        data={"name": "Khóa", "credential": {"id": identifier}},
    )


def test_a_key_alone_is_a_second_factor(demonstration: None, settings: Settings) -> None:
    client = browser()
    log_in(client)
    settings.MFA_REQUIRED = True
    assert client.get("/admin/")["Location"] == "/tai-khoan/2fa/totp/activate/"
    key_of("editor")
    assert is_in(client)


def test_codes_in_reserve_alone_are_none(demonstration: None, settings: Settings) -> None:
    client = browser()
    log_in(client)
    settings.MFA_REQUIRED = True
    RecoveryCodes.activate(User.objects.get(username="editor"))
    assert client.get("/admin/")["Location"] == "/tai-khoan/2fa/totp/activate/"


def test_who_has_no_factor_may_set_up_a_key_instead_of_an_app(
    demonstration: None, settings: Settings
) -> None:
    settings.MFA_REQUIRED = True
    client = browser()
    log_in(client)
    asked = client.get("/tai-khoan/2fa/keys/add/")["Location"]
    assert asked.startswith("/tai-khoan/reauthenticate/")
    client.post(asked, {"password": PASSWORD})
    page = texts(client.get("/tai-khoan/2fa/keys/add/"))
    assert "organisation/keys.js" in page
    assert configured.HOSTS["desk"] in page
    assert "Khóa bảo mật 1" in page


def test_a_key_belongs_to_the_newsrooms_host_whatever_a_request_says() -> None:
    assert MFAAdapter().get_public_key_credential_rp_entity()["id"] == configured.HOSTS["desk"]


def test_a_made_up_key_adds_nothing_and_opens_nothing(demonstration: None) -> None:
    client = browser()
    log_in(client)
    client.post("/tai-khoan/reauthenticate/", {"password": PASSWORD})
    for made_up in ("{}", "x", '{"id": "AAAA", "rawId": "AAAA", "type": "public-key", "response": {}}'):
        client.get("/tai-khoan/2fa/keys/add/")
        assert (
            client.post("/tai-khoan/2fa/keys/add/", {"name": "x", "credential": made_up}).status_code == 200
        )
    assert not Authenticator.objects.exists()


def added(name: str) -> None:
    """A key as a browser adds it; nobody holds it any more."""
    made: Any = ES256
    public = made.from_cryptography_key(ec.generate_private_key(ec.SECP256R1()).public_key())
    known = AttestedCredentialData.create(bytes(16), b"KHOA", public)
    rp = sha256(configured.HOSTS["desk"].encode())
    data = AuthenticatorData.create(rp, AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.AT, 0, known)
    client = CollectedClientData.create("webauthn.create", b"0" * 32, f"https://{configured.HOSTS['desk']}")
    credential = {
        "id": websafe_encode(b"KHOA"),
        "rawId": websafe_encode(b"KHOA"),
        "type": "public-key",
        "response": {
            "clientDataJSON": websafe_encode(client),
            "attestationObject": websafe_encode(AttestationObject.create("none", data, {})),
        },
    }
    Authenticator.objects.create(
        user=User.objects.get(username=name),
        type="webauthn",
        data={"name": "Khóa", "credential": credential},
    )


SILENT = '<p data-key-error role="alert" hidden>'
SPOKEN = '<p data-key-error role="alert"><b>Chưa dùng được khóa.'


@pytest.mark.parametrize("said", ["", "x", "{}", '{"id": "AAAA", "rawId": "AAAA", "type": "public-key"}'])
def test_a_key_that_is_refused_is_said_to_be_on_the_page_that_asks_for_it(
    demonstration: None, said: str
) -> None:
    client = browser()
    log_in(client)
    added("editor")
    address = "/tai-khoan/2fa/keys/reauthenticate/?next=/tai-khoan/2fa/totp/activate/"
    assert SILENT in client.get(address).content.decode()
    answer = client.post(address, {"credential": said, "next": "/tai-khoan/2fa/totp/activate/"})
    assert answer.status_code == 200
    page = answer.content.decode()
    assert SPOKEN in page
    assert 'name="next" value="/tai-khoan/2fa/totp/activate/"' in page


def test_a_key_that_is_refused_at_the_door_is_said_to_be(demonstration: None) -> None:
    added("editor")
    client = browser()
    log_in(client)
    address = "/tai-khoan/2fa/authenticate/"
    assert SILENT in texts(client.get(address))
    assert SPOKEN in texts(client.post(address, {"credential": "{}"}))
    assert SILENT in texts(client.post(address, {"code": "000000"}))


def test_a_key_tried_too_often_is_told_to_wait(demonstration: None) -> None:
    client = browser()
    log_in(client)
    added("editor")
    host = configured.HOSTS["desk"]
    forged = {
        "id": websafe_encode(b"KHOA"),
        "rawId": websafe_encode(b"KHOA"),
        "type": "public-key",
        "response": {
            "clientDataJSON": websafe_encode(
                CollectedClientData.create("webauthn.get", b"0" * 32, f"https://{host}")
            ),
            "authenticatorData": websafe_encode(
                AuthenticatorData.create(sha256(host.encode()), AuthenticatorData.FLAG.UP, 0)
            ),
            "signature": websafe_encode(b"0"),
        },
    }
    pages = []
    for _ in range(6):
        client.get("/tai-khoan/2fa/keys/reauthenticate/")
        answer = client.post("/tai-khoan/2fa/keys/reauthenticate/", {"credential": json.dumps(forged)})
        pages.append(texts(answer))
    assert all(SPOKEN in page for page in pages[:5])
    assert "Bạn đã thử quá nhiều lần. Hãy chờ ít phút rồi thử lại." in pages[5]
    assert SILENT in pages[5]


def test_a_password_alone_takes_no_factor_off(demonstration: None) -> None:
    TOTP.activate(User.objects.get(username="editor"), SEED)
    client = browser()
    log_in(client)
    client.post("/tai-khoan/2fa/authenticate/", {"code": code(SEED)})
    client.post("/tai-khoan/reauthenticate/", {"password": PASSWORD})
    client.post("/tai-khoan/2fa/totp/deactivate/")
    assert Authenticator.objects.filter(type="totp").exists()
    with time_machine.travel(timezone.now() + timedelta(minutes=1)):
        client.post("/tai-khoan/2fa/reauthenticate/", {"code": code(SEED)})
        client.post("/tai-khoan/2fa/totp/deactivate/")
    assert not Authenticator.objects.exists()


def test_nobody_sees_renames_or_removes_the_key_of_another(demonstration: None) -> None:
    client, key = browser(), key_of("unit-head")
    log_in(client)
    client.post("/tai-khoan/reauthenticate/", {"password": PASSWORD})
    for path in ("rename", "remove"):
        assert client.get(f"/tai-khoan/2fa/keys/{key.pk}/{path}/").status_code == 404
        assert client.post(f"/tai-khoan/2fa/keys/{key.pk}/{path}/", {"name": "HACK"}).status_code == 404
    assert Authenticator.objects.get().data["name"] == "Khóa"


def test_a_sign_in_that_waits_for_a_factor_taken_off_begins_anew(demonstration: None) -> None:
    TOTP.activate(User.objects.get(username="editor"), SEED)
    client = browser()
    log_in(client)
    Authenticator.objects.all().delete()
    assert client.get("/tai-khoan/login/", follow=True).status_code == 200
    assert not is_in(client)
    log_in(client)
    assert is_in(client)
