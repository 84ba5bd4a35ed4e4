"""What the screening found, who let it pass, and what became of a real secret (Điều 8 khoản 2)."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .publications import Publication


class ScreenedFile(models.Model):
    """What a file holds that must not stand in public: kinds, places and masked samples, never the data.

    `found` is a list of {"kind", "count", "places", "samples"}. `edition`: of the rules and of what they
    were told is official; a file that was screened under another one is screened again.
    """

    sha256 = models.CharField(max_length=64)
    extension = models.CharField(max_length=10)
    edition = models.CharField(max_length=64)
    unreadable = models.CharField(_("không đọc được vì"), max_length=20, blank=True)
    found = models.JSONField(_("đã thấy"), default=list)
    at = models.DateTimeField(_("lúc"))

    class Meta:
        verbose_name = _("tệp đã soát")
        verbose_name_plural = _("tệp đã soát")
        constraints = [models.UniqueConstraint(fields=["sha256", "extension"], name="screened_file_once")]

    def __str__(self) -> str:
        return self.sha256[:12]


class Clearance(models.Model):
    """Something found in a text or file may pass: one person says why, a second one agrees.

    `digest` stands for what was found and where: a changed line or file is asked about anew.
    """

    class Ground(models.TextChoices):
        FALSE = "false", _("Nhận nhầm: không phải dữ liệu cá nhân, không phải dấu mật")
        OFFICIAL = "official", _("Thông tin công vụ, được công khai")
        CONSENTED = "consented", _("Chủ thể dữ liệu đã đồng ý công khai")
        READ = "read", _("Đã đọc hết tệp: không có dữ liệu cá nhân, không có bí mật")

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="clearances")
    kind = models.CharField(_("loại"), max_length=20)
    digest = models.CharField(max_length=64)
    place = models.CharField(_("ở đâu"), max_length=200)
    ground = models.CharField(_("căn cứ"), max_length=10, choices=Ground.choices)
    reason = models.TextField(_("lý do"))
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người đề nghị"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    proposed_at = models.DateTimeField(_("đề nghị lúc"))
    agreed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người đồng ý"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    agreed_at = models.DateTimeField(_("đồng ý lúc"), null=True, blank=True)

    class Meta:
        verbose_name = _("cho qua cảnh báo")
        verbose_name_plural = _("cho qua cảnh báo")
        constraints = [
            models.UniqueConstraint(fields=["publication", "kind", "digest"], name="clearance_once"),
            models.CheckConstraint(
                name="clearance_by_two",
                condition=Q(agreed_by__isnull=True, agreed_at__isnull=True)
                | Q(agreed_at__isnull=False) & ~Q(agreed_by=F("proposed_by")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.get_ground_display()}"


class Incident(models.Model):
    """A real secret was found and removed; what stays is this record, and hashes of what it was."""

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="incidents")
    account = models.TextField(_("sự việc"))
    was_public = models.BooleanField(_("đã từng đăng"))
    first_here_at = models.DateTimeField(_("có trên Cổng từ"))
    removed = models.JSONField(_("đã gỡ bỏ"), default=dict)
    backups = models.JSONField(_("bản sao lưu còn chứa"), default=list)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("người mở"), on_delete=models.PROTECT, related_name="+"
    )
    opened_at = models.DateTimeField(_("mở lúc"))
    closing_note = models.TextField(_("kết quả xử lý"), blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người đóng"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    closed_at = models.DateTimeField(_("đóng lúc"), null=True, blank=True)

    class Meta:
        verbose_name = _("sự cố lộ bí mật")
        verbose_name_plural = _("sự cố lộ bí mật")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="incident_closed_whole",
                condition=Q(closed_at__isnull=True, closed_by__isnull=True)
                | Q(closed_at__isnull=False, closed_by__isnull=False) & ~Q(closing_note=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"
