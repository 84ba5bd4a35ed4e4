"""The reference: an empty view and a plain page."""

from datetime import date

from django.core.files.images import ImageFile
from django.core.management import call_command
from wagtail.images.models import Image
from wagtail.models import Page, Site

from bench import content
from bench.reference.models import ArticlePage, SectionPage
from bench.side import Measure
from bench.side import page as page_of

MENU = ["Dịch vụ", "Chế độ", "Hỏi - đáp", "Tin tức", "Văn bản", "Số liệu", "Giới thiệu"]
FOOT = ["Điều khoản", "Tiếp cận", "Dữ liệu cá nhân", "Hướng dẫn"]


def measures() -> dict[str, Measure]:
    call_command("migrate", verbosity=0)
    page = article()
    return {
        "empty": page_of("localhost", "/empty/", 400),
        "article": page_of("localhost", page.get_url(), 40),
    }


def article() -> ArticlePage:
    """The article in a topic of a section, with the neighbours that its links lead to."""
    home = Page.objects.get(depth=2)
    Site.objects.update(hostname="localhost", root_page=home)
    sections = [
        home.add_child(instance=SectionPage(title=title, show_in_menus=title in MENU))
        for title in (*MENU, *FOOT)
    ]
    topic = sections[0].add_child(instance=SectionPage(title="Hướng dẫn"))
    neighbours = [
        topic.add_child(instance=ArticlePage(title=f"Bài liên quan {number}", **said()))
        for number in range(content.NEIGHBOURS)
    ]
    page = ArticlePage(title=content.TITLE, slug="mau-do", **said())
    page.body = ArticlePage._meta.get_field("body").stream_block.to_python(body(neighbours))
    topic.add_child(instance=page)
    page.save_revision().publish()
    return page


def said() -> dict[str, object]:
    who = "Nhóm xây dựng Cổng"
    return {"date": date(2026, 1, 5), "summary": content.SUMMARY, "author": who, "source": who}


def body(neighbours: list[ArticlePage]) -> list[dict[str, object]]:
    images = [
        Image.objects.create(title=f"Ảnh {number}", file=ImageFile(content.picture(number), f"{number}.jpg"))
        for number in range(3)
    ]
    links = [f'<a linktype="page" id="{neighbour.pk}">' for neighbour in neighbours]
    return [
        {"type": kind, "value": images[number % 3].pk}
        if kind == "image"
        else {"type": kind, "value": content.words(number, links[content.target(number)])}
        for number, kind in enumerate(content.LAYOUT)
    ]
