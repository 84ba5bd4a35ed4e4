"""Rows of the registers for tests: a source, a consent, what needs one, an interval."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from portal.editorial.actions import consents, registers
from portal.editorial.models import (
    Article,
    Consent,
    ConsentRequirement,
    Quotation,
    ReviewInterval,
    Source,
)
from portal.law.findings import Refused
from tests.editorial.scene import LONG_AGO, Scene

DAY = datetime.timedelta(days=1)


def refused(act: Callable[..., Any], *given: Any, **named: Any) -> set[str]:
    """The codes of the findings for which an act is refused."""
    with pytest.raises(Refused) as caught:
        act(*given, **named)
    return {finding.code for finding in caught.value.findings}


def source(scene: Scene, **fields: Any) -> Source:
    """An official source, entered by the standing office."""
    values: dict[str, Any] = {
        "name_vi": "Cơ quan Thử nghiệm",
        "name_en": "Test Agency",
        "address": "https://nguon.example.vn/",
        "kind": Source.Kind.STATE,
        "why_official": "Cơ quan dùng trong kiểm thử.",
        "valid_from": LONG_AGO,
        **fields,
    }
    return registers.keep_source(row=Source(**values), by=scene.editor)


def quotation(of: Source | None, **fields: Any) -> Quotation:
    """Something of others', whole but for what `fields` take away."""
    values: dict[str, Any] = {
        "author": "Người viết bản gốc",
        "title": "Bài gốc",
        "url": "https://nguon.example.vn/bai-goc",
        "original_on": LONG_AGO,
        "extent": Quotation.Extent.QUOTED,
        **fields,
    }
    return Quotation(source=of, **values)


def reusing(scene: Scene, *quotations: Quotation, **fields: Any) -> Article:
    """A draft that says it takes from others, and what."""
    text = scene.draft(**{"reuse": "reused", "source_name": "", **fields})
    text.quotations = list(quotations)
    text.save_revision(user=scene.author)
    return text


def consent(scene: Scene, **fields: Any) -> Consent:
    """A consent that the standing office records; to a series of two months unless it names a text."""
    today = timezone.localdate()
    series = {"kind": "article", "period_from": today - 30 * DAY, "period_to": today + 30 * DAY}
    values: dict[str, Any] = {
        "leader": "Lãnh đạo thử nghiệm",
        "post": "Lãnh đạo",
        "given_on": today - DAY,
        "document_number": "Thử nghiệm 01",
        "document_date": today - DAY,
        **({} if "publication_key" in fields else series),
        **fields,
    }
    return consents.record_consent(consent=Consent(**values), by=scene.editor)


def requirement(scene: Scene, **fields: Any) -> ConsentRequirement:
    """Articles need the leaders' consent, unless `fields` say otherwise."""
    values: dict[str, Any] = {
        "kind": "article",
        "citation": "Điều 11 khoản 1 điểm c",
        "valid_from": LONG_AGO,
        **fields,
    }
    return registers.keep_requirement(row=ConsentRequirement(**values), by=scene.head)


def interval(scene: Scene, days: int = 90, **fields: Any) -> ReviewInterval:
    """Articles are reviewed every so often, unless `fields` say otherwise."""
    values: dict[str, Any] = {"kind": "article", "days": days, "valid_from": LONG_AGO, **fields}
    return registers.keep_interval(row=ReviewInterval(**values), by=scene.head)
