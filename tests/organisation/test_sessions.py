"""What ends the sessions of an account, and of no other: the old cookie never opens the newsroom again.

Security promise 11.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.conf import settings as configured
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from portal.organisation.actions import accounts, idling, recovery
from portal.organisation.models import RoleGrant, Session, UnitMembership, User
from portal.organisation.seed.demonstration import PASSWORD
from portal.organisation.sessions import end_sessions, open_sessions
from portal.organisation.states import Lost
from tests.editorial.scene import client as of
from tests.editorial.scene import scene
from tests.editorial.test_newsroom import form
from tests.organisation.test_login import SEED, code, log_in, texts

NEW = "mot-cau-dai-de-nho-2026"
DECISION = "12/QĐ-BHXH"
TODAY = timezone.localdate()


def browser(**headers: Any) -> Client:
    return Client(headers={"host": configured.HOSTS["desk"]}, **headers)


def signed_in(name: str = "editor", **headers: Any) -> Client:
    client = browser(**headers)
    assert log_in(client, name).status_code == 302
    return client


def copy_of(client: Client) -> Client:
    """Somebody who has stolen the cookie as it is now."""
    thief = browser()
    thief.cookies["sessionid"] = client.cookies["sessionid"].value
    return thief


def is_in(client: Client) -> bool:
    return bool(client.get("/admin/").status_code == 200)


def user(name: str = "editor") -> User:
    return User.objects.get(username=name)


def test_every_session_of_an_account_ends_and_nobody_elses(demonstration: None) -> None:
    mine, others = signed_in(), signed_in("unit-head")
    assert is_in(mine)
    end_sessions(user())
    assert not is_in(mine)
    assert is_in(others)
    assert is_in(signed_in())


def test_signing_in_gives_a_new_session_id(demonstration: None) -> None:
    client = browser()
    client.get("/tai-khoan/login/")
    client.cookies["sessionid"] = planted = "a" * 32
    log_in(client)
    assert client.cookies["sessionid"].value != planted
    assert not is_in(copy_of_key(planted))
    first = copy_of(client)
    log_in(client)
    client.post("/tai-khoan/logout/")
    log_in(client)
    assert not is_in(first)


def copy_of_key(key: str) -> Client:
    thief = browser()
    thief.cookies["sessionid"] = key
    return thief


def test_the_second_factor_renews_it_too(demonstration: None) -> None:
    TOTP.activate(user(), SEED)
    client = browser()
    log_in(client)
    before = client.cookies["sessionid"].value
    client.post("/tai-khoan/2fa/authenticate/", {"code": code(SEED)})
    assert is_in(client)
    assert client.cookies["sessionid"].value != before
    assert not is_in(copy_of_key(before))


def test_a_changed_password_ends_all_sessions_but_the_one_of_the_change(demonstration: None) -> None:
    mine, elsewhere = signed_in(), signed_in()
    stolen = copy_of(mine)
    mine.post("/tai-khoan/password/change/", {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW})
    assert user().check_password(NEW)
    assert is_in(mine)
    assert not is_in(elsewhere)
    assert not is_in(stolen)


def test_a_factor_taken_off_ends_all_sessions_but_the_one_in_which_it_was(demonstration: None) -> None:
    elsewhere, mine = signed_in(), signed_in()
    mine.post("/tai-khoan/reauthenticate/", {"password": PASSWORD})
    TOTP.activate(user(), SEED)
    mine.post("/tai-khoan/2fa/totp/deactivate/")
    assert not Authenticator.objects.exists()
    assert is_in(mine)
    assert not is_in(elsewhere)


def _grant() -> None:
    accounts.grant(
        by=user("posting-admin"), user=user("english"), role="editor", valid_from=TODAY, decision=DECISION
    )


def _end_grant() -> None:
    granted = RoleGrant.objects.get(user=user("english"), role="english")
    accounts.end_grant(by=user("posting-admin"), granted=granted, on=TODAY, decision=DECISION)


def _leave_unit() -> None:
    row = UnitMembership.objects.get(user=user("english"))
    accounts.leave_unit(by=user("posting-admin"), membership=row, on=TODAY, decision=DECISION)


def _close() -> None:
    idling.close_account(by=user("posting-admin"), user=user("english"), decision=DECISION)


def _recover(what: Lost) -> Callable[[], None]:
    def act() -> None:
        recovery.renew(user("english"), what, NEW)

    return act


@pytest.mark.parametrize(
    "happens",
    [_grant, _end_grant, _leave_unit, _close, _recover(Lost.PASSWORD), _recover(Lost.FACTOR)],
    ids=["role given", "role taken", "unit left", "account closed", "password reset", "factor reset"],
)
def test_what_changes_an_account_ends_its_sessions(demonstration: None, happens: Callable[[], None]) -> None:
    client = signed_in("english")
    stolen, others = copy_of(client), signed_in("unit-head")
    assert is_in(client)
    happens()
    for path in ("/admin/", "/tai-khoan/", "/admin/snippets/editorial/article/"):
        assert stolen.get(path).status_code != 200
        assert client.get(path).status_code != 200
    assert is_in(others)


def test_thirty_minutes_of_nothing_end_a_session(demonstration: None, settings: Settings) -> None:
    settings.SESSION_COOKIE_AGE, settings.SESSION_SAVE_EVERY_REQUEST = 30 * 60, True
    start = timezone.now()
    with time_machine.travel(start):
        client = signed_in()
    with time_machine.travel(start + timedelta(minutes=29)):
        assert is_in(client)
    with time_machine.travel(start + timedelta(minutes=58)):
        assert is_in(client)
    with time_machine.travel(start + timedelta(minutes=89)):
        assert not is_in(client)


def test_an_article_that_saves_itself_keeps_the_session_an_open_editor_does_not(
    db: None, settings: Settings
) -> None:
    settings.SESSION_COOKIE_AGE, settings.SESSION_SAVE_EVERY_REQUEST = 30 * 60, True
    made = scene()
    text, start = made.draft(), timezone.now()
    address = f"/admin/snippets/editorial/article/edit/{text.pk}/"
    with time_machine.travel(start):
        writing, left = of(made.author), of(made.author)
    for minutes in range(5, 125, 5):
        with time_machine.travel(start + timedelta(minutes=minutes)):
            typed = form(made, title=f"Bài viết đến phút {minutes}")
            assert writing.post(address, typed, headers={"Accept": "application/json"}).json()["success"]
            left.post(f"/admin/editing-sessions/ping/editorial/article/{text.pk}/", {})
    with time_machine.travel(start + timedelta(minutes=122)):
        assert is_in(writing)
        assert not is_in(left)
    text.refresh_from_db()
    assert text.get_latest_revision_as_object().title == "Bài viết đến phút 120"


def test_twelve_hours_end_it_however_much_it_is_used(demonstration: None, settings: Settings) -> None:
    settings.SESSION_COOKIE_AGE, settings.SESSION_LONGEST = 30 * 60, 12 * 60 * 60
    settings.SESSION_SAVE_EVERY_REQUEST = True
    start = timezone.now()
    with time_machine.travel(start):
        client = signed_in()
    for minutes in range(20, 720, 20):
        with time_machine.travel(start + timedelta(minutes=minutes)):
            assert is_in(client)
    with time_machine.travel(start + timedelta(hours=12, minutes=1)):
        assert not is_in(client)


def test_one_sees_where_one_is_signed_in_and_ends_the_others(demonstration: None) -> None:
    mine = signed_in(REMOTE_ADDR="192.0.2.1", HTTP_USER_AGENT="Trình duyệt của tôi")
    elsewhere = signed_in(REMOTE_ADDR="192.0.2.2", HTTP_USER_AGENT="<b>Nơi khác</b>")
    signed_in("unit-head", REMOTE_ADDR="192.0.2.3")
    page = texts(mine.get("/tai-khoan/"))
    assert "192.0.2.1" in page
    assert "192.0.2.2" in page
    assert "192.0.2.3" not in page
    assert "&lt;b&gt;Nơi khác" in page
    stolen = copy_of(mine)
    assert mine.get("/tai-khoan/phien/ket-thuc/").status_code == 405
    mine.post("/tai-khoan/phien/ket-thuc/")
    assert is_in(mine)
    assert not is_in(elsewhere)
    assert not is_in(stolen)
    assert "192.0.2.2" not in texts(mine.get("/tai-khoan/"))


def test_what_has_died_is_not_listed(demonstration: None) -> None:
    signed_in()
    assert len(open_sessions(user())) == 1
    end_sessions(user())
    assert open_sessions(user()) == []
    assert Session.objects.filter(user=user()).exists()
