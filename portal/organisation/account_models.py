"""How an account comes and stays: asked for, decided, asked after every quarter (Điều 7 khoản 2)."""

from typing import Final

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from portal.organisation.querysets import RequestQuerySet
from portal.organisation.roles import FAMILY_LABELS, ROLES, Family
from portal.organisation.states import RequestState

FAMILIES: Final = [(family.value, label) for family, label in FAMILY_LABELS.items()]
NO_ACCOUNT = Q(account__isnull=True) & ~Q(username="") & ~Q(name="") & ~Q(email="")
UNDECIDED = Q(state__in=["requested", "withdrawn"], decided_at__isnull=True, decided_by__isnull=True)


class AccountRequest(models.Model):
    """Somebody asks the body that manages a family for a role: for an account there is, or for a new one.

    `number` and `dated` are those of the head's written request, compulsory for administration.
    """

    family = models.CharField(_("nhóm tài khoản"), max_length=16, choices=FAMILIES)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("tài khoản đã có"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="requests",
    )
    username = models.CharField(_("tên đăng nhập"), max_length=150, blank=True)
    name = models.CharField(_("họ tên"), max_length=150, blank=True)
    email = models.EmailField(_("thư công vụ"), blank=True)
    role = models.CharField(_("vai trò"), max_length=30)
    unit = models.ForeignKey(
        "organisation.Unit",
        verbose_name=_("đơn vị"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    valid_from = models.DateField(_("từ ngày"))
    valid_to = models.DateField(_("đến hết ngày"), null=True, blank=True)
    reason = models.CharField(_("lý do"), max_length=500)
    number = models.CharField(_("số văn bản yêu cầu"), max_length=100, blank=True)
    dated = models.DateField(_("ngày văn bản"), null=True, blank=True)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("người đề nghị"), on_delete=models.PROTECT, related_name="+"
    )
    requested_at = models.DateTimeField(_("đề nghị lúc"), auto_now_add=True)
    state = models.CharField(
        _("tình trạng"), max_length=10, choices=RequestState.choices, default=RequestState.REQUESTED
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    decision_reason = models.CharField(_("lý do quyết định"), max_length=500, blank=True)

    objects = RequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("đề nghị cấp tài khoản")
        verbose_name_plural = _("đề nghị cấp tài khoản")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="account_request_dates",
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
            ),
            models.CheckConstraint(
                name="account_request_for_somebody", condition=Q(account__isnull=False) | NO_ACCOUNT
            ),
            models.CheckConstraint(
                name="account_request_of_the_head",
                condition=~Q(family=Family.ADMINISTRATION) | (~Q(number="") & Q(dated__isnull=False)),
            ),
            models.CheckConstraint(
                name="account_request_decided",
                condition=UNDECIDED
                | (Q(state__in=["granted", "refused"], decided_at__isnull=False) & ~Q(decision_reason="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.whom}, {self.role_name}"

    @property
    def whom(self) -> str:
        """For whom: the account's name, or the name of the one to be made."""
        return str(self.account) if self.account is not None else self.name

    @property
    def role_name(self) -> str:
        return str(ROLES[self.role].name)

    @property
    def is_open(self) -> bool:
        return self.state == RequestState.REQUESTED


class Recertification(models.Model):
    """Somebody of the managing body answered, for a quarter, whether an account is still needed."""

    grant = models.ForeignKey(
        "organisation.RoleGrant",
        null=True,
        on_delete=models.PROTECT,
        related_name="recertifications",
    )
    membership = models.ForeignKey(
        "organisation.UnitMembership",
        null=True,
        on_delete=models.PROTECT,
        related_name="recertifications",
    )
    quarter = models.DateField(_("quý, ngày đầu"))
    kept = models.BooleanField(_("còn dùng"))
    reason = models.CharField(_("lý do"), max_length=500, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("rà soát tài khoản")
        verbose_name_plural = _("rà soát tài khoản")
        constraints = [
            models.UniqueConstraint(fields=["grant", "quarter"], name="grant_recertified_once_a_quarter"),
            models.UniqueConstraint(
                fields=["membership", "quarter"], name="membership_recertified_once_a_quarter"
            ),
            models.CheckConstraint(
                name="recertification_of_one_row",
                condition=Q(grant__isnull=False, membership__isnull=True)
                | Q(grant__isnull=True, membership__isnull=False),
            ),
            models.CheckConstraint(
                name="recertification_ended_with_reason", condition=Q(kept=True) | ~Q(reason="")
            ),
            models.CheckConstraint(
                name="recertification_of_a_quarter",
                condition=Q(quarter__month__in=[1, 4, 7, 10], quarter__day=1),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.grant or self.membership}, {self.quarter:%m/%Y}"
