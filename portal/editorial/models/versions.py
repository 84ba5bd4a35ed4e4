"""What the public has read: each version, what it corrected, why it came off. None of it is written over."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from portal.editorial.querysets import CorrectionQuerySet, VersionQuerySet
from portal.editorial.states import Severity, WithdrawalReason

from .approvals import Approval
from .publications import Publication


class PublishedVersion(models.Model):
    """One passage of a revision before the public. An approval serves for one of them, once."""

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField(_("bản số"))
    approval = models.OneToOneField(Approval, on_delete=models.PROTECT, related_name="version")
    live_from = models.DateTimeField(_("đăng từ"))
    live_to = models.DateTimeField(_("đến"), null=True, blank=True)

    objects = VersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("bản đã đăng")
        verbose_name_plural = _("bản đã đăng")
        constraints = [
            models.UniqueConstraint(fields=["publication", "number"], name="version_number_once"),
            models.UniqueConstraint(
                fields=["publication"], name="version_one_open", condition=Q(live_to__isnull=True)
            ),
            models.CheckConstraint(
                name="version_dates", condition=Q(live_to__isnull=True) | Q(live_to__gte=F("live_from"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.publication_id}: {self.number}"


class Correction(models.Model):
    """What a version put right, in words for the reader. Never changed."""

    version = models.OneToOneField(PublishedVersion, on_delete=models.PROTECT, related_name="correction")
    severity = models.CharField(_("mức độ"), max_length=12, choices=Severity.choices)
    text = models.TextField(_("nội dung đính chính"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("người duyệt"), on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(_("lúc"))

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("đính chính")
        verbose_name_plural = _("đính chính")

    def __str__(self) -> str:
        return self.text[:80]


class Withdrawal(models.Model):
    """Why a version came off, for the record and in words for the reader. Never changed."""

    version = models.OneToOneField(PublishedVersion, on_delete=models.PROTECT, related_name="withdrawal")
    reason = models.CharField(_("lý do"), max_length=16, choices=WithdrawalReason.choices)
    note = models.TextField(_("ghi chú nội bộ"), blank=True)
    public_words = models.CharField(_("lời báo cho người đọc"), max_length=300, blank=True)
    replaced_by = models.ForeignKey(
        Publication,
        verbose_name=_("nội dung thay thế"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người gỡ"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    at = models.DateTimeField(_("lúc"))

    class Meta:
        verbose_name = _("gỡ nội dung")
        verbose_name_plural = _("gỡ nội dung")

    def __str__(self) -> str:
        return str(self.get_reason_display())
