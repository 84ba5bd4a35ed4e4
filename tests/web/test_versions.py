"""Each version at an address for good, what it changed, what was put right; and 410 for what came off."""

import feedparser
import pytest
from django.test import Client

from portal.core.models import Image
from portal.editorial.actions import publications
from portal.editorial.actions.submissions import Change
from portal.editorial.models import Article
from portal.editorial.states import WithdrawalReason
from portal.editorial.versions import Because
from tests.editorial.scene import Scene, again, picture
from tests.editorial.scene import scene as make

pytestmark = pytest.mark.django_db
GRAVE = Change("correction", "serious", "Trước đây ghi 5 ngày; đúng là 10 ngày làm việc.")


@pytest.fixture
def scene(db: None) -> Scene:
    return make()


def address(text: Article) -> str:
    return text.path or ""


def page(client: Client, path: str, status: int = 200) -> str:
    answer = client.get(path)
    assert answer.status_code == status, path
    return answer.content.decode()


def test_a_superseded_version_keeps_an_address_and_says_that_it_is_old(
    scene: Scene, vi_client: Client
) -> None:
    text = scene.revised(scene.live(title="Bản thứ nhất"), title="Bản thứ hai")
    old = page(vi_client, f"{address(text)}ban/1/")
    assert "<h1>Bản thứ nhất</h1>" in old
    assert "Đây là bản cũ" in old
    assert 'content="noindex"' in old
    assert f'rel="canonical" href="http://baohiemxahoi.localhost:8000{address(text)}"' in old
    assert "Đây là bản hiện nay" in page(vi_client, f"{address(text)}ban/2/")
    page(vi_client, f"{address(text)}ban/3/", 404)


def test_the_article_leads_to_its_versions_once_there_are_several(scene: Scene, vi_client: Client) -> None:
    text = scene.live()
    assert 'href="ban/"' not in page(vi_client, address(text))
    scene.revised(text, title="Bản thứ hai")
    assert 'href="ban/"' in page(vi_client, address(text))
    listed = page(vi_client, f"{address(text)}ban/")
    assert listed.index("Bản số 2") < listed.index("Bản số 1")


def test_a_comparison_marks_words_with_text_not_colour_alone(scene: Scene, vi_client: Client) -> None:
    text = scene.revised(scene.live(title="Nghỉ 5 ngày"), change=GRAVE, title="Nghỉ 10 ngày")
    compared = page(vi_client, f"{address(text)}ban/2/so-sanh/")
    assert "bỏ: </span>5 </del>" in compared
    assert "thêm: </span>10 </ins>" in compared
    assert GRAVE.text in compared
    page(vi_client, f"{address(text)}ban/1/so-sanh/", 404)


def test_what_was_gravely_wrong_is_said_on_top_in_the_list_and_in_the_feed(
    scene: Scene, vi_client: Client
) -> None:
    text = scene.revised(scene.live(), change=GRAVE, title="Bản thứ hai")
    assert GRAVE.text in page(vi_client, address(text))
    assert GRAVE.text in page(vi_client, "/dinh-chinh/")
    for form in ("atom", "rss"):
        found = feedparser.parse(vi_client.get(f"/{form}/dinh-chinh.xml").content)
        assert not found.bozo
        assert [entry.summary for entry in found.entries] == [GRAVE.text]


def test_the_other_host_speaks_of_its_own(scene: Scene, vi_client: Client, en_client: Client) -> None:
    scene.revised(scene.live(), change=GRAVE, title="Bản thứ hai")
    assert GRAVE.text not in page(en_client, "/corrections/")


def test_what_came_off_answers_410_with_reason_and_day(scene: Scene, vi_client: Client) -> None:
    text = scene.live()
    why = Because(WithdrawalReason.OUTDATED, "Hết hiệu lực", "Đã có quy định mới.")
    publications.unpublish(publication=text, by=scene.member, because=why)
    gone = page(vi_client, address(text), 410)
    assert "Hết hiệu lực hoặc không còn phù hợp" in gone
    assert "Đã có quy định mới." in gone
    assert 'content="noindex"' in gone
    page(vi_client, f"{address(text)}ban/1/", 410)
    page(vi_client, "/tin-tuc/chua-tung-co/", 404)


def test_what_replaces_it_is_named(scene: Scene, vi_client: Client) -> None:
    text, other = scene.live(slug="cu"), scene.live(slug="moi", title="Bài thay thế")
    why = Because(WithdrawalReason.REPLACED, "Gộp bài", replaced_by=other)
    publications.unpublish(publication=text, by=scene.member, because=why)
    assert "Bài thay thế" in page(vi_client, address(text), 410)


@pytest.mark.parametrize("reason", ["personal-data", "secrecy", "authority", "rights"])
def test_a_version_that_must_not_be_shown_is_not_shown_later_nor_those_before_it(
    scene: Scene, vi_client: Client, reason: str
) -> None:
    from portal.editorial.actions import submissions

    text = scene.revised(scene.live(), title="Bản thứ hai")
    why = Because(WithdrawalReason(reason), "Phải gỡ")
    publications.unpublish(publication=text, by=scene.member, because=why)
    text = again(text)
    text.title = "Bản thứ ba"
    text.save_revision(user=scene.author)
    submissions.submit(publication=again(text), by=scene.author)
    submissions.confirm(publication=again(text), by=scene.unit_head)
    submissions.pass_on(publication=again(text), by=scene.editor)
    scene.approve(again(text))
    for number, status in ((1, 410), (2, 410), (3, 200)):
        page(vi_client, f"{address(again(text))}ban/{number}/", status)
    page(vi_client, f"{address(again(text))}ban/3/so-sanh/", 410)


def test_a_picture_that_is_no_longer_public_is_told_in_words(scene: Scene, vi_client: Client) -> None:
    import json

    image = picture(scene.unit, "Ảnh cũ")
    body = [
        {"type": "paragraph", "value": "<p>Chữ.</p>"},
        {"type": "image", "value": {"image": image.pk, "alt": "Một hình màu xanh", "caption": ""}},
    ]
    text = scene.live(body=json.dumps(body))
    text = scene.revised(text, body=json.dumps(body[:1]))
    assert not Image.objects.get(pk=image.pk).is_public
    old = page(vi_client, f"{address(text)}ban/1/")
    assert "[Ảnh không còn trên Cổng: Một hình màu xanh]" in old


def test_a_text_whose_slug_is_the_word_still_answers(scene: Scene, vi_client: Client) -> None:
    text = scene.live(slug="ban", genre="guide")
    assert address(text) == "/tin-tuc/ban/"
    page(vi_client, address(text))


def test_the_pages_of_a_hundred_versions_take_as_many_queries_as_those_of_two(
    scene: Scene, vi_client: Client
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def queries(text: Article) -> int:
        with CaptureQueriesContext(connection) as captured:
            page(vi_client, f"{address(text)}ban/")
        return len(captured)

    text = scene.revised(scene.live(), title="Bản 2")
    page(vi_client, f"{address(text)}ban/")
    few = queries(text)
    for number in range(3, 8):
        text = scene.revised(text, title=f"Bản {number}")
    assert queries(text) == few
