"""Sections, publications and what approves them (Điều 6 đến Điều 8)."""

from .approvals import Approval, Delegation, Step, Submission
from .finding import PinnedAnswer, SearchSuggestion, Synonyms
from .home import AlertBanner, AudienceLink, HomeTask
from .kinds import Article, StaticPage
from .publications import Attachment, Contribution, Publication, ShownDocument, ShownImage
from .sections import Section

__all__ = [
    "AlertBanner",
    "Approval",
    "Article",
    "Attachment",
    "AudienceLink",
    "Contribution",
    "Delegation",
    "HomeTask",
    "PinnedAnswer",
    "Publication",
    "SearchSuggestion",
    "Section",
    "ShownDocument",
    "ShownImage",
    "StaticPage",
    "Step",
    "Submission",
    "Synonyms",
]
