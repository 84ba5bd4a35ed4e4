"""Units come, change, go and take over from each other; duties and posts are given (Điều 7, Điều 11)."""

from datetime import date
from typing import Any

from django.db.models import Q
from wagtail.models import Collection

from portal.core.acting import action
from portal.core.text import nfc_throughout
from portal.law.duties import Duty
from portal.law.findings import Finding, Refused, refuse_if
from portal.organisation import rules
from portal.organisation.actions.doing import end, permit, span_of, tell
from portal.organisation.models import Appointment, DutyAssignment, Person, Unit, UnitSuccession, User
from portal.organisation.official import against_words
from portal.organisation.rules import Span

# What its page says beside phone, fax and mail, which are official
OF_WORDS = (
    *("name_vi", "name_en", "short_name_vi", "former_names", "covers", "address", "decision"),
    *("functions_vi", "functions_en"),
)


@action("organisation.create_unit")
def create_unit(*, by: User | None, **fields: Any) -> Unit:
    """Make a unit of these fields of `Unit`; `Refused` where dates, decision or address can't be."""
    permit(by, "add_unit")
    return keep_unit(row=Unit(**fields), by=by, verb="organisation.create_unit")


@action("organisation.change_unit")
def change_unit(*, by: User | None, row: Unit) -> Unit:
    """Keep the changes made to a unit: its names, its functions, how to reach it."""
    permit(by, "change_unit")
    return keep_unit(row=row, by=by, verb="organisation.change_unit")


def keep_unit(*, row: Unit, by: User | None, verb: str) -> Unit:
    for field in row._meta.fields:
        setattr(row, field.attname, nfc_throughout(getattr(row, field.attname)))
    refuse_if(rules.decided(span_of(row), row.decision))
    refuse_if(against_words({name: getattr(row, name) for name in OF_WORDS}))
    if _address_taken(row):
        raise Refused(Finding("slug-taken", "slug_vi", params={"slug": row.slug_vi}))
    row.save()
    tell(verb, by, row, name=row.name_vi, valid_from=row.valid_from, decision=row.decision)
    return row


def _address_taken(row: Unit) -> bool:
    same = Q(slug_vi=row.slug_vi) | (Q(slug_en=row.slug_en) if row.slug_en else Q(pk__in=()))
    return Unit.objects.exclude(pk=row.pk).filter(same).exists()


@action("organisation.close_unit")
def close_unit(*, by: User | None, unit: Unit, on: date, decision: str) -> Unit:
    """Let a unit end; `Refused` while it holds a duty on a later day."""
    permit(by, "change_unit")
    later = DutyAssignment.objects.filter(unit=unit).filter(Q(valid_to=None) | Q(valid_to__gt=on))
    if later.exists():
        raise Refused(Finding("unit-has-duties", "valid_to"))
    kept: Unit = end(unit, on, decision)
    tell("organisation.close_unit", by, kept, on=on, decision=decision)
    return kept


@action("organisation.succeed")
def succeed(
    *, by: User | None, predecessor: Unit, successor: Unit, on: date, decision: str
) -> UnitSuccession:
    """Say that one unit took over from another on a day."""
    permit(by, "change_unit")
    refuse_if(rules.decided(Span(on), decision))
    if predecessor == successor:
        raise Refused(Finding("unit-of-itself", "successor"))
    if UnitSuccession.objects.filter(predecessor=predecessor, successor=successor).exists():
        raise Refused(Finding("already-succeeded"))
    row: UnitSuccession = UnitSuccession.objects.create(
        predecessor=predecessor, successor=successor, happened_on=on, decision=decision
    )
    tell("organisation.succeed", by, row, on=on, decision=decision)
    return row


@action("organisation.assign_duty")
def assign_duty(
    *,
    by: User | None,
    duty: Duty,
    unit: Unit,
    valid_from: date,
    decision: str,
    valid_to: date | None = None,
    certainty: str = "U",
) -> DutyAssignment:
    """Give a duty to a unit for a time; `Refused` where another holds it then, or the unit isn't there."""
    permit(by, "add_dutyassignment")
    span = Span(valid_from, valid_to)
    refuse_if(rules.decided(span, decision))
    others = DutyAssignment.objects.select_for_update().of(duty).periods()
    refuse_if(rules.duty(span, others, span_of(unit)))
    row: DutyAssignment = DutyAssignment.objects.create(
        duty=duty, unit=unit, valid_from=valid_from, valid_to=valid_to, decision=decision, certainty=certainty
    )
    tell("organisation.assign_duty", by, row, duty=duty.value, unit=unit.pk, valid_from=valid_from)
    return row


@action("organisation.end_duty")
def end_duty(*, by: User | None, assignment: DutyAssignment, on: date, decision: str) -> DutyAssignment:
    """Take a duty from a unit: `on` is the last day it holds it."""
    permit(by, "change_dutyassignment")
    kept: DutyAssignment = end(assignment, on, decision)
    tell("organisation.end_duty", by, kept, on=on, decision=decision)
    return kept


@action("organisation.appoint")
def appoint(
    *, by: User | None, person: Person, unit: Unit, valid_from: date, decision: str, **post: Any
) -> Appointment:
    """Put a person in a post of a unit; `post` are the other fields of `Appointment`."""
    permit(by, "add_appointment")
    span = Span(valid_from, post.get("valid_to"))
    refuse_if(rules.decided(span, decision))
    if not span_of(unit).covers(valid_from):
        raise Refused(Finding("unit-not-there", "unit"))
    row: Appointment = Appointment.objects.create(
        person=person, unit=unit, valid_from=valid_from, decision=decision, **nfc_throughout(post)
    )
    tell("organisation.appoint", by, row, unit=unit.pk, valid_from=valid_from, decision=decision)
    return row


@action("organisation.end_appointment")
def end_appointment(*, by: User | None, appointment: Appointment, on: date, decision: str) -> Appointment:
    """Let somebody leave a post."""
    permit(by, "change_appointment")
    kept: Appointment = end(appointment, on, decision)
    tell("organisation.end_appointment", by, kept, on=on, decision=decision)
    return kept


def collection_of(unit: Unit) -> Collection:
    """The collection of a unit's pictures and documents, made when its first account comes."""
    if unit.collection is None:
        unit.collection = Collection.get_first_root_node().add_child(name=unit.short_name_vi)
        unit.save(update_fields=["collection"])
    return unit.collection
