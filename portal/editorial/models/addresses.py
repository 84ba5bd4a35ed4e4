"""Addresses that were public: each leads to a thing, so that one hop reaches where that stands today."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .publications import Publication
from .sections import Section


class OldAddress(models.Model):
    """A retired address of a host. It leads to a text or to a section, wherever that stands today.

    Where what it leads to is not public, it answers 410 with the reason that is on record.
    """

    language = models.CharField(_("ngôn ngữ"), max_length=2, choices=[("vi", "vi"), ("en", "en")])
    path = models.CharField(_("đường dẫn"), max_length=300)
    publication = models.ForeignKey(
        Publication, null=True, blank=True, on_delete=models.PROTECT, related_name="old_addresses"
    )
    section = models.ForeignKey(
        Section, null=True, blank=True, on_delete=models.PROTECT, related_name="old_addresses"
    )

    class Meta:
        verbose_name = _("địa chỉ cũ")
        verbose_name_plural = _("địa chỉ cũ")
        constraints = [
            models.UniqueConstraint(fields=["language", "path"], name="old_address_once"),
            models.CheckConstraint(
                name="old_address_leads_to_one_thing",
                condition=Q(publication__isnull=False, section__isnull=True)
                | Q(publication__isnull=True, section__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.language}:{self.path}"
