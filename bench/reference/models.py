"""Two kinds of pages, as the tutorial has them: sections, and articles with a date and a body of blocks."""

from django.db import models
from django.http import HttpRequest
from wagtail.blocks import RichTextBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page


class SectionPage(Page):
    """A section or topic, or what the foot of every page leads to."""


class ArticlePage(Page):
    date = models.DateField()
    summary = models.CharField(max_length=500)
    author = models.CharField(max_length=200)
    source = models.CharField(max_length=200)
    body = StreamField([("text", RichTextBlock()), ("image", ImageChooserBlock())])

    def get_context(self, request: HttpRequest) -> dict[str, object]:
        neighbours = ArticlePage.objects.sibling_of(self, inclusive=False).live().order_by("-date", "-pk")[:3]
        return {**super().get_context(request), "neighbours": neighbours}
