"""One kind of page, as the tutorial has it: a date, a summary, a body of blocks."""

from django.db import models
from wagtail.blocks import RichTextBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page


class ArticlePage(Page):
    date = models.DateField()
    summary = models.CharField(max_length=500)
    body = StreamField([("text", RichTextBlock()), ("image", ImageChooserBlock())])
