"""What somebody wrote while somebody else saved: kept aside until both are brought together."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision

from .publications import Publication


class SetAside(models.Model):
    """The content of one editor's form, written on top of `based_on`, which was no longer the latest."""

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="set_aside")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    content = models.JSONField()
    based_on = models.ForeignKey(Revision, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(_("lúc"))

    class Meta:
        verbose_name = _("bản viết để riêng")
        verbose_name_plural = _("bản viết để riêng")

    def __str__(self) -> str:
        return f"{self.publication_id}: {self.by_id}"
