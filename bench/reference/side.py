"""The reference: an empty view, a plain page, Wagtail's bare publish."""

import time
from datetime import date

from django.core.files.images import ImageFile
from django.core.management import call_command
from wagtail.images.models import Image
from wagtail.models import Page, Site

from bench import content
from bench.reference.models import ArticlePage
from bench.side import Measure
from bench.side import page as page_of


def measures() -> dict[str, Measure]:
    call_command("migrate", verbosity=0)
    page = article()
    return {
        "empty": page_of("localhost", "/empty/", 400),
        "article": page_of("localhost", page.get_url(), 40),
        "publish": lambda: publish(page, 10),
    }


def article() -> ArticlePage:
    images = [
        Image.objects.create(title=f"Ảnh {number}", file=ImageFile(content.picture(number), f"{number}.jpg"))
        for number in range(3)
    ]
    body = [
        {"type": kind, "value": images[number % 3].pk if kind == "image" else content.words(number)}
        for number, kind in enumerate(content.LAYOUT)
    ]
    page = ArticlePage(title=content.TITLE, summary=content.SUMMARY, date=date(2026, 1, 5), slug="mau-do")
    page.body = ArticlePage._meta.get_field("body").stream_block.to_python(body)
    home = Page.objects.get(depth=2)
    home.add_child(instance=page)
    Site.objects.update(hostname="localhost", root_page=home)
    page.save_revision().publish()
    return page


def publish(page: ArticlePage, times: int) -> float:
    """What Wagtail does to publish a text that was just saved."""
    revisions = []
    for number in range(times):
        page.summary = f"{content.SUMMARY} {number}"
        revisions.append(page.save_revision())
    started = time.process_time()
    for revision in revisions:
        revision.publish()
    return (time.process_time() - started) / times
