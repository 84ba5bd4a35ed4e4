"""Images and documents: whose they are, where they come from, who may see them."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition


class Provenance(models.Model):
    """Author, source and licence (Điều 8 khoản 3), and whether something public shows it.

    `is_settled`: something approved names it, so that it stays as it is.
    """

    author = models.CharField(_("tác giả"), max_length=200, blank=True)
    source = models.CharField(_("nguồn"), max_length=255, blank=True)
    licence = models.CharField(_("quyền sử dụng"), max_length=200, blank=True)
    is_public = models.BooleanField(_("đang hiện công khai"), default=False, editable=False)
    is_being_removed = False  # a secret goes, whatever names it
    is_settled = models.BooleanField(_("đã được duyệt"), default=False, editable=False)

    class Meta:
        abstract = True


def uploader() -> "models.ForeignKey[object, object]":
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người tải lên"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )


class Image(Provenance, AbstractImage):
    """A picture. Its original stays private; renditions are public while a live publication shows it."""

    tags = TaggableManager(verbose_name=_("thẻ"), blank=True, related_name="portal_images")
    uploaded_by_user = uploader()
    admin_form_fields = ("title", "file", "description", "author", "source", "licence", "collection")

    class Meta(AbstractImage.Meta):
        verbose_name = _("ảnh")
        verbose_name_plural = _("ảnh")
        permissions = [("choose_image", "Chọn ảnh")]


class Rendition(AbstractRendition):
    image = models.ForeignKey(Image, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        verbose_name = _("bản ảnh theo cỡ")
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="rendition_once")
        ]


class Document(Provenance, AbstractDocument):
    """A file to attach. Public while a live publication attaches it."""

    tags = TaggableManager(verbose_name=_("thẻ"), blank=True, related_name="portal_documents")
    uploaded_by_user = uploader()
    admin_form_fields = ("title", "file", "author", "source", "licence", "collection")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("tài liệu")
        verbose_name_plural = _("tài liệu")
        permissions = [("choose_document", "Chọn tài liệu")]

    @property
    def url(self) -> str:
        """Its address on the host that is answering; `core.media` asks who may."""
        return reverse("wagtaildocs_serve", args=[self.pk, self.filename])


class FreshnessChange(models.Model):
    """The outbox of changes that the public sees: keys touched, and the object, which search follows."""

    keys = models.JSONField(_("khoá"))
    object_type = models.CharField(_("loại đối tượng"), max_length=60, blank=True)
    object_id = models.CharField(_("mã đối tượng"), max_length=60, blank=True)
    created_at = models.DateTimeField(_("lúc"), auto_now_add=True)

    class Meta:
        verbose_name = _("thay đổi của nội dung công khai")
        verbose_name_plural = _("thay đổi của nội dung công khai")

    def __str__(self) -> str:
        return ", ".join(self.keys)


class ScheduledRun(models.Model):
    """A job's moment that has been handed to a worker; unique, so that it is handed over once."""

    name = models.CharField(_("việc"), max_length=80)
    due_at = models.DateTimeField(_("đến hạn lúc"))
    handed_over_at = models.DateTimeField(_("giao lúc"), auto_now_add=True)

    class Meta:
        verbose_name = _("lượt chạy theo lịch")
        verbose_name_plural = _("lượt chạy theo lịch")
        constraints = [models.UniqueConstraint(fields=["name", "due_at"], name="scheduled_run_once")]

    def __str__(self) -> str:
        return f"{self.name} {self.due_at:%Y-%m-%d %H:%M}"
