"""The one door to the public: an approved revision goes live, or comes off, and nothing else does."""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.actions.unpublish import UnpublishAction
from wagtail.models import Revision

from portal.core import freshness, gates
from portal.editorial import versions
from portal.editorial.fixed_addresses import hides_text
from portal.editorial.hashing import content_hash
from portal.editorial.models import Approval, Publication, Step
from portal.editorial.rules import address, may_decide, may_write
from portal.editorial.shown import files_of, forget_shown, remember_shown, settle
from portal.editorial.stamping import stamp
from portal.editorial.standing import open_submission, right_stands, standing_of, text_of
from portal.editorial.states import WithdrawalReason
from portal.editorial.versions import Because
from portal.front.pages import WITHDRAWN
from portal.law.findings import Finding, Refused, refuse_if

MANDATE = "Điều 6 khoản 3 điểm b"


class PublishApproved(PublishRevisionAction):
    """Publishes a revision under its approval; refuses without one, or when a word has changed since."""

    def __init__(self, revision: Revision, granted: Approval | None = None, **options: Any) -> None:
        super().__init__(revision, **options)
        self.approval = granted or approval_of(revision)
        decided = revision.approved_go_live_at
        if decided and decided <= timezone.now():
            # The moment that was decided upon has come, whatever the text itself says
            self.object.go_live_at = decided
        refuse_if(standing_against(self.approval, revision, self.object))
        refuse_if(
            [] if granted or right_stands(self.approval) else [Finding("right-ended", citation=MANDATE)]
        )
        refuse_if(gates.ask(self.object, revision, self.user))
        self.files = files_of(self.object)
        if self.is_for_later():
            settle(self.files)
        else:
            self.object.live_approval = self.approval
            stamp(self.object)
            self.object.path = self.object.path or self.new_address()

    def check(self, skip_permission_checks: bool = False) -> None:
        """Authority was asked when the approval was written; the approval is what counts."""

    def is_for_later(self) -> bool:
        return bool(self.object.go_live_at and self.object.go_live_at > timezone.now())

    def new_address(self) -> str:
        """Its address for good, set when it first goes live (Điều 5 khoản 1: the host tells the language)."""
        publication = self.object
        day = timezone.localdate() if publication.is_dated else None
        path = address(
            section_path=publication.section.root.path(publication.language),
            slug=publication.slug,
            first_published_on=day,
        )
        taken = Publication.objects.filter(locale_id=publication.locale_id, path=path)
        refuse_if([Finding("address-taken", "slug")] if taken.exclude(pk=publication.pk).exists() else [])
        refuse_if([Finding("address-fixed", "slug")] if hides_text(path, publication.language) else [])
        return path

    def _after_publish(self) -> None:
        super()._after_publish()
        if self.object.live:
            versions.went_live(self.object, self.approval)
            remember_shown(self.object, self.files)
            freshness.touch(*keys_of(self.object), changed=self.object)


class Withdraw(UnpublishAction):
    """Takes a publication off, with a reason. The row, its approvals and its versions stay."""

    def __init__(
        self,
        publication: Publication,
        *,
        set_expired: bool = False,
        user: Any = None,
        because: Because | None = None,
    ) -> None:
        super().__init__(publication, set_expired=set_expired, user=user)
        self.because = because or Because(WithdrawalReason.EXPIRED)

    def check(self, skip_permission_checks: bool = False) -> None:
        publication: Publication = self.object
        expires = self.set_expired and publication.expire_at and publication.expire_at <= timezone.now()
        if expires or self.because.is_removal:
            return
        refuse_if(may_decide(standing_of(self.user), text_of(publication, None)))
        by_hand = self.because.reason != WithdrawalReason.EXPIRED
        refuse_if([] if by_hand else [Finding("no-withdrawal-reason", "withdrawal_reason")])

    def _commit_unpublish(self, publication: Publication) -> None:
        publication.live_approval = None
        super()._commit_unpublish(publication)
        versions.came_off(publication, self.because, self.user)
        forget_shown(publication)
        freshness.touch(*keys_of(publication), WITHDRAWN, changed=publication)


def approval_of(revision: Revision) -> Approval:
    """The latest approval of a revision; refused where there is none."""
    approval: Approval | None = (
        Approval.objects.filter(revision_id=revision.pk)
        .select_related("section__parent", "approver", "recall", "version")
        .order_by("-pk")
        .first()
    )
    if approval is None:
        raise Refused(Finding("not-approved", citation="Điều 6 khoản 2 điểm a"))
    return approval


def standing_against(approval: Approval, revision: Revision, publication: Publication) -> list[Finding]:
    """What has come between an approval and its publication."""
    findings = []
    if approval.sha256 != content_hash(revision.content):
        findings.append(Finding("changed-since-approval", citation="Điều 7 khoản 1 điểm c"))
    if (approval.publication_id, approval.section_id) != (publication.pk, publication.section_id):
        findings.append(Finding("approval-of-another", citation="Điều 7 khoản 1 điểm c"))
    if hasattr(approval, "version") or approval.carried_from_id:
        findings.append(Finding("approval-used", citation="Điều 7 khoản 1 điểm c"))
    if publication.release_items.filter(is_open=True).exists():
        findings.append(Finding("waits-for-set"))
    if not approval.section.stands:
        findings.append(Finding("section-not-approved", "section", "Điều 6 khoản 2 điểm a"))
    return findings


def against_publishing(revision: Revision, at: datetime, by: Any = None) -> list[Finding]:
    """All that would stand against a revision's going live at a moment; nothing is changed."""
    try:
        approval = approval_of(revision)
    except Refused as refusal:
        return list(refusal.findings)
    text = revision.as_object()
    text.go_live_at = at
    ended = [] if right_stands(approval) else [Finding("right-ended", citation=MANDATE)]
    return [*standing_against(approval, revision, text), *ended, *gates.ask(text, revision, by)]


def schedule(revision: Revision, publication: Publication, at: datetime, by: Any) -> None:
    """Let an approved revision wait for a moment; what the public reads stays as it is until then."""
    refuse_if([] if at > timezone.now() else [Finding("moment-past", "publish_at")])
    refuse_if(against_publishing(revision, at, by))
    settle(files_of(revision.as_object()))
    publication.revisions.exclude(pk=revision.pk).update(approved_go_live_at=None)
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=at)
    revision.approved_go_live_at = at
    Publication.objects.filter(pk=publication.pk).update(has_unpublished_changes=True)


def guard_revision(publication: Publication, options: dict[str, Any]) -> dict[str, Any]:
    """Before a draft is saved: whose turn it is, and that no revision in use is written over."""
    user = options.get("user")
    if publication.pk and user is not None:
        # The row's lock orders this save and a submission that begins at the same moment.
        row = Publication.objects.select_for_update(of=("self",)).get(pk=publication.pk)
        if may_write(standing_of(user), text_of(row, open_submission(row))):
            raise PermissionDenied(_("Nội dung đang ở bước xử lý khác nên chưa lưu được. Hãy tải lại trang."))
    overwritten = options.get("overwrite_revision")
    if overwritten is not None and in_use(overwritten):
        options = {**options, "overwrite_revision": None}
    return options


def in_use(revision: Revision) -> bool:
    """Whether a submission, a step or an approval points at a revision: then it must stay as it is."""
    return (
        Step.objects.filter(revision=revision).exists() or Approval.objects.filter(revision=revision).exists()
    )


def keys_of(publication: Publication) -> tuple[str, ...]:
    """The freshness keys of all pages that show a publication."""
    section = publication.section
    pages = ("pages",) if publication.kind == "staticpage" else ()
    return (
        *pages,
        f"publication:{publication.pk}",
        f"translations:{publication.translation_key}",
        f"section:{section.root.pk}",
        f"section:{section.pk}",
        f"unit:{publication.unit_id}",
        f"newest:{publication.language}",
        f"corrections:{publication.language}",
    )
