"""Somebody outside is asked about one revision, by an address that works once and not for long."""

import datetime

import pytest
import time_machine
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from portal.editorial.actions import checks
from portal.editorial.models import Article, FactCheck
from portal.law.findings import Refused
from portal.organisation.models import User
from tests.editorial.scene import Scene, again, client

pytestmark = pytest.mark.django_db


@pytest.fixture
def outside() -> Client:
    """A browser in which nobody is signed in."""
    return Client(headers={"host": settings.HOSTS["desk"]})


def asked(text: Article, by: User) -> str:
    _check, secret = checks.ask(
        publication=text, by=by, expert="Chuyên gia", question="Số ngày có đúng không?"
    )
    return reverse("fact_check", args=[secret])


def test_who_has_the_address_reads_the_text_and_answers_once(scene: Scene, outside: Client) -> None:
    text = scene.editing()
    path = asked(text, scene.editor)
    page = outside.get(path)
    assert "Nghỉ ngày 2/9." in page.content.decode()
    assert "noindex" in page.headers["X-Robots-Tag"]
    assert page.headers["Cache-Control"].startswith("max-age=0")
    done = outside.post(path, {"verdict": "wrong", "because": "Nghỉ 2 ngày, không phải 1."})
    assert "Cảm ơn bạn" in done.content.decode()
    assert outside.get(path).status_code == 404
    shown = client(scene.editor).get(reverse("editorial:review", args=[text.pk])).content.decode()
    assert "Nghỉ 2 ngày, không phải 1." in shown


def test_wrong_says_what_is_wrong_and_nothing_typed_is_lost(scene: Scene, outside: Client) -> None:
    path = asked(scene.editing(), scene.editor)
    assert outside.post(path, {"verdict": ""}).status_code == 422
    answer = outside.post(path, {"verdict": "wrong", "because": " "})
    assert answer.status_code == 422
    assert 'value="wrong" checked' in answer.content.decode()
    assert outside.post(path, {"verdict": "correct"}).status_code == 200


def test_it_is_dead_after_a_week_and_once_the_text_is_public(scene: Scene, outside: Client) -> None:
    first, second = scene.with_board(slug="a"), scene.with_board(slug="b")
    late, public = asked(first, scene.member), asked(second, scene.member)
    with time_machine.travel(timezone.now() + datetime.timedelta(days=8)):
        assert outside.get(late).status_code == 404
    scene.approve(second)
    assert outside.get(public).status_code == 404
    assert outside.post(public, {"verdict": "correct"}).status_code == 404


def test_a_later_draft_is_not_shown_by_an_earlier_address(scene: Scene, outside: Client) -> None:
    text = scene.draft()
    path = asked(text, scene.author)
    text.title = "Bản sau"
    text.save_revision(user=scene.author)
    assert "Bản sau" not in outside.get(path).content.decode()


def test_only_those_who_hold_it_ask(scene: Scene) -> None:
    text = scene.editing()
    for somebody in (scene.stranger, scene.head, scene.other_member, scene.superuser):
        with pytest.raises(Refused):
            asked(text, somebody)
    for somebody in (scene.author, scene.editor):
        asked(text, somebody)
    with pytest.raises(Refused):
        checks.ask(publication=again(text), by=scene.editor, expert="", question="?")


def test_the_secret_is_kept_nowhere(scene: Scene) -> None:
    from portal.audit.models import Event

    secret = asked(scene.draft(), scene.author).rstrip("/").rpartition("/")[2]
    assert FactCheck.objects.get().secret_hash != secret
    assert not any(secret in str(event.detail) for event in Event.objects.all())


def test_a_wrong_address_says_nothing(outside: Client, scene: Scene) -> None:
    assert outside.get(reverse("fact_check", args=["x" * 43])).status_code == 404
