"""Who holds a text, who moved it, who approved it and by what right (Điều 6 khoản 3, Điều 7)."""

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision

from portal.editorial.querysets import ApprovalQuerySet, DelegationQuerySet, SubmissionQuerySet
from portal.editorial.states import CLOSED_STAGES, ChangeKind, Power, Severity, Stage, Verb

from .consents import Consent
from .publications import Publication
from .sections import Section


def ordinary_powers() -> list[str]:
    """What an assignment gives unless it says otherwise: not to pass by the unit and the office."""
    return [Power.APPROVE.value, Power.WITHDRAW.value]


class Delegation(models.Model):
    """The head of the board assigns or delegates sections to a current member (Điều 6 khoản 3 điểm b)."""

    class Right(models.TextChoices):
        ASSIGNMENT = "assignment", _("Phân công")
        DELEGATION = "delegation", _("Ủy quyền")

    right = models.CharField(_("hình thức"), max_length=10, choices=Right.choices)
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("Trưởng Ban"),
        on_delete=models.PROTECT,
        related_name="delegations_given",
    )
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("thành viên"),
        on_delete=models.PROTECT,
        related_name="delegations",
    )
    sections = models.ManyToManyField(Section, verbose_name=_("chuyên mục"), related_name="delegations")
    kinds = models.JSONField(_("loại nội dung"), default=list, blank=True)
    powers = models.JSONField(_("quyền"), default=ordinary_powers)
    valid_from = models.DateField(_("từ ngày"))
    valid_to = models.DateField(_("đến hết ngày"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("thu hồi lúc"), null=True, blank=True, editable=False)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người thu hồi"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="+",
    )
    decision_number = models.CharField(_("số quyết định"), max_length=80)

    objects = DelegationQuerySet.as_manager()

    class Meta:
        verbose_name = _("phân công, ủy quyền")
        verbose_name_plural = _("phân công, ủy quyền")
        constraints = [
            models.CheckConstraint(
                name="delegation_dates",
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=models.F("valid_from")),
            ),
            models.CheckConstraint(
                name="delegation_not_to_oneself", condition=~Q(given_by=models.F("member"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_right_display()} {self.decision_number}"

    @property
    def power_names(self) -> list[str]:
        """What it lets its holder do, in words."""
        return [str(Power(power).label) for power in self.powers]

    @property
    def kind_names(self) -> list[str]:
        """The kinds of content that it covers, in words; none means all."""
        return [str(apps.get_model("editorial", kind)._meta.verbose_name) for kind in self.kinds]


class Submission(models.Model):
    """One passage of a text from the unit to the public or back; `revision` is under review."""

    publication = models.ForeignKey(
        Publication, verbose_name=_("nội dung"), on_delete=models.PROTECT, related_name="submissions"
    )
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    stage = models.CharField(_("đang ở"), max_length=20, choices=Stage.choices)
    held_since = models.DateTimeField(_("từ lúc"))
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("người gửi"), on_delete=models.PROTECT, related_name="+"
    )
    submitted_at = models.DateTimeField(_("gửi lúc"))
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người biên tập"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    urgent_reason = models.TextField(_("lý do đề nghị đăng khẩn"), blank=True)
    change_kind = models.CharField(
        _("bản mới là"), max_length=10, choices=ChangeKind.choices, blank=True, default=""
    )
    correction_severity = models.CharField(
        _("mức độ"), max_length=12, choices=Severity.choices, blank=True, default=""
    )
    correction_text = models.TextField(_("nội dung đính chính"), blank=True)
    proposed_moment = models.DateTimeField(_("đề nghị đăng lúc"), null=True, blank=True)
    words_changed = models.PositiveIntegerField(_("số chữ thay đổi"), null=True, blank=True)
    closed_at = models.DateTimeField(_("kết thúc lúc"), null=True, blank=True)

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        verbose_name = _("hồ sơ trình")
        verbose_name_plural = _("hồ sơ trình")
        constraints = [
            models.UniqueConstraint(
                fields=["publication"], name="submission_one_open", condition=Q(closed_at__isnull=True)
            ),
            models.CheckConstraint(
                name="submission_correction_whole",
                condition=~Q(change_kind=ChangeKind.CORRECTION)
                | ~Q(correction_severity="") & ~Q(correction_text=""),
            ),
            models.CheckConstraint(
                name="submission_closed_has_end",
                condition=Q(stage__in=CLOSED_STAGES, closed_at__isnull=False)
                | (~Q(stage__in=CLOSED_STAGES) & Q(closed_at__isnull=True)),
            ),
        ]
        indexes = [models.Index(fields=["stage", "held_since"], name="submission_waiting")]

    def __str__(self) -> str:
        return f"{self.publication} ({self.get_stage_display()})"


class Step(models.Model):
    """One move of a submission: who, when, with what words. Never changed."""

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="steps")
    verb = models.CharField(_("việc"), max_length=10, choices=Verb.choices)
    stage = models.CharField(_("chuyển tới"), max_length=20, choices=Stage.choices)
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("người làm"), on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(_("lúc"))
    reason = models.TextField(_("lý do"), blank=True)

    class Meta:
        verbose_name = _("bước xử lý")
        verbose_name_plural = _("bước xử lý")
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.get_verb_display()} {timezone.localtime(self.at):%d/%m/%Y %H:%M}"


class Approval(models.Model):
    """One approval of one revision, by its hash, under one section. Never changed, never deleted.

    `carried_from`: the approval that it continues in the section that its own was merged into, by decision.
    `consent`: the leaders' consent that it rests on, where the text needs one (Điều 11 khoản 1).
    """

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="approvals")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    section = models.ForeignKey(Section, on_delete=models.PROTECT, related_name="+")
    sha256 = models.CharField(max_length=64)
    approver = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("người duyệt"), on_delete=models.PROTECT, related_name="+"
    )
    on_behalf_of = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("thay mặt"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    delegation = models.ForeignKey(
        Delegation, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    checklist = models.JSONField(_("danh mục kiểm tra"), default=dict)
    urgent_reason = models.TextField(_("lý do đăng khẩn"), blank=True)
    consent = models.ForeignKey(
        Consent,
        verbose_name=_("ý kiến đồng ý của Lãnh đạo"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    carried_from = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="carried"
    )
    carried_by = models.ForeignKey(
        "editorial.SectionChange", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(_("lúc"))

    objects = ApprovalQuerySet.as_manager()

    class Meta:
        verbose_name = _("phê duyệt")
        verbose_name_plural = _("phê duyệt")
        constraints = [
            models.UniqueConstraint(
                fields=["id", "publication", "section", "revision"], name="approval_of_one_thing"
            ),
            models.CheckConstraint(
                name="approval_carried_by_decision",
                condition=Q(carried_from__isnull=True, carried_by__isnull=True)
                | Q(carried_from__isnull=False, carried_by__isnull=False),
            ),
            models.CheckConstraint(
                name="approval_two_names",
                condition=Q(delegation__isnull=True, on_behalf_of__isnull=True)
                | Q(delegation__isnull=False, on_behalf_of__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.approver} {timezone.localtime(self.at):%d/%m/%Y %H:%M}"


class Recall(models.Model):
    """The head takes back what was approved in the head's name; never changed (Điều 6 khoản 3 điểm b)."""

    approval = models.OneToOneField(Approval, on_delete=models.PROTECT, related_name="recall")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("người thu hồi"), on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(_("lúc"))
    reason = models.TextField(_("lý do"))

    class Meta:
        verbose_name = _("thu hồi phê duyệt")
        verbose_name_plural = _("thu hồi phê duyệt")

    def __str__(self) -> str:
        return f"{self.approval} ({self.reason})"


class ApprovalDigest(models.Model):
    """A digest that a head was sent: what members approved in the head's name, up to one approval."""

    head = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    day = models.DateField(_("ngày"))
    upto = models.ForeignKey(Approval, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("bản tổng hợp phê duyệt")
        verbose_name_plural = _("bản tổng hợp phê duyệt")
        constraints = [models.UniqueConstraint(fields=["head", "day"], name="approval_digest_once_a_day")]

    def __str__(self) -> str:
        return f"{self.head} {self.day:%d/%m/%Y}"
