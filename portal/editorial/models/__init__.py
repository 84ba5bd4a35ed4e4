"""Sections, publications and what approves them (Điều 6 đến Điều 8)."""

from .approvals import Approval, Delegation, Step, Submission
from .consents import Consent, ConsentRequirement
from .credits import Contribution, Quotation
from .finding import PinnedAnswer, SearchSuggestion, Synonyms
from .home import AlertBanner, AudienceLink, HomeTask
from .kinds import Article, StaticPage
from .publications import Attachment, Publication, ShownDocument, ShownImage
from .sections import Section
from .sources import Source
from .upkeep import ReviewInterval, ReviewTold

__all__ = [
    "AlertBanner",
    "Approval",
    "Article",
    "Attachment",
    "AudienceLink",
    "Consent",
    "ConsentRequirement",
    "Contribution",
    "Delegation",
    "HomeTask",
    "PinnedAnswer",
    "Publication",
    "Quotation",
    "ReviewInterval",
    "ReviewTold",
    "SearchSuggestion",
    "Section",
    "ShownDocument",
    "ShownImage",
    "Source",
    "StaticPage",
    "Step",
    "Submission",
    "Synonyms",
]
