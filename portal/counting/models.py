"""How often, on a day, the public reads, fetches, looks for and misses what; of whoever asked, nothing."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .querysets import DayCountQuerySet


class DayCount(models.Model):
    """A day, a host, what was done with what, and how often.

    `subject` is an address, a document's key or the words of a search; empty for all that is no longer told
    apart. Days long gone stand together on the first of their month (see `folding`).
    """

    class Host(models.TextChoices):
        VI = "vi", _("Tiếng Việt")
        EN = "en", _("Tiếng Anh")

    class Kind(models.TextChoices):
        VIEW = "view", _("Lượt xem trang")
        DOWNLOAD = "download", _("Lượt tải tệp")
        SEARCH = "search", _("Tìm có kết quả")
        FRUITLESS = "fruitless", _("Tìm không có kết quả")
        MISSING = "missing", _("Địa chỉ không có trang")

    day = models.DateField(_("ngày"))
    host = models.CharField(_("máy chủ"), max_length=2, choices=Host.choices)
    kind = models.CharField(_("loại"), max_length=10, choices=Kind.choices)
    subject = models.CharField(_("của"), max_length=300, blank=True)
    count = models.PositiveIntegerField(_("số lượt"))

    objects = DayCountQuerySet.as_manager()

    class Meta:
        verbose_name = _("lượt xem và tìm kiếm")
        verbose_name_plural = _("lượt xem và tìm kiếm")
        default_permissions = ("view",)
        permissions = [("view_searches", "Xem từ đã tìm và địa chỉ không có trang")]
        constraints = [
            # In the order in which lists ask: its index serves them too
            models.UniqueConstraint(fields=["kind", "host", "day", "subject"], name="count_once_a_day"),
            models.CheckConstraint(
                condition=models.Q(kind__in=["view", "download", "search", "fruitless", "missing"]),
                name="count_kind_is_known",
            ),
            models.CheckConstraint(condition=models.Q(host__in=["vi", "en"]), name="count_host_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.host} {self.kind} {self.subject}: {self.count}"
