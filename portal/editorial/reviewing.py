"""What the review screen shows: the comparison, the history, and only what its reader may do."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision

from portal.editorial import rules
from portal.editorial.actions.publications import BY_HAND
from portal.editorial.actions.scheduling import waiting_approval
from portal.editorial.comparison import words_changed
from portal.editorial.consenting import consent_line
from portal.editorial.hashing import content_hash
from portal.editorial.links import absolute
from portal.editorial.messages import CHECKLIST_WORDS, RETURN_REASONS, words
from portal.editorial.models import Publication, Receipt, ReleaseItem, Submission, UrgentReview
from portal.editorial.moments import still_to_come
from portal.editorial.moments import typed as as_typed
from portal.editorial.plain import changes
from portal.editorial.policies import writes
from portal.editorial.release_rules import may_schedule, may_see_sets
from portal.editorial.screening_rules import may_remove
from portal.editorial.screening_shown import attached, noted, with_notes
from portal.editorial.standing import open_submission, standing, text_of
from portal.editorial.states import EDITING_STAGES, ChangeKind, Severity, WithdrawalReason
from portal.editorial.whereabouts import whereabouts
from portal.law.findings import Refused

QUEUE = 200  # texts that somebody leafs through


@dataclass(frozen=True)
class Choice:
    """A button of the review screen."""

    verb: str
    label: Any
    needs_reason: bool = False
    needs_checklist: bool = False
    needs_urgent_reason: bool = False
    has_templates: bool = False
    needs_withdrawal: bool = False
    offers_moment: bool = False
    primary: bool = False


def shown_revision(publication: Publication, submission: Submission | None) -> Revision:
    """What a reviewer reads: the revision under review, else the latest."""
    if submission is not None and submission.stage not in EDITING_STAGES:
        return submission.revision
    return publication.latest_revision


def choices(publication: Publication, text: rules.Text, known: rules.Standing) -> list[Choice]:
    """What somebody may do to a text now."""
    offers = (
        (rules.may_submit(known, text), Choice("submit", _("Gửi"), primary=True)),
        (
            rules.may_confirm(known, text),
            Choice("confirm", _("Xác nhận và chuyển biên tập"), primary=True),
        ),
        (rules.may_take(known, text), Choice("take", _("Nhận biên tập"), primary=True)),
        (
            rules.may_pass_on(known, text),
            Choice("pass-on", _("Trình Ban Biên tập"), offers_moment=True, primary=True),
        ),
        (
            rules.may_approve(known, text),
            Choice("approve", _("Duyệt và đăng"), needs_checklist=True, offers_moment=True, primary=True),
        ),
        (
            rules.may_approve_urgently(known, text),
            Choice("approve", _("Đăng khẩn ngay"), needs_checklist=True, needs_urgent_reason=True),
        ),
        (
            rules.may_return(known, text),
            Choice("return", _("Trả lại"), needs_reason=True, has_templates=True),
        ),
        (
            rules.may_ask_urgency(known, text),
            Choice("ask-urgency", _("Đề nghị đăng khẩn"), needs_reason=True),
        ),
        (rules.may_withdraw(known, text), Choice("withdraw", _("Rút lại"))),
    )
    found = [choice for findings, choice in offers if not findings]
    if publication.live and not rules.may_decide(known, text):
        found.append(Choice("unpublish", _("Gỡ khỏi Cổng"), needs_withdrawal=True))
    if not text.stage and may_be_scheduled(publication, known):
        found.append(Choice("schedule", _("Hẹn giờ đăng"), offers_moment=True))
    if publication.scheduled_revision and not rules.may_decide(known, text):
        found.append(Choice("unschedule", _("Huỷ hẹn giờ")))
    return found


def release_item(publication: Publication) -> ReleaseItem | None:
    """Its place in an open set; a text with nothing new has none to be shown."""
    if publication.live and not publication.has_unpublished_changes:
        return None
    rows: Any = publication.release_items.filter(is_open=True).select_related("release_set")
    item: ReleaseItem | None = rows.first()
    return item


def may_be_scheduled(publication: Publication, known: rules.Standing) -> bool:
    """Whether somebody may fix or move the hour of what is approved and not live."""
    waiting = waiting_approval(publication)
    if waiting is None or publication.release_items.filter(is_open=True).exists():
        return False
    text = text_of(publication, None, waiting.revision)
    return not may_schedule(known, text, waits=waiting.revision.approved_go_live_at is not None)


def review_context(
    publication: Publication, user: Any, *, refusal: Refused | None = None, typed: Any = None
) -> dict[str, Any]:
    """Everything the review template shows."""
    submission = open_submission(publication)
    revision = shown_revision(publication, submission)
    new = revision.as_object()
    rows = changes(publication, new)
    text = text_of(publication, submission, revision)
    found = noted(new, standing(user), text)
    return {
        "publication": publication,
        "shown": new,
        "submission": submission,
        "whereabouts": whereabouts(publication, submission),
        "rows": with_notes(rows, found),
        "found": found,
        "may_remove": any(each.is_secrecy for each in found) and not may_remove(standing(user), text),
        "attached": attached(new),
        "side_by_side": publication.live_revision_id and any(row.changed for row in rows),
        "words_changed": words_changed(rows),
        "seen": content_hash(revision.content),
        "consent": consent_line(new, user),
        "public_url": absolute(publication.language, publication.path or "") if publication.live else "",
        "edit_url": reverse(publication.snippet_viewset.get_url_name("edit"), args=[publication.pk]),
        "counterpart": other_language(publication, user),
        **offered(publication, text, user),
        **asked_in_forms(publication),
        **typed_back(refusal, typed, submission),
        **on_record_of(publication),
    }


def other_language(publication: Publication, user: Any) -> Publication | None:
    """The same text in the other language, where it is live or this reader may see it anyway."""
    others = Publication.objects.filter(translation_key=publication.translation_key)
    others = others.exclude(locale_id=publication.locale_id).select_related("locale")
    found: Publication | None = others.first()
    if found is None or found.live or Publication.objects.visible_to(user).filter(pk=found.pk).exists():
        return found
    return None


def offered(publication: Publication, text: rules.Text, user: Any) -> dict[str, Any]:
    """What somebody may do, and where the text stands in their queue."""
    known = standing(user)
    return {
        "choices": choices(publication, text, known),
        "may_ask_check": not rules.may_ask_check(known, text),
        "may_edit": writes(user, publication) and not rules.may_write(known, text),
        "may_see_sets": not may_see_sets(known),
        "place": place_in_queue(publication, user),
    }


def asked_in_forms(publication: Publication) -> dict[str, Any]:
    """What the forms let people choose from."""
    return {
        "checklist": CHECKLIST_WORDS.items(),
        "checklist_points": list(CHECKLIST_WORDS),
        "return_reasons": RETURN_REASONS,
        "change_kinds": ChangeKind.choices if publication.live else (),
        "severities": Severity.choices,
        "withdrawal_reasons": [(each.value, each.label) for each in WithdrawalReason if each in BY_HAND],
    }


def typed_back(refusal: Refused | None, typed: Any, submission: Submission | None) -> dict[str, Any]:
    """Why not, and what was typed: nothing is lost; before that, the moment proposed to the board."""
    proposed = still_to_come(submission.proposed_moment) if submission else None
    return {
        "findings": [(finding.field, words(finding)) for finding in refusal.findings] if refusal else [],
        "typed": typed or {},
        "ticked": typed.getlist("checklist") if typed else [],
        "reason": typed.get("reason", "") if typed else "",
        "urgent_reason": typed.get("urgent_reason", "") if typed else "",
        "publish_at": typed.get("publish_at", "") if typed else as_typed(proposed),
    }


def on_record_of(publication: Publication) -> dict[str, Any]:
    """Who approved and moved it, who was asked about it, how it came."""
    approvals = publication.approvals.select_related("approver", "on_behalf_of", "delegation", "consent")
    return {
        "steps": publication_steps(publication),
        "approvals": approvals.order_by("-pk")[:5],
        "release_item": release_item(publication),
        "checks": publication.fact_checks.select_related("asked_by").order_by("-pk")[:10],
        "receipt": Receipt.objects.filter(publication_id=publication.pk).select_related("entered_by").first(),
    }


@dataclass(frozen=True)
class Place:
    """Where a text stands among those that wait for somebody's approval: keys of its neighbours."""

    number: int
    total: int
    before: int | None
    after: int | None


def place_in_queue(publication: Publication, user: Any) -> Place | None:
    """None for a text that doesn't wait for this person's approval; the queue is looked at up to `QUEUE`."""
    known = standing(user)
    if not known.board_position:
        return None
    waiting = Submission.objects.to_approve(known).values_list("publication_id", flat=True)
    keys = [None, *waiting[:QUEUE], None]
    if publication.pk not in keys:
        return None
    at = keys.index(publication.pk)
    return Place(at, len(keys) - 2, keys[at - 1], keys[at + 1])


def urgent_reviews(user: Any) -> Any:
    """The reviews of urgent publications that somebody sees: of texts that they see."""
    seen = Publication.objects.visible_to(user).values("pk")
    rows = UrgentReview.objects.filter(approval__publication__in=seen)
    return rows.select_related(
        "approval__publication__unit", "approval__approver", "confirmed_by", "edited_by"
    )


def publication_steps(publication: Publication) -> Any:
    """The latest moves of all submissions of a text, newest first."""
    from portal.editorial.models import Step

    steps = Step.objects.filter(submission__publication_id=publication.pk).select_related("by")
    return steps.order_by("-at", "-pk")[:30]
