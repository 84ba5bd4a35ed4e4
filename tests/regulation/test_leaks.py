"""Điều 6-8. What isn't public is nowhere: every surface, for every state that isn't public."""

import json
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django_tasks_db.models import DBTaskResult

from portal.core import hosts
from portal.core.models import Document
from portal.editorial.actions import approvals, checks, delegations, drafts, publications, submissions
from portal.editorial.models import Approval, Article, Attachment, Publication
from portal.editorial.states import WithdrawalReason
from portal.editorial.versions import Because
from portal.search import following
from portal.web.feeds import FORMS
from tests.editorial.scene import Scene, again, client, draft, picture

pytestmark = pytest.mark.django_db
SLUG = "hoa-ban-trang"
SAID = ("Hoa ban trắng", "Mô tả kín của ảnh", "tep-kin")
IN_ADDRESS = ("hoa-ban-trang", "hoa ban trang")  # a page that says 404 repeats what it was asked for
WRITTEN = json.dumps([{"type": "paragraph", "value": "<h2>Điều 1. Hoa ban trắng</h2><p>Hoa ban trắng.</p>"}])


@pytest.fixture(autouse=True)
def _index(settings: Any, tmp_path: Path) -> None:
    settings.SEARCH_INDEX = tmp_path / "search"


def secret(scene: Scene) -> dict[str, Any]:
    """The fields of a text every one of which would give it away."""
    image = picture(scene.unit, "Ảnh hoa ban trắng")
    type(image).objects.filter(pk=image.pk).update(description="Mô tả kín của ảnh")
    return {
        "title": "Hoa ban trắng",
        "slug": SLUG,
        "summary": "Hoa ban trắng.",
        "lead_image": image,
        "body": WRITTEN,
    }


def attached(scene: Scene, text: Article) -> Document:
    """A file of its unit beside it."""
    document: Document = Document.objects.create(
        title="Hoa ban trắng",
        file=ContentFile(b"Hoa ban trang", name="tep-kin.txt"),
        collection=scene.unit.collection,
    )
    text.attachments = [Attachment(document=document, label="Hoa ban trắng")]
    text.save_revision(user=scene.author)
    return document


def gone(scene: Scene) -> Article:
    text = scene.live(**secret(scene))
    why = Because(WithdrawalReason.PERSONAL_DATA, "Có dữ liệu cá nhân")
    publications.unpublish(publication=text, by=scene.member, because=why)
    return again(text)


def recalled(scene: Scene) -> Article:
    text = scene.live(**secret(scene))
    approvals.recall(approval=Approval.objects.get(publication=text), by=scene.head, reason="Chưa đúng")
    return again(text)


def revoked(scene: Scene) -> Article:
    text = scene.scheduled(**secret(scene))
    delegations.revoke(delegation=scene.member.delegations.get(), by=scene.head)
    publications.publish_due()
    return again(text)


def returned(scene: Scene) -> Article:
    text = scene.with_board(**secret(scene))
    submissions.return_(publication=text, by=scene.member, reason="Hoa ban trắng chưa đúng")
    return again(text)


def urgent(scene: Scene) -> Article:
    text = scene.submitted(**secret(scene))
    submissions.ask_urgency(publication=text, by=scene.author, reason="Hoa ban trắng")
    return again(text)


def newer(scene: Scene) -> Article:
    """A live text whose next version is being written, set aside, and asked about."""
    text = scene.live(slug="dang-dang", title="Bài đang đăng")
    text.title, text.body = "Hoa ban trắng", json.loads(WRITTEN)
    content = type(text.latest_revision).objects.get(pk=text.save_revision(user=scene.author).pk).content
    drafts.set_aside(publication=text, by=scene.author, content=content, based_on=str(text.live_revision_id))
    checks.ask(publication=again(text), by=scene.author, expert="A", question="Hoa ban trắng?")
    return again(text)


STATES: dict[str, Callable[[Scene], Article]] = {
    "draft": lambda scene: scene.draft(**secret(scene)),
    "sent": lambda scene: scene.submitted(**secret(scene)),
    "screening": lambda scene: scene.with_office(**secret(scene)),
    "editing": lambda scene: scene.editing(**secret(scene)),
    "with the board": lambda scene: scene.with_board(**secret(scene)),
    "scheduled": lambda scene: scene.scheduled(**secret(scene)),
    "returned": returned,
    "asked for urgently": urgent,
    "withdrawn": gone,
    "recalled": recalled,
    "its right revoked": revoked,
    "a newer version of a live text": newer,
    "in English": lambda scene: draft(scene, language="en", **secret(scene)),
}
SURFACES = {
    "home",
    "search",
    "suggest",
    "site-map",
    "directory",
    "leaders",
    "xml-site-map",
    "feeds",
    "robots",
}


def patterns(language: str) -> set[str]:
    """Every named address of a host that takes no value."""
    found: set[str] = set()

    def walk(items: list[URLPattern | URLResolver], before: str) -> None:
        for item in items:
            path = f"{before}{item.pattern}"
            if isinstance(item, URLResolver):
                walk(item.url_patterns, path)
            elif "<" not in path:
                found.add(f"/{path}")

    walk(get_resolver(hosts.urlconf("en" if language == "en" else "vi")).url_patterns, "")
    return found


def surfaces(scene: Scene, text: Article, language: str) -> list[str]:
    """Every address at which something of the text could show."""
    sections = [each.path(language) for each in (scene.section, scene.topic, scene.other_section)]
    own = text.path or f"{scene.section.path(language)}{SLUG}/"
    word = "ban" if language == "vi" else "version"
    search = "/tim-kiem/" if language == "vi" else "/search/"
    return [
        *sorted(patterns(language)),
        *sections,
        *(f"/{form}{path.rstrip('/')}.xml" for form in FORMS for path in ("", *sections)),
        *(f"{search}?q={words}" for words in ("ban+trắng", "ban+trang")),
        f"{search}{'goi-y' if language == 'vi' else 'suggestions'}/?q=ban+tr",
        own,
        *(f"{own}{word}/{number}" for number in ("", "1/", "2/")),
        "/sitemap-1.xml",
        f"/media/{text.lead_image.file.name}" if text.lead_image else "/",
    ]


def leaks(page: Any) -> list[str]:
    """The words of the text on a page."""
    content = page.getvalue() if page.streaming else page.content
    shown = content.decode(errors="replace").casefold()
    forbidden = SAID if page.status_code == 404 else (*SAID, *IN_ADDRESS)
    return [words for words in forbidden if words.casefold() in shown]


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_no_surface_of_the_public_hosts_shows_it(
    scene: Scene, vi_client: Client, en_client: Client, state: Callable[[Scene], Article]
) -> None:
    text = state(scene)
    following.rebuild()
    found = {}
    for language, reader in (("vi", vi_client), ("en", en_client)):
        for path in surfaces(scene, text, language):
            page = reader.get(path)
            assert page.status_code in (200, 301, 302, 404, 410), path
            if said := leaks(page):
                found[f"{language} {path}"] = said
    if text.path and not text.live:  # 410 names the reason, never the text
        assert vi_client.get(text.path).status_code == 410
    assert found == {}


def test_its_files_are_not_reachable_by_address(
    scene: Scene, vi_client: Client, en_client: Client, desk_client: Client
) -> None:
    text = scene.draft(**secret(scene))
    document = attached(scene, text)
    image = text.lead_image
    assert image is not None
    image.get_renditions("width-400", "width-800", "width-1200")
    names = [image.file.name, *(each.file.name for each in image.renditions.all())]
    paths = [f"/media/{name}" for name in names]
    for reader, files in ((vi_client, "/tep/"), (en_client, "/files/"), (desk_client, "/tai-lieu/")):
        for path in [*paths, f"{files}{document.pk}/tep-kin.txt"]:
            assert reader.get(path).status_code == 404, path
    for path in [*paths, f"/tai-lieu/{document.pk}/tep-kin.txt"]:
        assert client(scene.stranger).get(path).status_code == 404, path


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_no_log_says_what_it_says(
    scene: Scene, vi_client: Client, state: Callable[[Scene], Article], caplog: pytest.LogCaptureFixture
) -> None:
    with (
        caplog.at_level(logging.DEBUG, logger="portal"),
        caplog.at_level(logging.INFO, logger="django.request"),
    ):
        text = state(scene)
        vi_client.get(f"{scene.section.path('vi')}{SLUG}/")
        client(scene.stranger).get(f"/admin/noi-dung/{text.pk}/")
    assert not [record for record in caplog.records if "Hoa ban trắng" in record.getMessage()]


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_mail_about_it_goes_only_to_those_who_may_see_it(
    scene: Scene, state: Callable[[Scene], Article]
) -> None:
    text = state(scene)
    rows = DBTaskResult.objects.filter(task_path="portal.core.mail.deliver")
    mails = [row.args_kwargs["kwargs"] for row in rows]
    told = {mail["to"] for mail in mails if "Hoa ban trắng" in mail["text"] + mail["subject"]}
    people = {user.email: user for user in vars(scene).values() if getattr(user, "email", "")}
    for address in told:
        assert Publication.objects.visible_to(people[address]).filter(pk=text.pk).exists(), address


def test_the_walk_reaches_every_kind_of_surface(scene: Scene) -> None:
    assert settings.HOSTS["vi"]
    names = {getattr(pattern, "name", "") for pattern in get_resolver(hosts.urlconf("vi")).url_patterns}
    assert names >= SURFACES
    assert len(surfaces(scene, scene.draft(), "vi")) > 30
