"""What governs a section, version by version, and the requests by which it changes (Điều 6 khoản 2)."""

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from portal.editorial.querysets import DossierQuerySet, SectionChangeQuerySet
from portal.editorial.rules import EDITING_OFFICES
from portal.editorial.states import CHANGE_ENDS, ChangeStage, SectionAct
from portal.organisation.models import Unit
from portal.rulebook.states import DUTY_LABELS

from .publications import Publication
from .sections import Section

DUTIES = [(duty.value, label) for duty, label in DUTY_LABELS.items()]
EDITING = [(value, label) for value, label in DUTIES if value in EDITING_OFFICES]


class SectionChange(models.Model):
    """A request to change a section: proposed, confirmed by one, approved by another, then carried out.

    `values` is what is asked, by the names of `dossier_rules`; `before` what stood until it was carried out.
    """

    act = models.CharField(_("yêu cầu"), max_length=10, choices=SectionAct.choices)
    section = models.ForeignKey(
        Section, verbose_name=_("chuyên mục"), null=True, on_delete=models.PROTECT, related_name="changes"
    )
    values = models.JSONField(_("nội dung đề nghị"))
    before = models.JSONField(_("trước khi thay đổi"), default=dict)
    why = models.TextField(_("lý do đề nghị"))
    stage = models.CharField(_("đang ở"), max_length=10, choices=ChangeStage.choices)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("người đề nghị"), on_delete=models.PROTECT, related_name="+"
    )
    proposed_at = models.DateTimeField(_("đề nghị lúc"))
    passed_on_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người trình"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người xác nhận"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    confirmed_at = models.DateTimeField(_("xác nhận lúc"), null=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người phê duyệt"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    decision_number = models.CharField(_("số quyết định"), max_length=80, blank=True)
    decided_on = models.DateField(_("ngày quyết định"), null=True)
    returned_for = models.TextField(_("lý do trả lại"), blank=True)
    closed_at = models.DateTimeField(_("kết thúc lúc"), null=True)

    objects = SectionChangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("yêu cầu thay đổi chuyên mục")
        verbose_name_plural = _("yêu cầu thay đổi chuyên mục")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["section"], name="section_change_one_open", condition=Q(closed_at__isnull=True)
            ),
            models.CheckConstraint(
                name="section_change_two_people",
                condition=~Q(stage=ChangeStage.APPROVED)
                | Q(confirmed_by__isnull=False, approved_by__isnull=False, decided_on__isnull=False)
                & ~Q(decision_number="")
                & ~Q(confirmed_by=F("approved_by")),
            ),
            models.CheckConstraint(
                name="section_change_closed_has_end",
                condition=Q(stage__in=CHANGE_ENDS, closed_at__isnull=False)
                | (~Q(stage__in=CHANGE_ENDS) & Q(closed_at__isnull=True)),
            ),
        ]

    def __str__(self) -> str:
        named = self.section or self.values.get("name_vi", "")
        return f"{self.get_act_display()}: {named}"


class Dossier(models.Model):
    """One version of the dossier (hồ sơ quản lý) of a section. Written on approval, never changed."""

    class Languages(models.TextChoices):
        VI = "vi", _("Tiếng Việt")
        BOTH = "vi+en", _("Tiếng Việt và tiếng Anh")

    section = models.ForeignKey(Section, on_delete=models.PROTECT, related_name="dossiers")
    number = models.PositiveIntegerField(_("bản số"))
    change = models.OneToOneField(SectionChange, null=True, on_delete=models.PROTECT, related_name="dossier")
    purpose = models.TextField(_("mục đích"))
    responsible_duty = models.CharField(
        _("nhiệm vụ chịu trách nhiệm"), max_length=40, blank=True, choices=DUTIES
    )
    responsible_unit = models.ForeignKey(
        Unit, verbose_name=_("đơn vị chịu trách nhiệm"), null=True, on_delete=models.PROTECT, related_name="+"
    )
    all_units = models.BooleanField(_("mọi đơn vị đều cung cấp"), default=False)
    supplying_units = models.ManyToManyField(Unit, verbose_name=_("đơn vị cung cấp"), related_name="+")
    all_kinds = models.BooleanField(_("mọi loại nội dung"), default=False)
    kinds = models.JSONField(_("loại nội dung"), default=list)
    rhythm = models.CharField(_("nhịp cập nhật"), max_length=200, blank=True)
    rhythm_days = models.PositiveSmallIntegerField(_("ít nhất một lần trong (ngày)"), null=True)
    languages = models.CharField(_("ngôn ngữ"), max_length=5, choices=Languages.choices)
    reviewer_duty = models.CharField(_("bộ phận sàng lọc, biên tập"), max_length=40, choices=EDITING)
    approver = models.CharField(_("người duyệt theo lệ"), max_length=200)
    review_days = models.PositiveSmallIntegerField(_("rà soát nội dung sau (ngày)"), null=True)
    decision_number = models.CharField(_("số quyết định"), max_length=80, blank=True)
    decided_on = models.DateField(_("ngày quyết định"), null=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người phê duyệt"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    approved_at = models.DateTimeField(_("phê duyệt lúc"), null=True)
    valid_from = models.DateField(_("có hiệu lực từ"))

    objects = DossierQuerySet.as_manager()

    class Meta:
        verbose_name = _("hồ sơ quản lý chuyên mục")
        verbose_name_plural = _("hồ sơ quản lý chuyên mục")
        constraints = [
            models.UniqueConstraint(fields=["section", "number"], name="dossier_number_once"),
            models.CheckConstraint(
                name="dossier_one_responsible",
                condition=Q(responsible_unit__isnull=True) & ~Q(responsible_duty="")
                | Q(responsible_unit__isnull=False, responsible_duty=""),
            ),
            models.CheckConstraint(
                name="dossier_names_an_editing_office",
                condition=Q(reviewer_duty__in=sorted(office.value for office in EDITING_OFFICES)),
            ),
            models.CheckConstraint(name="dossier_names_kinds", condition=Q(all_kinds=True) | ~Q(kinds=[])),
        ]

    def __str__(self) -> str:
        return f"{self.section} ({self.number})"

    @property
    def responsible(self) -> str:
        """Who answers for it, in words."""
        return str(self.responsible_unit or self.get_responsible_duty_display())

    @property
    def suppliers(self) -> str:
        """Which units supply, in words."""
        if self.all_units:
            return str(_("Mọi đơn vị"))
        return "; ".join(unit.name_vi for unit in self.supplying_units.all())

    @property
    def kind_names(self) -> str:
        """Which kinds of content it takes, in words."""
        if self.all_kinds:
            return str(_("Mọi loại"))
        models = (model._meta for model in apps.get_models() if issubclass(model, Publication))
        names = {meta.model_name: str(meta.verbose_name) for meta in models}
        return ", ".join(names.get(kind, kind) for kind in self.kinds)
