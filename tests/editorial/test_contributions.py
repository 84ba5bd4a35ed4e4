"""Who made a text and with which share: whole percent by role, never public, held by the approval's hash."""

import json
import re
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from wagtail.test.utils.form_data import inline_formset

from portal.editorial.credits import by_role, shared
from portal.editorial.hashing import content_hash
from portal.editorial.models import Approval, Article, Contribution
from portal.editorial.plain import paragraphs
from portal.editorial.rules import share_findings, whole_shares
from portal.editorial.states import CreditRole
from tests.editorial.scene import Scene, again, client
from tests.editorial.test_newsroom import ARTICLES, form

THE_SHARE = re.compile(r"(?<![\w.:/-])73(?![\w.:/-])")
SHARES = st.lists(st.none() | st.integers(-5, 120), min_size=1, max_size=12)


def credited(scene: Scene, *rows: dict[str, Any]) -> Article:
    text = scene.draft()
    text.contributions = [Contribution(**row) for row in rows]
    text.save_revision(user=scene.author)
    return text


@given(SHARES)
def test_shares_sum_to_a_hundred_or_are_refused(shares: list[int | None]) -> None:
    known = [share for share in shares if share is not None]
    empty = len(shares) - len(known)
    left = 100 - sum(known)
    possible = all(share >= 1 for share in known) and (left >= empty if empty else left == 0)
    assert bool(share_findings({"author": shares})) == (not possible)
    if possible:
        whole = whole_shares(shares)
        assert sum(whole) == 100
        assert min(whole) >= 1
        assert [share for share, typed in zip(whole, shares, strict=True) if typed is not None] == known


@given(st.integers(1, 100), st.data())
def test_what_is_left_empty_is_split_evenly_the_first_named_take_what_is_over(
    count: int, data: st.DataObject
) -> None:
    rest = data.draw(st.integers(count, 100))
    shares: list[int | None] = [*([100 - rest] if rest < 100 else []), *[None] * count]
    filled = whole_shares(shares)[-count:]
    assert max(filled) - min(filled) <= 1
    assert filled == sorted(filled, reverse=True)


def test_three_authors_without_shares_have_34_33_and_33() -> None:
    assert whole_shares([None, None, None]) == [34, 33, 33]
    assert whole_shares([50, None, None]) == [50, 25, 25]


@pytest.mark.django_db
def test_each_role_is_a_hundred_of_its_own(scene: Scene) -> None:
    text = credited(
        scene,
        {"name": "An", "role": "author", "share": 70},
        {"name": "Bình", "role": "author"},
        {"name": "Chi", "role": "photographer"},
    )
    latest = text.latest_revision.as_object()
    assert [(one.name, share) for one, share in shared(latest.contributions.all())] == [
        ("An", 70),
        ("Bình", 30),
        ("Chi", 100),
    ]


@pytest.mark.django_db
def test_shares_that_do_not_sum_to_a_hundred_are_said_at_submission(scene: Scene) -> None:
    text = credited(scene, {"name": "An", "role": "author", "share": 70})
    answer = client(scene.author).post(f"/admin/noi-dung/{text.pk}/submit/")
    assert answer.status_code == 422
    assert "Tổng tỷ lệ của vai trò «Tác giả» phải đúng 100%" in answer.content.decode()


@pytest.mark.django_db
def test_an_approval_holds_who_made_the_text_and_with_which_share(scene: Scene) -> None:
    text = scene.live()
    revision = text.live_revision
    content = revision.content
    (row,) = content["contributions"]
    assert {"name", "role", "share", "user", "unit"} <= set(row)
    assert Approval.objects.get(revision=revision).sha256 == content_hash(content)
    for name, value in (("share", 40), ("user", scene.author.pk), ("unit", scene.unit.pk), ("name", "Khác")):
        changed = json.loads(json.dumps(content, default=str))
        changed["contributions"][0][name] = value
        assert content_hash(changed) != content_hash(content), name


@pytest.mark.django_db
def test_credits_are_grouped_by_role_and_shares_are_never_public(scene: Scene, vi_client: Client) -> None:
    text = credited(
        scene,
        {"name": "Chi", "role": "photographer", "share": 100},
        {"name": "An", "role": "author", "share": 73, "user": scene.author, "unit": scene.unit},
        {"name": "Bình", "role": "author", "share": 27},
    )
    assert [credit.line for credit in by_role(text.contributions.all())] == ["Tác giả: An, Bình", "Ảnh: Chi"]
    carried(scene, text)
    live = again(text)
    page = vi_client.get(live.path or "").content.decode()
    assert "<dt>Tác giả:</dt><dd>An, Bình</dd>" in page
    assert '"contributor":["Chi (Ảnh)"]' in page
    assert '"creditText":"Tác giả: An, Bình; Ảnh: Chi"' in page
    for address in ("/atom.xml", "/rss.xml"):
        feed = vi_client.get(address).content.decode()
        assert "<dc:creator>An</dc:creator><dc:creator>Bình</dc:creator>" in feed
        assert "<dc:contributor>Ảnh: Chi</dc:contributor>" in feed
        assert not THE_SHARE.search(feed)
    assert not THE_SHARE.search(page)


def carried(scene: Scene, text: Article) -> None:
    """Through all hands, to the public."""
    from portal.editorial.actions import submissions

    submissions.submit(publication=text, by=scene.author)
    submissions.confirm(publication=text, by=scene.unit_head)
    submissions.pass_on(publication=text, by=scene.editor)
    scene.approve(again(text))


@pytest.mark.django_db
def test_reviewers_read_the_shares_as_they_will_count(scene: Scene) -> None:
    text = credited(scene, {"name": "An", "role": "author"}, {"name": "Bình", "role": "author"})
    assert "Tác giả: An (50%); Tác giả: Bình (50%)" in paragraphs(text.latest_revision.as_object())


@pytest.mark.django_db
def test_the_editor_keeps_role_share_account_and_unit(scene: Scene) -> None:
    row = {"name": "An", "role": "filmer", "share": "60", "user": "author", "unit": scene.unit.pk}
    other = {"name": "Bình", "role": "filmer", "share": "", "user": "", "unit": ""}
    data = form(scene, contributions=inline_formset([row, other]))
    assert client(scene.author).post(f"{ARTICLES}add/", data).status_code == 302
    found = Article.objects.get().latest_revision.as_object().contributions.all()
    assert [(one.role, one.share, one.user, one.unit) for one in found] == [
        (CreditRole.FILMER, 60, scene.author, scene.unit),
        (CreditRole.FILMER, None, None, None),
    ]
    text = Article.objects.get()
    page = client(scene.author).get(f"{ARTICLES}edit/{text.pk}/").content.decode()
    assert 'value="author"' in page


@pytest.mark.django_db
@pytest.mark.parametrize(
    "wrong", [{"user": "khong-co-ai"}, {"share": "0"}, {"share": "101"}, {"role": "khac"}]
)
def test_the_editor_refuses_what_cannot_be(scene: Scene, wrong: dict[str, str]) -> None:
    row = {"name": "An", "role": "author", "share": "", "user": "", "unit": "", **wrong}
    client(scene.author).post(f"{ARTICLES}add/", form(scene, contributions=inline_formset([row])))
    assert not Article.objects.exists()
