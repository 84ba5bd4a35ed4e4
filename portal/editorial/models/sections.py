"""Sections (chuyên mục) and their topics (mục): one tree for both languages (Điều 3 khoản 3-4)."""

from django.db import models
from django.db.models import Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from portal.editorial.querysets import SectionQuerySet
from portal.editorial.states import SectionState
from portal.law.duties import Duty
from portal.organisation.models import Unit


class Section(models.Model):
    """A chuyên mục (no parent) or a mục (with one). Live only once the board has approved it.

    Changed by approved requests only (`actions.section_changes`). `duty`, `responsible_unit` and
    `reviewer_duty` repeat what its present dossier says, for those who ask on every page.
    """

    parent = models.ForeignKey(
        "self",
        verbose_name=_("thuộc chuyên mục"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="topics",
    )
    name_vi = models.CharField(_("tên tiếng Việt"), max_length=120)
    name_en = models.CharField(_("tên tiếng Anh"), max_length=120, blank=True)
    slug_vi = models.SlugField(_("đường dẫn tiếng Việt"), max_length=80)
    slug_en = models.SlugField(_("đường dẫn tiếng Anh"), max_length=80, blank=True)
    intro_vi = models.TextField(_("giới thiệu"), blank=True)
    intro_en = models.TextField(_("giới thiệu bằng tiếng Anh"), blank=True)
    position = models.PositiveSmallIntegerField(_("thứ tự"), default=0)
    in_menu = models.BooleanField(_("có trong thực đơn chính"), default=True)
    duty = models.CharField(
        _("nhiệm vụ chịu trách nhiệm"),
        max_length=40,
        choices=[(duty.value, duty.value) for duty in Duty],
        default=Duty.STANDING_OFFICE.value,
    )
    reviewer_duty = models.CharField(
        _("nhiệm vụ sàng lọc, biên tập"),
        max_length=40,
        choices=[(duty.value, duty.value) for duty in Duty],
        default=Duty.STANDING_OFFICE.value,
        editable=False,
    )
    responsible_unit = models.ForeignKey(
        Unit,
        verbose_name=_("đơn vị chịu trách nhiệm"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    state = models.CharField(
        _("trạng thái"),
        max_length=10,
        choices=SectionState.choices,
        default=SectionState.PROPOSED,
        editable=False,
    )
    decision_number = models.CharField(_("số quyết định"), max_length=80, blank=True, editable=False)
    decided_on = models.DateField(_("ngày quyết định"), null=True, blank=True, editable=False)
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, editable=False, on_delete=models.PROTECT, related_name="merged"
    )

    objects = SectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("chuyên mục")
        verbose_name_plural = _("chuyên mục")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(Coalesce("parent", Value(0)), "slug_vi", name="section_slug_vi_once"),
            models.UniqueConstraint(
                Coalesce("parent", Value(0)),
                "slug_en",
                name="section_slug_en_once",
                condition=~models.Q(slug_en=""),
            ),
            models.CheckConstraint(
                name="section_merged_is_closed",
                condition=models.Q(merged_into__isnull=True) | models.Q(state=SectionState.CLOSED),
            ),
            models.CheckConstraint(
                name="section_english_whole",
                condition=models.Q(name_en="", slug_en="") | ~models.Q(name_en="") & ~models.Q(slug_en=""),
            ),
        ]

    def __str__(self) -> str:
        return self.full_name("vi")

    def name(self, language: str) -> str:
        """Its name in a language; empty where the section leaves that language out."""
        return self.name_en if language == "en" else self.name_vi

    def slug(self, language: str) -> str:
        """Its part of the address in a language."""
        return self.slug_en if language == "en" else self.slug_vi

    def intro(self, language: str) -> str:
        """What it is about, in a language."""
        return self.intro_en if language == "en" else self.intro_vi

    @property
    def root(self) -> "Section":
        """The chuyên mục that it belongs to, or itself."""
        return self.parent or self

    @property
    def stands(self) -> bool:
        """Approved, and so is the chuyên mục that holds it (Điều 6 khoản 2 điểm a)."""
        return self.state == SectionState.APPROVED and self.root.state == SectionState.APPROVED

    @property
    def present(self) -> "Section":
        """Itself, or the section that it was merged into."""
        return self.merged_into or self

    def path(self, language: str) -> str:
        """Its address on the host of a language: /tin-tuc/ or /tin-tuc/thong-bao/."""
        own = f"{self.slug(language)}/"
        return f"/{self.parent.slug(language)}/{own}" if self.parent else f"/{own}"

    def full_name(self, language: str) -> str:
        """Chuyên mục › mục, in that order (Điều 3 khoản 3-4)."""
        return f"{self.parent.name(language)} › {self.name(language)}" if self.parent else self.name(language)
