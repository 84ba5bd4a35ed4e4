"""What approved requests do to sections, in the transaction of the approval (Điều 6 khoản 2 điểm a)."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import CharField, Exists, F, Max, OuterRef, Q, Subquery, Value
from django.db.models.functions import Cast, Concat, Left
from django.utils import timezone

from portal.editorial.dossier_rules import DossierValue
from portal.editorial.fixed_addresses import is_fixed
from portal.editorial.models import Approval, Dossier, Publication, Section, SectionChange
from portal.editorial.retiring import AT_ONCE, LANGUAGES, Place, move_texts, places, retire, with_topics
from portal.editorial.states import SectionAct, SectionState
from portal.law.duties import Duty
from portal.law.findings import Finding, Refused, refuse_if

NAMES = ("name_vi", "name_en", "slug_vi", "slug_en", "intro_vi", "intro_en")
FURNITURE = ("position", "in_menu")
Doer = Callable[[SectionChange, Section], None]


def carry_out(change: SectionChange) -> Section:
    """Do what was approved; the section, as it is now. `change` keeps what stood before."""
    section = change.section or Section(state=SectionState.PROPOSED)
    change.before = snapshot(section, change.act)
    DOERS[SectionAct(change.act)](change, section)
    return section


def snapshot(section: Section, act: str) -> dict[str, Any]:
    """What a section is, as `values` says it."""
    dossier = Dossier.objects.current().filter(section=section).first() if section.pk else None
    named = {name: getattr(section, name) for name in (*NAMES, *FURNITURE)}
    about = {**named, "parent": section.parent_id, "state": section.state}
    return {**about, **(values_of(dossier) if dossier else {})} if section.pk else {}


def value_of(dossier: Dossier) -> DossierValue:
    """A row as the rules judge it."""
    return DossierValue.of(values_of(dossier))


def values_of(dossier: Dossier) -> dict[str, Any]:
    """A row as a request's `values`."""
    plain = {
        name: getattr(dossier, f"{name}_id" if name == "responsible_unit" else name)
        for name in DossierValue.__dataclass_fields__
        if name != "supplying_units"
    }
    return {**plain, "supplying_units": sorted(unit.pk for unit in dossier.supplying_units.all())}


def create(change: SectionChange, section: Section) -> None:
    """A section stands from now on, with the first version of its dossier."""
    assign(section, change, (*NAMES, *FURNITURE))
    section.parent = parent_of(change)
    section.state = SectionState.APPROVED
    refuse_if(naming_conflicts(section))
    decide(section, change)
    change.section = section
    write_dossier(change, section)


def keep_dossier(change: SectionChange, section: Section) -> None:
    write_dossier(change, section)


def write_dossier(change: SectionChange, section: Section) -> Dossier:
    """The next version, from the request's values; the section repeats who is responsible."""
    value = DossierValue.of(change.values)
    plain = {
        name: getattr(value, name)
        for name in DossierValue.__dataclass_fields__
        if name not in ("supplying_units", "kinds", "responsible_unit")
    }
    last = section.dossiers.aggregate(last=Max("number"))["last"] or 0
    dossier: Dossier = Dossier.objects.create(
        section=section,
        number=last + 1,
        change=change,
        kinds=sorted(value.kinds),
        responsible_unit_id=value.responsible_unit,
        decision_number=change.decision_number,
        decided_on=change.decided_on,
        approved_by=change.approved_by,
        approved_at=change.closed_at,
        valid_from=change.decided_on or timezone.localdate(),
        **plain,
    )
    dossier.supplying_units.set(sorted(value.supplying_units))
    section.duty = value.responsible_duty or Duty.STANDING_OFFICE.value
    section.responsible_unit_id = value.responsible_unit
    section.reviewer_duty = value.reviewer_duty
    section.save(update_fields=["duty", "responsible_unit", "reviewer_duty"])
    return dossier


def rename(change: SectionChange, section: Section) -> None:
    """Other names, slugs, words of introduction or place in the menu; every address moves with them."""
    relocate(section, lambda: assign(section, change, (*NAMES, *FURNITURE)), change)


def move(change: SectionChange, section: Section) -> None:
    """Below another chuyên mục, or a chuyên mục of its own."""
    parent = parent_of(change)
    holds = section.topics.exclude(state=SectionState.CLOSED).exists()
    refuse_if([Finding("has-topics")] if parent is not None and holds else [])
    relocate(section, lambda: setattr(section, "parent", parent), change)


def relocate(section: Section, alter: Callable[[], None], change: SectionChange) -> None:
    """Change a section's place; its pages and texts move, their former addresses lead to them."""
    tree = with_topics(section)
    before = list(places(tree))
    old = {language: section.root.path(language) for language in LANGUAGES}
    alter()
    refuse_if(naming_conflicts(section))
    refuse_if(lost_english(section))
    decide(section, change)
    texts = Q(section__in=[each.pk for each in tree])
    for language in LANGUAGES:
        move_texts(texts, language, old[language], section.root.path(language))
    now = list(places(with_topics(section)))
    refuse_if(fixed_addresses(now))
    refuse_if(shadowed(place.path for place in now))
    retire(before, now)


def merge(change: SectionChange, section: Section) -> None:
    """Its texts stand in another section, under the approvals that they have; its addresses lead there."""
    target = section_of(change, "into")
    if target is None or not target.stands or target == section:
        raise Refused(Finding("bad-target", "into"))
    refuse_if(same_slug(section, target))
    before = list(places([section, *section.topics.select_related("parent")]))
    set_apart(section, target)
    carry_approvals(section, target, change)
    texts = Q(section=section)
    latest = Approval.objects.filter(publication=OuterRef("pk"), section=target, carried_by=change)
    old = {language: section.root.path(language) for language in LANGUAGES}
    for language in LANGUAGES:
        move_texts(texts, language, old[language], target.root.path(language))
    Publication.objects.filter(texts, live=True).update(
        section=target, live_approval=Subquery(latest.order_by("-pk").values("pk")[:1])
    )
    Publication.objects.filter(texts).update(section=target)
    section.merged.update(merged_into=target)
    section.merged_into, section.state = target, SectionState.CLOSED
    decide(section, change)
    retire(before)


def carry_approvals(section: Section, target: Section, change: SectionChange) -> None:
    """Each live text's approval continues under the section that its own is merged into, by the decision."""
    standing = Approval.objects.filter(
        pk__in=Publication.objects.filter(section=section, live=True).values("live_approval")
    )
    Approval.objects.bulk_create(
        (
            Approval(
                publication_id=old.publication_id,
                revision_id=old.revision_id,
                section=target,
                sha256=old.sha256,
                approver_id=old.approver_id,
                on_behalf_of_id=old.on_behalf_of_id,
                delegation_id=old.delegation_id,
                checklist=old.checklist,
                urgent_reason=old.urgent_reason,
                consent_id=old.consent_id,
                carried_from_id=old.carried_from_id or old.pk,
                carried_by=change,
                at=timezone.now(),
            )
            for old in standing
        ),
        AT_ONCE,
    )


def same_slug(section: Section, target: Section) -> list[Finding]:
    """Live texts of both that have the same slug: one of them has to go first."""
    there = Publication.objects.filter(
        section=target, locale=OuterRef("locale"), slug=OuterRef("slug")
    ).values("title")[:1]
    twice = Publication.objects.filter(section=section, live=True).annotate(other=Subquery(there))
    found = twice.exclude(other=None).first()
    return [Finding("text-address-taken", params={"title": found.title})] if found else []


def set_apart(section: Section, target: Section) -> None:
    """Drafts whose slug is taken where they go get another one: nobody outside has seen it yet."""
    there = Publication.objects.filter(section=target, locale=OuterRef("locale"), slug=OuterRef("slug"))
    drafts = Publication.objects.filter(Exists(there), section=section, live=False)
    Publication.objects.filter(pk__in=list(drafts.values_list("pk", flat=True))).update(
        slug=Concat(Left("slug", 100), Value("-"), Cast(F("pk"), CharField()))
    )


def close(change: SectionChange, section: Section) -> None:
    """Nothing stands there any more; its addresses say so, until it is opened again."""
    retire(places(with_topics(section)))
    section.state = SectionState.CLOSED
    decide(section, change)


def reopen(change: SectionChange, section: Section) -> None:
    """A closed section stands again where it stood; what it was merged into no longer answers for it."""
    third = section.parent is not None and section.parent.parent_id is not None
    refuse_if([Finding("bad-parent")] if third else naming_conflicts(section))
    section.state, section.merged_into = SectionState.APPROVED, None
    decide(section, change)


def assign(section: Section, change: SectionChange, names: tuple[str, ...]) -> None:
    for name in names:
        if name in change.values:
            setattr(section, name, change.values[name])


def decide(section: Section, change: SectionChange) -> None:
    """Save the section with the decision by which it is what it is."""
    section.decision_number, section.decided_on = change.decision_number, change.decided_on
    section.save()


def parent_of(change: SectionChange) -> Section | None:
    """The chuyên mục that the request names: itself not a topic, standing, and not the section."""
    parent = section_of(change, "parent")
    wrong = parent is not None and (parent.parent_id or not parent.stands or parent.pk == change.section_id)
    refuse_if([Finding("bad-parent", "parent")] if wrong else [])
    return parent


def section_of(change: SectionChange, name: str) -> Section | None:
    key = change.values.get(name)
    found: Section | None = Section.objects.select_related("parent").filter(pk=key).first() if key else None
    return found


def naming_conflicts(section: Section) -> list[Finding]:
    """Another section has the same slug in the same place."""
    beside = Section.objects.filter(parent=section.parent).exclude(pk=section.pk)
    findings = []
    for name in ("slug_vi", "slug_en"):
        slug = getattr(section, name)
        if slug and beside.filter(**{name: slug}).exists():
            findings.append(Finding("section-address-taken", name))
    if section.slug_en and section.parent is not None and not section.parent.slug_en:
        findings.append(Finding("parent-without-english", "slug_en"))
    own = list(places([section]))
    return findings + fixed_addresses(own) + shadowed(place.path for place in own)


def fixed_addresses(own: Iterable[Place]) -> list[Finding]:
    """An address of the portal's own (search, feeds, a text's versions …) answers before a section's page.

    Or before what stands below the section. Each word is tried below a section too: it may move there.
    """
    findings = []
    for place in own:
        word = place.path.rsplit("/", 2)[1]
        tried = (place.path, f"{place.path}x/", f"/x/{word}/")
        if any(is_fixed(path, place.language) for path in tried):
            findings.append(Finding("section-address-fixed", f"slug_{place.language}", params={"word": word}))
    return findings


def shadowed(paths: Any) -> list[Finding]:
    """A section's page would hide a text that stands at its address."""
    taken = Publication.objects.filter(path__in=list(paths)).first()
    return [Finding("text-address-taken", params={"title": taken.title})] if taken else []


def lost_english(section: Section) -> list[Finding]:
    """A section that leaves English out has no English texts before the public."""
    if section.root.slug_en:
        return []
    english = Publication.objects.in_section(section).filter(live=True, locale__language_code="en")
    return [Finding("has-english-content", "name_en")] if english.exists() else []


DOERS: dict[SectionAct, Doer] = {
    SectionAct.CREATE: create,
    SectionAct.DOSSIER: keep_dossier,
    SectionAct.RENAME: rename,
    SectionAct.MOVE: move,
    SectionAct.MERGE: merge,
    SectionAct.CLOSE: close,
    SectionAct.REOPEN: reopen,
}
