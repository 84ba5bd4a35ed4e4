"""Who works here: users, units over time, people, appointments, duties, the board (Điều 2, 6, 7)."""

from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import F, Q
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection

from portal.core.text import fold, nfc
from portal.organisation.account_models import FAMILIES, AccountRequest, Recertification
from portal.organisation.entry_models import Recovery, Session
from portal.organisation.querysets import (
    DutyQuerySet,
    GrantQuerySet,
    MembershipQuerySet,
    PeriodQuerySet,
    UnitQuerySet,
)
from portal.organisation.roles import ROLES, Family, family_of_membership
from portal.rulebook.states import DUTY_LABELS

__all__ = ["AccountRequest", "Recertification", "Recovery", "Session"]


class User(AbstractUser):
    """An account of somebody who works on the portal. `name` is written as people say it."""

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    name = models.CharField(_("họ tên"), max_length=150)
    is_demonstration = models.BooleanField(_("tài khoản trình diễn"), default=False, editable=False)
    # Part of what a session is bound to, beside the password: `sessions.end_sessions` moves it on
    session_epoch = models.PositiveIntegerField(default=0, editable=False)
    enabled_at = models.DateTimeField(_("mở lại lúc"), null=True, editable=False)

    class Meta:
        verbose_name = _("tài khoản")
        verbose_name_plural = _("tài khoản")

    def __str__(self) -> str:
        return self.name or self.username

    def clean(self) -> None:
        super().clean()
        self.name = nfc(self.name)

    def get_full_name(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """What a session is checked against at each request, under the key or one of the former keys."""
        bound = f"{self.password}:{self.session_epoch}"
        salt = "portal.organisation.models.User.session"
        return salted_hmac(salt, bound, secret=secret, algorithm="sha256").hexdigest()


class Period(models.Model):
    """Something that holds from one day through another; no end means until further notice."""

    valid_from = models.DateField(_("từ ngày"))
    valid_to = models.DateField(_("đến hết ngày"), null=True, blank=True)
    decision = models.CharField(_("căn cứ"), max_length=200, blank=True)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_dates", condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from"))
            )
        ]

    def validate_constraints(self, exclude: Any = None) -> None:
        """Left to the actions, whose rules say it in words; the database holds it in any case."""


class Certainty(models.TextChoices):
    """How sure a fact is: read in the act, second-hand, generally known, uncertain."""

    VERIFIED = "V", _("Đã đọc văn bản gốc")
    SECONDARY = "S", _("Theo nguồn thứ cấp")
    KNOWN = "K", _("Hiểu biết chung, chưa đối chiếu")
    UNCERTAIN = "U", _("Chưa chắc chắn")


class Unit(Period):
    """A body of the agency with the days between which it exists (Điều 2 khoản 1)."""

    class Kind(models.TextChoices):
        AGENCY = "agency", _("Bảo hiểm xã hội Việt Nam")
        CENTRAL = "central", _("Đơn vị trực thuộc")
        PROVINCE = "province", _("Bảo hiểm xã hội tỉnh, thành phố")
        REGION = "region", _("Bảo hiểm xã hội khu vực")
        SECTOR = "sector", _("Bảo hiểm xã hội Bộ Quốc phòng, Công an nhân dân")

    kind = models.CharField(_("loại"), max_length=10, choices=Kind.choices)
    name_vi = models.CharField(_("tên"), max_length=200)
    name_en = models.CharField(_("tên tiếng Anh"), max_length=200, blank=True)
    short_name_vi = models.CharField(_("tên ngắn"), max_length=80)
    slug_vi = models.SlugField(_("đường dẫn"), max_length=100, unique=True)
    slug_en = models.SlugField(_("đường dẫn tiếng Anh"), max_length=100, blank=True)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("thuộc"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
    )
    covers = models.CharField(_("địa bàn"), max_length=250, blank=True)
    former_names = models.CharField(_("tên cũ"), max_length=400, blank=True)
    functions_vi = models.TextField(_("chức năng, nhiệm vụ"), blank=True)
    functions_en = models.TextField(_("chức năng, nhiệm vụ bằng tiếng Anh"), blank=True)
    address = models.CharField(_("địa chỉ"), max_length=250, blank=True)
    phone = models.CharField(_("điện thoại"), max_length=80, blank=True)
    fax = models.CharField(_("fax"), max_length=80, blank=True)
    email = models.EmailField(_("thư điện tử"), blank=True)
    website = models.URLField(_("trang thông tin điện tử"), blank=True)
    certainty = models.CharField(
        _("mức chắc chắn"), max_length=1, choices=Certainty.choices, default=Certainty.UNCERTAIN
    )
    collection = models.OneToOneField(
        Collection, null=True, blank=True, editable=False, on_delete=models.PROTECT, related_name="+"
    )
    folded_names = models.TextField(editable=False, default="")

    objects = UnitQuerySet.as_manager()  # type: ignore[misc]

    class Meta(Period.Meta):
        verbose_name = _("đơn vị")
        verbose_name_plural = _("đơn vị")
        ordering = ["kind", "id"]

    def __str__(self) -> str:
        return self.name_vi

    def save(self, *args: object, **kwargs: object) -> None:
        self.folded_names = fold(f"{self.name_vi} {self.short_name_vi} {self.covers} {self.former_names}")
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def name(self, language: str) -> str:
        """Its name in a language, Vietnamese where no English one is known."""
        return (self.name_en if language == "en" else "") or self.name_vi

    def slug(self, language: str) -> str:
        return (self.slug_en if language == "en" else "") or self.slug_vi

    def functions(self, language: str) -> str:
        return self.functions_en if language == "en" else self.functions_vi


class UnitSuccession(models.Model):
    """One unit took over from another."""

    predecessor = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="successions")
    successor = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="precedents")
    happened_on = models.DateField(_("ngày"))
    decision = models.CharField(_("căn cứ"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("kế thừa đơn vị")
        verbose_name_plural = _("kế thừa đơn vị")
        constraints = [
            models.UniqueConstraint(fields=["predecessor", "successor"], name="succession_once"),
            models.CheckConstraint(name="succession_of_another", condition=~Q(predecessor=F("successor"))),
        ]

    def __str__(self) -> str:
        return f"{self.predecessor} → {self.successor}"


class Person(models.Model):
    """Somebody who holds a post, shown to the public by name."""

    name = models.CharField(_("họ tên"), max_length=150)
    email = models.EmailField(_("thư công vụ"), blank=True)
    phone = models.CharField(_("điện thoại công vụ"), max_length=80, blank=True)

    class Meta:
        verbose_name = _("người giữ chức vụ")
        verbose_name_plural = _("người giữ chức vụ")

    def __str__(self) -> str:
        return self.name


class Appointment(Period):
    """A post that a person holds in a unit for a time."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="appointments")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="appointments")
    post_vi = models.CharField(_("chức vụ"), max_length=150)
    post_en = models.CharField(_("chức vụ bằng tiếng Anh"), max_length=150, blank=True)
    leads_agency = models.BooleanField(_("Lãnh đạo Bảo hiểm xã hội Việt Nam"), default=False)
    position = models.PositiveSmallIntegerField(_("thứ tự"), default=0)

    class Meta(Period.Meta):
        verbose_name = _("bổ nhiệm")
        verbose_name_plural = _("bổ nhiệm")
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return f"{self.person}, {self.post_vi}"

    def post(self, language: str) -> str:
        return (self.post_en if language == "en" else "") or self.post_vi


class UnitMembership(Period):
    """An account works for a unit: as an editor who drafts, its head who confirms, one who answers (Điều 7).

    `closed_at` is when what ended with it was closed: roles, sessions, the account.
    """

    class Role(models.TextChoices):
        EDITOR = "editor", _("Cộng tác viên")
        HEAD = "head", _("Thủ trưởng đơn vị")
        ANSWERER = "answerer", _("Người trả lời")
        STAFF = "staff", _("Người của đơn vị, không soạn nội dung")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("tài khoản"), on_delete=models.PROTECT, related_name="units"
    )
    unit = models.ForeignKey(Unit, verbose_name=_("đơn vị"), on_delete=models.PROTECT, related_name="members")
    role = models.CharField(_("vai trò"), max_length=10, choices=Role.choices)
    family = models.CharField(
        _("nhóm tài khoản"),
        max_length=16,
        choices=FAMILIES,
        default=Family.ADMINISTRATION,
        editable=False,
    )
    closed_at = models.DateTimeField(null=True, editable=False)

    objects = MembershipQuerySet.as_manager()  # type: ignore[misc]

    class Meta(Period.Meta):
        verbose_name = _("thành viên đơn vị")
        verbose_name_plural = _("thành viên đơn vị")
        constraints = [
            *Period.Meta.constraints,
            models.CheckConstraint(
                name="membership_in_its_family",
                condition=Q(role="staff")
                | Q(role__in=["editor", "head"], family=Family.POSTING)
                | Q(role="answerer", family=Family.ANSWERS),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.unit}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """The family follows from the role, wherever the role gives one."""
        self.family = family_of_membership(self.role, Family(self.family))
        super().save(*args, **kwargs)

    @property
    def role_name(self) -> str:
        return self.get_role_display()


class DutyAssignment(Period):
    """A duty of the regulation held by a unit for a time (Điều 7 khoản 2)."""

    duty = models.CharField(
        _("nhiệm vụ"), max_length=40, choices=[(duty.value, label) for duty, label in DUTY_LABELS.items()]
    )
    unit = models.ForeignKey(Unit, verbose_name=_("đơn vị"), on_delete=models.PROTECT, related_name="duties")
    certainty = models.CharField(
        _("mức chắc chắn"), max_length=1, choices=Certainty.choices, default=Certainty.UNCERTAIN
    )

    objects = DutyQuerySet.as_manager()  # type: ignore[misc]

    class Meta(Period.Meta):
        verbose_name = _("giao nhiệm vụ")
        verbose_name_plural = _("giao nhiệm vụ")
        ordering = ["duty", "valid_from"]
        constraints = [
            *Period.Meta.constraints,
            models.UniqueConstraint(
                fields=["duty"], name="one_open_holder_of_a_duty", condition=Q(valid_to__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_duty_display()}: {self.unit}"


class BoardMembership(Period):
    """A seat on the editorial board (Điều 6 khoản 1)."""

    class Position(models.TextChoices):
        HEAD = "head", _("Trưởng Ban")
        STANDING_DEPUTY = "standing_deputy", _("Phó Trưởng Ban thường trực")
        DEPUTY = "deputy", _("Phó Trưởng Ban")
        MEMBER = "member", _("Thành viên")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("tài khoản"), on_delete=models.PROTECT, related_name="seats"
    )
    position = models.CharField(_("chức danh"), max_length=16, choices=Position.choices)
    proposal = models.CharField(
        _("văn bản đề nghị của đơn vị tổ chức cán bộ và bộ phận thường trực"), max_length=200, blank=True
    )

    class Meta(Period.Meta):
        verbose_name = _("thành viên Ban Biên tập")
        verbose_name_plural = _("thành viên Ban Biên tập")
        constraints = [
            *Period.Meta.constraints,
            models.UniqueConstraint(
                fields=["position"],
                name="one_open_seat_of_head",
                condition=Q(position="head", valid_to__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.get_position_display()}"


class RoleGrant(Period):
    """A role of `roles` that an account has for a time."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("tài khoản"), on_delete=models.PROTECT, related_name="grants"
    )
    role = models.CharField(_("vai trò"), max_length=30)
    granted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người cấp"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    objects = GrantQuerySet.as_manager()  # type: ignore[misc]

    class Meta(Period.Meta):
        verbose_name = _("cấp vai trò")
        verbose_name_plural = _("cấp vai trò")
        constraints = [
            *Period.Meta.constraints,
            models.UniqueConstraint(
                fields=["user", "role"], name="one_open_grant_of_a_role", condition=Q(valid_to__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.role}"

    @property
    def role_name(self) -> str:
        return str(ROLES[self.role].name)
