"""Dated rows of law: days off and make-up days, the years announced, the terms of Điều 11."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from portal.law import citations, moments, terms
from portal.law.calendars import Row, RowKind
from portal.law.duties import Duty
from portal.law.units import UnitKind

from .querysets import RuleQuerySet
from .states import DUTY_LABELS, UNIT_LABELS, DayKind, Mark, Term

WITH_DAYS = [Term.WORKING_DAYS.value, Term.CALENDAR_DAYS.value]
WITHOUT_DAYS = [kind for kind in Term.values if kind not in WITH_DAYS]


class Calendar(models.Model):
    """The version of the calendar, in one row: every change of days takes its lock and adds one."""

    version = models.PositiveIntegerField(_("phiên bản"), default=0)

    class Meta:
        verbose_name = _("phiên bản lịch làm việc")
        verbose_name_plural = _("phiên bản lịch làm việc")
        constraints = [models.CheckConstraint(condition=Q(id=1), name="calendar_is_one_row")]

    def __str__(self) -> str:
        return str(self.version)

    @classmethod
    def locked(cls) -> "Calendar":
        """The row, locked until the transaction ends: one change of days follows another."""
        cls.objects.get_or_create(pk=1)
        return cls.objects.select_for_update().get(pk=1)

    def count(self) -> int:
        """Count one change; the new version."""
        self.version += 1
        self.save(update_fields=["version"])
        return self.version


class Sourced(models.Model):
    """The decision behind a row, the day it became known (empty: not known), and how sure that is."""

    decision = models.CharField(_("quyết định, thông báo"), max_length=200, blank=True)
    known_on = models.DateField(_("ngày được biết"), null=True, blank=True)
    mark = models.CharField(_("mức xác thực"), max_length=1, choices=Mark.choices, default=Mark.READ)
    note = models.CharField(_("ghi chú"), max_length=500, blank=True)

    class Meta:
        abstract = True


class CalendarYear(Sourced):
    """A year and whether its days off are announced, completely; any other year is provisional."""

    year = models.PositiveSmallIntegerField(_("năm"), unique=True)
    announced = models.BooleanField(_("đã công bố đủ"), default=False)

    class Meta:
        verbose_name = _("năm đã công bố lịch nghỉ")
        verbose_name_plural = _("các năm đã công bố lịch nghỉ")
        ordering = ["-year"]
        constraints = [
            models.CheckConstraint(
                condition=Q(announced=False) | ~Q(decision=""), name="announced_year_names_its_decision"
            ),
            models.CheckConstraint(condition=Q(mark__in=Mark.values), name="year_mark_is_known"),
        ]

    def __str__(self) -> str:
        return str(self.year)


class DayRow(Sourced):
    """A day off, or a make-up working day (Bộ luật Lao động, Điều 111-112)."""

    day = models.DateField(_("ngày"), unique=True)
    kind = models.CharField(_("loại"), max_length=12, choices=DayKind.choices)

    class Meta:
        verbose_name = _("ngày nghỉ hoặc làm bù")
        verbose_name_plural = _("ngày nghỉ và làm bù")
        ordering = ["-day"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=DayKind.values), name="day_kind_is_known"),
            models.CheckConstraint(condition=Q(mark__in=Mark.values), name="day_mark_is_known"),
            models.CheckConstraint(condition=~Q(decision=""), name="day_names_its_decision"),
        ]

    def __str__(self) -> str:
        return f"{self.day:%d/%m/%Y}"

    @property
    def row(self) -> Row:
        """The row as a value of `law`."""
        return Row(self.day, RowKind(self.kind), self.decision, self.known_on)


class Rule(models.Model):
    """A term of the regulation: who owes what, from which moments, within how long, and from when to when.

    Versions of one code follow each other in time; a new one applies to later events (Điều 20 khoản 1).
    """

    code = models.CharField(_("mã"), max_length=40)
    version = models.PositiveSmallIntegerField(_("phiên bản"), default=1)
    title_vi = models.CharField(_("tên"), max_length=200)
    title_en = models.CharField(_("tên tiếng Anh"), max_length=200)
    citation = models.CharField(_("điều khoản"), max_length=120)
    duty = models.CharField(
        _("nhiệm vụ phải cung cấp"),
        max_length=40,
        blank=True,
        choices=[(duty.value, label) for duty, label in DUTY_LABELS.items()],
    )
    unit_kinds = models.CharField(_("loại đơn vị phải cung cấp"), max_length=80, blank=True)
    starts = models.CharField(_("tính từ khi"), max_length=120, blank=True)
    conditions = models.CharField(_("điều kiện phải có trước"), max_length=120, blank=True)
    term_kind = models.CharField(_("cách tính"), max_length=16, choices=Term.choices)
    limit = models.PositiveSmallIntegerField(_("số ngày"), null=True, blank=True)
    target = models.PositiveSmallIntegerField(_("mốc phấn đấu"), null=True, blank=True)
    valid_from = models.DateField(_("có hiệu lực từ"))
    valid_to = models.DateField(_("đến hết ngày"), null=True, blank=True)
    act = models.CharField(_("văn bản nguồn"), max_length=200)
    note = models.CharField(_("lưu ý"), max_length=500, blank=True)

    objects = RuleQuerySet.as_manager()

    class Meta:
        verbose_name = _("thời hạn theo quy định")
        verbose_name_plural = _("thời hạn theo quy định")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["code", "version"], name="rule_version_once"),
            models.UniqueConstraint(
                fields=["code"], condition=Q(valid_to=None), name="rule_one_open_version"
            ),
            models.CheckConstraint(
                condition=Q(valid_to=None) | Q(valid_to__gte=F("valid_from")),
                name="rule_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=(Q(duty="") & ~Q(unit_kinds="")) | (~Q(duty="") & Q(unit_kinds="")),
                name="rule_owed_by_a_duty_or_a_kind",
            ),
            models.CheckConstraint(
                condition=Q(term_kind__in=WITH_DAYS, limit__isnull=False, limit__gte=1)
                | Q(term_kind__in=WITHOUT_DAYS, limit=None, target=None),
                name="rule_days_fit_the_kind",
            ),
            models.CheckConstraint(
                condition=Q(target=None) | Q(target__gte=1, target__lte=F("limit")),
                name="rule_target_within_limit",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} · {self.title_vi}"

    @property
    def cited(self) -> citations.Citation:
        return citations.parse(self.citation)

    @property
    def term(self) -> terms.Term:
        return terms.term_of(terms.TermKind(self.term_kind), self.limit, self.target)

    @property
    def started_by(self) -> moments.Starts:
        """The moments that start it: all of one set must hold; each set is a start of its own."""
        return moments.read_starts(self.starts)

    @property
    def preconditions(self) -> frozenset[moments.Condition]:
        return moments.read_conditions(self.conditions)

    @property
    def term_words(self) -> str:
        return terms.describe(self.term)

    @property
    def owed_by(self) -> Duty | frozenset[UnitKind]:
        """The duty, or the kinds of unit, that must supply."""
        if self.duty:
            return Duty(self.duty)
        return frozenset(UnitKind(code) for code in self.unit_kinds.split("+"))

    def owner_words(self) -> str:
        """Who owes it, in words."""
        owner = self.owed_by
        if isinstance(owner, Duty):
            return str(DUTY_LABELS[owner])
        return ", ".join(str(UNIT_LABELS[kind]) for kind in UnitKind if kind in owner)

    def title(self, lang: citations.Lang = "vi") -> str:
        return self.title_en if lang == "en" else self.title_vi
