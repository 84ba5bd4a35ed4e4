"""A text in the other language (Điều 5 khoản 1, Điều 7 khoản 2 điểm đ)."""

from wagtail.models import Locale

from portal.audit import actions as audit
from portal.core.acting import action
from portal.core.text import slug as slug_of
from portal.editorial import rules
from portal.editorial.actions.rows import locked
from portal.editorial.models import Publication
from portal.editorial.standing import standing_of
from portal.law.findings import Finding, refuse_if
from portal.organisation.models import User


@action("editorial.translate")
def translate(*, publication: Publication, by: User, origin: str, title: str) -> Publication:
    """Start a text in the other language from a live one: a draft of one's own unit, never live by itself."""
    row = locked(publication)
    standing = standing_of(by)
    other = Locale.objects.exclude(pk=row.locale_id).get()
    refuse_if(against(row, standing, other, title))
    copy: Publication = row.copy_for_translation(other)
    unit = next(iter(sorted(standing.units)))
    for name, value in {
        "live": False,
        "live_approval": None,
        "live_revision": None,
        "path": None,
        "first_published_at": None,
        "last_published_at": None,
        "latest_revision": None,
        "quoted": [],
        "reviewed_on": None,
        "review_due_on": None,
        "review_duty": "",
        "go_live_at": None,
        "expire_at": None,
        "origin": origin,
        "title": title,
        "slug": slug_of(title)[:120],
        "unit_id": unit,
        "owner_id": by.pk,
        "translated_revision_id": row.live_revision_id,
    }.items():
        setattr(copy, name, value)
    copy.save()
    copy.save_revision(user=by)
    audit.record(verb="editorial.translate", actor=by, target=copy, detail={"of": row.pk, "origin": origin})
    return copy


def against(row: Publication, standing: rules.Standing, other: Locale, title: str) -> list[Finding]:
    """Điều 7 khoản 2 điểm đ: from what is live, by the English version's unit or the text's own."""
    findings = [] if title.strip() else [Finding("no-title", "title")]
    if not row.live:
        findings.append(Finding("source-not-live"))
    if not (standing.in_english_version or row.unit_id in standing.units) or not standing.units:
        findings.append(Finding("not-english-version", citation="Điều 7 khoản 2 điểm đ"))
    if Publication.objects.filter(translation_key=row.translation_key, locale=other).exists():
        findings.append(Finding("already-translated"))
    if other.language_code == "en" and not row.section.root.name_en:
        findings.append(Finding("section-without-language", "section", "Điều 5 khoản 1"))
    taken = Publication.objects.filter(locale=other, section=row.section, slug=slug_of(title)[:120])
    if taken.exists():
        findings.append(Finding("address-taken", "title"))
    return findings
