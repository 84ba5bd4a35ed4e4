"""How often published texts are looked through again, and who was told that one is due (rà soát)."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from portal.editorial.querysets import DatedQuerySet
from portal.editorial.states import ReviewLevel
from portal.rulebook.states import DUTY_LABELS

from .publications import Publication
from .sections import Section


class ReviewInterval(models.Model):
    """Within how many days a kind of content, or a section with its topics, is reviewed, and by whom.

    Without a duty it is the task of the unit that supplied the text.
    """

    kind = models.CharField(_("loại nội dung"), max_length=30, blank=True)
    section = models.ForeignKey(
        Section,
        verbose_name=_("chuyên mục"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    days = models.PositiveSmallIntegerField(_("số ngày giữa hai lần rà soát"))
    duty = models.CharField(
        _("nhiệm vụ phải rà soát"),
        max_length=40,
        blank=True,
        choices=[(duty.value, label) for duty, label in DUTY_LABELS.items()],
    )
    valid_from = models.DateField(_("từ ngày"))
    valid_to = models.DateField(_("đến hết ngày"), null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = _("chu kỳ rà soát")
        verbose_name_plural = _("chu kỳ rà soát")
        constraints = [
            models.CheckConstraint(
                name="review_interval_of_something",
                condition=~Q(kind="") | Q(section__isnull=False),
                violation_error_message=_("Hãy chọn loại nội dung hoặc chuyên mục."),
            ),
            models.CheckConstraint(
                name="review_interval_has_days",
                condition=Q(days__gte=1),
                violation_error_message=_("Số ngày ít nhất là 1."),
            ),
            models.CheckConstraint(
                name="review_interval_dates",
                violation_error_message=_("Ngày kết thúc trước ngày bắt đầu."),
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.days} {_('ngày')}"


class ReviewTold(models.Model):
    """That those of a level were told of a review that is due: once for each due date."""

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="reviews_told")
    due_on = models.DateField(_("hạn rà soát"))
    level = models.PositiveSmallIntegerField(_("cấp"), choices=ReviewLevel.choices)
    told_at = models.DateTimeField(_("báo lúc"), auto_now_add=True)

    class Meta:
        verbose_name = _("lần báo đến hạn rà soát")
        verbose_name_plural = _("lần báo đến hạn rà soát")
        constraints = [
            models.UniqueConstraint(fields=["publication", "due_on", "level"], name="review_told_once")
        ]

    def __str__(self) -> str:
        return f"{self.publication_id}: {self.due_on} {self.get_level_display()}"
