"""Somebody outside is asked whether a text is right (Điều 6 khoản 2 điểm a: kiểm chứng)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision

from .publications import Publication


class FactCheck(models.Model):
    """One question about one revision, behind one address of which only the hash is kept."""

    class Verdict(models.TextChoices):
        CORRECT = "correct", _("Đúng")
        WRONG = "wrong", _("Sai")

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="fact_checks")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    expert = models.CharField(_("người được hỏi"), max_length=150)
    question = models.TextField(_("cần kiểm chứng điều gì"))
    secret_hash = models.CharField(max_length=64, unique=True)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(_("hỏi lúc"))
    expires_at = models.DateTimeField(_("hết hạn lúc"))
    verdict = models.CharField(_("trả lời"), max_length=8, choices=Verdict.choices, blank=True)
    because = models.TextField(_("vì"), blank=True)
    answered_at = models.DateTimeField(_("trả lời lúc"), null=True)

    class Meta:
        verbose_name = _("kiểm chứng bên ngoài")
        verbose_name_plural = _("kiểm chứng bên ngoài")
        constraints = [
            models.CheckConstraint(
                name="fact_check_wrong_says_why", condition=~Q(verdict="wrong") | ~Q(because="")
            )
        ]

    def __str__(self) -> str:
        return f"{self.expert}: {self.get_verdict_display() or '…'}"
