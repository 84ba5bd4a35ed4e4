"""What governs a section today, and who may do what with it and with requests (Điều 6 khoản 2, Điều 7)."""

from portal.editorial import dossier_rules
from portal.editorial.models import Approval, Dossier, Publication, Section, SectionChange
from portal.editorial.querysets import SectionChangeQuerySet
from portal.editorial.restructuring import section_of, value_of
from portal.editorial.rules import Standing, Text
from portal.editorial.standing import section_line, today
from portal.editorial.states import SectionAct, SectionState
from portal.law.duties import Duty
from portal.law.findings import Finding
from portal.organisation import authority


def dossier_of(section: int) -> Dossier | None:
    """The latest approved version of a section's dossier."""
    found: Dossier | None = Dossier.objects.current().whole().filter(section=section).first()
    return found


def against_supplying(text: Text) -> list[Finding]:
    """What the dossier of a text's section has against its unit or its kind."""
    dossier = dossier_of(text.section_line[0])
    return dossier_rules.supplies(value_of(dossier) if dossier else None, text.unit, text.kind)


def acts_for(standing: Standing, section: Section) -> list[SectionAct]:
    """What somebody may ask of a section today."""
    subject = subject_of(section)
    return [act for act in SectionAct if not dossier_rules.may_propose(standing, subject, act)]


def may_read_requests(standing: Standing) -> bool:
    """The board, the standing office and those who read all see every request."""
    return bool(standing.board_position) or standing.in_standing_office or standing.reads_all


def readable_changes(standing: Standing) -> SectionChangeQuerySet:
    """The requests that somebody sees: all, or one's own."""
    rows: SectionChangeQuerySet = SectionChange.objects.all()
    return rows if may_read_requests(standing) else rows.filter(proposed_by=standing.user)


def moves_for(standing: Standing, change: SectionChange) -> frozenset[str]:
    """What somebody may do with a request now."""
    stage, line = change.stage, line_of(change)
    against = {
        "pass-on": dossier_rules.may_pass_on_change(standing, stage),
        "confirm": dossier_rules.may_confirm_change(standing, stage, line),
        "approve": dossier_rules.may_approve_change(standing, stage, change.confirmed_by_id),
        "return": dossier_rules.may_return_change(standing, stage, line),
        "withdraw": dossier_rules.may_withdraw_change(standing, stage, change.proposed_by_id),
    }
    return frozenset(verb for verb, findings in against.items() if not findings)


def subject_of(section: Section | None) -> dossier_rules.Subject:
    """The section as the rules judge it."""
    if section is None:
        return dossier_rules.Subject()
    responsible = section.responsible_unit or authority.holder(Duty(section.duty), today())
    inside = Publication.objects.in_section(section)
    return dossier_rules.Subject(
        state=section.state,
        line=section_line(section),
        responsible_units=frozenset({responsible.pk} if responsible else ()),
        live_texts=inside.filter(live=True).count(),
        scheduled_texts=Approval.objects.waiting().filter(publication__in=inside.values("pk")).count(),
        open_topics=section.topics.exclude(state=SectionState.CLOSED).count(),
    )


def line_of(change: SectionChange) -> tuple[int, ...]:
    """The sections whose mandates reach a request: the one it is about and those above it."""
    if change.section is not None:
        return section_line(change.section)
    parent = section_of(change, "parent")
    return section_line(parent) if parent else ()
