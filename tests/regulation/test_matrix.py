"""Điều 6, Điều 7. Every cell of the table of who may do what, allowed and refused, over HTTP."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import transaction
from django.urls import reverse

from portal.editorial import rules
from portal.editorial.actions import delegations, submissions
from portal.editorial.hashing import content_hash
from portal.editorial.matrix import ALLOWED, BEFORE_BOARD, Act, State, Who, allowed
from portal.editorial.models import Article
from portal.editorial.reviewing import shown_revision
from portal.editorial.standing import open_submission
from portal.law.duties import Duty
from portal.organisation.models import BoardMembership, DutyAssignment, User
from tests.editorial.scene import DECISION, LONG_AGO, Scene, account, again, client, unit
from tests.editorial.test_newsroom import form

pytestmark = pytest.mark.django_db
OFFERED = re.compile(r'data-verb="([a-z-]+)"')


class Rolled(Exception):
    """Ends an attempt, so that the next one finds the text as it was."""


@contextmanager
def rolled_back() -> Iterator[None]:
    try:
        with transaction.atomic():
            yield
            raise Rolled
    except Rolled:
        pass


def seat(scene: Scene, name: str, *powers: str) -> User:
    """A member of the board, with these powers in the section of the text."""
    user = account(name, "member")
    BoardMembership.objects.create(user=user, position="member", valid_from=LONG_AGO, decision=DECISION)
    if powers:
        delegations.delegate(
            by=scene.head,
            member=user,
            sections=[scene.section],
            right="assignment",
            decision_number="03/QĐ-BBT",
            valid_from=LONG_AGO,
            powers=powers,
        )
    return user


@pytest.fixture
def people(scene: Scene) -> dict[Who, list[User]]:
    """Everybody that the table speaks of."""
    for duty, name in ((Duty.QA_OFFICE, "Hoi dap"), (Duty.PROCEDURES_OFFICE, "Thu tuc")):
        DutyAssignment.objects.create(duty=duty, unit=unit(name), valid_from=LONG_AGO, decision=DECISION)
    offices = {row.duty: row.unit for row in DutyAssignment.objects.select_related("unit")}
    administrators = ("posting-admin", "qa-admin", "procedures-admin", "it-admin")
    others = ("personnel", "finance", "accountant", "qa-accountant", "leader")
    return {
        Who.UNIT_EDITOR: [scene.author],
        Who.UNIT_HEAD: [scene.unit_head],
        Who.OTHER_EDITOR: [scene.stranger],
        Who.OTHER_HEAD: [account("other_head", "unit-head", scene.other_unit, heads=True)],
        Who.OFFICE: [scene.editor],
        Who.OTHER_OFFICE: [
            account("qa", "qa-officer", offices[Duty.QA_OFFICE]),
            account("procedures", "procedures", offices[Duty.PROCEDURES_OFFICE]),
        ],
        Who.ENGLISH: [scene.english],
        Who.HEAD: [scene.head],
        Who.APPROVER: [seat(scene, "approver", "approve")],
        Who.URGENT: [seat(scene, "urgent", "urgent")],
        Who.WITHDRAWER: [seat(scene, "withdrawer", "withdraw")],
        Who.ELSEWHERE: [scene.other_member],
        Who.UNASSIGNED: [seat(scene, "unassigned")],
        Who.AUDITOR: [account("auditor", "auditor")],
        Who.ADMINISTRATOR: [account(name, name) for name in administrators],
        Who.OTHERS: [account(name, name) for name in others],
        Who.SUPERUSER: [scene.superuser],
    }


def in_state(scene: Scene, state: State) -> Article:
    """A text there; before the board's turn one whose unit asks to publish it urgently."""
    make = {
        State.DRAFT: scene.draft,
        State.SENT: scene.submitted,
        State.SCREENING: scene.with_office,
        State.EDITING: scene.editing,
        State.WITH_BOARD: scene.with_board,
        State.SCHEDULED: scene.scheduled,
        State.LIVE: scene.live,
    }
    text = make[state]()
    if state in BEFORE_BOARD:
        submissions.ask_urgency(publication=text, by=scene.author, reason="Bão")
    return again(text)


def review(text: Article) -> str:
    return reverse("editorial:review", args=[text.pk])


def done(scene: Scene, text: Article, act: Act, user: User) -> bool:
    """Whether somebody's attempt went through, over HTTP."""
    browser = client(user)
    browser.raise_request_exception = False
    if act == Act.VIEW:
        return browser.get(review(text)).status_code == 200
    if act == Act.EDIT:
        return edited(scene, text, user)
    answers = {
        "seen": content_hash(shown_revision(text, open_submission(text)).content),
        "checklist": list(rules.CHECKLIST),
        "reason": "Lý do",
        "urgent_reason": "Bão",
        "withdrawal_reason": "wrong",
        "publish_at": "2099-09-02T07:30",
    }
    answer = browser.post(reverse("editorial:act", args=[text.pk, act]), answers)
    return answer.status_code == 302 and answer.headers["Location"] == review(text)


def edited(scene: Scene, text: Article, user: User) -> bool:
    """Whether what somebody saves in the editor becomes a revision."""
    browser = client(user)
    browser.raise_request_exception = False
    path = reverse("wagtailsnippets_editorial_article:edit", args=[text.pk])
    before = text.revisions.count()
    browser.post(path, form(scene, title="Sửa qua trình soạn thảo"))
    return bool(text.revisions.count() > before)


def offered(text: Article, user: User) -> set[str]:
    """What the review screen offers somebody."""
    page = client(user).get(review(text))
    return set(OFFERED.findall(page.content.decode())) if page.status_code == 200 else set()


@pytest.mark.parametrize("state", State)
def test_every_cell(scene: Scene, people: dict[Who, list[User]], state: State) -> None:
    text = in_state(scene, state)
    wrong = []
    for act in Act:
        for who, users in people.items():
            for user in users:
                with rolled_back():
                    went = done(scene, again(text), act, user)
                if went != (who in allowed(act, state)):
                    wrong.append((act, who, user.username, went))
    assert wrong == []


@pytest.mark.parametrize("state", State)
def test_no_screen_offers_what_would_be_refused_nor_hides_what_would_not(
    scene: Scene, people: dict[Who, list[User]], state: State
) -> None:
    text = in_state(scene, state)
    buttons = [act for act in Act if act not in (Act.VIEW, Act.EDIT)]
    for who, users in people.items():
        for user in users:
            expected = {act.value for act in buttons if who in allowed(act, state)}
            assert offered(text, user) == expected, (who, user.username)


def test_the_table_names_every_act_and_is_shown(scene: Scene) -> None:
    assert set(ALLOWED) == set(Act)
    page = client(scene.author).get(reverse("board:matrix")).content.decode()
    for who in {who for cells in ALLOWED.values() for people in cells.values() for who in people}:
        assert str(who.label) in page
