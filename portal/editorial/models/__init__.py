"""Sections, publications and what approves them (Điều 6 đến Điều 8)."""

from .addresses import OldAddress
from .approvals import Approval, ApprovalDigest, Delegation, Recall, Step, Submission
from .dossiers import Dossier, SectionChange
from .finding import PinnedAnswer, SearchSuggestion, Synonyms
from .home import AlertBanner, AudienceLink, HomeTask
from .kinds import Article, StaticPage
from .publications import Attachment, Contribution, Publication, ShownDocument, ShownImage
from .receipts import Receipt
from .sections import Section
from .urgent import UrgentReview
from .versions import Correction, PublishedVersion, Withdrawal

__all__ = [
    "AlertBanner",
    "Approval",
    "ApprovalDigest",
    "Article",
    "Attachment",
    "AudienceLink",
    "Contribution",
    "Correction",
    "Delegation",
    "Dossier",
    "HomeTask",
    "OldAddress",
    "PinnedAnswer",
    "Publication",
    "PublishedVersion",
    "Recall",
    "Receipt",
    "SearchSuggestion",
    "Section",
    "SectionChange",
    "ShownDocument",
    "ShownImage",
    "StaticPage",
    "Step",
    "Submission",
    "Synonyms",
    "UrgentReview",
    "Withdrawal",
]
