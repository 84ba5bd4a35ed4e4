"""What lets somebody in: the sessions that are open, and the way back for who lost a password or a key."""

from typing import Any

from django.conf import settings
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from portal.organisation.querysets import RecoveryQuerySet
from portal.organisation.states import Lost


class Session(AbstractBaseSession):
    """A session, and of whom: since when, from where, in which browser. What may stand in it is in `data`."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="sessions"
    )
    began_at = models.DateTimeField(_("đăng nhập lúc"), null=True)
    address = models.GenericIPAddressField(_("địa chỉ"), null=True)
    browser = models.CharField(_("trình duyệt"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("phiên làm việc")
        verbose_name_plural = _("phiên làm việc")

    @classmethod
    def get_session_store_class(cls) -> Any:
        from portal.organisation.session_store import SessionStore

        return SessionStore


class Recovery(models.Model):
    """The way back that two people walk: one asks, the body of the account confirms (Điều 7 khoản 2).

    It is open until `closed_at`; `confirmed_by` is never `user`. Of link and code only digests are kept.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("tài khoản"), on_delete=models.PROTECT, related_name="+"
    )
    what = models.CharField(_("đã mất"), max_length=8, choices=Lost.choices)
    asked_at = models.DateTimeField(_("yêu cầu lúc"))
    expires_at = models.DateTimeField(_("hết hạn lúc"))
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người xác nhận"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    confirmed_at = models.DateTimeField(_("xác nhận lúc"), null=True)
    reason = models.CharField(_("cách xác minh"), max_length=500, blank=True)
    link_digest = models.CharField(max_length=64, null=True, unique=True)
    code_digest = models.CharField(max_length=64, blank=True)
    tries = models.PositiveSmallIntegerField(_("số lần nhập sai mã"), default=0)
    used_at = models.DateTimeField(_("dùng lúc"), null=True)
    closed_at = models.DateTimeField(_("đóng lúc"), null=True)

    objects = RecoveryQuerySet.as_manager()

    class Meta:
        verbose_name = _("khôi phục tài khoản")
        verbose_name_plural = _("khôi phục tài khoản")
        constraints = [
            models.UniqueConstraint(
                fields=["user"], name="one_open_recovery", condition=Q(closed_at__isnull=True)
            ),
            models.CheckConstraint(
                name="recovery_by_another", condition=Q(confirmed_by=None) | ~Q(confirmed_by=F("user"))
            ),
            models.CheckConstraint(
                name="recovery_confirmed_whole",
                condition=Q(confirmed_by=None, confirmed_at=None, link_digest=None, code_digest="", reason="")
                | (
                    Q(confirmed_by__isnull=False, confirmed_at__isnull=False, link_digest__isnull=False)
                    & ~Q(code_digest="")
                    & ~Q(reason="")
                ),
            ),
            models.CheckConstraint(
                name="recovery_used_if_confirmed",
                condition=Q(used_at=None)
                | Q(confirmed_by__isnull=False, closed_at__isnull=False, tries__lt=5),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.get_what_display()}"
