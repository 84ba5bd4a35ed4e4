"""No address that was ever public answers 404: it is live, one hop from it, or 410 with reason and day."""

import contextlib
import re
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from portal.core.models import FreshnessChange
from portal.editorial.actions import publications
from portal.editorial.models import Article, OldAddress, Publication, Section
from portal.editorial.states import SectionState, WithdrawalReason
from portal.editorial.versions import Because
from portal.law.findings import Refused
from portal.web.old_addresses import BELOW, Gone, new_place
from portal.web.surroundings import Surroundings
from portal.web.urls import WORDS
from tests.editorial.changing import again as section_again
from tests.editorial.changing import changed, created, renamed
from tests.editorial.scene import Scene, again
from tests.editorial.scene import scene as make_scene

pytestmark = pytest.mark.django_db
WRONG = Because(WithdrawalReason.WRONG, "Sai số liệu")


@pytest.fixture
def scene() -> Scene:
    made = make_scene()
    assert made.deputy.pk
    return made


def hop(client: Client, address: str) -> str:
    """Where an old address leads, once; what stands there is public."""
    answer = client.get(address)
    assert answer.status_code == 301, (address, answer.status_code)
    location = str(answer["Location"])
    assert client.get(location).status_code == 200, location
    return location


def path_of(text: Publication) -> str:
    return str(again(text).path)


def test_a_text_is_one_hop_away_after_three_renames(scene: Scene, vi_client: Client) -> None:
    text = scene.live()
    old = [path_of(text)]
    for slug in ("mot", "hai", "ba"):
        renamed(scene, scene.section, slug_vi=slug)
        old.append(path_of(text))
    assert old[-1].startswith("/ba/")
    assert {hop(vi_client, address) for address in old[:-1]} == {old[-1]}
    assert vi_client.get(old[-1]).status_code == 200


def test_section_pages_and_feeds_follow_in_both_languages(
    scene: Scene, vi_client: Client, en_client: Client
) -> None:
    renamed(scene, scene.section, slug_vi="tin-moi", slug_en="fresh-news")
    assert hop(vi_client, "/tin-tuc/") == "/tin-moi/"
    assert hop(vi_client, "/tin-tuc/thong-bao/") == "/tin-moi/thong-bao/"
    assert hop(en_client, "/tin-tuc-en/") == "/fresh-news/"
    for form in ("atom", "rss"):
        assert hop(vi_client, f"/{form}/tin-tuc/thong-bao.xml") == f"/{form}/tin-moi/thong-bao.xml"
        assert hop(en_client, f"/{form}/tin-tuc-en.xml") == f"/{form}/fresh-news.xml"


def test_english_texts_move_with_the_english_slug_alone(scene: Scene, en_client: Client) -> None:
    vi, en = scene.live(), scene.live(language="en", slug="notice", section=scene.section)
    before = path_of(vi), path_of(en)
    renamed(scene, scene.section, slug_en="fresh-news")
    assert path_of(vi) == before[0]
    assert hop(en_client, before[1]) == path_of(en)


def test_what_stands_below_a_text_follows_it(scene: Scene, vi_client: Client) -> None:
    text = scene.revised(scene.live(), title="Bản hai")
    old = path_of(text)
    renamed(scene, scene.section, slug_vi="tin-moi")
    for below in ("ban/", "ban/1/", "ban/2/so-sanh/"):
        assert hop(vi_client, f"{old}{below}") == f"{path_of(text)}{below}"


def test_the_words_below_a_text_are_those_of_the_hosts() -> None:
    for words in WORDS.values():
        for below in ("", "12/", f"12/{words['compare']}"):
            found = BELOW.match(f"/muc/2026/11/bai/{words['versions']}{below}")
            assert found
            assert found["text"] == "/muc/2026/11/bai/"


def test_a_topic_that_moves_takes_its_texts_along(scene: Scene, vi_client: Client) -> None:
    text = scene.live()
    old = path_of(text)
    changed(scene, "move", scene.topic, parent=scene.other_section.pk)
    assert path_of(text) == old.replace("/tin-tuc/", "/van-ban/")
    assert hop(vi_client, old) == path_of(text)
    assert hop(vi_client, "/tin-tuc/thong-bao/") == "/van-ban/thong-bao/"


def test_a_merger_leads_to_the_other_section_and_so_does_the_next(scene: Scene, vi_client: Client) -> None:
    text = scene.live()
    old = path_of(text)
    changed(scene, "merge", scene.topic, into=scene.other_section.pk)
    third = created(scene, "thu-ba")
    between = path_of(text)
    changed(scene, "merge", scene.other_section, into=third.pk)
    assert hop(vi_client, "/tin-tuc/thong-bao/") == "/thu-ba/"
    assert hop(vi_client, "/van-ban/") == "/thu-ba/"
    assert {hop(vi_client, address) for address in (old, between)} == {path_of(text)}
    assert again(text).section == third


def test_a_closed_section_says_by_which_decision(scene: Scene, vi_client: Client, en_client: Client) -> None:
    changed(scene, "close", scene.other_section)
    for client, address in ((vi_client, "/van-ban/"), (en_client, "/van-ban-en/")):
        answer = client.get(address)
        page = answer.content.decode()
        assert answer.status_code == 410
        assert "12/QĐ-BBT" in page
        assert 'content="noindex"' in page
        assert page.count("<h1") == 1
    assert vi_client.get("/atom/van-ban.xml").status_code == 410
    changed(scene, "reopen", scene.other_section)
    assert vi_client.get("/van-ban/").status_code == 200


def test_what_was_withdrawn_stays_gone_under_every_address_it_had(scene: Scene, vi_client: Client) -> None:
    text = scene.live()
    first = path_of(text)
    renamed(scene, scene.section, slug_vi="tin-moi")
    publications.unpublish(publication=again(text), by=scene.head, because=WRONG)
    second = path_of(text)
    renamed(scene, scene.section, slug_vi="tin-moi-hon")
    for address in (first, second, path_of(text), f"{first}ban/1/"):
        answer = vi_client.get(address)
        assert answer.status_code == 410, address
        assert str(WithdrawalReason.WRONG.label) in answer.content.decode()
    scene.revised(again(text), title="Đăng lại")
    assert {hop(vi_client, address) for address in (first, second)} == {path_of(text)}


def test_what_never_was_public_is_404(scene: Scene, vi_client: Client) -> None:
    draft = scene.draft()
    Section.objects.filter(pk=scene.other_section.pk).update(state=SectionState.PROPOSED)
    for address in ("/tin-tuc/khong-co/", f"/tin-tuc/{draft.slug}/", "/van-ban/", "/atom/khong-co.xml"):
        assert vi_client.get(address).status_code == 404, address


def test_a_section_that_takes_an_old_address_stands_there(scene: Scene, vi_client: Client) -> None:
    renamed(scene, scene.section, slug_vi="tin-moi")
    other = created(scene, "tin-tuc", slug_en="other-news")
    assert vi_client.get("/tin-tuc/").status_code == 200
    renamed(scene, other, slug_vi="tin-khac")
    assert hop(vi_client, "/tin-tuc/") == "/tin-khac/"


def test_live_pages_ask_nothing_of_old_addresses(scene: Scene, vi_client: Client) -> None:
    text = scene.live()
    renamed(scene, scene.section, slug_vi="tin-moi")
    with CaptureQueriesContext(connection) as asked:
        assert vi_client.get(path_of(text)).status_code == 200
        assert vi_client.get("/tin-moi/").status_code == 200
    assert not [query for query in asked if "oldaddress" in query["sql"]]


def test_a_hundred_texts_move_in_as_many_queries_as_two(scene: Scene) -> None:
    def rename(slug: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            renamed(scene, scene.section, slug_vi=slug)
        return len(asked)

    scene.live(slug="mot")
    scene.live(slug="hai")
    rename("tin-dau")
    few = rename("tin-moi")
    for number in range(12):
        scene.live(slug=f"bai-{number}")
    assert rename("tin-nua") == few
    assert OldAddress.objects.filter(publication__isnull=False).count() == 2 + 2 + 14


def test_search_takes_what_changed_its_section_in_anew(scene: Scene) -> None:
    text = scene.live()
    last = FreshnessChange.objects.latest("pk").pk
    changed(scene, "merge", scene.topic, into=scene.other_section.pk)
    later = FreshnessChange.objects.filter(pk__gt=last, object_type="editorial.publication")
    assert str(text.pk) in later.values_list("object_id", flat=True)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "publish",
                "publish",
                "rename",
                "rename",
                "move",
                "merge",
                "withdraw",
                "republish",
                "close",
                "reopen",
            ]
        ),
        st.integers(0, 5),
        st.integers(0, 5),
    ),
    min_size=3,
    max_size=9,
)
SLUGS = ("tin-tuc", "van-ban", "thong-bao", "hai", "ba", "bon")


def step(scene: Scene, what: str, first: int, second: int) -> None:
    """One thing that somebody asks for; what is refused changes nothing."""
    rows = Section.objects.select_related("parent").order_by("pk")
    sections = [each for each in rows if each.stands != (what == "reopen")] or list(rows)
    texts = list(Article.objects.exclude(path=None).order_by("pk"))
    section = sections[first % len(sections)]
    others = [each for each in rows if each.stands and each != section] or [section]
    other = others[second % len(others)]
    if what == "publish":
        language = "en" if second % 3 == 0 else "vi"
        slug = f"bai-{Article.objects.count()}"
        scene.approve(scene.with_board(section=section, slug=slug, language=language), by=scene.head)
    elif what == "rename":
        slug = SLUGS[second]
        renamed(scene, section, slug_vi=slug, slug_en=f"{slug}-en" if second % 2 else section.slug_en)
    elif what == "move":
        changed(scene, "move", section, parent=None if section.parent and first % 2 else other.root.pk)
    elif what == "merge":
        changed(scene, "merge", section, into=other.pk)
    elif what in ("close", "reopen"):
        changed(scene, what, section)
    elif texts:
        text = texts[first % len(texts)]
        if what == "withdraw":
            publications.unpublish(publication=text, by=scene.head, because=WRONG)
        else:
            scene.revised(text, by=scene.head, title=f"Bản {second}")


def public(language: str) -> set[str]:
    """Every address of a text or a section that is public now."""
    texts = Publication.objects.filter(live=True, locale__language_code=language)
    shown = Surroundings(language).sections
    return {str(path) for path in texts.values_list("path", flat=True)} | {
        each.path(language) for each in shown
    }


def kept(language: str, address: str, now: set[str]) -> bool:
    """Live, or one hop from what is live, or gone with a reason and a day."""
    if address in now:
        return True
    found = new_place(address, Surroundings(language))
    if isinstance(found, Gone):
        return bool(found.reason) and found.on is not None
    return found in now


@settings(
    max_examples=10,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
def test_whatever_happens_no_address_is_lost(
    scene: Scene, vi_client: Client, en_client: Client, steps: list[tuple[str, int, int]]
) -> None:
    with transaction.atomic():
        created(scene, "mot", scene.other_section)
        ever: dict[str, set[str]] = {language: public(language) for language in ("vi", "en")}
        for what, first, second in steps:
            with contextlib.suppress(Refused):
                step(scene, what, first, second)
            for language, addresses in ever.items():
                now = public(language)
                addresses |= now
                assert [each for each in addresses if not kept(language, each, now)] == []
        for language, client in (("vi", vi_client), ("en", en_client)):
            for address in sorted(ever[language]):
                assert answered(client, address), address
        transaction.set_rollback(True)


def answered(client: Client, address: str) -> bool:
    answer: Any = client.get(address)
    if answer.status_code == 301:
        return client.get(answer["Location"]).status_code == 200
    if answer.status_code == 410:
        return bool(re.search(r"\d{2}/\d{2}/\d{4}", answer.content.decode()))
    return bool(answer.status_code == 200)


def test_a_merged_section_that_is_opened_again_answers_for_itself(scene: Scene, vi_client: Client) -> None:
    changed(scene, "merge", scene.topic, into=scene.other_section.pk)
    changed(scene, "reopen", scene.topic)
    assert section_again(scene.topic).merged_into is None
    assert vi_client.get("/tin-tuc/thong-bao/").status_code == 200
