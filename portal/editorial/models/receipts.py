"""Material that came by letter or e-mail (Điều 4 khoản 2, Điều 7 khoản 2 điểm a, e)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .publications import Publication


class Receipt(models.Model):
    """What a unit sent outside the portal: how, when it came, under which number; who entered it."""

    class Channel(models.TextChoices):
        LETTER = "letter", _("Công văn, văn bản giấy")
        DOCUMENT_SYSTEM = "document-system", _("Hệ thống quản lý văn bản")
        EMAIL = "email", _("Thư điện tử công vụ")
        OTHER = "other", _("Cách khác")

    publication = models.OneToOneField(Publication, on_delete=models.PROTECT, related_name="receipt")
    channel = models.CharField(_("gửi bằng"), max_length=20, choices=Channel.choices)
    received_at = models.DateTimeField(_("nhận lúc"))
    number = models.CharField(_("số văn bản, tiêu đề thư"), max_length=120)
    signed_by = models.CharField(_("người ký, người gửi"), max_length=150)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("người nhập"), on_delete=models.PROTECT, related_name="+"
    )
    entered_at = models.DateTimeField(_("nhập lúc"))

    class Meta:
        verbose_name = _("tiếp nhận ngoài Cổng")
        verbose_name_plural = _("tiếp nhận ngoài Cổng")
        constraints = [
            models.CheckConstraint(
                name="receipt_before_entry", condition=Q(received_at__lte=models.F("entered_at"))
            )
        ]

    def __str__(self) -> str:
        return self.number
