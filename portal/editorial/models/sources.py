"""The register of official sources: what may be quoted and reused (Điều 8 khoản 3)."""

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from portal.editorial.querysets import DatedQuerySet


class Source(models.Model):
    """An official source, entered before it is used. One that has ended stays shown where it was named."""

    class Kind(models.TextChoices):
        STATE = "state", _("Cơ quan nhà nước")
        PARTY = "party", _("Cơ quan của Đảng")
        PRESS = "press", _("Cơ quan báo chí")
        OWN_UNIT = "own-unit", _("Đơn vị của cơ quan")
        LEGAL_DATABASE = "legal-database", _("Cơ sở dữ liệu pháp luật")
        INTERNATIONAL = "international", _("Tổ chức quốc tế")
        OTHER = "other", _("Nguồn chính thức khác")

    name_vi = models.CharField(_("tên"), max_length=200, unique=True)
    name_en = models.CharField(_("tên tiếng Anh"), max_length=200, blank=True)
    address = models.URLField(_("địa chỉ"), max_length=300)
    kind = models.CharField(_("loại"), max_length=15, choices=Kind.choices)
    why_official = models.TextField(_("vì sao là nguồn chính thức"), max_length=500)
    valid_from = models.DateField(_("dùng từ ngày"))
    valid_to = models.DateField(_("đến hết ngày"), null=True, blank=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người ghi"),
        null=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="+",
    )
    added_at = models.DateTimeField(_("ghi lúc"), auto_now_add=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = _("nguồn tin chính thức")
        verbose_name_plural = _("nguồn tin chính thức")
        ordering = ["name_vi"]
        constraints = [
            models.CheckConstraint(
                name="source_dates",
                violation_error_message=_("Ngày kết thúc trước ngày bắt đầu."),
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
            ),
            models.CheckConstraint(
                name="source_says_why", condition=~Q(name_vi="") & ~Q(address="") & ~Q(why_official="")
            ),
        ]

    def __str__(self) -> str:
        return self.name_vi

    def name(self, language: str) -> str:
        """Its name in a language, in Vietnamese where it has no other."""
        return (self.name_en if language == "en" else "") or self.name_vi

    def holds_on(self, day: date, original: date | None) -> bool:
        """Whether it may be named on a day: begun by then, and not ended before the original came out."""
        ended = self.valid_to is not None and self.valid_to < (original or day)
        return self.valid_from <= day and not ended

    @property
    def said(self) -> dict[str, Any]:
        """What a page keeps of it."""
        return {"vi": self.name_vi, "en": self.name_en, "url": self.address}
