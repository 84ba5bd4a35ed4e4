"""The way back that two people walk (Điều 7 khoản 2): one alone never gets in, whoever it is."""

import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.conf import settings as configured
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from pytest_django.fixtures import Settings

from portal.audit import actions as audit
from portal.audit.models import Event
from portal.law.findings import Refused
from portal.organisation.actions import recovery
from portal.organisation.models import Recovery, User
from portal.organisation.seed.demonstration import PASSWORD
from portal.organisation.states import Lost
from tests.organisation.test_login import SEED, log_in, texts

ASK = "/tai-khoan/khoi-phuc/"
DESK = "/admin/nguoi-dung/khoi-phuc/"
NEW = "mot-cau-dai-de-nho-2026"
HOW = "Gặp trực tiếp, đã xem thẻ công chức"


def browser(name: str = "") -> Client:
    client = Client(headers={"host": configured.HOSTS["desk"]})
    if name:
        log_in(client, name)
    return client


def user(name: str = "editor") -> User:
    return User.objects.get(username=name)


def mails() -> list[dict[str, Any]]:
    return [task.args_kwargs["kwargs"] for task in DBTaskResult.objects.order_by("enqueued_at")]


def asked(name: str = "editor", what: Lost = Lost.BOTH) -> Recovery:
    browser().post(ASK, {"username": name, "what": what.value})
    return Recovery.objects.get(user__username=name, closed_at=None)


def confirmed(name: str = "editor", what: Lost = Lost.BOTH, by: str = "posting-admin") -> tuple[str, str]:
    """The path of the link, as the mail has it, and the code, as the page of who confirms shows it."""
    row = asked(name, what)
    page = texts(browser(by).post(f"{DESK}{row.pk}/", {"what": what.value, "reason": HOW}))
    code = re.findall(r"<strong>(\d{8})</strong>", page)[0]
    to_owner = [mail for mail in mails() if mail["to"] == f"{name}@example.invalid"][-1]
    assert code not in to_owner["text"]
    link = re.findall(r"/tai-khoan/khoi-phuc/[\w-]{43}/", to_owner["text"])[0]
    assert link not in page
    return link, code


def walk(link: str, code: str, password: str = NEW) -> Any:
    return browser().post(link, {"code": code, "password1": password, "password2": password})


def test_with_link_and_code_the_person_is_in_again(demonstration: None, settings: Settings) -> None:
    TOTP.activate(user(), SEED)
    link, code = confirmed()
    assert walk(link, f"{code[:4]} {code[4:]}")["Location"] == f"{ASK}xong/"
    assert user().check_password(NEW)
    assert not Authenticator.objects.exists()
    settings.MFA_REQUIRED = True
    client = browser()
    assert log_in(client, "editor", NEW)["Location"] == "/admin/"
    assert client.get("/admin/")["Location"] == "/tai-khoan/2fa/totp/activate/"


def test_all_of_it_is_told_and_on_record(demonstration: None) -> None:
    link, code = confirmed()
    walk(link, code)
    assert [mail["to"].partition("@")[0] for mail in mails()] == [
        "posting-admin",
        "editor",
        "editor",
        "posting-admin",
    ]
    verbs = ("ask", "confirm", "use")
    events = {verb: Event.objects.get(verb=f"organisation.{verb}_recovery") for verb in verbs}
    assert {event.target_label for event in events.values()} == {str(user())}
    assert events["confirm"].detail["reason"] == HOW
    assert events["use"].detail["confirmed_by"] == user("posting-admin").pk
    assert code not in str([event.detail for event in events.values()])


def test_names_that_there_are_and_are_not_get_the_same_answer(demonstration: None) -> None:
    answers = [
        browser().post(ASK, {"username": name, "what": "both"}, follow=True)
        for name in ("editor", "khong-co")
    ]
    assert answers[0].redirect_chain == answers[1].redirect_chain
    assert texts(answers[0]) == texts(answers[1])
    assert Recovery.objects.count() == 1


def test_asking_changes_nothing(demonstration: None) -> None:
    TOTP.activate(user(), SEED)
    client = browser("unit-head")
    asked()
    asked("unit-head")
    assert user().check_password(PASSWORD)
    assert Authenticator.objects.count() == 1
    assert client.get("/admin/").status_code == 200


def test_asking_again_tells_nobody_again_and_spoils_nothing(demonstration: None) -> None:
    link, code = confirmed()
    count = len(mails())
    for what in ("password", "factor"):
        browser().post(ASK, {"username": "editor", "what": what})
    assert len(mails()) == count
    assert walk(link, code).status_code == 302


@pytest.mark.parametrize(
    "who", ["editor", "qa-admin", "procedures-admin", "it-admin", "member", "head", "unit-head"]
)
def test_only_the_body_of_the_account_confirms(demonstration: None, who: str) -> None:
    row = asked()
    assert browser(who).get(f"{DESK}{row.pk}/").status_code == 404
    assert browser(who).post(f"{DESK}{row.pk}/", {"what": "both", "reason": HOW}).status_code == 404
    with pytest.raises(Refused):
        recovery.confirm(by=user(who), recovery=row, what=Lost.BOTH, reason=HOW)
    with pytest.raises(Refused):
        recovery.refuse(by=user(who), recovery=row, reason=HOW)
    row.refresh_from_db()
    assert row.confirmed_by is None
    assert row.closed_at is None


@pytest.mark.parametrize(
    ("name", "by"),
    [
        ("qa-officer", "qa-admin"),
        ("procedures", "procedures-admin"),
        ("posting-admin", "it-admin"),
        ("qa-admin", "it-admin"),
        ("procedures-admin", "it-admin"),
        ("head", "it-admin"),
        ("member", "it-admin"),
        ("it-admin", "head"),
    ],
)
def test_who_answers_for_whom(demonstration: None, name: str, by: str) -> None:
    link, code = confirmed(name, by=by)
    assert walk(link, code).status_code == 302
    assert user(name).check_password(NEW)


@pytest.mark.parametrize("name", ["posting-admin", "it-admin", "head"])
def test_nobody_confirms_for_themselves(demonstration: None, name: str) -> None:
    row = asked(name)
    with pytest.raises(Refused) as refusal:
        recovery.confirm(by=user(name), recovery=row, what=Lost.BOTH, reason=HOW)
    assert [finding.code for finding in refusal.value.findings] == ["own-recovery"]
    audit.write_waiting()
    assert Event.objects.filter(verb="organisation.confirm_recovery", refused=True).exists()


def test_the_database_holds_that_too(demonstration: None) -> None:
    row = asked("posting-admin")
    by = user("posting-admin")
    whole = {"confirmed_at": timezone.now(), "link_digest": "a", "code_digest": "a", "reason": "a"}
    for values in (
        {"confirmed_by": by, **whole},
        {"confirmed_by": user("it-admin")},
        {"used_at": timezone.now(), "closed_at": timezone.now()},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Recovery.objects.filter(pk=row.pk).update(**values)


def test_how_one_made_sure_must_be_said(demonstration: None) -> None:
    row = asked()
    page = texts(browser("posting-admin").post(f"{DESK}{row.pk}/", {"what": "both", "reason": "  "}))
    assert "<strong>" not in page.partition('class="recovery-code"')[2]
    with pytest.raises(Refused) as refusal:
        recovery.confirm(by=user("posting-admin"), recovery=row, what=Lost.BOTH, reason=" ")
    assert [finding.code for finding in refusal.value.findings] == ["no-reason"]


def test_without_a_mail_box_nothing_is_confirmed(demonstration: None) -> None:
    User.objects.filter(username="editor").update(email="")
    with pytest.raises(Refused):
        recovery.confirm(by=user("posting-admin"), recovery=asked(), what=Lost.BOTH, reason=HOW)


def test_the_code_is_shown_once(demonstration: None) -> None:
    _, code = confirmed()
    row, body = Recovery.objects.get(), browser("posting-admin")
    again = body.post(f"{DESK}{row.pk}/", {"what": "both", "reason": HOW})
    assert code not in texts(again)
    assert code not in texts(body.get(f"{DESK}{row.pk}/"))
    assert code not in str(Recovery.objects.values().get())


def test_five_wrong_codes_end_it(demonstration: None) -> None:
    link, code = confirmed()
    for number in range(5):
        assert "Mã không đúng" in texts(walk(link, f"{(int(code) + number + 1) % 10**8:08}"))
    assert walk(link, code).status_code == 410
    assert user().check_password(PASSWORD)
    assert Recovery.objects.get().tries == 5
    assert Event.objects.filter(verb="organisation.wrong_recovery_code").count() == 5


def test_four_do_not(demonstration: None) -> None:
    link, code = confirmed()
    for number in range(4):
        walk(link, f"{(int(code) + number + 1) % 10**8:08}")
    assert walk(link, code).status_code == 302


def test_it_works_once(demonstration: None) -> None:
    link, code = confirmed()
    walk(link, code)
    assert walk(link, code, "mot-cau-khac-de-nho-2026").status_code == 410
    assert user().check_password(NEW)


def test_it_lasts_a_day(demonstration: None) -> None:
    link, code = confirmed()
    with time_machine.travel(timezone.now() + timedelta(hours=24, minutes=1)):
        assert walk(link, code).status_code == 410
    with time_machine.travel(timezone.now() + timedelta(hours=23, minutes=59)):
        assert walk(link, code).status_code == 302


def test_a_wish_waits_for_a_week_and_may_be_uttered_again(demonstration: None) -> None:
    row = asked()
    with time_machine.travel(timezone.now() + timedelta(days=7, minutes=1)):
        with pytest.raises(Refused):
            recovery.confirm(by=user("posting-admin"), recovery=row, what=Lost.BOTH, reason=HOW)
        assert asked().pk != row.pk


def test_what_is_refused_is_over_with_its_link(demonstration: None) -> None:
    link, code = confirmed()
    row = Recovery.objects.get()
    assert (
        browser("posting-admin").post(f"{DESK}{row.pk}/huy/", {"reason": "Không phải người đó"}).status_code
        == 302
    )
    assert walk(link, code).status_code == 410
    assert user().check_password(PASSWORD)


def test_a_code_is_good_for_its_own_link_alone(demonstration: None) -> None:
    link, _ = confirmed()
    _, other = confirmed("unit-head")
    walk(link, other)
    assert user().check_password(PASSWORD)


def test_a_weak_password_is_refused_and_the_code_stays_good(demonstration: None) -> None:
    link, code = confirmed()
    assert "Mật khẩu mới" in texts(walk(link, code, "ngan"))
    assert walk(link, code).status_code == 302


def test_two_different_passwords_set_none(demonstration: None) -> None:
    link, code = confirmed()
    page = texts(browser().post(link, {"code": code, "password1": NEW, "password2": f"{NEW}x"}))
    assert "chưa giống nhau" in page
    assert user().check_password(PASSWORD)


@pytest.mark.parametrize("what", [Lost.PASSWORD, Lost.FACTOR])
def test_only_what_was_confirmed_is_given_anew(demonstration: None, what: Lost) -> None:
    TOTP.activate(user(), SEED)
    link, code = confirmed(what=what)
    walk(link, code)
    assert user().check_password(NEW if what is Lost.PASSWORD else PASSWORD)
    assert Authenticator.objects.exists() is (what is Lost.PASSWORD)


def test_a_password_reset_alone_opens_no_account_with_two_factors(demonstration: None) -> None:
    TOTP.activate(user(), SEED)
    walk(*confirmed(what=Lost.PASSWORD))
    client = browser()
    assert log_in(client, "editor", NEW)["Location"].startswith("/tai-khoan/2fa/authenticate/")
    assert client.get("/admin/").status_code == 302


def test_a_closed_account_has_no_way_back(demonstration: None) -> None:
    link, code = confirmed()
    User.objects.filter(username="editor").update(is_active=False)
    assert walk(link, code).status_code == 410
    Recovery.objects.all().delete()
    browser().post(ASK, {"username": "editor", "what": "both"})
    assert not Recovery.objects.exists()


def test_the_lock_of_wrong_tries_opens_with_it(demonstration: None) -> None:
    for _ in range(5):
        log_in(browser(), "editor", "sai-mat-khau-roi")
    walk(*confirmed())
    assert log_in(browser(), "editor", NEW).status_code == 302


def test_a_new_account_gets_its_first_password_the_same_way(demonstration: None) -> None:
    fresh = user()
    fresh.set_unusable_password()
    fresh.save()
    walk(*confirmed(what=Lost.PASSWORD))
    assert log_in(browser(), "editor", NEW)["Location"] == "/admin/"
