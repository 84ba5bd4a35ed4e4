"""TCVN 14423:2026, by a secondary source: an account that nobody uses for 45 days is disabled."""

import datetime
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils import timezone

from portal.audit.models import Event
from portal.core import scheduler
from portal.organisation import rules
from portal.organisation.actions import board, idling
from portal.organisation.models import BoardMembership, User
from portal.organisation.seed import load_demonstration
from portal.organisation.tasks import disable_idle
from tests.organisation.people import DECISION, newcomer, signed_in, user

NOW = timezone.now()
LONG_AGO = NOW - datetime.timedelta(days=rules.IDLE_DAYS)
SECOND = datetime.timedelta(seconds=1)


@pytest.fixture
def used(demonstration: None) -> None:
    """Everybody has just signed in."""
    User.objects.update(last_login=NOW, date_joined=LONG_AGO)


def set_(name: str, **changes: Any) -> None:
    User.objects.filter(username=name).update(**changes)


def test_forty_five_days() -> None:
    assert rules.IDLE_DAYS == 45


def test_it_is_disabled_on_the_forty_fifth_day_and_its_sessions_end(used: None) -> None:
    client = signed_in("editor")
    set_("editor", last_login=LONG_AGO + SECOND)
    assert idling.disable_idle(now=NOW) == []
    assert client.get("/admin/").status_code == 200
    set_("editor", last_login=LONG_AGO)
    assert idling.disable_idle(now=NOW) == [user("editor")]
    assert not user("editor").is_active
    assert not user("editor").groups.exists()
    assert client.get("/admin/").status_code == 302
    event = Event.objects.get(verb="organisation.disable_account")
    assert (event.target_id, event.detail, event.actor_id) == (
        str(user("editor").pk),
        {"reason": "idle"},
        None,
    )


def test_it_is_disabled_once(used: None) -> None:
    set_("editor", last_login=LONG_AGO)
    idling.disable_idle(now=NOW)
    assert idling.disable_idle(now=NOW + 100 * datetime.timedelta(days=1)) != [user("editor")]
    assert Event.objects.filter(verb="organisation.disable_account", target_id=user("editor").pk).count() == 1


def test_who_never_signed_in_is_counted_from_the_day_the_account_was_made(used: None) -> None:
    new = newcomer()
    assert idling.disable_idle(now=NOW) == []
    set_(new.username, date_joined=LONG_AGO)
    assert idling.disable_idle(now=NOW) == [new]


def test_the_head_of_the_board_is_never_disabled_and_a_former_head_is(used: None) -> None:
    set_("head", last_login=LONG_AGO)
    assert idling.disable_idle(now=NOW) == []
    seat = BoardMembership.objects.get(position="head")
    board.end_seat(by=None, membership=seat, on=timezone.localdate(NOW) - rules.DAY, decision=DECISION)
    assert idling.disable_idle(now=NOW) == [user("head")]


def test_opened_again_it_is_counted_from_then(used: None) -> None:
    set_("editor", last_login=LONG_AGO)
    idling.disable_idle(now=NOW)
    idling.enable_account(by=user("posting-admin"), user=user("editor"), decision="Trở lại làm việc")
    assert user("editor").is_active
    assert idling.disable_idle(now=NOW) == []
    assert Event.objects.get(verb="organisation.enable_account").actor_id == user("posting-admin").pk
    opened = user("editor").enabled_at
    assert opened is not None
    assert user("editor") in idling.disable_idle(now=opened + datetime.timedelta(days=rules.IDLE_DAYS))


def test_a_demonstration_that_is_started_again_uses_its_accounts(used: None) -> None:
    set_("editor", last_login=LONG_AGO)
    set_("unit-editor", last_login=LONG_AGO + SECOND)
    assert idling.disable_idle(now=NOW) == [user("editor")]
    load_demonstration()
    assert user("editor").is_active
    assert user("editor").groups.filter(name="role:editor").exists()
    assert idling.disable_idle(now=NOW + SECOND) == []
    assert idling.disable_idle(now=timezone.now() + datetime.timedelta(days=rules.IDLE_DAYS)) != []


def test_what_was_closed_in_a_demonstration_stays_closed(used: None) -> None:
    idling.close_account(by=user("posting-admin"), user=user("unit-editor"), decision=DECISION)
    load_demonstration()
    assert not user("unit-editor").is_active


def test_starting_a_demonstration_renews_no_real_account(used: None) -> None:
    set_("editor", last_login=LONG_AGO, is_demonstration=False)
    load_demonstration()
    assert idling.disable_idle(now=NOW) == [user("editor")]


def test_the_job_runs_daily_through_the_action(used: None) -> None:
    jobs = {job.task: job.every for job in scheduler.jobs()}
    for name in ("disable_idle", "close_left"):
        assert jobs[f"portal.organisation.tasks.{name}"] == datetime.timedelta(days=1)
    set_("editor", last_login=LONG_AGO)
    disable_idle.func()
    assert not user("editor").is_active


def test_the_body_opens_it_on_its_screen_and_nobody_else_does(used: None) -> None:
    set_("unit-editor", is_active=False)
    pk = user("unit-editor").pk
    address = f"/admin/nguoi-dung/dang-tin/dang-cap/{pk}/"
    page = signed_in("posting-admin").get(address).content.decode()
    assert "Tài khoản đang khoá" in page
    assert "mo-lai/" in page
    assert "mo-lai/" not in signed_in("head").get(address).content.decode()
    for name, status in (("it-admin", 404), ("head", 403), ("posting-admin", 302)):
        answer = signed_in(name).post(f"{address}mo-lai/", {"decision": "Trở lại làm việc"})
        assert answer.status_code == status
        assert user("unit-editor").is_active == (status == 302)


def test_the_operator_of_the_machine_has_a_way_when_nobody_else_has(used: None) -> None:
    set_("it-admin", is_active=False)
    for arguments in (["khong-co"], ["it-admin"]):
        with pytest.raises(CommandError):
            call_command("accounts", "enable", *arguments, stdout=StringIO())
    call_command("accounts", "enable", "it-admin", decision="Sự cố", stdout=StringIO())
    assert user("it-admin").is_active
    assert Event.objects.filter(verb="organisation.enable_account", actor_id=None).exists()
