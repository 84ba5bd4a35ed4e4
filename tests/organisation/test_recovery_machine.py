"""Whatever is done in whatever order: no fewer than two people give entry to an account (Điều 7 khoản 2).

Each step is somebody's: who holds the mail box (the owner, or whoever has got into it), one who answers for
the account, one who doesn't. The machine keeps who has truly had a part, and what each of them knows.
"""

from datetime import timedelta
from typing import Any

import time_machine
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from portal.law.findings import Refused
from portal.organisation.actions import recovery
from portal.organisation.models import Recovery, User
from portal.organisation.states import Lost
from tests.organisation.test_recovery import NEW, user

OLD = "mat-khau-cu-cua-editor"
PEOPLE = ("editor", "posting-admin", "qa-admin", "it-admin", "unit-head")
KEEPERS = {"editor": {"posting-admin"}, "posting-admin": {"it-admin"}}
ACCOUNTS = tuple(KEEPERS)
HOW = "Gặp trực tiếp"
arrived: list[str] = []  # of all examples: where the machine got to the end at all


class Way(RuleBasedStateMachine):
    """Two accounts, five people, a clock."""

    def __init__(self) -> None:
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)

    @initialize()
    def begin(self) -> None:
        self.clock = timezone.now()
        self.links: dict[str, set[str]] = {name: set() for name in ACCOUNTS}
        self.codes: dict[int, tuple[str, str]] = {}
        self.wrong: dict[int, int] = {}
        self.entered: dict[str, int] = dict.fromkeys(ACCOUNTS, 0)
        for name in ACCOUNTS:
            self.reset(name)

    def reset(self, name: str) -> None:
        account = user(name)
        account.set_password(OLD)
        account.save()

    def at(self) -> Any:
        return time_machine.travel(self.clock, tick=False)

    @rule(name=st.sampled_from(ACCOUNTS), what=st.sampled_from(Lost))
    def anybody_asks(self, name: str, what: Lost) -> None:
        with self.at():
            recovery.ask(by=None, user=user(name), what=what)

    @rule(name=st.sampled_from(ACCOUNTS), who=st.sampled_from(PEOPLE), reason=st.sampled_from(["", HOW]))
    def somebody_confirms(self, name: str, who: str, reason: str) -> None:
        row = Recovery.objects.filter(user__username=name).order_by("-pk").first()
        if row is None:
            return
        with self.at():
            try:
                code = recovery.confirm(by=user(who), recovery=row, what=Lost.PASSWORD, reason=reason)
            except Refused:
                return
        assert who in KEEPERS[name]
        assert reason
        self.codes[row.pk] = (who, code)
        self.links[name] |= {self.last_link(name)}

    @rule(name=st.sampled_from(ACCOUNTS))
    def one_asks_and_the_body_confirms(self, name: str) -> None:
        self.anybody_asks(name, Lost.PASSWORD)
        self.somebody_confirms(name, *KEEPERS[name], HOW)

    @rule(name=st.sampled_from(ACCOUNTS), who=st.sampled_from(PEOPLE))
    def somebody_refuses(self, name: str, who: str) -> None:
        row = Recovery.objects.filter(user__username=name).order_by("-pk").first()
        if row is None:
            return
        with self.at():
            try:
                recovery.refuse(by=user(who), recovery=row, reason=HOW)
            except Refused:
                return
        assert who in KEEPERS[name]
        self.codes.pop(row.pk, None)

    @rule(hours=st.integers(1, 30))
    def time_passes(self, hours: int) -> None:
        self.clock += timedelta(hours=hours)

    @rule(name=st.sampled_from(ACCOUNTS), guess=st.integers(0, 10**8 - 1))
    def the_mail_box_alone_guesses(self, name: str, guess: int) -> None:
        for link in self.links[name]:
            self.walk(name, link, f"{guess:08}")

    @rule(name=st.sampled_from(ACCOUNTS), link=st.text("abcXYZ-_09", min_size=1, max_size=43))
    def the_code_alone_guesses(self, name: str, link: str) -> None:
        for _, code in self.codes.values():
            self.walk(name, link, code)

    @rule(name=st.sampled_from(ACCOUNTS))
    def both_together_walk(self, name: str) -> None:
        for link in self.links[name]:
            for _, code in list(self.codes.values()):
                self.walk(name, link, code)

    def walk(self, name: str, link: str, code: str) -> None:
        """Try; where it opens, another than the owner had confirmed, in time, and it was not used up."""
        with self.at():
            row = recovery.by_link(link)
            if row is None:
                return
            try:
                opened = recovery.use(by=None, recovery=row, code=code, password=NEW)
            except Refused:
                return
            if not opened:
                self.wrong[row.pk] = self.wrong.get(row.pk, 0) + 1
                return
        who, right = self.codes.pop(row.pk)
        assert (row.user.username, code) == (name, right)
        assert who in KEEPERS[name]
        assert who != name
        assert self.wrong.get(row.pk, 0) < 5
        assert row.confirmed_at is not None
        assert self.clock <= row.confirmed_at + timedelta(hours=24)
        self.entered[name] += 1
        arrived.append(name)
        assert user(name).check_password(NEW)
        self.reset(name)

    def last_link(self, name: str) -> str:
        rows = DBTaskResult.objects.order_by("-enqueued_at")
        texts = [row.args_kwargs["kwargs"] for row in rows[:10]]
        mail = next(
            m for m in texts if m["to"].startswith(f"{name}@") and "/tai-khoan/khoi-phuc/" in m["text"]
        )
        link: str = mail["text"].partition("/tai-khoan/khoi-phuc/")[2].partition("/")[0]
        return link

    @invariant()
    def nobody_is_in_but_by_the_whole_way(self) -> None:
        for name in ACCOUNTS:
            assert User.objects.get(username=name).check_password(OLD)
            used = Recovery.objects.filter(user__username=name, used_at__isnull=False)
            assert used.count() == self.entered[name]
            assert Recovery.objects.filter(user__username=name, closed_at=None).count() <= 1


def test_no_order_of_steps_by_fewer_than_two_people_gives_entry(demonstration: None) -> None:
    run_state_machine_as_test(
        Way,
        settings=settings(
            max_examples=15,
            stateful_step_count=20,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert arrived
