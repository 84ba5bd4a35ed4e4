"""Published texts are looked through again: when, by whom, who hears that it wasn't done, what pages say."""

import datetime
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from hypothesis import given
from hypothesis import strategies as st

from portal.audit.models import Event
from portal.core import scheduler
from portal.editorial import tasks
from portal.editorial.actions import registers, upkeep
from portal.editorial.hashing import content_hash
from portal.editorial.intervals import interval_of
from portal.editorial.models import Article, Publication, ReviewInterval, ReviewTold
from portal.editorial.rules import Interval, due_by, interval_for
from portal.editorial.states import ReviewLevel
from portal.editorial.telling_reviews import tell_of_reviews
from portal.law.calendars import WorkingCalendar
from portal.law.deadlines import working_days_left
from portal.law.duties import Duty
from portal.organisation.models import DutyAssignment, User
from tests.editorial.registers import DAY, interval, refused
from tests.editorial.scene import DECISION, LONG_AGO, Scene, again, client

LIST = "/admin/noi-dung/can-ra-soat/"
PLAIN = WorkingCalendar.of([], announced=range(2020, 2035))


def today() -> datetime.date:
    return timezone.localdate()


def due(text: Article, days_ago: int) -> Article:
    """A live text whose review was due so many days ago."""
    Publication.objects.filter(pk=text.pk).update(review_due_on=today() - days_ago * DAY)
    return again(text)


def with_addresses(scene: Scene) -> None:
    for user in (scene.author, scene.unit_head, scene.editor, scene.member, scene.head, scene.stranger):
        user.email = f"{user.username}@example.vn"
        user.save(update_fields=["email"])


def mailed() -> list[dict[str, Any]]:
    """What was handed over to be sent, in order."""
    rows = DBTaskResult.objects.filter(task_path="portal.core.mail.deliver").order_by("enqueued_at", "pk")
    return [row.args_kwargs["kwargs"] for row in rows]


def addressees() -> list[str]:
    return sorted(mail["to"].partition("@")[0] for mail in mailed())


@given(st.dates(datetime.date(2022, 1, 1), datetime.date(2030, 1, 1)), st.integers(1, 30))
def test_due_by_is_the_latest_day_after_which_so_many_working_days_have_gone_by(
    on: datetime.date, waited: int
) -> None:
    last = due_by(on, waited, PLAIN)
    assert -working_days_left(last, on, PLAIN) >= waited
    assert -working_days_left(last + DAY, on, PLAIN) < waited
    assert due_by(on, 0, PLAIN) == on


def test_the_nearest_interval_holds_topic_before_section_before_kind() -> None:
    everything = Interval("article", None, 365)
    section = Interval("", 1, 180)
    kind_in_section = Interval("article", 1, 90)
    topic = Interval("", 2, 30)
    rows = [topic, kind_in_section, section, everything]
    for count, expected in ((4, topic), (3, kind_in_section), (2, section), (1, everything)):
        assert interval_for(rows[-count:], "article", (2, 1)) == expected
    assert interval_for(rows, "staticpage", (3,)) is None
    newer = Interval("article", None, 60)
    assert interval_for([everything, newer], "article", (3,)) == newer


@pytest.mark.django_db
def test_a_text_is_due_so_many_days_after_it_went_live(scene: Scene) -> None:
    interval(scene, 90)
    text = scene.live()
    assert interval_of(text) == 90
    assert (text.review_due_on, text.reviewed_on) == (today() + 90 * DAY, None)


@pytest.mark.django_db
def test_without_an_interval_nothing_is_due(scene: Scene) -> None:
    interval(scene, 30, kind="staticpage")
    interval(scene, 30, kind="", section=scene.other_section)
    interval(scene, 30, valid_to=today() - DAY)
    text = scene.live()
    assert interval_of(text) is None
    assert text.review_due_on is None


@pytest.mark.django_db
def test_an_interval_set_later_reaches_what_is_live(scene: Scene) -> None:
    text, draft = scene.live(), scene.draft(slug="ban-nhap")
    interval(scene, 10, duty=Duty.STATISTICS.value)
    assert DBTaskResult.objects.filter(task_path="portal.editorial.tasks.reckon_reviews").count() == 1
    assert upkeep.reckon_reviews() == 1
    assert upkeep.reckon_reviews() == 0
    found = again(text)
    assert (found.review_due_on, found.review_duty) == (today() + 10 * DAY, Duty.STATISTICS)
    assert again(draft).review_due_on is None


@pytest.mark.django_db
def test_intervals_are_set_by_the_head_of_the_board_and_of_something(scene: Scene) -> None:
    row = interval(scene)
    for by in (scene.editor, scene.member, scene.superuser):
        assert refused(registers.keep_interval, row=row, by=by) == {"not-board-head"}
    for wrong in ({"kind": ""}, {"days": 0}, {"valid_to": LONG_AGO - DAY}):
        with pytest.raises(IntegrityError), transaction.atomic():
            ReviewInterval.objects.filter(pk=row.pk).update(**wrong)


@pytest.mark.django_db
def test_a_review_is_on_record_and_starts_the_next_interval(scene: Scene) -> None:
    interval(scene, 90)
    text = due(scene.live(), 3)
    upkeep.mark_reviewed(publication=text, by=scene.author, note="Còn đúng.")
    found = again(text)
    assert (found.reviewed_on, found.review_due_on) == (today(), today() + 90 * DAY)
    event = Event.objects.get(verb="editorial.mark_reviewed")
    assert (event.actor_id, event.detail["note"]) == (scene.author.pk, "Còn đúng.")
    assert event.detail["was_due"] == (today() - 3 * DAY).isoformat()


@pytest.mark.django_db
def test_it_is_the_task_of_the_text_s_unit_or_of_the_standing_office(scene: Scene) -> None:
    interval(scene)
    text = scene.live()
    for by in (scene.stranger, scene.member, scene.head, scene.superuser):
        assert refused(upkeep.mark_reviewed, publication=text, by=by) == {"not-your-review"}
    for by in (scene.author, scene.unit_head, scene.editor):
        upkeep.mark_reviewed(publication=text, by=by)


@pytest.mark.django_db
def test_a_duty_makes_it_the_task_of_the_unit_that_holds_it(scene: Scene) -> None:
    interval(scene, duty=Duty.STATISTICS.value)
    text = due(scene.live(), 1)
    upkeep.mark_reviewed(publication=text, by=scene.author)
    DutyAssignment.objects.create(
        duty=Duty.STATISTICS.value, unit=scene.other_unit, valid_from=LONG_AGO, decision=DECISION
    )
    due(text, 1)
    assert refused(upkeep.mark_reviewed, publication=text, by=scene.author) == {"not-your-review"}
    assert text.title not in client(scene.author).get(LIST).content.decode()
    assert text.title in client(scene.stranger).get(LIST).content.decode()
    with_addresses(scene)
    tell_of_reviews(today())
    assert addressees() == ["stranger"]
    upkeep.mark_reviewed(publication=text, by=scene.stranger)


@pytest.mark.django_db
def test_only_what_is_live_is_reviewed(scene: Scene) -> None:
    assert refused(upkeep.mark_reviewed, publication=scene.draft(), by=scene.author) == {"not-live"}


@pytest.mark.django_db
def test_dates_are_the_row_s_and_change_no_approval(scene: Scene) -> None:
    interval(scene)
    text = scene.live()
    content = text.live_revision.content
    upkeep.mark_reviewed(publication=text, by=scene.author)
    found = again(text)
    moved = {"reviewed_on": "2026-01-01", "review_due_on": "2026-06-01", "review_duty": "x", "quoted": [{}]}
    assert content_hash({**content, **moved}) == content_hash(content)
    restored = text.live_revision.as_object()
    assert (restored.reviewed_on, restored.review_due_on) == (found.reviewed_on, found.review_due_on)
    assert scene.revised(found, title="Bản hai").reviewed_on == today()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("days_ago", "told"),
    [
        (-1, []),
        (0, ["author"]),
        (6, ["author"]),
        (7, ["author", "unit_head"]),
        (20, ["author", "unit_head"]),
        (21, ["author", "head", "member", "other_member", "unit_head"]),
    ],
)
def test_each_level_hears_in_its_time(scene: Scene, days_ago: int, told: list[str]) -> None:
    """Monday to Monday is five working days: the unit at once, its head after 5, the board after 15."""
    interval(scene)
    with_addresses(scene)
    with time_machine.travel(datetime.datetime(2026, 11, 23, 3, tzinfo=datetime.UTC), tick=False):
        text = scene.live()
        due(text, days_ago)
        tell_of_reviews(today())
    assert addressees() == told


@pytest.mark.django_db
def test_it_is_told_once_for_each_due_date_in_one_mail_for_all_texts(scene: Scene) -> None:
    interval(scene)
    with_addresses(scene)
    first, second = (due(scene.live(slug=f"bai-{n}", title=f"Bài thứ {n}"), n) for n in (1, 2))
    assert tell_of_reviews(today()) == 1
    assert tell_of_reviews(today()) == 0
    (mail,) = mailed()
    assert mail["subject"] == "2 nội dung trên Cổng đến hạn rà soát"
    assert mail["text"].index("Bài thứ 2") < mail["text"].index("Bài thứ 1")
    assert (first.path or "-") in mail["text"]
    due(second, 1)
    assert tell_of_reviews(today()) == 1
    assert ReviewTold.objects.filter(level=ReviewLevel.UNIT).count() == 3


@pytest.mark.django_db
def test_what_nobody_could_be_told_of_waits(scene: Scene) -> None:
    interval(scene)
    due(scene.live(), 1)
    User.objects.update(email="")
    assert tell_of_reviews(today()) == 0
    assert not ReviewTold.objects.exists()
    with_addresses(scene)
    assert tell_of_reviews(today()) == 1


@pytest.mark.django_db
def test_reviewed_in_time_nobody_hears_of_it(scene: Scene) -> None:
    interval(scene)
    with_addresses(scene)
    upkeep.mark_reviewed(publication=due(scene.live(), 1), by=scene.editor)
    tasks.tell_reviews.func()
    assert mailed() == []


def test_a_job_asks_every_day() -> None:
    (job,) = (job for job in scheduler.jobs() if job.name == "tell-reviews")
    assert job.every == DAY


@pytest.mark.django_db
def test_the_page_says_when_it_was_reviewed_and_asks_nothing_more(
    scene: Scene, vi_client: Client, django_assert_num_queries: Any
) -> None:
    text = scene.live()
    vi_client.get(text.path or "")
    with CaptureQueriesContext(connection) as before:
        assert "Đã rà soát" not in vi_client.get(text.path or "").content.decode()
    upkeep.mark_reviewed(publication=text, by=scene.author)
    with django_assert_num_queries(len(before)):
        shown = vi_client.get(text.path or "").content.decode()
    assert "<dt>Đã rà soát:</dt>" in shown
    assert f'datetime="{today():%Y-%m-%d}' in shown.partition("Đã rà soát")[2]


@pytest.mark.django_db
def test_the_list_shows_what_is_due_to_those_whom_it_concerns(scene: Scene) -> None:
    interval(scene)
    text = due(scene.live(title="Bài quá hạn"), 2)
    later = scene.live(slug="chua-den-han", title="Bài chưa đến hạn")
    for reader, marks in ((scene.author, True), (scene.editor, True), (scene.head, False)):
        page = client(reader).get(LIST).content.decode()
        assert text.title in page
        assert later.title not in page
        assert (f"{LIST}{text.pk}/" in page) == marks, reader
    assert text.title not in client(scene.stranger).get(LIST).content.decode()
    assert client(scene.stranger).post(f"{LIST}{text.pk}/").status_code == 404
    assert client(scene.head).post(f"{LIST}{text.pk}/").status_code == 403
    assert client(scene.author).post(f"{LIST}{text.pk}/", {"note": "Còn đúng."}).status_code == 302
    assert again(text).reviewed_on == today()
    assert text.title not in client(scene.author).get(LIST).content.decode()


@pytest.mark.django_db
def test_the_list_comes_in_pages_and_asks_the_same_for_each(scene: Scene) -> None:
    interval(scene)
    for number in range(33):
        due(scene.live(slug=f"bai-{number}", title=f"Bài {number}"), number)
    browser = client(scene.editor)
    browser.get(LIST)
    counts = []
    for number in (1, 2):
        with CaptureQueriesContext(connection) as captured:
            page = browser.get(f"{LIST}?page={number}").content.decode()
        counts.append((page.count("/can-ra-soat/"), len(captured)))
    assert counts[0][0] - counts[1][0] == 27
    assert counts[0][1] == counts[1][1]
