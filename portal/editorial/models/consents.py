"""What the agency's leaders agreed to make public, and what may not go out without it (Điều 11 khoản 1)."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from portal.core.models import Document
from portal.editorial.querysets import ConsentQuerySet, DatedQuerySet

from .sections import Section


class ConsentRequirement(models.Model):
    """From when to when a kind of content, or a section with its topics, needs the leaders' consent."""

    kind = models.CharField(_("loại nội dung"), max_length=30, blank=True)
    section = models.ForeignKey(
        Section,
        verbose_name=_("chuyên mục"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    citation = models.CharField(_("căn cứ"), max_length=120)
    valid_from = models.DateField(_("từ ngày"))
    valid_to = models.DateField(_("đến hết ngày"), null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = _("loại nội dung cần ý kiến đồng ý")
        verbose_name_plural = _("loại nội dung cần ý kiến đồng ý")
        constraints = [
            models.CheckConstraint(
                name="consent_requirement_of_something",
                condition=~Q(kind="") | Q(section__isnull=False),
                violation_error_message=_("Hãy chọn loại nội dung hoặc chuyên mục."),
            ),
            models.CheckConstraint(
                name="consent_requirement_dates",
                violation_error_message=_("Ngày kết thúc trước ngày bắt đầu."),
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
            ),
        ]

    def __str__(self) -> str:
        return self.citation


class Consent(models.Model):
    """The leaders' consent to publish one text (in every language), or a series over a period.

    Recorded by the standing office from a signed document; never changed, only revoked, with the reason.
    """

    leader = models.CharField(_("lãnh đạo cho ý kiến"), max_length=150)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("tài khoản của lãnh đạo"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    post = models.CharField(_("chức vụ"), max_length=150)
    given_on = models.DateField(_("ngày đồng ý"))
    document_number = models.CharField(_("số văn bản"), max_length=80)
    document_date = models.DateField(_("ngày văn bản"))
    document = models.ForeignKey(
        Document,
        verbose_name=_("bản lưu văn bản"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    publication_key = models.UUIDField(null=True, blank=True, editable=False, db_index=True)
    kind = models.CharField(_("loại nội dung"), max_length=30, blank=True)
    section = models.ForeignKey(
        Section,
        verbose_name=_("chuyên mục"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    period_from = models.DateField(_("đăng từ ngày"), null=True, blank=True)
    period_to = models.DateField(_("đăng đến hết ngày"), null=True, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người ghi"),
        editable=False,
        on_delete=models.PROTECT,
        related_name="+",
    )
    recorded_at = models.DateTimeField(_("ghi lúc"), auto_now_add=True)
    revoked_at = models.DateTimeField(_("thu hồi lúc"), null=True, blank=True, editable=False)
    revoke_reason = models.CharField(_("lý do thu hồi"), max_length=300, blank=True, editable=False)

    objects = ConsentQuerySet.as_manager()

    class Meta:
        verbose_name = _("ý kiến đồng ý của Lãnh đạo")
        verbose_name_plural = _("ý kiến đồng ý của Lãnh đạo")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="consent_to_one_text_or_a_series",
                condition=Q(
                    publication_key__isnull=False,
                    kind="",
                    section__isnull=True,
                    period_from__isnull=True,
                    period_to__isnull=True,
                )
                | Q(publication_key__isnull=True, period_from__isnull=False, period_to__isnull=False)
                & (~Q(kind="") | Q(section__isnull=False)),
            ),
            models.CheckConstraint(
                name="consent_period",
                violation_error_message=_("Ngày kết thúc trước ngày bắt đầu."),
                condition=Q(period_to__isnull=True) | Q(period_to__gte=F("period_from")),
            ),
            models.CheckConstraint(
                name="consent_revoked_with_a_reason",
                condition=Q(revoked_at__isnull=True, revoke_reason="")
                | Q(revoked_at__isnull=False) & ~Q(revoke_reason=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.document_number} – {self.leader}"
