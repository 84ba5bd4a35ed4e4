"""Tries at another family's accounts: they do not exist, and the try is on record (Điều 7 khoản 2)."""

from typing import NoReturn

from django.db.models import Model
from django.http import Http404, HttpRequest

from portal.audit import actions as audit
from portal.law.findings import Finding, Refused
from portal.organisation.access import actor


def not_for_you(request: HttpRequest, verb: str, target: Model | None = None) -> NoReturn:
    """Write the try down and answer as if there were nothing."""
    audit.record_refusal(
        verb=f"organisation.{verb}",
        refusal=Refused(Finding("not-for-you", citation="Điều 7 khoản 2")),
        keywords={"by": actor(request), **({"target": target} if target else {})},
    )
    raise Http404
