"""One table that only grows: who did what, when, to what, and what was refused."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Event(models.Model):
    """One event of the log, chained to the one before it by hash.

    Staff are named by id and label, without a foreign key; of the public nothing is kept.
    """

    seq = models.PositiveBigIntegerField(_("số thứ tự"), unique=True)
    at = models.DateTimeField(_("lúc"))
    verb = models.CharField(_("việc"), max_length=60, db_index=True)
    refused = models.BooleanField(_("bị từ chối"), default=False)
    actor_id = models.BigIntegerField(_("mã người làm"), null=True)
    actor_label = models.CharField(_("người làm"), max_length=200, blank=True)
    on_behalf_of_id = models.BigIntegerField(_("mã người được thay mặt"), null=True)
    on_behalf_of_label = models.CharField(_("thay mặt"), max_length=200, blank=True)
    target_type = models.CharField(_("loại đối tượng"), max_length=60, blank=True)
    target_id = models.CharField(_("mã đối tượng"), max_length=60, blank=True)
    target_label = models.CharField(_("đối tượng"), max_length=250, blank=True)
    detail = models.JSONField(_("chi tiết"), default=dict)
    address = models.GenericIPAddressField(_("từ địa chỉ"), null=True)
    request_id = models.CharField(_("mã yêu cầu"), max_length=64, blank=True)
    previous_hash = models.CharField(max_length=64, unique=True)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        verbose_name = _("sự kiện")
        verbose_name_plural = _("nhật ký kiểm toán")
        ordering = ["seq"]
        indexes = [models.Index(fields=["target_type", "target_id", "seq"], name="event_of_target")]

    def __str__(self) -> str:
        return f"{self.seq} {self.verb} {self.target_label}"
