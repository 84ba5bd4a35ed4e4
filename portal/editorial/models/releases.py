"""Sets of texts that go live in one moment, and what was told of moments that can't be kept."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision

from portal.editorial.querysets import ReleaseSetQuerySet
from portal.editorial.states import ReleaseState

from .approvals import Approval
from .publications import Publication


def person(words: Any, null: bool = True) -> "models.ForeignKey[Any, Any]":
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=words,
        null=null,
        blank=null,
        editable=False,
        on_delete=models.PROTECT,
        related_name="+",
    )


class ReleaseSet(models.Model):
    """Approved texts that the public sees together or not at all; without a moment it is released by hand."""

    title = models.CharField(_("tên đợt đăng"), max_length=150)
    moment = models.DateTimeField(_("đăng lúc"), null=True, blank=True)
    state = models.CharField(
        _("trạng thái"), max_length=10, choices=ReleaseState.choices, default=ReleaseState.DRAFT
    )
    made_by = person(_("người lập"), null=False)
    made_at = models.DateTimeField(_("lập lúc"), auto_now_add=True)
    ready_by = person(_("người xác nhận sẵn sàng"))
    ready_at = models.DateTimeField(_("sẵn sàng lúc"), null=True, blank=True, editable=False)
    closed_by = person(_("người kết thúc"))  # none where the portal released it at its moment
    closed_at = models.DateTimeField(_("kết thúc lúc"), null=True, blank=True, editable=False)
    note = models.TextField(_("vì sao chưa sẵn sàng"), blank=True, editable=False)

    objects = ReleaseSetQuerySet.as_manager()

    class Meta:
        verbose_name = _("đợt đăng")
        verbose_name_plural = _("các đợt đăng")
        constraints = [
            models.CheckConstraint(
                name="release_ready_by_somebody",
                condition=~Q(state__in=(ReleaseState.READY, ReleaseState.RELEASED))
                | Q(ready_by__isnull=False, ready_at__isnull=False),
            ),
            models.CheckConstraint(
                name="release_closed_has_end",
                condition=Q(state__in=(ReleaseState.DRAFT, ReleaseState.READY), closed_at__isnull=True)
                | Q(state__in=(ReleaseState.RELEASED, ReleaseState.CALLED_OFF), closed_at__isnull=False),
            ),
        ]
        indexes = [
            models.Index(
                fields=["moment"],
                name="release_set_due",
                condition=Q(state__in=(ReleaseState.DRAFT, ReleaseState.READY)),
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        return self.state in (ReleaseState.DRAFT, ReleaseState.READY)

    @property
    def seen(self) -> str:
        """What changes whenever the set does: by it a confirmation says which set its reader has seen."""
        return self.ready_at.isoformat() if self.ready_at else str(self.state)


class ReleaseItem(models.Model):
    """A text in a set, and the approval under which it goes live; none while the board has not approved."""

    release_set = models.ForeignKey(ReleaseSet, on_delete=models.PROTECT, related_name="items")
    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="release_items")
    approval = models.ForeignKey(
        Approval, null=True, blank=True, on_delete=models.PROTECT, related_name="release_items"
    )
    is_open = models.BooleanField(default=True)

    class Meta:
        verbose_name = _("nội dung của đợt đăng")
        verbose_name_plural = _("nội dung của đợt đăng")
        constraints = [
            models.UniqueConstraint(fields=["release_set", "publication"], name="release_item_once"),
            models.UniqueConstraint(
                fields=["publication"], name="release_item_in_one_set", condition=Q(is_open=True)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.release_set}: {self.publication}"


class DueTold(models.Model):
    """That somebody was told, once, that a moment can't be kept (before it) or was not kept (`failed`)."""

    revision = models.ForeignKey(Revision, null=True, on_delete=models.CASCADE, related_name="+")
    release_set = models.ForeignKey(ReleaseSet, null=True, on_delete=models.CASCADE, related_name="told")
    due_at = models.DateTimeField(_("hẹn đăng lúc"))
    failed = models.BooleanField(default=False)
    sentences = models.JSONField(_("vì"), default=list)
    told_at = models.DateTimeField(_("báo lúc"), auto_now_add=True)

    class Meta:
        verbose_name = _("lần báo không đăng được")
        verbose_name_plural = _("lần báo không đăng được")
        constraints = [
            models.UniqueConstraint(fields=["revision", "due_at", "failed"], name="due_told_once"),
            models.UniqueConstraint(fields=["release_set", "due_at", "failed"], name="due_set_told_once"),
            models.CheckConstraint(
                name="due_told_of_one_thing",
                condition=Q(revision__isnull=True, release_set__isnull=False)
                | Q(revision__isnull=False, release_set__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.due_at:%Y-%m-%d %H:%M} {self.revision_id or self.release_set}"
