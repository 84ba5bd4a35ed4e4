"""What is kept as dated rows: official sources, what needs consent, how often texts are reviewed."""

from typing import Any

from django.db.models import Model
from django.utils.module_loading import import_string

from portal.audit import actions as audit
from portal.core.acting import action
from portal.editorial import rules
from portal.editorial.models import ConsentRequirement, Quotation, ReviewInterval, Source
from portal.editorial.standing import standing_of
from portal.law.findings import Finding, refuse_if
from portal.organisation.models import User
from portal.organisation.official import against_words

RECKON = "portal.editorial.tasks.reckon_reviews"


@action("editorial.keep_source")
def keep_source(*, row: Source, by: User, form: Any = None) -> Source:
    """Enter an official source, or change or end one (Điều 8 khoản 3); one in use keeps its name."""
    refuse_if(rules.may_keep_records(standing_of(by)))
    before = Source.objects.filter(pk=row.pk).first() if row.pk else None
    renamed = before is not None and before.name_vi != row.name_vi
    used = renamed and Quotation.objects.filter(source=row).exists()
    refuse_if([Finding("source-kept-as-named", "name_vi", "Điều 8 khoản 3")] if used else [])
    refuse_if(against_words({"name_vi": row.name_vi, "name_en": row.name_en}))
    if before is None:
        row.added_by = by
    row.save()
    record("editorial.keep_source", row, by)
    return row


@action("editorial.keep_requirement")
def keep_requirement(*, row: ConsentRequirement, by: User, form: Any = None) -> ConsentRequirement:
    """Have a kind or a section need the leaders' consent from a day on, or no longer."""
    refuse_if(rules.may_require(standing_of(by)))
    row.save()
    record("editorial.keep_requirement", row, by)
    return row


@action("editorial.keep_interval")
def keep_interval(*, row: ReviewInterval, by: User, form: Any = None) -> ReviewInterval:
    """Have a kind or a section reviewed every so often; the worker reckons due dates anew."""
    refuse_if(rules.may_require(standing_of(by)))
    row.save()
    record("editorial.keep_interval", row, by)
    import_string(RECKON).enqueue()
    return row


def record(verb: str, row: Model, by: User) -> None:
    """On record with every value of the row."""
    detail = {field.attname: str(getattr(row, field.attname)) for field in row._meta.concrete_fields}
    audit.record(verb=verb, actor=by, target=row, detail=detail)
