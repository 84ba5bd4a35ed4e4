"""Every way that Wagtail, Django and the portal have to make a text live, for somebody who tries."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.core.management import call_command
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from wagtail.models import Revision

from portal.editorial import rules
from portal.editorial.actions import publications
from portal.editorial.hashing import content_hash
from portal.editorial.models import Article, Publication
from portal.organisation.models import User
from tests.editorial.scene import client

Way = Callable[[Article, User], Any]


def screen(name: str) -> str:
    return f"wagtailsnippets_editorial_article:{name}"


def post(by: User, path: str, **data: Any) -> Any:
    browser = client(by)
    browser.raise_request_exception = False
    return browser.post(path, data)


def editors_screen(text: Article, by: User) -> Any:
    """The publish button that Wagtail's editor would have."""
    form = {"title": text.title, "section": text.section_id, "action-publish": "action-publish"}
    return post(by, reverse(screen("edit"), args=[text.pk]), **form)


def hand_made_post(text: Article, by: User) -> Any:
    seen = content_hash(text.latest_revision.content)
    path = reverse("editorial:act", args=[text.pk, "approve"])
    return post(by, path, seen=seen, checklist=list(rules.CHECKLIST))


def bulk_action(text: Article, by: User) -> Any:
    browser = client(by)
    browser.get(reverse("editorial:review", args=[text.pk]))
    form = {"text": [text.pk], "checklist": list(rules.CHECKLIST)}
    return browser.post(reverse("editorial:approve_together"), form)


def stock_bulk_action(text: Article, by: User) -> Any:
    path = reverse("wagtail_bulk_action", args=["editorial", "article", "publish"])
    return post(by, f"{path}?id={text.pk}")


def scheduler(text: Article, by: User) -> Any:
    due(text)
    return publications.publish_due()


def command_line(text: Article, by: User) -> Any:
    due(text)
    return call_command("publish_scheduled")


def due(text: Article) -> None:
    past = timezone.now() - timedelta(minutes=1)
    Revision.objects.filter(pk=text.latest_revision_id).update(approved_go_live_at=past)


def copying(text: Article, by: User) -> Any:
    try:
        return post(by, reverse(screen("copy"), args=[text.pk]), title="Bản sao", slug="ban-sao")
    except NoReverseMatch:
        return None


def translation(text: Article, by: User) -> Any:
    path = reverse("editorial:translate", args=[text.pk])
    return post(by, path, title="Copy", origin="translation")


def alias(text: Article, by: User) -> Any:
    """A row for the other language as Wagtail copies it, with `live` and all its pointers."""
    from wagtail.models import Locale

    copy = text.copy_for_translation(Locale.objects.exclude(pk=text.locale_id).get())
    copy.live = True
    copy.save()


def imported(text: Article, by: User) -> Any:
    """A fixture that says it is live."""
    from django.core import serializers

    data = serializers.serialize("json", [text, Publication.objects.get(pk=text.pk)])
    for row in serializers.deserialize("json", data.replace('"live": false', '"live": true')):
        row.save()


def revert(text: Article, by: User) -> Any:
    path = reverse(screen("revisions_revert"), args=[text.pk, text.latest_revision_id])
    return post(by, path, **{"action-publish": "action-publish", "title": text.title})


def revision_publish(text: Article, by: User) -> Any:
    return text.latest_revision.publish(user=by)


def unchecked_publish(text: Article, by: User) -> Any:
    return text.latest_revision.publish(user=by, skip_permission_checks=True)


def saved(text: Article, by: User) -> Any:
    text.live, text.live_revision, text.path = True, text.latest_revision, "/x/"
    text.save()


FIVE: dict[str, Way] = {
    "the editor's screen": editors_screen,
    "a hand-made POST": hand_made_post,
    "a bulk action": bulk_action,
    "the scheduler": scheduler,
    "the command line": command_line,
}
OTHERS: dict[str, Way] = {
    "Wagtail's bulk action": stock_bulk_action,
    "copy": copying,
    "a translation": translation,
    "alias": alias,
    "import": imported,
    "revert": revert,
    "revision.publish": revision_publish,
    "revision.publish without checks": unchecked_publish,
    "save": saved,
}
WAYS = {**FIVE, **OTHERS}
