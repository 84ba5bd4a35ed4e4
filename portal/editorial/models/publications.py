"""Publication: whatever is approved and shown, one parent table for every kind."""

from typing import Any, Self

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    Orderable,
    PreviewableMixin,
    Revision,
    RevisionMixin,
    TranslatableMixin,
)
from wagtail.search import index

from portal.core.models import Document, Image
from portal.editorial.querysets import PublicationQuerySet
from portal.editorial.states import Reuse
from portal.organisation.models import Unit

from .sections import Section


class Origin(models.TextChoices):
    """Where a text stands among its languages (Điều 5, Điều 7 khoản 2 điểm đ)."""

    ORIGINAL = "original", _("Bản gốc")
    TRANSLATION = "translation", _("Bản dịch")
    ADAPTATION = "adaptation", _("Bản phỏng dịch")


class Publication(
    PreviewableMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    TranslatableMixin,
    index.Indexed,
    ClusterableModel,
):
    """A text of any kind. It is live only through an `Approval` of one revision under one section.

    The database holds that rule (`triggers`), `actions.publish` is the only way to live.
    """

    kind = models.CharField(max_length=30, editable=False, db_index=True)
    section = models.ForeignKey(
        Section, verbose_name=_("chuyên mục"), on_delete=models.PROTECT, related_name="publications"
    )
    title = models.CharField(_("tiêu đề"), max_length=200)
    slug = models.SlugField(_("đường dẫn ngắn"), max_length=120)
    summary = models.TextField(_("tóm tắt"), max_length=400, blank=True)
    lead_image = models.ForeignKey(
        Image,
        verbose_name=_("ảnh đại diện"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    lead_caption = models.CharField(_("chú thích ảnh"), max_length=250, blank=True)
    source_name = models.CharField(_("nguồn chính thức"), max_length=255, blank=True)
    source_url = models.URLField(_("địa chỉ nguồn"), blank=True)
    reuse = models.CharField(
        _("trích dẫn, sử dụng lại"), max_length=6, choices=Reuse.choices, default=Reuse.OWN
    )
    origin = models.CharField(_("tính chất"), max_length=12, choices=Origin.choices, default=Origin.ORIGINAL)
    translated_revision = models.ForeignKey(
        Revision, null=True, blank=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )

    unit = models.ForeignKey(
        Unit,
        verbose_name=_("đơn vị cung cấp"),
        editable=False,
        on_delete=models.PROTECT,
        related_name="publications",
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người soạn"),
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    is_sample = models.BooleanField(_("nội dung mẫu"), default=False, editable=False)

    live = models.BooleanField(_("đang đăng"), default=False, editable=False)
    live_approval = models.ForeignKey(
        "editorial.Approval",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="+",
    )
    version_number = models.PositiveIntegerField(_("bản đang đăng"), default=0, editable=False)
    corrected_on = models.DateField(_("đính chính ngày"), null=True, blank=True, editable=False)
    correction_text = models.TextField(_("đính chính"), blank=True, editable=False)
    path = models.CharField(max_length=300, null=True, blank=True, editable=False)
    folded_title = models.CharField(max_length=200, editable=False, db_index=True)
    # What it quotes or reuses, as named when it went live: pages show it without asking further tables
    quoted = models.JSONField(default=list, blank=True, editable=False)
    reviewed_on = models.DateField(_("rà soát ngày"), null=True, blank=True, editable=False)
    review_due_on = models.DateField(_("hạn rà soát"), null=True, blank=True, editable=False)
    review_duty = models.CharField(max_length=40, blank=True, editable=False)

    objects = PublicationQuerySet.as_manager()

    # What belongs to the row, never to a revision's JSON
    OF_THE_ROW = (
        "id",
        "kind",
        "unit_id",
        "owner_id",
        "is_sample",
        "live_approval_id",
        "path",
        "version_number",
        "corrected_on",
        "correction_text",
        "translated_revision_id",
        "live_revision_id",
        "last_published_at",
        "expired",
        "quoted",
        "reviewed_on",
        "review_due_on",
        "review_duty",
    )

    # The same and what Wagtail keeps, by their names in JSON: to read them would ask for each row they name
    TOLD_BY_THE_ROW = frozenset(
        {
            *(name.removesuffix("_id") for name in OF_THE_ROW),
            *("publication_ptr", "latest_revision", "locale", "translation_key", "locked_by"),
        }
    )

    search_fields = [
        index.SearchField("folded_title"),
        index.AutocompleteField("folded_title"),
        index.FilterField("section"),
        index.FilterField("unit"),
        index.FilterField("live"),
        index.FilterField("locale"),
        index.FilterField("kind"),
    ]

    class Meta:
        verbose_name = _("nội dung")
        verbose_name_plural = _("nội dung")
        constraints = [
            models.UniqueConstraint(fields=["translation_key", "locale"], name="publication_once_a_language"),
            models.UniqueConstraint(fields=["locale", "section", "slug"], name="publication_slug_once"),
            models.UniqueConstraint(fields=["locale", "path"], name="publication_path_once"),
            models.CheckConstraint(
                name="publication_live_needs_approval",
                condition=Q(live=False)
                | Q(live_approval__isnull=False, live_revision__isnull=False, path__isnull=False),
            ),
        ]
        indexes = [
            # Partial, for on SQLite a condition on `live` alone picks no index
            models.Index(
                fields=["locale", "-first_published_at", "-id"],
                name="publication_newest_live",
                condition=Q(live=True),
            ),
            models.Index(
                fields=["section", "locale", "-first_published_at", "-id"],
                name="publication_live_in_section",
                condition=Q(live=True),
            ),
            models.Index(
                fields=["review_due_on", "id"], name="publication_review_due", condition=Q(live=True)
            ),
            models.Index(fields=["expire_at"], name="publication_expires", condition=Q(live=True)),
        ]

    def __str__(self) -> str:
        return self.title or str(_("(chưa có tiêu đề)"))

    @property
    def specific(self) -> "Publication":
        """The row as its own kind, with the fields of that kind."""
        if type(self) is not Publication:
            return self
        child: Publication = getattr(self, self.kind)
        return child

    def save(self, *args: Any, **kwargs: Any) -> None:
        from portal.core.text import fold

        if type(self) is Publication:
            raise TypeError("A publication is saved as its own kind: use `.specific`.")
        self.kind = str(self._meta.model_name)
        self.folded_title = fold(self.title)[:200]
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        if kwargs.get("keep_parents"):
            raise TypeError("A publication and its kind are deleted together.")
        if type(self) is Publication:
            return self.specific.delete(*args, **kwargs)
        deleted: tuple[int, dict[str, int]] = super().delete(*args, **kwargs)
        return deleted

    def publish(self, revision: Revision, user: Any = None, granted: Any = None, **_stock: Any) -> None:
        """Make an approved revision live: the one door, whoever knocks.

        `granted`: the approval, where it was written in this transaction by right of who is asking.
        """
        from portal.editorial.door import PublishApproved

        PublishApproved(revision, user=user, granted=granted).execute()

    def unpublish(
        self, set_expired: bool = False, user: Any = None, because: Any = None, **_stock: Any
    ) -> None:
        """Take it off, `because` of a reason, by somebody with that power; or at its own expiry date."""
        from portal.editorial.door import Withdraw

        Withdraw(self, set_expired=set_expired, user=user, because=because).execute()

    @transaction.atomic
    def save_revision(self, **options: Any) -> Revision:
        """Save a draft. Refused while somebody else holds the submission; never over a revision in use."""
        from portal.editorial.door import guard_revision

        return super().save_revision(**guard_revision(self, options))

    def serializable_data(self) -> dict[str, Any]:
        """What a revision keeps: every text in normal form C (TCVN 6909:2001, Điều 5 khoản 2)."""
        from portal.core.text import nfc_throughout

        kept: dict[str, Any] = nfc_throughout(super().serializable_data())
        return kept

    def with_content_json(self, content: dict[str, Any]) -> Self:
        told = {name: value for name, value in content.items() if name not in self.TOLD_BY_THE_ROW}
        revised: Self = super().with_content_json(told)
        for name in self.OF_THE_ROW:
            setattr(revised, name, getattr(self, name))
        if revised.section_id == self.section_id:
            revised.section = self.section  # read once for all who ask
        else:
            self.follow_merger(revised)
        return revised

    def follow_merger(self, revised: Self) -> None:
        """A revision that names a section that is no more stands under the one it was merged into."""
        if revised.section.merged_into_id:
            revised.section, revised.slug = revised.section.present, self.slug

    def get_lock(self) -> Any:
        """Locked for all but those whose turn it is, while a submission is open."""
        from portal.editorial.locks import lock_of

        return lock_of(self)

    def get_base_content_type(self) -> ContentType:
        """The child's type: revisions and locks of a bare parent row must find the same rows."""
        model = type(self) if type(self) is not Publication else apps.get_model("editorial", self.kind)
        return ContentType.objects.get_for_model(model, for_concrete_model=False)

    def get_content_type(self) -> ContentType:
        return self.get_base_content_type()

    @classmethod
    def get_indexed_objects(cls) -> Any:
        """Each row once, as its own kind."""
        return super().get_indexed_objects().filter(kind=cls._meta.model_name)

    def get_indexed_instance(self) -> "Publication | None":
        try:
            return self.specific
        except (AttributeError, models.ObjectDoesNotExist):
            return None

    @property
    def language(self) -> str:
        return "en" if self.locale.language_code == "en" else "vi"

    @property
    def counterpart(self) -> "Publication | None":
        """The live text of the same content on the other host."""
        return (
            Publication.objects.filter(translation_key=self.translation_key, live=True)
            .exclude(locale_id=self.locale_id)
            .first()
        )

    preview_modes = [("page", _("Trang công khai")), ("phone", _("Trên điện thoại")), ("print", _("Bản in"))]
    template = ""

    def serve_preview(self, request: Any, mode_name: str) -> Any:
        from portal.editorial.previews import as_the_public

        return as_the_public(request, self)


class Attachment(Orderable):
    """A document offered beside the text."""

    publication = ParentalKey(Publication, on_delete=models.CASCADE, related_name="attachments")
    document = models.ForeignKey(
        Document, verbose_name=_("tài liệu"), on_delete=models.PROTECT, related_name="+"
    )
    label = models.CharField(_("tên hiển thị"), max_length=200, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("tệp đính kèm")
        verbose_name_plural = _("tệp đính kèm")

    def __str__(self) -> str:
        return self.label or str(self.document)


class ShownImage(models.Model):
    """An image that a live publication shows, so that its renditions are public."""

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="shown_images")
    image = models.ForeignKey(Image, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("ảnh đang hiện")
        constraints = [models.UniqueConstraint(fields=["publication", "image"], name="shown_image_once")]

    def __str__(self) -> str:
        return f"{self.publication_id}: {self.image_id}"


class ShownDocument(models.Model):
    """A document that a live publication offers, so that it may be downloaded."""

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="shown_documents")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("tài liệu đang hiện")
        constraints = [
            models.UniqueConstraint(fields=["publication", "document"], name="shown_document_once")
        ]

    def __str__(self) -> str:
        return f"{self.publication_id}: {self.document_id}"
