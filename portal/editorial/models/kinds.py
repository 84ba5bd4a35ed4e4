"""The kinds of publication of the first step: articles and static pages."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from portal.core.blocks import BODY_BLOCKS

from .publications import Publication


class Article(Publication):
    """News, an event, a policy guide, an introduction or an announcement."""

    class Genre(models.TextChoices):
        NEWS = "news", _("Tin tức")
        EVENT = "event", _("Sự kiện")
        GUIDE = "guide", _("Hướng dẫn chính sách")
        INTRODUCTION = "introduction", _("Giới thiệu")
        ANNOUNCEMENT = "announcement", _("Thông báo")

    DATED_GENRES = (Genre.NEWS, Genre.EVENT, Genre.ANNOUNCEMENT)

    genre = models.CharField(_("thể loại"), max_length=12, choices=Genre.choices, default=Genre.NEWS)
    body = StreamField(BODY_BLOCKS, verbose_name=_("nội dung"), blank=True)
    starts_at = models.DateTimeField(_("bắt đầu"), null=True, blank=True)
    ends_at = models.DateTimeField(_("kết thúc"), null=True, blank=True)
    place = models.CharField(_("địa điểm"), max_length=250, blank=True)

    template = "web/article.html"

    class Meta:
        verbose_name = _("tin, bài")
        verbose_name_plural = _("tin, bài")
        constraints = [
            models.CheckConstraint(
                name="article_event_order",
                condition=models.Q(ends_at__isnull=True)
                | models.Q(starts_at__isnull=True)
                | models.Q(ends_at__gte=models.F("starts_at")),
            )
        ]

    @property
    def is_dated(self) -> bool:
        """Whether its address carries year and month."""
        return self.genre in self.DATED_GENRES


class StaticPage(Publication):
    """A lasting page: terms of use, accessibility, personal data, help."""

    class Purpose(models.TextChoices):
        TERMS = "terms", _("Điều khoản sử dụng")
        ACCESSIBILITY = "accessibility", _("Tuyên bố tiếp cận")
        PERSONAL_DATA = "personal-data", _("Bảo vệ dữ liệu cá nhân")
        HELP = "help", _("Trợ giúp")
        OTHER = "other", _("Khác")

    purpose = models.CharField(_("mục đích"), max_length=15, choices=Purpose.choices, default=Purpose.OTHER)
    body = StreamField(BODY_BLOCKS, verbose_name=_("nội dung"), blank=True)

    template = "web/static_page.html"
    is_dated = False

    class Meta:
        verbose_name = _("trang tĩnh")
        verbose_name_plural = _("trang tĩnh")
