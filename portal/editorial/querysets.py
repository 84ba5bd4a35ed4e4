"""The questions that views and actions ask of sections and publications."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.timezone import localdate
from wagtail.models import Locale

from portal.editorial.rules import OWN_OFFICES, Standing
from portal.editorial.states import (
    CHANGE_ENDS,
    EDITING_STAGES,
    HIDING,
    OPEN_STAGES,
    Power,
    ReleaseState,
    SectionState,
    Stage,
)

if TYPE_CHECKING:
    from portal.editorial.models import Section


class SectionQuerySet(models.QuerySet[Any]):
    def shown(self, language: str) -> Self:
        """Approved sections that speak a language, a parent before its topics, in the board's order."""
        spoken = Q() if language == "vi" else ~Q(name_en="")
        return (
            self.filter(spoken, state=SectionState.APPROVED)
            .select_related("parent", "responsible_unit")
            .order_by(F("parent__position").asc(nulls_first=True), "position", "id")
        )

    def roots(self) -> Self:
        return self.filter(parent__isnull=True)

    def register(self) -> Self:
        """The list of sections and topics that the board keeps: a section before its topics."""
        return self.select_related("parent", "merged_into").order_by(
            Coalesce("parent__position", "position"),
            Coalesce("parent_id", "pk"),
            F("parent_id").asc(nulls_first=True),
            "position",
            "pk",
        )


class DossierQuerySet(models.QuerySet[Any]):
    def current(self) -> Self:
        """The latest version of each section."""
        later = self.model._default_manager.filter(section=OuterRef("section"), number__gt=OuterRef("number"))
        return self.filter(~Exists(later))

    def on(self, day: date) -> Self:
        """The version of each section that was in force at the end of a day."""
        later = self.model._default_manager.filter(
            section=OuterRef("section"), number__gt=OuterRef("number"), valid_from__lte=day
        )
        return self.filter(~Exists(later), valid_from__lte=day)

    def whole(self) -> Self:
        """With all that it names."""
        named = self.select_related("section__parent", "responsible_unit", "approved_by")
        return named.prefetch_related("supplying_units")


class SectionChangeQuerySet(models.QuerySet[Any]):
    def open(self) -> Self:
        return self.exclude(stage__in=CHANGE_ENDS)

    def whole(self) -> Self:
        people = ("proposed_by", "passed_on_by", "confirmed_by", "approved_by")
        return self.select_related("section__parent", *people).order_by("-pk")


class PublicationQuerySet(models.QuerySet[Any]):
    def public(self, language: str) -> Self:
        """What the host of a language shows."""
        # As a value of its own, not by a join: so the indexes of what is live give it in order
        locale = Locale.objects.filter(language_code=language).values("pk")[:1]
        live = self.filter(live=True, locale=Subquery(locale))
        return live.select_related("section", "section__parent", "lead_image")

    def at(self, path: str, language: str) -> Self:
        """The public text at an address, with what is its own; its section is known to who knows the tree."""
        live = self.filter(live=True, locale__language_code=language, path=path)
        return live.select_related("unit", "locale", "article", "staticpage")

    def formerly_at(self, path: str, language: str) -> Self:
        """The text that was public at an address and no longer is."""
        return self.filter(live=False, locale__language_code=language, path=path)

    def in_section(self, section: "Section") -> Self:
        """Of a section and its topics."""
        return self.filter(Q(section=section) | Q(section__parent=section))

    def in_approved_sections(self) -> Self:
        """Whose section, and what holds it, stands by decision of the board (Điều 6 khoản 2 điểm a)."""
        held = Q(section__parent__isnull=True) | Q(section__parent__state=SectionState.APPROVED)
        return self.filter(held, section__state=SectionState.APPROVED)

    def newest(self) -> Self:
        return self.order_by("-first_published_at", "-id")

    def titled(self, words: str) -> Self:
        """Whose title holds every word, with or without diacritics."""
        from portal.core.text import fold

        found = self
        for word in fold(words).split():
            found = found.filter(folded_title__contains=word)
        return found

    def visible_to(self, user: Any) -> Self:
        """What a member of staff may see in the newsroom; another unit's drafts never."""
        from portal.editorial.visibility import visible

        return self.filter(visible(user))

    def with_open_submission(self) -> Self:
        from portal.editorial.models import Submission

        return self.filter(Exists(Submission.objects.open().filter(publication=OuterRef("pk"))))


class SubmissionQuerySet(models.QuerySet[Any]):
    def open(self) -> Self:
        return self.filter(stage__in=OPEN_STAGES)

    def waiting_for(self, standing: Standing) -> Self:
        """Open submissions whose next move is this person's, the oldest first."""
        mine = Q(stage=Stage.WITH_UNIT_HEAD, publication__unit__in=standing.heads)
        if standing.in_standing_office:
            mine |= Q(stage__in=EDITING_STAGES) & ~Q(publication__section__reviewer_duty__in=OWN_OFFICES)
        if own := OWN_OFFICES & standing.duties:
            mine |= Q(stage__in=EDITING_STAGES, publication__section__reviewer_duty__in=own)
        return self.open().filter(mine | with_board_for(standing)).order_by("held_since", "pk")

    def to_approve(self, standing: Standing) -> Self:
        """What lies before the board in the sections in which this person may approve, the oldest first."""
        return self.open().filter(with_board_for(standing)).order_by("held_since", "pk")


def with_board_for(standing: Standing) -> Q:
    """Submissions before the board that are this person's to decide on."""
    if standing.heads_board:
        return Q(stage=Stage.WITH_BOARD)
    decided = Q(pk__in=())
    for mandate in standing.mandates:
        within = Q(publication__section__in=mandate.sections)
        within |= Q(publication__section__parent__in=mandate.sections)
        kinds = Q(publication__kind__in=mandate.kinds) if mandate.kinds else Q()
        if Power.APPROVE in mandate.powers:
            decided |= Q(stage=Stage.WITH_BOARD) & within & kinds
    return decided


class DatedQuerySet(models.QuerySet[Any]):
    def in_force(self, on: date) -> Self:
        """What has begun by a day and not ended before it; the last day counts."""
        return self.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=on), valid_from__lte=on)

    def about(self, kind: str, section_line: Sequence[int]) -> Self:
        """Rows whose kind and section, as far as they name them, hold a text."""
        return self.filter(Q(kind="") | Q(kind=kind), Q(section__isnull=True) | Q(section__in=section_line))


class ConsentQuerySet(models.QuerySet[Any]):
    def covering(self, key: UUID, kind: str, section_line: Sequence[int], on: date) -> Self:
        """Given and not revoked: to this text, or to a series that holds it on the day of publication."""
        series = (
            Q(publication_key__isnull=True, period_from__lte=on, period_to__gte=on)
            & (Q(kind="") | Q(kind=kind))
            & (Q(section__isnull=True) | Q(section__in=section_line))
        )
        return self.filter(Q(publication_key=key) | series, revoked_at__isnull=True, given_on__lte=on)

    def in_full(self) -> Self:
        """With what a list of them names, newest first."""
        return self.select_related("section__parent", "document", "account", "recorded_by").order_by("-pk")


class DelegationQuerySet(models.QuerySet[Any]):
    def in_force(self, at: datetime) -> Self:
        """Given, not ended and not revoked, at a moment; whether both are on the board is asked apart."""
        day = localdate(at)
        kept = Q(revoked_at__isnull=True) | Q(revoked_at__gt=at)
        return self.filter(kept, Q(valid_to__isnull=True) | Q(valid_to__gte=day), valid_from__lte=day)

    def revoked_on(self, day: date) -> Self:
        """What was in force on a day until it was revoked."""
        return self.filter(
            Q(valid_to__isnull=True) | Q(valid_to__gte=day), valid_from__lte=day, revoked_at__date=day
        )


class ApprovalQuerySet(models.QuerySet[Any]):
    def in_the_name_of(self, head: Any) -> Self:
        """What members approved under a head's assignment or delegation, newest first."""
        return self.filter(on_behalf_of=head, carried_from=None).order_by("-pk")

    def waiting(self) -> Self:
        """What is approved and waits for its hour."""
        return self.filter(revision__approved_go_live_at__isnull=False)


class VersionQuerySet(models.QuerySet[Any]):
    def readable(self) -> Self:
        """Versions of live texts, newest first, none up to one that came off for what it must not show."""
        from portal.editorial.models import Withdrawal

        later = Withdrawal.objects.filter(
            version__publication=OuterRef("publication"), version__number__gte=OuterRef("number")
        )
        shown = self.filter(~Exists(later.filter(reason__in=HIDING)), publication__live=True)
        return shown.select_related("correction").order_by("-number")


class CorrectionQuerySet(models.QuerySet[Any]):
    def public(self, language: str) -> Self:
        """What was put right in what the host of a language shows, newest first; not what was removed."""
        shown = self.exclude(text="").filter(
            version__publication__live=True, version__publication__locale__language_code=language
        )
        return shown.select_related("version__publication").order_by("-at", "-pk")


class UrgentReviewQuerySet(models.QuerySet[Any]):
    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def overdue(self, on: date) -> Self:
        """Open after the end of their last day."""
        return self.open().filter(due_on__lt=on)


class ReleaseSetQuerySet(models.QuerySet[Any]):
    def open(self) -> Self:
        """Being put together, or ready."""
        return self.filter(state__in=(ReleaseState.DRAFT, ReleaseState.READY))

    def in_order(self) -> Self:
        """Open ones before those that are over, then the newest first."""
        return self.select_related("made_by").order_by(F("closed_at").desc(nulls_first=True), "-pk")

    def due(self, now: datetime) -> Self:
        """Open sets whose moment has come, the earliest first."""
        return self.open().filter(moment__lte=now).order_by("moment", "pk")


class AlertQuerySet(models.QuerySet[Any]):
    def not_over(self, now: datetime) -> Self:
        """Under way or to come, the latest to start first."""
        return self.filter(ends_at__gt=now).select_related("publication").order_by("-starts_at")
