"""Whose work a text is: who made it and how, and what it took from others (Điều 8 khoản 3, Điều 17)."""

from typing import Any

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from portal.editorial.states import CreditRole
from portal.organisation.models import Unit

from .publications import Publication
from .sources import Source


class Contribution(Orderable):
    """Who made it and how. Shares are of a role, in percent; left empty, what is left is split evenly."""

    Role = CreditRole

    publication = ParentalKey(Publication, on_delete=models.CASCADE, related_name="contributions")
    name = models.CharField(_("họ tên hoặc tên tổ chức"), max_length=150)
    role = models.CharField(
        _("vai trò"), max_length=12, choices=CreditRole.choices, default=CreditRole.AUTHOR
    )
    share = models.PositiveSmallIntegerField(
        _("tỷ lệ (%)"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("tài khoản"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    unit = models.ForeignKey(
        Unit, verbose_name=_("đơn vị"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta(Orderable.Meta):
        verbose_name = _("người đóng góp")
        verbose_name_plural = _("người đóng góp")
        constraints = [
            models.CheckConstraint(
                name="contribution_share_in_percent",
                condition=Q(share__isnull=True) | Q(share__gte=1, share__lte=100),
            )
        ]

    def __str__(self) -> str:
        return self.name


class Quotation(Orderable):
    """What a text quotes or reuses: its author, its official source, and how much was taken."""

    class Extent(models.TextChoices):
        QUOTED = "quoted", _("Trích dẫn")
        REPRINTED = "reprinted", _("Đăng lại")
        SUMMARISED = "summarised", _("Tóm tắt")

    publication = ParentalKey(Publication, on_delete=models.CASCADE, related_name="quotations")
    # Empty in a draft alone: `rules.completeness` refuses it from the first submission on
    source = models.ForeignKey(
        Source,
        verbose_name=_("nguồn chính thức"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="quotations",
    )
    author = models.CharField(_("tác giả"), max_length=200, blank=True)
    title = models.CharField(_("tên bài, văn bản"), max_length=250, blank=True)
    url = models.URLField(_("địa chỉ bản gốc"), max_length=300, blank=True)
    original_on = models.DateField(_("ngày của bản gốc"), null=True, blank=True)
    extent = models.CharField(_("mức sử dụng"), max_length=10, choices=Extent.choices, default=Extent.QUOTED)

    class Meta(Orderable.Meta):
        verbose_name = _("nội dung trích dẫn, sử dụng lại")
        verbose_name_plural = _("nội dung trích dẫn, sử dụng lại")

    def __str__(self) -> str:
        return ", ".join(filter(None, (self.author, self.title, str(self.source or ""))))

    @property
    def said(self) -> dict[str, Any]:
        """What the page keeps of it, names as they are at publication."""
        return {
            "extent": self.extent,
            "author": self.author,
            "title": self.title,
            "url": self.url,
            "on": self.original_on.isoformat() if self.original_on else "",
            "source": self.source.said if self.source else {},
        }
