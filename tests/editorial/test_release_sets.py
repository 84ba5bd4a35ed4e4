"""Several texts go live in one moment, or none does (Điều 7 khoản 2 điểm a)."""

import datetime
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from portal.editorial.actions import approvals, publications, releases, scheduling
from portal.editorial.models import Article, ReleaseSet
from portal.editorial.standing import is_settled
from portal.law.findings import Refused
from portal.organisation.models import User
from tests.editorial.scene import Scene, again, client
from tests.editorial.statements import BrokenDown, breaking_at
from tests.regulation.test_dieu_06 import mail_about

pytestmark = pytest.mark.django_db
HOUR = datetime.timedelta(hours=1)


def made(scene: Scene, *texts: Article, moment: datetime.datetime | None = None) -> ReleaseSet:
    row = releases.make_set(title="Nghỉ lễ", moment=moment, by=scene.editor)
    for text in texts:
        releases.add_to_set(release_set=row, publication=text, by=scene.editor)
    return row


def two(scene: Scene) -> tuple[Article, Article]:
    """Two texts before the board."""
    return scene.with_board(), scene.with_board(slug="b", title="Lịch trực ngày lễ")


def ready(scene: Scene, moment: datetime.datetime | None = None) -> tuple[ReleaseSet, Article, Article]:
    """A set of two approved texts that a member of the board made ready."""
    first, second = two(scene)
    row = made(scene, first, second, moment=moment)
    scene.approve(first)
    scene.approve(second)
    releases.make_ready(release_set=row, by=scene.member)
    row.refresh_from_db()
    return row, first, second


def refusal(action: Any, **options: Any) -> set[str]:
    with pytest.raises(Refused) as caught:
        action(**options)
    return {finding.code for finding in caught.value.findings}


def live(*texts: Article) -> list[bool]:
    return [again(text).live for text in texts]


def past(row: ReleaseSet) -> None:
    ReleaseSet.objects.filter(pk=row.pk).update(moment=timezone.now() - HOUR)


def test_approved_in_a_set_a_text_waits_for_it(scene: Scene) -> None:
    first, second = two(scene)
    row = made(scene, first, second)
    approval = scene.approve(first)
    assert live(first, second) == [False, False]
    assert row.items.get(publication=first).approval == approval
    assert is_settled(again(first)), "nothing new to hand in"
    shown = client(scene.author).get(reverse("editorial:review", args=[first.pk])).content.decode()
    assert "Đã duyệt, chờ đăng cùng đợt" in shown


def test_released_by_hand_all_are_live_in_one_moment_and_the_set_is_over(scene: Scene) -> None:
    row, first, second = ready(scene)
    releases.release(release_set=row, by=scene.editor)
    assert live(first, second) == [True, True]
    row.refresh_from_db()
    assert (row.state, row.closed_by) == ("released", scene.editor)
    assert refusal(releases.release, release_set=row, by=scene.editor) == {"set-closed"}


def test_a_text_that_names_an_hour_of_its_own_goes_live_with_the_set(scene: Scene) -> None:
    text = scene.scheduled()
    row = made(scene, text)
    assert again(text).scheduled_revision is None
    releases.make_ready(release_set=row, by=scene.member)
    releases.release(release_set=row, by=scene.editor)
    assert live(text) == [True]


def test_no_other_door_lets_one_of_them_out(scene: Scene) -> None:
    _row, first, _second = ready(scene)
    revision = again(first).latest_revision
    assert refusal(again(first).publish, revision=revision) == {"waits-for-set"}
    later = timezone.now() + HOUR
    assert refusal(scheduling.schedule, publication=first, by=scene.head, at=later) == {"waits-for-set"}
    revision.__class__.objects.filter(pk=revision.pk).update(approved_go_live_at=timezone.now() - HOUR)
    assert publications.publish_due() == (0, 1)
    assert live(first) == [False]


def test_a_member_with_the_power_over_every_text_makes_it_ready(scene: Scene) -> None:
    first, second = two(scene)
    row = made(scene, first, second)
    ask: Any = {"release_set": row, "by": scene.member}
    assert refusal(releases.make_ready, **ask) == {"member-not-approved"}
    scene.approve(first)
    scene.approve(second)
    for user in (scene.editor, scene.author, scene.other_member):
        assert refusal(releases.make_ready, release_set=row, by=user) == {"not-over-every-text"}
    assert releases.make_ready(**ask).ready_by == scene.member
    assert refusal(releases.make_ready, **ask) == {"set-ready"}
    empty = made(scene)
    assert refusal(releases.make_ready, release_set=empty, by=scene.member) == {"empty-set"}


def test_the_standing_office_makes_it_and_puts_in_only_what_it_sees(scene: Scene) -> None:
    options: Any = {"title": "Nghỉ lễ", "moment": None}
    for user in (scene.author, scene.member, scene.head):
        assert refusal(releases.make_set, by=user, **options) == {"not-standing-office"}
    row = made(scene)
    drafted, sent = scene.draft(slug="c"), scene.with_board()
    assert refusal(releases.add_to_set, release_set=row, publication=drafted, by=scene.editor) == {
        "not-for-you"
    }
    releases.add_to_set(release_set=row, publication=sent, by=scene.editor)
    again_in: Any = {"release_set": made(scene), "publication": sent, "by": scene.editor}
    assert refusal(releases.add_to_set, **again_in) == {"in-a-set"}


@pytest.mark.parametrize("change", ["add", "remove", "move"])
def test_a_change_voids_readiness(scene: Scene, change: str) -> None:
    row, first, second = ready(scene)
    if change == "add":
        other = scene.with_board(slug="c")
        releases.add_to_set(release_set=row, publication=other, by=scene.editor)
    elif change == "remove":
        releases.remove_from_set(release_set=row, publication=second, by=scene.editor)
    else:
        releases.move_set(release_set=row, moment=timezone.now() + HOUR, by=scene.editor)
    row.refresh_from_db()
    assert (row.state, row.ready_by) == ("draft", None)
    assert refusal(releases.release, release_set=row, by=scene.editor) == {"set-not-whole"}
    assert live(first, second) == [False, False]


def revoke(scene: Scene, text: Article) -> None:
    scene.member.delegations.update(valid_to=timezone.localdate() - datetime.timedelta(days=1))


def recall(scene: Scene, text: Article) -> None:
    approvals.recall(approval=text.approvals.get(), by=scene.head, reason="Chưa đúng lúc")


def tamper(scene: Scene, text: Article) -> None:
    revision = again(text).latest_revision
    revision.content = {**revision.content, "title": "Khác"}
    revision.save()


@pytest.mark.parametrize("change", [revoke, recall, tamper])
def test_an_approval_that_is_void_stops_the_whole_set_and_is_told(scene: Scene, change: Any) -> None:
    row, first, second = ready(scene, timezone.now() + HOUR)
    change(scene, second)
    past(row)
    assert releases.release_due() == (0, 1)
    assert live(first, second) == [False, False]
    row.refresh_from_db()
    assert (row.state, row.ready_by) == ("draft", None)
    assert second.title in row.note
    assert mail_about("Chưa đăng được theo hẹn") == ["editor", "head", "member"]
    assert releases.release_due() == (0, 0), "told once, not tried again"


def test_at_its_moment_the_portal_releases_it(scene: Scene) -> None:
    row, first, second = ready(scene, timezone.now() + HOUR)
    assert releases.release_due() == (0, 0)
    past(row)
    assert releases.latest_moment(timezone.now()) == ReleaseSet.objects.get().moment
    assert releases.release_due() == (1, 0)
    assert live(first, second) == [True, True]
    assert releases.latest_moment(timezone.now()) is None


def test_not_ready_at_its_moment_nothing_happens_and_that_is_told_once(scene: Scene) -> None:
    row = made(scene, scene.with_board(), moment=timezone.now() + HOUR)
    assert scheduling.look_ahead(timezone.now() + HOUR / 2) == 1
    assert mail_about("Cần xem trước giờ đăng") == ["editor", "head"]
    past(row)
    assert releases.release_due() == (0, 1)
    assert releases.release_due() == (0, 0)
    assert mail_about("Chưa đăng được theo hẹn") == ["editor", "head"]
    assert refusal(releases.make_ready, release_set=row, by=scene.member) == {"moment-past"}


def test_called_off_its_texts_are_free_again(scene: Scene) -> None:
    row, first, second = ready(scene)
    releases.call_off_set(release_set=row, by=scene.editor)
    assert live(first, second) == [False, False]
    scheduling.schedule(publication=first, by=scene.member, at=timezone.now() + HOUR)
    assert again(first).scheduled_revision is not None
    assert made(scene, second).items.get().approval == second.approvals.get()


def test_a_breakdown_at_any_statement_leaves_all_old(scene: Scene) -> None:
    row, first, second = ready(scene)
    for number in range(0, 2000, 3):
        try:
            with breaking_at(number):
                releases.release(release_set=row, by=None)
        except BrokenDown:
            assert live(first, second) == [False, False], number
            row.refresh_from_db()
            assert row.state == "ready"
        else:
            break
    assert number > 40
    assert live(first, second) == [True, True]


def page(user: User, row: ReleaseSet, **query: str) -> str:
    answer = client(user).get(reverse("editorial:release_set", args=[row.pk]), query)
    assert answer.status_code == 200
    return str(answer.content.decode())


def verbs(scene: Scene, user: User, row: ReleaseSet) -> set[str]:
    """The buttons that somebody is shown."""
    shown = page(user, row, tim="ngày")
    known = ("them", "bo-ra", "hen", "san-sang", "dang", "huy")
    return {verb for verb in known if reverse("editorial:change_set", args=[row.pk, verb]) in shown}


def test_each_sees_only_buttons_that_would_not_be_refused(scene: Scene) -> None:
    first, second = two(scene)
    row = made(scene, first)
    assert verbs(scene, scene.editor, row) == {"them", "bo-ra", "hen", "huy"}
    assert verbs(scene, scene.member, row) == {"huy"}
    releases.add_to_set(release_set=row, publication=second, by=scene.editor)
    scene.approve(first)
    scene.approve(second)
    assert verbs(scene, scene.member, row) == {"san-sang", "huy"}
    assert verbs(scene, scene.other_member, row) == set()
    releases.make_ready(release_set=row, by=scene.member)
    assert verbs(scene, scene.editor, row) == {"bo-ra", "hen", "dang", "huy"}
    releases.release(release_set=row, by=scene.editor)
    assert verbs(scene, scene.editor, row) == set()


def test_from_the_list_to_the_release_on_the_screens(scene: Scene) -> None:
    first, _second = two(scene)
    office, member = client(scene.editor), client(scene.member)
    office.post(reverse("editorial:release_sets"), {"title": "Đợt nghỉ lễ", "moment": ""})
    row = ReleaseSet.objects.get()
    listed = member.get(reverse("editorial:release_sets")).content.decode()
    assert "Đợt nghỉ lễ" in listed
    assert first.title in page(scene.editor, row, tim="nghi le")

    def do(browser: Any, verb: str, **form: Any) -> int:
        status: int = browser.post(reverse("editorial:change_set", args=[row.pk, verb]), form).status_code
        return status

    assert do(office, "them", text=first.pk) == 302
    assert do(office, "dang") == 403
    scene.approve(first)
    assert do(office, "san-sang") == 403
    assert do(member, "san-sang") == 302
    row.refresh_from_db()
    assert do(office, "dang", seen=row.seen) == 302
    assert live(first) == [True]


@pytest.mark.parametrize(("verb", "state"), [("dang", "released"), ("huy", "called_off")])
def test_what_cant_be_taken_back_is_asked_about_once_more(scene: Scene, verb: str, state: str) -> None:
    """By the server: whoever has no scripts, or posts by hand, is asked too."""
    row, first, second = ready(scene)
    office, address = client(scene.editor), reverse("editorial:change_set", args=[row.pk, verb])
    asked = office.post(address).content.decode()
    assert first.title in asked
    assert second.title in asked
    row.refresh_from_db()
    assert row.state == "ready"
    seen = asked.partition('name="seen" value="')[2].partition('"')[0]
    assert office.post(address, {"seen": seen}).status_code == 302
    row.refresh_from_db()
    assert row.state == state
    assert live(first, second) == [verb == "dang"] * 2


def test_whoever_confirms_has_seen_the_set_as_it_is(scene: Scene) -> None:
    row, first, second = ready(scene)
    office, address = client(scene.editor), reverse("editorial:change_set", args=[row.pk, "dang"])
    seen = row.seen
    releases.remove_from_set(release_set=row, publication=second, by=scene.editor)
    releases.make_ready(release_set=row, by=scene.member)
    answer = office.post(address, {"seen": seen})
    assert (answer.status_code, "đã thay đổi sau khi bạn mở" in answer.content.decode()) == (403, True)
    assert live(first, second) == [False, False]


def test_others_have_nothing_to_do_with_sets_and_see_no_titles_that_are_not_theirs(scene: Scene) -> None:
    first, _second = two(scene)
    row = made(scene, first)
    for user in (scene.author, scene.stranger):
        browser = client(user)
        for answer in (
            browser.get(reverse("editorial:release_sets")),
            browser.get(reverse("editorial:release_set", args=[row.pk])),
            browser.post(reverse("editorial:change_set", args=[row.pk, "huy"])),
        ):
            assert (answer.status_code, answer.headers["Location"]) == (302, "/admin/"), "sent home"
    row.refresh_from_db()
    assert row.state == "draft"
    assert first.title in page(scene.member, row)
    assert first.title not in page(scene.other_member, row)
