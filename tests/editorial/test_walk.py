"""Every address of the newsroom, by GET and POST, as those who must not see a text.

Điều 4 khoản 2, security promise 12: another unit, an approver of other sections, a superuser; the author is
the control, so that a walk that reaches nothing is noticed.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from wagtail.models import Revision

from portal.desk.gate import is_allowed
from portal.editorial.models import Approval, Publication, Step, Submission
from tests.editorial.scene import Scene, client, picture
from tests.editorial.test_newsroom import form

pytestmark = pytest.mark.django_db
MARK = "MATKHAU-CUA-DON-VI-A"


EXTRA = {
    "action-submit": "1",
    "reason": "x",
    "external-link-chooser-url": "https://example.org",
    "external-link-chooser-link_text": "x",
}


class RolledBack(Exception):
    """Undoes what a request has changed, after it was looked at."""


def patterns(
    resolver: URLResolver, namespaces: tuple[str, ...] = (), prefix: str = ""
) -> Iterator[tuple[str, str]]:
    """(route, full name) of every address of the newsroom."""
    for pattern in resolver.url_patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            deeper = (*namespaces, pattern.namespace) if pattern.namespace else namespaces
            yield from patterns(pattern, deeper, route)
        elif isinstance(pattern, URLPattern):
            yield route, ":".join((*namespaces, pattern.name or ""))


def address(route: str, text: Publication, image: int) -> str:
    """A route filled in so that it aims at the text (or its picture)."""
    values = {
        "pk": text.pk,
        "object_id": text.pk,
        "revision_id": text.latest_revision_id,
        "revision_id_a": "earliest",
        "revision_id_b": "latest",
        "app_label": "editorial",
        "app_name": "editorial",
        "model_name": "article",
        "model": "article",
        "image_id": image,
        "filter_spec": "width-100",
        "language_tag": "vi",
        "verb": "approve",
        "action": "delete",
        "content_type_id": ContentType.objects.get_for_model(text).pk,
        "path": "x",
        "filename": "x.pdf",
    }

    def fill(match: re.Match[str]) -> str:
        return str(values.get(match[1], 1))

    filled = re.sub(r"<(?:\w+:)?(\w+)>", fill, route)
    filled = re.sub(r"\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)", fill, filled)
    filled = re.sub(r"\((?:[^()]|\([^()]*\))*\)", "1", filled)
    if "images/" in filled:
        filled = re.sub(rf"/{text.pk}/", f"/{image}/", filled)
    return "/" + re.sub(r"[\^$\\]|\\Z", "", filled).lstrip("/")


def state() -> list[Any]:
    """All that a request might have changed of the texts."""
    return [
        list(
            Publication.objects.order_by("pk").values_list("pk", "title", "slug", "live", "section", "locked")
        ),
        [
            (pk, json.dumps(content, sort_keys=True))
            for pk, content in Revision.objects.values_list("pk", "content")
        ],
        list(Submission.objects.order_by("pk").values_list("pk", "stage", "revision")),
        Step.objects.count(),
        Approval.objects.count(),
    ]


def ask(
    browser: Client, method: str, url: str, data: dict[str, Any], before: list[Any]
) -> tuple[int, str, bool]:
    """Status, body and whether anything changed; the change is undone."""
    outcome: tuple[int, str, bool] = (0, "", False)
    try:
        with transaction.atomic():
            answer = getattr(browser, method)(url, data)
            content = b"".join(answer.streaming_content) if answer.streaming else answer.content
            outcome = (answer.status_code, content.decode("utf-8", "replace"), state() != before)
            raise RolledBack
    except RolledBack:
        return outcome


def walked(scene: Scene, user: Any) -> tuple[set[str], set[str], set[str]]:
    """(names that leaked, names that changed something, names that broke) of a walk by somebody."""
    image = picture(scene.unit, title=f"{MARK}-anh")
    texts = [
        scene.draft(slug="ban-nhap", title=f"{MARK}-nhap"),
        scene.submitted(slug="da-gui", title=f"{MARK}-gui"),
        scene.with_board(slug="cho-duyet", title=f"{MARK}-duyet"),
    ]
    browser = client(user)
    browser.raise_request_exception = False
    leaked: set[str] = set()
    changed: set[str] = set()
    broken: set[str] = set()
    before = state()
    for route, name in patterns(get_resolver("portal.config.urls.desk")):
        if re.search(r"login|logout|password|tai-khoan|mfa", f"{route}{name}"):
            continue
        for text in texts if "pk" in route or "object_id" in route else texts[:1]:
            url = address(route, text, image.pk)
            for method, data in (
                ("get", {"q": "matkhau", "id": text.pk}),
                ("post", {**form(scene, title="HACK", slug="hack"), **EXTRA}),
            ):
                status, body, moved = ask(browser, method, url, data, before)
                if status >= 500:
                    broken.add(f"{method} {name}")
                if status < 400 and MARK in body:
                    leaked.add(f"{method} {name}")
                if moved and status:
                    changed.add(f"{method} {name}")
    return leaked, changed, broken


@pytest.mark.parametrize("who", ["stranger", "other_member", "superuser"])
def test_who_may_not_see_a_text_neither_reads_nor_changes_it_anywhere(scene: Scene, who: str) -> None:
    leaked, changed, broken = walked(scene, getattr(scene, who))
    files = {name for name in leaked if name.startswith(("get wagtailimages", "get wagtaildocs"))}
    assert leaked - (files if who == "superuser" else set()) == set()
    own = {"post wagtailsnippets_editorial_article:add"} if who in ("stranger", "superuser") else set()
    assert changed <= own
    assert broken == set()


def test_the_control_sees_and_writes_its_own(scene: Scene) -> None:
    leaked, changed, _ = walked(scene, scene.author)
    assert {"get wagtailsnippets_editorial_article:edit", "get editorial:review"} <= leaked
    assert "post wagtailsnippets_editorial_article:edit" in changed


def test_the_gate_answers_only_what_is_listed() -> None:
    names = {
        name
        for route, name in patterns(get_resolver("portal.config.urls.desk"))
        if route.startswith("admin/")
    }
    closed = {name for name in names if not is_allowed(name)}
    assert {"wagtail_bulk_action", "wagtailadmin_explore_root", "wagtailadmin_choose_page"} <= closed
    assert any(name.startswith("wagtailusers_users:") for name in closed)
    assert any(name.startswith("wagtailadmin_workflows:") for name in closed)
    assert any(name.startswith("wagtailadmin_pages:") for name in closed)
