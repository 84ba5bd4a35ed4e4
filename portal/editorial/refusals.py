"""Refusals: a try at a text by somebody for whom it is not goes on record; a form shows why not."""

from django import forms
from django.http import HttpRequest

from portal.audit import actions as audit
from portal.editorial.messages import words
from portal.editorial.models import Publication
from portal.law.findings import Finding, Refused
from portal.organisation.access import actor


def on_record(request: HttpRequest, verb: str, pk: object) -> None:
    """Write down a POST to a text that exists and that its sender may not see or change this way."""
    publication = Publication.objects.filter(pk=pk).first() if request.method == "POST" else None
    if publication is not None:
        audit.record_refusal(
            verb=f"editorial.{verb}",
            refusal=Refused(Finding("not-for-you", citation="Điều 7")),
            keywords={"by": actor(request), "publication": publication},
        )


def shown_in(form: forms.BaseForm, refusal: Refused) -> None:
    """Show why not beside the fields that were typed."""
    for finding in refusal.findings:
        form.add_error(finding.field if finding.field in form.fields else None, words(finding))
