"""What went live urgently: looked at afterwards, within its term (Điều 7 khoản 1 điểm b-c)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from portal.editorial.querysets import UrgentReviewQuerySet

from .approvals import Approval


class UrgentReview(models.Model):
    """The confirmation by the unit's head and the editing that an urgent publication put off.

    `due_on` is the last working day for both, with the version of the calendar it was reckoned by.
    """

    approval = models.OneToOneField(Approval, on_delete=models.PROTECT, related_name="urgent_review")
    due_on = models.DateField(_("hạn"))
    calendar_version = models.PositiveIntegerField(default=0)
    is_provisional = models.BooleanField(_("tạm tính"), default=False)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("thủ trưởng đơn vị xác nhận"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    confirmed_at = models.DateTimeField(_("xác nhận lúc"), null=True)
    edited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người rà soát biên tập"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    edited_at = models.DateTimeField(_("rà soát lúc"), null=True)
    note = models.TextField(_("nhận xét"), blank=True)
    closed_at = models.DateTimeField(_("xong lúc"), null=True)
    told_holders_at = models.DateTimeField(null=True, editable=False)
    told_board_at = models.DateTimeField(null=True, editable=False)

    objects = UrgentReviewQuerySet.as_manager()

    class Meta:
        verbose_name = _("rà soát sau đăng khẩn")
        verbose_name_plural = _("rà soát sau đăng khẩn")
        constraints = [
            models.CheckConstraint(
                name="urgent_review_closed_when_both_did",
                condition=Q(closed_at__isnull=True) | Q(confirmed_at__isnull=False, edited_at__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"{self.approval.publication}: {self.due_on:%d/%m/%Y}"
