"""Sections, publications and what approves them (Điều 6 đến Điều 8)."""

from .addresses import OldAddress
from .approvals import Approval, ApprovalDigest, Delegation, Recall, Step, Submission
from .checks import FactCheck
from .consents import Consent, ConsentRequirement
from .credits import Contribution, Quotation
from .dossiers import Dossier, SectionChange
from .drafts import SetAside
from .finding import PinnedAnswer, SearchSuggestion, Synonyms
from .home import AlertBanner, AudienceLink, HomeTask
from .kinds import Article, StaticPage
from .publications import Attachment, Publication, ShownDocument, ShownImage
from .receipts import Receipt
from .releases import DueTold, ReleaseItem, ReleaseSet
from .screenings import Clearance, Incident, ScreenedFile
from .sections import Section
from .sources import Source
from .upkeep import ReviewInterval, ReviewTold
from .urgent import UrgentReview
from .versions import Correction, PublishedVersion, Withdrawal

__all__ = [
    "AlertBanner",
    "Approval",
    "ApprovalDigest",
    "Article",
    "Attachment",
    "AudienceLink",
    "Clearance",
    "Consent",
    "ConsentRequirement",
    "Contribution",
    "Correction",
    "Delegation",
    "Dossier",
    "DueTold",
    "FactCheck",
    "HomeTask",
    "Incident",
    "OldAddress",
    "PinnedAnswer",
    "Publication",
    "PublishedVersion",
    "Quotation",
    "Recall",
    "Receipt",
    "ReleaseItem",
    "ReleaseSet",
    "ReviewInterval",
    "ReviewTold",
    "ScreenedFile",
    "SearchSuggestion",
    "Section",
    "SectionChange",
    "SetAside",
    "ShownDocument",
    "ShownImage",
    "Source",
    "StaticPage",
    "Step",
    "Submission",
    "Synonyms",
    "UrgentReview",
    "Withdrawal",
]
