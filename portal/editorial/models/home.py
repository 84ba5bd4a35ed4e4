"""What the standing office sets on the home page: the alert, the eight tasks, links by audience."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.editorial.querysets import AlertQuerySet

from .publications import Publication
from .sections import Section


class AlertBanner(models.Model):
    """A notice over every page of a host, with an end."""

    text_vi = models.CharField(_("nội dung"), max_length=200)
    text_en = models.CharField(_("nội dung tiếng Anh"), max_length=200, blank=True)
    publication = models.ForeignKey(
        Publication,
        verbose_name=_("dẫn tới"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    starts_at = models.DateTimeField(_("hiện từ"))
    ends_at = models.DateTimeField(_("hiện đến"))

    objects = AlertQuerySet.as_manager()

    class Meta:
        verbose_name = _("cảnh báo toàn trang")
        verbose_name_plural = _("cảnh báo toàn trang")
        ordering = ["-starts_at"]
        constraints = [
            models.CheckConstraint(
                name="alert_ends_after_start", condition=models.Q(ends_at__gt=models.F("starts_at"))
            )
        ]

    def __str__(self) -> str:
        return self.text_vi

    def text(self, language: str) -> str:
        return self.text_en if language == "en" else self.text_vi


class Target(models.Model):
    """Where a link on the home page leads: a publication, a section, or another site."""

    position = models.PositiveSmallIntegerField(_("thứ tự"), default=0)
    title_vi = models.CharField(_("tên"), max_length=80)
    title_en = models.CharField(_("tên tiếng Anh"), max_length=80, blank=True)
    publication = models.ForeignKey(
        Publication,
        verbose_name=_("nội dung"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    section = models.ForeignKey(
        Section,
        verbose_name=_("chuyên mục"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    url = models.URLField(_("địa chỉ ngoài Cổng"), blank=True)

    class Meta:
        abstract = True
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.title_vi

    def title(self, language: str) -> str:
        return self.title_en if language == "en" else self.title_vi


class HomeTask(Target):
    """One of the eight tasks on the home page (việc thường làm)."""

    icon = models.CharField(_("biểu tượng"), max_length=30, default="document")
    hint_vi = models.CharField(_("gợi ý"), max_length=80, blank=True)
    hint_en = models.CharField(_("gợi ý tiếng Anh"), max_length=80, blank=True)

    class Meta(Target.Meta):
        verbose_name = _("việc thường làm")
        verbose_name_plural = _("việc thường làm")

    def hint(self, language: str) -> str:
        return self.hint_en if language == "en" else self.hint_vi


class AudienceLink(Target):
    """A link for one of the four audiences on the home page."""

    class Audience(models.TextChoices):
        WORKERS = "workers", _("Người lao động")
        EMPLOYERS = "employers", _("Đơn vị sử dụng lao động")
        PENSIONERS = "pensioners", _("Người hưởng lương hưu")
        HOUSEHOLDS = "households", _("Hộ gia đình, tự đóng")

    audience = models.CharField(_("đối tượng"), max_length=12, choices=Audience.choices)

    class Meta(Target.Meta):
        verbose_name = _("liên kết theo đối tượng")
        verbose_name_plural = _("liên kết theo đối tượng")
